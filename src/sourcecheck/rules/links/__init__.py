"""Rules about links and identifiers: do they still lead to the work?."""
