"""Finds the links of XML: sitemaps, feeds, drawings, DocBook; positions are the parser's own."""

import re
from typing import Protocol, TypeAlias
from xml.parsers import expat

from sourcecheck.errors import Fault, InputError
from sourcecheck.readers.documents.bare import find_bare
from sourcecheck.readers.documents.target import Offsets, Target

Attributes: TypeAlias = dict[str, str]
_POINTING = frozenset({"href", "src", "url", "xmlUrl", "htmlUrl"})
_SEPARATOR = " "
_TAG = re.compile(r"<(?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+>")


def find_xml(text: str, path: str) -> list[Target]:
    """Return the targets of an XML document's links.

    These are its attributes `href`, `src` and `url` and the bare URLs and DOIs of its text, such as
    a sitemap's `<loc>`; namespaces are names, not links. Entities are not expanded.

    Raises:
        InputError: if it is not well-formed or declares entities.
    """
    return _Reading(text, path).targets


class Handler(Protocol):
    """What is told of an XML document's parts in turn; names are "namespace local"."""

    def start(self, name: str, attributes: Attributes) -> None:
        """Take the start of an element."""

    def end(self, name: str) -> None:
        """Take the end of an element."""

    def characters(self, text: str) -> None:
        """Take a text, whole between two tags."""


def create_parser() -> expat.XMLParserType:
    """Return a parser of UTF-8 that resolves namespaces."""
    return expat.ParserCreate("utf-8", namespace_separator=_SEPARATOR)


def parse_xml(
    content: bytes, path: str, handler: Handler, parser: expat.XMLParserType | None = None
) -> None:
    """Tell the handler of each part of a document; the parser says where the part stands.

    Raises:
        InputError: if it is not well-formed or declares entities.
    """
    parser = parser or create_parser()
    parser.buffer_text = True
    parser.StartElementHandler = handler.start
    parser.EndElementHandler = handler.end
    parser.CharacterDataHandler = handler.characters

    def refuse(*_: object) -> None:
        message = "it declares entities, which can make a small file huge"
        line, column = parser.CurrentLineNumber, parser.CurrentColumnNumber + 1
        raise InputError([Fault(path, line, column, message, "remove its <!ENTITY …> lines")])

    parser.EntityDeclHandler = refuse
    try:
        parser.Parse(content, True)  # noqa: FBT003 - expat takes it by position only
    except expat.ExpatError as error:
        message = f"it is not well-formed XML: {expat.ErrorString(error.code)}"
        raise InputError([Fault(path, error.lineno, error.offset + 1, message)]) from error


class _Reading:
    """One pass over an XML text."""

    def __init__(self, text: str, path: str) -> None:
        self.targets: list[Target] = []
        self._text = text
        self._offset = Offsets(text)
        self._tag = self._here = 0
        """Where the last tag starts, in bytes; and where the last target stands."""
        self._parser = create_parser()
        parse_xml(text.encode("utf-8", "surrogatepass"), path, self, self._parser)

    def start(self, _: str, attributes: Attributes) -> None:
        """Take the start of an element."""
        self._tag = self._parser.CurrentByteIndex
        for name, value in attributes.items():
            if name.rpartition(_SEPARATOR)[2] in _POINTING:
                self._add(Target(self._offset(self._tag), value))

    def end(self, _: str) -> None:
        """Take the end of an element."""
        self._tag = self._parser.CurrentByteIndex

    def characters(self, text: str) -> None:
        """Take a text."""
        for target in find_bare(text):
            tag = _TAG.match(self._text, self._offset(self._tag))
            self._add(target._replace(start=tag.end() if tag else self._offset(self._tag)))

    def _add(self, target: Target) -> None:
        """Add a target where it is written, or at its tag if it is written with references."""
        written = target.written.removeprefix("https://doi.org/").replace("&", "&amp;")
        found = self._text.find(written, max(self._here, target.start))
        if found >= 0:
            self._here = found + 1
        self.targets.append(target._replace(start=found if found >= 0 else target.start))
