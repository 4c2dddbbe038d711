"""Changes to the user's files: only of named spans, every other byte as it was."""
