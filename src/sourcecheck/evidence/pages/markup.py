"""The elements and the text of an HTML page, as far as finding a part of it needs them.

A tree is not built: the parsers at hand take minutes for a page of a million elements within
each other, and such a page is soon written. Each pattern reads every character once, for it
always matches where it begins to.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

# HTML Standard §13.2.5: within a tag a quote counts only after "=", and ">" only outside of quotes.
_ATTRIBUTES = r"(?:[^>=]++|=\s*+(?:\"[^\"]*+\"?|'[^']*+'?)?)*+"
_MARKUP = re.compile(
    r"<(?:!--.*?(?:--!?>|\Z)"
    rf"|(?P<raw>script|style|textarea|template|title)(?=[\s/>]){_ATTRIBUTES}"
    r"(?:>.*?(?:(?=</(?P=raw)[\s/>])|\Z)|\Z)"
    rf"|/?+(?P<name>[a-z][^\s/>]*+)(?P<attributes>{_ATTRIBUTES})(?:>|\Z))",
    re.IGNORECASE | re.DOTALL,
)
_ATTRIBUTE = re.compile(
    r"(?<![^\s/\"'])(?P<name>[^\s/>=\"']++)"
    r"(?:\s*+=\s*+(?:\"(?P<double>[^\"]*+)\"?|'(?P<single>[^']*+)'?|(?P<bare>[^\s>\"']*+)))?"
)


class Element(NamedTuple):
    """A tag with its attributes; what its name and theirs hold is in small letters."""

    name: str
    attributes: dict[str, str]


def elements(page: str) -> Iterator[Element]:
    """Yield what has a tag, in order; of scripts and the like the name alone."""
    for found in _MARKUP.finditer(page):
        if found["raw"]:
            yield Element(found["raw"].lower(), {})
        elif written := found["attributes"]:
            yield Element(found["name"].lower(), _attributes(written) if "=" in written else {})
        elif name := found["name"]:
            yield Element(name.lower(), {})


def seen(page: str) -> str:
    """Return the text that a reader may see, with what a style may hide."""
    return unescape(_MARKUP.sub("", page))


def _attributes(written: str) -> dict[str, str]:
    """Return the attributes of a tag; of two with one name the first counts."""
    attributes: dict[str, str] = {}
    for found in _ATTRIBUTE.finditer(written):
        value = found["double"] or found["single"] or found["bare"] or ""
        attributes.setdefault(found["name"].lower(), unescape(value))
    return attributes
