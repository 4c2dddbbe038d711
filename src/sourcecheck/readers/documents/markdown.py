"""Finds the links of Markdown: CommonMark with GitHub's tables, footnotes and autolinks."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from pyromark import Markdown, Options

from sourcecheck.readers.documents.bare import HINT, find_bare
from sourcecheck.readers.documents.html import find_html, unreferenced
from sourcecheck.readers.documents.target import Offsets, Target

PARSER = Markdown(
    options=Options.ENABLE_TABLES
    | Options.ENABLE_FOOTNOTES
    | Options.ENABLE_STRIKETHROUGH
    | Options.ENABLE_HEADING_ATTRIBUTES
    | Options.ENABLE_YAML_STYLE_METADATA_BLOCKS
    | Options.ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS
    | Options.ENABLE_GFM
)
_TO_DESTINATION = re.compile(r"\]\(\s*<?")
_TO_DEFINED = re.compile(r"\[(?:[^\]\\]|\\.)*+\]:[\s>]*<?", re.DOTALL)
_INLINE = ("Emphasis", "Strong", "Strikethrough")
_LONGEST = 2000
"""Characters of a bare URL before emphasis in it."""
_URL_ON = re.compile(r"[^\s<]*")
"""What an autolink takes, be there emphasis in it or not (GitHub Flavored Markdown, 6.9)."""
_ANCHOR_TAG = re.compile(r"<(/?)a\b", re.IGNORECASE)


def find_markdown(text: str, *, code: bool = False) -> list[Target]:
    """Return the targets of a Markdown text's links.

    These are inline links and images, reference definitions (once, where they are defined), links
    in `<…>`, in HTML, and bare URLs and DOIs, but none within another link. Code is passed over
    unless `code` is set.
    """
    return [*_defined(text), *_Reading(text, code=code).targets()]


def _defined(text: str) -> Iterator[Target]:
    if "]:" not in text:
        return
    offset = Offsets(text)
    for definition in PARSER.reference_definitions(text).values():
        start = offset(definition["span"]["start"])
        before = _TO_DEFINED.match(text, start)
        yield Target(before.end() if before else start, definition["dest"])


class _Open:
    """A link or an image whose end has not come yet; offsets in bytes."""

    __slots__ = ("destination", "inner_end", "kind", "start")

    def __init__(self, kind: object, destination: str, start: int, inner_end: int) -> None:
        self.kind = kind
        self.destination = destination
        self.start = start
        self.inner_end = inner_end


class _Reading:
    """One pass over a text's events."""

    def __init__(self, text: str, *, code: bool) -> None:
        self._text = text
        self._code = code
        self._offset = Offsets(text)
        self._targets: list[Target] = []
        self._open: list[_Open] = []
        self._is_code = self._is_anchor = False
        self._prose = (0, 0)
        """The stretch of running text that goes on, in bytes; a parser's texts are pieces of it."""
        self._hints = [hint.start() for hint in HINT.finditer(text.encode())]
        self._passed = 0
        """How many of the hints have been passed."""

    def targets(self) -> list[Target]:
        """Return the targets of links, in no order."""
        for event, span in PARSER.events_with_range(self._text):
            if isinstance(event, str):
                continue
            start, end = span["start"], span["end"]
            if "Start" in event:
                self._start(event["Start"], start, end)
                continue
            if "Text" in event or (self._code and "Code" in event):
                self._add_text(start, end)
            elif "End" in event:
                self._end(event["End"], end)
            elif "InlineHtml" in event:
                self._add_html(start, end)
            if self._open:
                self._open[-1].inner_end = end
        self._end_prose()
        return self._targets

    def _start(self, tag: object, start: int, end: int) -> None:
        if isinstance(tag, dict):
            if link := tag.get("Link"):
                self._open.append(_Open(link["link_type"], link["dest_url"], start, start + 1))
            elif link := tag.get("Image"):
                self._open.append(_Open(link["link_type"], link["dest_url"], start, start + 2))
            else:
                self._is_code = "CodeBlock" in tag
                self._is_anchor = False
        elif tag == "HtmlBlock":
            self._targets += find_html(self._text, self._offset(start), self._offset(end))
        elif tag not in _INLINE:
            self._is_anchor = False
        elif start == self._prose[1]:
            self._go_on(start)

    def _end(self, tag: object, end: int) -> None:
        if tag in ("Link", "Image"):
            self._close(self._open.pop(), end)
        elif tag == "CodeBlock":
            self._is_code = False

    def _add_text(self, start: int, end: int) -> None:
        if not self._open and not self._is_anchor and (self._code or not self._is_code):
            if self._prose[0] <= start <= self._prose[1]:
                self._prose = (self._prose[0], max(end, self._prose[1]))
            else:
                self._end_prose()
                self._prose = (start, end)

    def _go_on(self, byte: int) -> None:
        """Let running text go on over emphasis that starts within a URL: that is the URL's."""
        start = self._offset(byte)
        if not start or self._text[start - 1].isspace():
            return
        before = self._text[max(0, start - _LONGEST) : start].rsplit(None, 1)[-1]
        if "://" in before or "www." in before:
            found = _URL_ON.match(self._text, start)
            self._prose = (self._prose[0], byte + len(found[0].encode() if found else b""))

    def _end_prose(self) -> None:
        start, end = self._prose
        self._passed = bisect_left(self._hints, start, self._passed)
        if self._passed < len(self._hints) and self._hints[self._passed] < end:
            for target in find_bare(self._text, self._offset(start), self._offset(end)):
                self._targets.append(target._replace(written=unreferenced(target.written)))

    def _add_html(self, start: int, end: int) -> None:
        first, last = self._offset(start), self._offset(end)
        self._targets += find_html(self._text, first, last)
        if anchor := _ANCHOR_TAG.match(self._text, first):
            self._is_anchor = not anchor[1]

    def _close(self, link: _Open, end: int) -> None:
        if link.kind == "Autolink":
            self._targets.append(Target(self._offset(link.start) + 1, link.destination))
        elif link.kind == "Inline":
            inner_end = self._offset(link.inner_end)
            before = _TO_DESTINATION.search(self._text, inner_end, self._offset(end))
            start = before.end() if before else inner_end
            self._targets.append(Target(start, link.destination))
