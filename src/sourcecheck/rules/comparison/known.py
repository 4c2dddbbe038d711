"""What a record says, as fields that a source has not got."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.model.name import Name
from sourcecheck.model.record import Record
from sourcecheck.model.source import Source
from sourcecheck.rules.comparison.letters import plain
from sourcecheck.rules.comparison.pages import is_article_number, parse_pages
from sourcecheck.rules.comparison.works import BOOKS, PARTS
from sourcecheck.rules.comparison.years import is_preprint

Known = tuple[str, str | tuple[Name, ...]]
"""A field's name, and its value as plain text or names."""

_PUBLISHED = BOOKS | PARTS | {"booklet", "dataset", "software"}
"""Types with a `publisher`; a report, a thesis and a manual have an institution."""
_PUBLISHERS = ("publisher", "institution", "organization", "school")
_PAGES = ("pages", "eid", "articleno", "articlenumber")
_RANGE = re.compile(r"(\w+)\s*[-‐‑‒–—−]{1,3}\s*(\w+)")
_ONE = re.compile(r"\w+")
_ARXIV = "10.48550/"
"""arXiv registers a DOI for each of its papers, which says no more than its number does."""
_NAMES_ONLY = "OpenAlex"
"""A registry that is trusted with an identifier only: see `openalex` among the catalogs."""


class Dialect(NamedTuple):
    """Which of two names a bibliography has for a field: BibTeX's or biblatex's."""

    date: str = "date"
    journal: str = "journaltitle"


def known_fields(
    source: Source, record: Record, identifier: Identifier, dialect: Dialect
) -> Iterator[Known]:
    """Yield the fields that the source lacks, in the order in which entries have them."""
    if record.registry != _NAMES_ONLY:
        if identifier.scheme is not Scheme.ISBN:  # catalogues of books mix those who made them
            yield from _people(source, record)
        if not is_preprint(record):
            yield from _container(source, record, dialect)
        if len(set(record.years)) == 1 and _lacks(source, "date", "year", "pubstate"):
            yield dialect.date, str(record.years[0])
        if not is_preprint(record):
            yield from _place(source, record)
    yield from _identifiers(source, record)


def _lacks(source: Source, *names: str) -> bool:
    """Return whether a source has none of some fields, not even an empty one."""
    return source.fields.keys().isdisjoint(names)


def _people(source: Source, record: Record) -> Iterator[Known]:
    others = () if source.type in PARTS else ("editor", "organization", "translator")
    if _lacks(source, "author", *others):
        if record.authors:
            yield "author", record.authors
        elif record.editors and source.type in BOOKS:
            yield "editor", record.editors


def _container(source: Source, record: Record, dialect: Dialect) -> Iterator[Known]:
    """Yield the journal; the book only if it is the one name, for a series is given there, too."""
    if source.type == "article" and record.containers and _lacks(source, "journaltitle", "journal"):
        yield dialect.journal, plain(record.containers[0])
    if source.type in PARTS and len(record.containers) == 1 and _lacks(source, "booktitle"):
        yield "booktitle", plain(record.containers[0])


def _place(source: Source, record: Record) -> Iterator[Known]:
    if source.type == "article":
        numbers = {source.get(name) for name in ("volume", "number", "issue")}
        if record.volume and record.volume not in numbers and _lacks(source, "volume"):
            yield "volume", record.volume
        if record.issue and record.issue not in numbers and _lacks(source, "number", "issue"):
            yield "number", record.issue
    if source.type in {"article", *PARTS} and _lacks(source, *_PAGES):
        yield from _pages(record.pages, numbered=source.type == "article")
    if source.type in _PUBLISHED and record.publisher and _lacks(source, *_PUBLISHERS):
        yield "publisher", plain(record.publisher)


def _pages(recorded: str, *, numbered: bool) -> Iterator[Known]:
    """Yield the first and the last page in full, or the number that an article has in their place.

    Anything else, such as pages that are interrupted, is for a person to write.
    """
    extent = parse_pages(recorded)
    if extent and _ONE.fullmatch(recorded):
        if numbered or not is_article_number(extent):
            yield "eid" if is_article_number(extent) else "pages", recorded
    elif extent and (found := _RANGE.fullmatch(recorded)):
        first, last = found.groups()
        yield "pages", f"{first}--{extent.last if last.isdecimal() else last}"


def _identifiers(source: Source, record: Record) -> Iterator[Known]:
    given = {one.scheme for found in source.identifiers.values() for one in found}
    for field, scheme in (("isbn", Scheme.ISBN), ("doi", Scheme.DOI)):
        known = [
            one.value
            for one in record.identifiers
            if one.scheme is scheme and not one.value.startswith(_ARXIV)
        ]
        # A book has several ISBN, in paper and in electronic form.
        apt = scheme is Scheme.DOI or (source.type in BOOKS and len(known) == 1)
        if known and apt and scheme not in given and _lacks(source, field):
            yield field, known[0]
