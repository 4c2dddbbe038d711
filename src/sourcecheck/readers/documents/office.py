"""Finds the links of word processors' documents: DOCX and ODT."""

import re
from collections.abc import Iterator, Mapping
from typing import BinaryIO

from sourcecheck.errors import Fault, InputError
from sourcecheck.readers.documents.archive import Archive
from sourcecheck.readers.documents.bare import find_bare
from sourcecheck.readers.documents.target import Target
from sourcecheck.readers.documents.xml import Attributes, parse_xml

_PARAGRAPHS = frozenset({"p", "h"})
_NOTE_MARKS = frozenset({"footnoteReference", "endnoteReference"})
_NOTES = frozenset({"footnote", "endnote"})
_FIELD = re.compile(r"\bHYPERLINK\s+(?:\\l\s+)?\"(?P<target>[^\"]*)\"")
_DOCX_PARTS = ("footnotes", "endnotes")


def find_docx(file: BinaryIO, path: str) -> Iterator[Target]:
    """Yield the targets of a DOCX document's links, each at the number of its paragraph.

    These are hyperlinks, HYPERLINK fields, and bare URLs and DOIs of the text; those of a note
    stand at the paragraph that the note belongs to. ECMA-376, part 1, sections 17.16.22 and
    17.16.5.25.

    Raises:
        InputError: if it is no such document.
    """
    archive = Archive(file, path)
    body = _Docx(archive, "document", path)
    if not body.content:
        raise InputError([Fault(path, 0, 0, "it is no DOCX document: it has no text")])
    body.read({})
    yield from body.targets
    for part in _DOCX_PARTS:
        notes = _Docx(archive, part, path)
        if notes.content:
            notes.read(body.marks[part.removesuffix("s")])
            yield from notes.targets


def find_odt(file: BinaryIO, path: str) -> Iterator[Target]:
    """Yield the targets of an ODT document's links, each at the number of its paragraph.

    These are hyperlinks (OpenDocument 1.3, section 6.1.8), and bare URLs and DOIs of the text.

    Raises:
        InputError: if it is no such document.
    """
    content = Archive(file, path).read("content.xml")
    if not content:
        raise InputError([Fault(path, 0, 0, "it is no ODT document: it has no text")])
    reading = _Odt()
    parse_xml(content, path, reading)
    yield from reading.targets


def _local(name: str) -> str:
    return name.rpartition(" ")[2]


def _plain(attributes: Attributes) -> Attributes:
    """Return attributes by their names without namespaces."""
    return {_local(name): value for name, value in attributes.items()}


class _Odt:
    """One pass over the text of an ODT document; a note's paragraphs stand within another."""

    def __init__(self) -> None:
        self.targets: list[Target] = []
        self._number = self._inside_link = 0
        self._texts: list[list[str]] = []

    def start(self, name: str, attributes: Attributes) -> None:
        kind = _local(name)
        if kind in _PARAGRAPHS:
            self._number += not self._texts
            self._texts.append([])
        elif kind == "a":
            self._inside_link += 1
            if target := _plain(attributes).get("href"):
                self.targets.append(Target(self._number, target))

    def characters(self, text: str) -> None:
        if self._texts and not self._inside_link:
            self._texts[-1].append(text)

    def end(self, name: str) -> None:
        kind = _local(name)
        if kind == "a":
            self._inside_link -= 1
        elif kind in _PARAGRAPHS and self._texts:
            for target in find_bare("".join(self._texts.pop())):
                self.targets.append(target._replace(start=self._number))
        elif self._texts and kind in {"s", "tab", "line-break"}:
            self._texts[-1].append(" ")


class _Docx:
    """One part of a DOCX document: its body, or its notes."""

    def __init__(self, archive: Archive, part: str, path: str) -> None:
        self.content = archive.read(f"word/{part}.xml")
        self.targets: list[Target] = []
        self.marks: Mapping[str, dict[str, int]] = {name: {} for name in _NOTES}
        """Id of each note to the number of the paragraph that has its mark."""
        self._path = path
        self._related = _Relationships()
        if related := archive.read(f"word/_rels/{part}.xml.rels"):
            parse_xml(related, path, self._related)
        self._number = self._inside_link = 0
        self._text: list[str] = []
        self._field: list[str] = []
        self._is_instruction = False
        self._places: Mapping[str, int] = {}

    def read(self, places: Mapping[str, int]) -> None:
        """Read the part; `places` are the paragraphs of notes, by their ids."""
        self._places = places
        parse_xml(self.content, self._path, self)

    def start(self, name: str, attributes: Attributes) -> None:
        kind = _local(name)
        if kind == "p":
            self._number += not self._places
        elif kind == "hyperlink":
            self._inside_link += 1
            plain = _plain(attributes)
            self._add(self._related.targets.get(plain.get("id", ""), ""), plain.get("anchor", ""))
        elif kind == "fldSimple":
            self._add_field(_plain(attributes).get("instr", ""))
        elif kind == "instrText":
            self._is_instruction = True
        elif kind in _NOTE_MARKS:
            note = kind.removesuffix("Reference")
            self.marks[note][_plain(attributes).get("id", "")] = self._number
        elif kind in _NOTES:
            self._number = self._places.get(_plain(attributes).get("id", ""), 1)
        elif kind in {"tab", "br", "cr"}:
            self._text.append(" ")

    def characters(self, text: str) -> None:
        if self._is_instruction:
            self._field.append(text)
        elif not self._inside_link:
            self._text.append(text)

    def end(self, name: str) -> None:
        kind = _local(name)
        if kind == "hyperlink":
            self._inside_link -= 1
        elif kind == "instrText":
            self._is_instruction = False
        elif kind == "p":
            self._add_field("".join(self._field))
            for target in find_bare("".join(self._text)):
                self.targets.append(target._replace(start=self._number))
            self._field.clear()
            self._text.clear()

    def _add(self, target: str, anchor: str) -> None:
        """Add a hyperlink's target; an anchor alone is a bookmark, for the editor to check."""
        if target:
            written = f"{target}#{anchor}" if anchor else target
            self.targets.append(Target(self._number, written))

    def _add_field(self, instruction: str) -> None:
        for field in _FIELD.finditer(instruction):
            if "\\l" not in field[0]:
                self.targets.append(Target(self._number, field["target"]))


class _Relationships:
    """The targets outside of the archive, by the ids that the text names them by."""

    def __init__(self) -> None:
        self.targets: dict[str, str] = {}

    def start(self, _: str, attributes: Attributes) -> None:
        if attributes.get("TargetMode") == "External":
            self.targets[attributes.get("Id", "")] = attributes.get("Target", "")

    def end(self, name: str) -> None:
        """Nothing is to be done."""

    def characters(self, text: str) -> None:
        """Nothing is to be done."""
