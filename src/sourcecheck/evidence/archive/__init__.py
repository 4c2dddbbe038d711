"""Archived copies of web pages: found, judged and made."""
