"""Sends requests side by side and follows each URL to its end: the only code that knows libcurl."""
