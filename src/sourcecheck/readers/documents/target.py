"""What the reader of a format finds, and what becomes of it."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable
from operator import attrgetter
from typing import NamedTuple

from sourcecheck.model.document import Document, LocalLink, MalformedLink
from sourcecheck.model.identifier import Identifier, MalformedIdentifier, Scheme
from sourcecheck.model.location import Location
from sourcecheck.model.mention import Mention
from sourcecheck.readers.identifiers import parse
from sourcecheck.readers.identifiers.url import parse_url

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_DOI_SCHEME = re.compile(r"(?:info:|urn:)?doi:", re.IGNORECASE)
_TEMPLATE = re.compile(r"\{\{|\{%|<%|\$\{")
"""What a template engine fills in later."""
_BREAKS = re.compile(r"[\t\r\n]")
_LEFT_OUT = frozenset({"about", "blob", "data", "file", "javascript", "mailto", "sms", "tel"})


class Target(NamedTuple):
    """The target of a link, as the reader of a format finds it."""

    start: int
    """Offset of its first character; in a format without lines the number of its page, or of its
    paragraph."""
    written: str
    """What it says, undone of the format's escapes."""
    scheme: Scheme | None = None
    """The identifier's scheme, where the format or the text around it says it."""
    is_prose: bool = False
    """Whether it was found in running text, where what looks like a link may be none."""


Meaning = Identifier | MalformedIdentifier | str | None
Place = Callable[[int], tuple[int, int]]
"""From a target's start to its line and column."""


class Lines:
    """The lines of a text: line and column of an offset, both from 1."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(end.end() for end in re.finditer("\n", text))]

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column of the character at an offset."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


class Offsets:
    """Turns offsets in UTF-8 into offsets of characters; cheap where they mostly rise."""

    def __init__(self, text: str) -> None:
        self._raw = b"" if text.isascii() else text.encode("utf-8", "surrogatepass")
        self._byte = self._character = 0

    def __call__(self, byte: int) -> int:
        """Return the offset of the character that starts with this byte."""
        if not self._raw:
            return byte
        if byte >= self._byte:
            self._character += len(self._raw[self._byte : byte].decode())
        else:
            self._character -= len(self._raw[byte : self._byte].decode())
        self._byte = byte
        return self._character


def collect(path: str, targets: Iterable[Target], place: Place) -> Document:
    """Return a document of these targets, each once; what is no link to check is left out."""
    links: list[Mention] = []
    local: list[LocalLink] = []
    malformed: list[MalformedLink] = []
    for target in sorted(targets, key=attrgetter("start")):
        meaning = _meaning(target)
        if meaning is None:
            continue
        location = Location(path, *place(target.start))
        if isinstance(meaning, Identifier):
            links.append(Mention(meaning, location))
        elif isinstance(meaning, str):
            local.append(LocalLink(meaning, location))
        elif not target.is_prose:
            malformed.append(MalformedLink(meaning, location))
    return Document(
        path,
        tuple(dict.fromkeys(links)),
        tuple(dict.fromkeys(local)),
        tuple(dict.fromkeys(malformed)),
    )


def _meaning(target: Target) -> Meaning:
    """Return the identifier of a target, a local target as text, or None if it is no link.

    Blanks around a URL and line breaks in it are dropped, and blanks in it escaped, as browsers
    do (WHATWG URL, section 4.4).
    """
    if target.scheme and target.scheme is not Scheme.URL:
        return next(iter(parse(target.scheme, target.scheme, target.written)), None)
    written = _BREAKS.sub("", target.written.strip())
    if not written or _TEMPLATE.search(written):
        return None
    if written.startswith("//"):
        written = f"https:{written}"
    scheme = _SCHEME.match(written)
    return _absolute(scheme, written) if scheme else written


def _absolute(scheme: re.Match[str], written: str) -> Meaning:
    name = scheme[1].lower()
    if _DOI_SCHEME.match(written):
        return parse(Scheme.DOI, "doi", written)[0]
    if name in {"http", "https"}:
        return parse_url(written.replace(" ", "%20"))
    is_elsewhere = written.startswith("//", scheme.end()) and name not in _LEFT_OUT
    return parse_url(written.replace(" ", "%20")) if is_elsewhere else None
