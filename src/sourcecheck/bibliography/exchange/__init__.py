"""Sources for other programs: reference managers, BibTeX, wikis."""
