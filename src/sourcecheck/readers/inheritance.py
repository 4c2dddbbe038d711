"""Hands down the fields of a work to its parts (`crossref`) and shared fields (`xdata`).

As biblatex does by default (biblatex manual, section 2.4.1 and appendix B), but for what names
the parent alone: a chapter does not have the DOI or the address of its book.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sourcecheck.model.location import Location
from sourcecheck.model.source import Field

_NOT_INHERITED = frozenset(
    {"crossref", "entryset", "entrysubtype", "execute", "ids", "label", "options", "presort"}
    | {"related", "relatedoptions", "relatedstring", "relatedtype", "shorthand"}
    | {"shorthandintro", "sortkey", "xdata", "xref"}
)
_PARENT_ALONE = frozenset(
    {"archivedate", "archiveprefix", "archiveurl", "doi", "eprint", "eprintclass", "eprinttype"}
    | {"howpublished", "note", "pmid", "primaryclass", "url", "urldate"}
)
# Two ways to give one date: who has the first has no need of the second.
_SAME_DATE = {"date": {"year", "month"}, "year": {"date"}}

_TITLES = ("title", "subtitle", "titleaddon")
_NO_TITLES_OF_PARTS = frozenset({"indexsorttitle", "indextitle", "shorttitle", "sorttitle"})
_MULTIVOLUME = frozenset({"mvbook", "mvcollection", "mvproceedings", "mvreference"})
_VOLUME = frozenset({"book", "collection", "proceedings", "reference"})
_PART_OF_BOOK = frozenset({"bookinbook", "inbook", "suppbook"})
_PART = frozenset(
    {"conference", "incollection", "inproceedings", "inreference", "suppcollection", *_PART_OF_BOOK}
)


class Entry(NamedTuple):
    """An entry on its way to becoming a source; its fields by lower-case name."""

    type: str
    key: str
    fields: dict[str, Field]
    repeated: tuple[tuple[str, Location], ...]
    location: Location


def hand_down(entries: Sequence[Entry]) -> None:
    """Add to the fields of each entry those that it inherits.

    Its own fields win, then those of `xdata`, then those of `crossref`. An entry that is missing,
    or whose own inheritance leads back here, hands down nothing.
    """
    heirs = [entry for entry in entries if "crossref" in entry.fields or "xdata" in entry.fields]
    if not heirs:
        return
    by_key: dict[str, Entry] = {}
    for entry in entries:
        by_key.setdefault(entry.key, entry)
    begun: set[int] = set()
    ended: set[int] = set()
    for heir in heirs:
        lineage = [heir] if id(heir) not in begun else []
        while lineage:
            entry = lineage[-1]
            begun.add(id(entry))
            xdata = _named(entry, "xdata", by_key)
            parents = _named(entry, "crossref", by_key)
            elder = next((one for one in xdata + parents if id(one) not in begun), None)
            if elder:
                lineage.append(elder)
                continue
            for one in xdata:
                _give(entry, one.fields if id(one) in ended else {})
            for one in parents:
                _give(entry, _bequest(one, entry.type) if id(one) in ended else {})
            ended.add(id(lineage.pop()))


def _named(entry: Entry, field: str, by_key: Mapping[str, Entry]) -> list[Entry]:
    """Return the entries whose keys a field lists."""
    keys = entry.fields[field].value.split(",") if field in entry.fields else ()
    return [by_key[key.strip()] for key in keys if key.strip() in by_key]


def _give(entry: Entry, fields: Mapping[str, Field]) -> None:
    superseded = {name for own in entry.fields for name in _SAME_DATE.get(own, ())}
    for name, field in fields.items():
        if name not in _NOT_INHERITED and name not in superseded:
            entry.fields.setdefault(name, field)


def _bequest(parent: Entry, child: str) -> dict[str, Field]:
    """Return what a work hands down to a part of this type, under the names it has there."""
    fields = {name: one for name, one in parent.fields.items() if name not in _PARENT_ALONE}
    prefix = _prefix(parent.type, child)
    if prefix:
        for name in _NO_TITLES_OF_PARTS:
            fields.pop(name, None)
        titles = {prefix + name: fields.pop(name) for name in _TITLES if name in fields}
        fields |= titles
    if parent.type in {"book", "mvbook"} and child in _PART_OF_BOOK and "author" in fields:
        fields["bookauthor"] = fields["author"]
    return fields


def _prefix(parent: str, child: str) -> str:
    """Return what a parent's title is to its child: "book" for the book of a chapter."""
    if parent in _MULTIVOLUME and child in _VOLUME | _PART:
        return "main"
    if parent in _VOLUME and child in _PART:
        return "book"
    if parent == "periodical" and child in {"article", "suppperiodical"}:
        return "journal"
    return ""
