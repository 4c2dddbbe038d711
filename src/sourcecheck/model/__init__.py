"""Frozen records, one noun a file: what the readers build, the rules judge and the reports show."""
