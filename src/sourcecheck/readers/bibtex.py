"""Reads a bibliography in BibTeX's format, biblatex's fields included.

From the entries of `bibtex_blocks` it makes sources: values are evaluated, inherited fields added,
names, titles and identifiers read.
"""

import sys
from collections.abc import Mapping
from typing import BinaryIO

from sourcecheck.model.bibliography import Bibliography, UnparsedBlock
from sourcecheck.model.location import Location
from sourcecheck.model.macro import MacroDefinition, UnknownMacro
from sourcecheck.model.source import Field, Source
from sourcecheck.readers.archival import read_holding
from sourcecheck.readers.bibtex_blocks import WrittenEntry, WrittenString, split_blocks
from sourcecheck.readers.bibtex_comments import find_suppressions
from sourcecheck.readers.bibtex_faults import BibtexSyntaxError
from sourcecheck.readers.bibtex_values import Macros, evaluate
from sourcecheck.readers.encoding import read_text
from sourcecheck.readers.identifiers import identify
from sourcecheck.readers.inheritance import Entry, hand_down
from sourcecheck.readers.names import parse_names
from sourcecheck.readers.tex import decode


def read_bibliography(file: BinaryIO, path: str) -> Bibliography:
    """Return the bibliography in a file, which `path` names in locations and messages.

    Every entry is a source, entries with the same key and `@xdata` included; one that cannot be
    read is in `unparsed`.

    Raises:
        InputError: if the file is not text.
    """
    text = read_text(file, path)
    unknown: list[UnknownMacro] = []
    entries, unparsed, macros = _read_entries(text, path, unknown)
    hand_down(entries)
    allowed = find_suppressions(
        text, path, [*(one.location for one in entries), *(one.location for one in unparsed)]
    )
    return Bibliography(
        path,
        tuple(_source(entry) for entry in entries),
        tuple(unparsed),
        allowed,
        tuple(macros),
        tuple(unknown),
    )


def _read_entries(
    text: str, path: str, unknown: list[UnknownMacro]
) -> tuple[list[Entry], list[UnparsedBlock], list[MacroDefinition]]:
    macros = Macros()
    defined: list[MacroDefinition] = []
    entries: list[Entry] = []
    unparsed: list[UnparsedBlock] = []
    for block in split_blocks(text, path):
        if isinstance(block, UnparsedBlock):
            unparsed.append(block)
            continue
        try:
            if isinstance(block, WrittenString):
                value = evaluate(block.value, block.name, macros)
                unknown += _taken(macros, block.location, block.name)
                macros[block.name.lower()] = value
                defined.append(MacroDefinition(block.name, value, block.location))
            else:
                entries.append(_entry(block, macros, path, unknown))
        except BibtexSyntaxError as error:
            macros.unknown.clear()
            unparsed.append(UnparsedBlock(block.excerpt, str(error), block.location))
    return entries, unparsed, defined


def _taken(
    macros: Macros, location: Location, field: str, source: str | None = None
) -> list[UnknownMacro]:
    """Return the names that a value asked for in vain."""
    unknown = [UnknownMacro(name, location, field, source) for name in macros.unknown]
    macros.unknown.clear()
    return unknown


def _entry(written: WrittenEntry, macros: Macros, path: str, unknown: list[UnknownMacro]) -> Entry:
    fields: dict[str, Field] = {}
    repeated = []
    for name, expression, line, column in written.fields:
        known = sys.intern(name.lower())
        value = evaluate(expression, name, macros)
        if macros.unknown:
            unknown += _taken(macros, Location(path, line, column), known, written.key)
        if known in fields:
            repeated.append((known, Location(path, line, column)))
        else:
            fields[known] = Field(value, line, column)
    return Entry(sys.intern(written.type), written.key, fields, tuple(repeated), written.location)


def _source(entry: Entry) -> Source:
    fields = entry.fields
    authors, others = parse_names(fields["author"].value) if "author" in fields else ((), False)
    editors, _ = parse_names(fields["editor"].value) if "editor" in fields else ((), False)
    identifiers, malformed = identify(fields)
    return Source(
        key=entry.key,
        type=entry.type,
        fields=fields,
        title=_title(fields),
        authors=authors,
        editors=editors,
        others=others,
        identifiers=identifiers,
        malformed=malformed,
        repeated=entry.repeated,
        holding=read_holding(entry.type, fields),
        location=entry.location,
    )


def _title(fields: Mapping[str, Field]) -> str:
    title, subtitle = (
        decode(fields[name].value).strip() if name in fields else ""
        for name in ("title", "subtitle")
    )
    if not (title and subtitle):
        return title or subtitle
    return f"{title} {subtitle}" if title[-1] in "?!:.…" else f"{title}: {subtitle}"
