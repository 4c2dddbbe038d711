"""Splits the text of a bibliography into its entries and strings, each with its place.

bibtexparser's splitter does the work, on one entry at a time: a line that starts with "@type{"
is for it always the end of what stands before. So its blocks need not be held all at once. It
is given the entry in one line, which is less to do for it; what it finds is then looked up in
the text, where each character still has its place.
"""

import logging
import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from bibtexparser.model import Block, Entry, Field, ImplicitComment, ParsingFailedBlock, String
from bibtexparser.splitter import Splitter

from sourcecheck.model.bibliography import UnparsedBlock
from sourcecheck.model.location import Location
from sourcecheck.readers.bibtex_faults import BibtexSyntaxError, explain, shorten
from sourcecheck.readers.bibtex_repairs import repaired

# What it logs about a block that fails is told in the bibliography's `unparsed`.
logging.getLogger("bibtexparser").addHandler(logging.NullHandler())

_ENTRY_LINE = re.compile(r"\n[^\S\n]*(?=@\w*[ \t]*[{(])")
_HEAD = re.compile(r"@(\w*)[ \t]*[{(]\s*")
_HEAD_AT_END = re.compile(r"@\w*$")
_LINE_BREAK = re.compile("\n")
_NAME = re.compile(r"\s*,\s*([^=]*)=\s*")
_MISWRITTEN_HEAD = re.compile(r"^[^\S\n]*(?=@[^\S\n]*[\w-]+\s*[{(])", re.MULTILINE)
_COMMENT = re.compile(r"[^\S\n]*%")
_BLANK = re.compile(r"\s*")
_LEFT_OVER = re.compile(r"[\s,}]*(?=[A-Za-z][\w-]*\s*=\s*[{\"\d])")
_LONGEST_EXCERPT = 80


WrittenField = tuple[str, str, int, int]
"""Name and value as they stand in the file, with line and column of the name."""


class WrittenEntry(NamedTuple):
    """An entry as it stands in the file, its type in lower case.

    Its fields can be run through once, and raise `BibtexSyntaxError` at one that is none. Their
    values are expressions still to be evaluated.
    """

    type: str
    key: str
    fields: Iterator[WrittenField]
    excerpt: str
    location: Location


class WrittenString(NamedTuple):
    """The definition of a macro as it stands in the file."""

    name: str
    value: str
    excerpt: str
    location: Location


Written = WrittenEntry | WrittenString | UnparsedBlock


def split_blocks(text: str, path: str) -> Iterator[Written]:
    """Yield the entries, the strings and what cannot be read, in their order."""
    line, start = 1, 0
    while start < len(text):
        found = _ENTRY_LINE.search(text, start)
        end = found.end() if found else len(text)
        location = Location(path, line, start - text.rfind("\n", 0, start))
        yield from _Stretch(text[start:end], location, at_file_end=not found).blocks()
        line += text.count("\n", start, end)
        start = end


class _Stretch:
    """The text from one line with "@type{" to the next: an entry and what follows it."""

    def __init__(self, text: str, location: Location, *, at_file_end: bool) -> None:
        self._text = text
        self._end = "before the end of the file" if at_file_end else "before the next entry"
        self._path, self._line, column = location
        self._line_start = 1 - column
        self._located = 0

    def blocks(self) -> Iterator[Written]:
        failed = False
        start = end = 0
        line, blocks = self._split() if "@" in self._text else ("", [])
        for block in blocks:
            found = block.raw or ""
            start = line.index(found, end)
            end = start + len(found)
            if isinstance(block, ImplicitComment):
                yield from self._miswritten(start, end, after_entry=start > 0 and not failed)
                continue
            location = self._locate(start)
            written = None if self._is_prose(start) else self._read(block, location, start, end)
            # What seems to start within an unreadable entry is most often a part of it.
            if written and not (failed and isinstance(written, UnparsedBlock)):
                yield written
            failed = failed or isinstance(written, UnparsedBlock)
            # One that another block's head cuts off ends with that head; it is read again.
            if isinstance(block, ParsingFailedBlock) and (head := _HEAD_AT_END.search(found, 1)):
                end = start + head.start()

    def _split(self) -> tuple[str, list[Block]]:
        """Return the text in one line, repaired where only that makes it readable, and its blocks.

        No character changes its place.
        """
        line = self._text.replace("\n", " ")
        blocks = _unwrapped(line)
        if not _is_readable(blocks):
            for text in repaired(self._text):
                retried = _unwrapped(repaired_line := text.replace("\n", " "))
                if _is_readable(retried):
                    return repaired_line, retried
        return line, blocks

    def _read(self, block: Block, location: Location, start: int, end: int) -> Written | None:
        raw = self._text[start:end]
        excerpt = self._excerpt(start)
        if isinstance(block, Entry) and block.entry_type and block.key:
            fields = _fields(block, raw, location)
            return WrittenEntry(block.entry_type, block.key, fields, excerpt, location)
        if isinstance(block, Entry):
            lacking = "key" if block.entry_type else "type"
            return UnparsedBlock(excerpt, f"the entry has no {lacking}", location)
        if isinstance(block, String):
            return WrittenString(block.key, block.value, excerpt, location)
        if isinstance(block, ParsingFailedBlock) and not raw.lower().startswith("@comment"):
            where = self._end if end >= len(self._text) else ""
            return UnparsedBlock(excerpt, explain(raw, where), location)
        return None

    def _is_prose(self, start: int) -> bool:
        """Return whether the "@" is part of a commented line, or of an address or other text."""
        line_start = max(0, self._line_start)
        if _COMMENT.match(self._text, line_start, start):
            return True
        head = _HEAD.match(self._text, start)
        typed = head and head[1]
        return not _BLANK.fullmatch(self._text, line_start, start) and (
            not typed or self._text[start - 1].isalnum()
        )

    def _miswritten(self, start: int, end: int, *, after_entry: bool) -> Iterator[UnparsedBlock]:
        """Yield what stands between entries and looks to a person as if it were to be read."""
        comment = self._text[start:end]
        if after_entry and (found := _LEFT_OVER.match(comment)):
            reason = 'a field stands outside its entry: is there a "}" too many before it?'
            place = start + found.end()
            yield UnparsedBlock(self._excerpt(place), reason, self._locate(place))
        for found in _MISWRITTEN_HEAD.finditer(comment) if "@" in comment else ():
            place = start + found.end()
            reason = 'an entry starts with "@type{key,"'
            yield UnparsedBlock(self._excerpt(place), reason, self._locate(place))

    def _excerpt(self, start: int) -> str:
        line = self._text[start : start + _LONGEST_EXCERPT + 1].partition("\n")[0].rstrip()
        return line if len(line) <= _LONGEST_EXCERPT else f"{line[:-1]}…"

    def _locate(self, offset: int) -> Location:
        """Return the place of an offset, which must not lie before the one asked for last."""
        if breaks := self._text.count("\n", self._located, offset):
            self._line += breaks
            self._line_start = self._text.rfind("\n", self._located, offset) + 1
        self._located = offset
        return Location(self._path, self._line, offset - self._line_start + 1)


def _unwrapped(text: str) -> list[Block]:
    """Return the blocks that bibtexparser finds, without its warnings of duplicates."""
    return [
        getattr(block, "ignore_error_block", None) or block
        for block in Splitter(text).split().blocks
    ]


def _is_readable(blocks: list[Block]) -> bool:
    """Return whether the first entry is; a comment within it makes a strange name."""
    for block in blocks:
        if isinstance(block, Entry):
            raw = block.raw or ""
            return not (
                ("%" in raw and any(map(_has_comment, block.fields)))
                or ('"' in raw and any(map(_is_cut_short, block.fields)))
            )
        if isinstance(block, ParsingFailedBlock):
            return False
    return True


def _is_cut_short(field: Field) -> bool:
    """Return whether a value in quotation marks ends at one that stands in braces."""
    value: str = field.value
    return value.startswith('"') and value.count("{") != value.count("}")


def _has_comment(field: Field) -> bool:
    """Return whether a comment became a part of a field's name, or of what follows its value."""
    return "%" in field.key or ("%" in field.value and field.value[-1:] not in {"}", '"'})


def _fields(entry: Entry, raw: str, location: Location) -> Iterator[WrittenField]:
    """Yield the fields of an entry, given its text; each stands where the one before it ends."""
    lines = [1 - location.column, *(found.end() for found in _LINE_BREAK.finditer(raw))]
    line = entry.raw or ""
    head = _HEAD.match(line)
    position = (head.end() if head else 0) + len(entry.key)
    for field in entry.fields:
        start = position
        if found := _NAME.match(line, position):
            start, position = found.start(1), found.end() + len(field.value)
        name, value = field.key, raw[position - len(field.value) : position]
        if not name:
            raise BibtexSyntaxError("a field has no name")
        if "\n" in raw[start : start + len(name)]:
            raise BibtexSyntaxError(f'there is no "=" after "{shorten(raw[start:])}"')
        number = bisect_right(lines, start) - 1
        yield name, value, location.line + number, start - lines[number] + 1
