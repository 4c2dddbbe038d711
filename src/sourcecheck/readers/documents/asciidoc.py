"""Finds the links of AsciiDoc."""

import re
from collections.abc import Iterator

from sourcecheck.readers.documents.bare import find_bare
from sourcecheck.readers.documents.blanking import Span, blank, spans
from sourcecheck.readers.documents.target import Target

_COMMENT = re.compile(
    r"^(/{4,})[ \t]*\n.*?(?:^\1[ \t]*$|\Z)|^//(?!/)[^\n]*", re.MULTILINE | re.DOTALL
)
_LISTING = re.compile(
    r"^(?P<mark>-{4,}+|\.{4,}+|\+{4,}+|`{3,}+(?=[\w,+ -]*$))[^\n]*$", re.MULTILINE
)
_MONOSPACED = re.compile(r"(?<![\w`])`[^`\n]+`(?![\w`])|(?<![\w+])\+[^+\n]+\+(?![\w+])")
# Asciidoctor's manual, "Links" and "Macros": a URL that is followed by "[" ends there.
_URL = re.compile(
    r"(?<![\w\\+])(?:link:)?(?P<target>(?:https?|ftp)://[^\s\[\]<>\"]++)(?P<text>\[)?"
)
_MACRO = re.compile(
    r"(?<![\w\\])(?:link|image|xref|video|audio)::?(?:\+\+(?P<passed>(?:[^\n+]|\+(?!\+))++)\+\+"
    r"|(?P<target>[^\s:\[\]+][^\s\[\]]*+))(?P<text>\[)?"
)
_CROSS = re.compile(r"<<(?P<target>[^\s<>,]++)(?P<text>[,>])")


def find_asciidoc(text: str, *, code: bool = False) -> Iterator[Target]:
    """Yield the targets of an AsciiDoc text's links.

    These are URLs with and without a text, `link:`, `image:` and `xref:` to files, and bare DOIs.
    Comments are passed over, and code unless `code` is set; so is what an attribute fills in.
    """
    text = blank(text, spans(text, _COMMENT))
    if not code:
        text = blank(text, _listings(text))
        text = blank(text, spans(text, _MONOSPACED))
    for pattern in (_URL, _MACRO, _CROSS):
        taken = []
        for found in pattern.finditer(text):
            group = "passed" if found.groupdict().get("passed") else "target"
            if found["text"]:
                taken.append(found.span())
                if _is_elsewhere(found[0], found[group]):
                    yield Target(found.start(group), found[group])
        text = blank(text, taken)
    yield from find_bare(text)


def _is_elsewhere(macro: str, target: str) -> bool:
    """Return whether a target is known here, and no anchor of the same book."""
    if macro.startswith(("<<", "xref")) and ".adoc" not in target and ".html" not in target:
        return False
    return "{" not in target


def _listings(text: str) -> Iterator[Span]:
    """Yield where listings stand; dashes under a line of the same length make it a title."""
    here = 0
    while found := _LISTING.search(text, here):
        here = found.end()
        mark = found["mark"]
        above = text[max(0, found.start() - 500) : found.start()].split("\n")[-2:][0]
        if not above[:1].isalnum() or abs(len(above) - len(mark)) > 1:
            closing = re.compile(rf"^{re.escape(mark)}[ \t]*$", re.MULTILINE).search(text, here)
            here = closing.end() if closing else len(text)
            yield found.start(), here
