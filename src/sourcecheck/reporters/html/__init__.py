"""A report as one HTML file that needs nothing else, for people who read the article."""

from sourcecheck.reporters.html.page import render

__all__ = ["render"]
