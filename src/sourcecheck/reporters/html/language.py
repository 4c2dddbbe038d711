"""The language of a part of the page that is not in the page's own, which is English.

WCAG 2.2, 3.1.2: a screen reader reads a German title as German only if it is told so.
"""

from markupsafe import Markup


def attribute(tag: str) -> Markup:
    """Return the attribute that an element says its language by; nothing if it is not known."""
    return Markup(' lang="{}"').format(tag) if tag else Markup()
