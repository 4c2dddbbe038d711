"""How alike two descriptions of a work are: its title, people, dates and place in a journal."""
