"""Reads the links out of any document, one file a format.

To add a format: a function that yields each `Target` with its offset, a member of `Format` with its
suffixes, and a row in `_TEXTUAL`, all in document.py. What becomes of a target (identifier, local
link, or nothing) is decided in one place, target.py.
"""
