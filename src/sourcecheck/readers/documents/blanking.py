"""Takes out of a text what is not to be looked at, and leaves every offset as it was."""

import re
from collections.abc import Iterable

Span = tuple[int, int]
_SEEN = re.compile(r"[^\n]+")


def blank(text: str, spans: Iterable[Span]) -> str:
    """Return a text with spaces for what stands in these spans; lines stay lines."""
    pieces = []
    here = 0
    for start, end in sorted(spans):
        if end > here:
            first = max(start, here)
            pieces += [text[here:first], _SEEN.sub(_spaces, text[first:end])]
            here = end
    return "".join([*pieces, text[here:]])


def spans(text: str, *patterns: re.Pattern[str]) -> list[Span]:
    """Return where any of the patterns matches."""
    return [found.span() for pattern in patterns for found in pattern.finditer(text)]


def _spaces(found: re.Match[str]) -> str:
    return " " * len(found[0])
