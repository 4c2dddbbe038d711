"""The few tags that text in CSL-JSON may have, and how text is kept from looking like one.

CSL-JSON's rich text is no HTML: `<i>`, `<b>`, `<sup>`, `<sub>` and two kinds of `<span>` are
markup, all else is text, and there are no entities ("&lt;" is shown as it stands, by pandoc as by
citeproc-js; https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html).
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

ITALIC = ("<i>", "</i>")
BOLD = ("<b>", "</b>")
SUPERSCRIPT = ("<sup>", "</sup>")
SUBSCRIPT = ("<sub>", "</sub>")
SMALL_CAPITALS = ('<span style="font-variant:small-caps;">', "</span>")
NO_CASE = ('<span class="nocase">', "</span>")
"""Around what no style may write in other letters, as `{NATO}` in BibTeX."""

_JOINER = "\u2060"
_NAME = r"(?=/?(?:i|b|sc|sup|sub)\s*>|/?span\b)"
_LIKE_A_TAG = re.compile("<" + _NAME, re.IGNORECASE)
_BROKEN_TAG = re.compile(f"<{_JOINER}{_NAME}", re.IGNORECASE)
_TAG = re.compile(
    r'<(?:i|b|sup|sub|span style="font-variant:small-caps;"|span class="nocase")>'
    r"|</(?:i|b|sup|sub|span)>"
)
_SPACES = re.compile(r"[ \t\n\r\f\v]+")
_NO_CHARACTERS = re.compile("[\ufdd0-\ufdef\ufffe\uffff]")
"""Code points of Unicode that are none, and that no XML may have: an e-book is XML."""


class Piece(NamedTuple):
    """A stretch of text, or a tag."""

    text: str
    is_tag: bool = False


def escape(text: str) -> str:
    """Return text that no processor takes for markup.

    A word joiner (U+2060), which is not seen, parts the "<" of what looks like a tag from its
    name. Control characters are left out, and white space becomes a single space.
    """
    return _LIKE_A_TAG.sub("<" + _JOINER, clean(text))


def clean(text: str) -> str:
    """Return text without control characters, and with single spaces."""
    spaced = _SPACES.sub(" ", text)
    if spaced.isprintable():
        return spaced
    kept = _NO_CHARACTERS.sub("", spaced)
    signs = (sign for sign in kept if unicodedata.category(sign) not in {"Cc", "Cs"})
    return _SPACES.sub(" ", "".join(signs))


def pieces(markup: str) -> Iterator[Piece]:
    """Yield the tags of rich text, and the text between them as it was before `escape`."""
    position = 0
    for tag in _TAG.finditer(markup):
        if tag.start() > position:
            yield Piece(_unescape(markup[position : tag.start()]))
        yield Piece(tag[0], is_tag=True)
        position = tag.end()
    if position < len(markup):
        yield Piece(_unescape(markup[position:]))


def text_of(markup: str) -> str:
    """Return rich text without its markup."""
    return "".join(piece.text for piece in pieces(markup) if not piece.is_tag)


def _unescape(text: str) -> str:
    return _BROKEN_TAG.sub("<", text)
