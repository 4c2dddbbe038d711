"""What an answer means: from the way of a URL and the page at its end to a verdict."""
