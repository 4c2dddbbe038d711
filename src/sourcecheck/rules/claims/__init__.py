"""Rules about claims and their tags."""
