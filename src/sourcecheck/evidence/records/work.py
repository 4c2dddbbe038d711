"""A work as Crossref describes it, and in CSL-JSON, which Crossref's format comes from.

https://api.crossref.org/swagger-ui/index.html ("Work"); https://github.com/citation-style-language/
schema. In CSL-JSON a text stands where Crossref has a list of texts; both are read.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from sourcecheck.evidence.records.values import (
    day,
    doi,
    isbns,
    mapping,
    mappings,
    some,
    text,
    texts,
    years,
)
from sourcecheck.model.identifier import Identifier
from sourcecheck.model.name import Name
from sourcecheck.model.record import Record, Update, UpdateKind

FIELDS = (
    "DOI,URL,type,title,subtitle,original-title,author,editor,container-title,"
    "short-container-title,publisher,volume,issue,page,article-number,ISBN,issued,published,"
    "published-print,published-online,posted,relation,update-to,updated-by"
)
"""What `read_work` reads, as Crossref's parameter `select` wants it."""

_DATES = ("issued", "published", "published-print", "published-online", "posted")
"""Dates of the work; "created", "deposited" and "indexed" are those of the record."""
_WHOLE_BOOKS = {
    *("book", "monograph", "edited-book", "reference-book", "proceedings", "report", "book-set"),
}
"""Types of which an ISBN is the work's own; a chapter's record has that of the book."""
_KINDS = {
    "retraction": UpdateKind.RETRACTION,
    "partial_retraction": UpdateKind.PARTIAL_RETRACTION,
    "withdrawal": UpdateKind.WITHDRAWAL,
    "removal": UpdateKind.REMOVAL,
    "expression_of_concern": UpdateKind.CONCERN,
    "correction": UpdateKind.CORRECTION,
    "corrigendum": UpdateKind.CORRECTION,
    "erratum": UpdateKind.CORRECTION,
    "addendum": UpdateKind.CORRECTION,
    "clarification": UpdateKind.CORRECTION,
    "reinstatement": UpdateKind.REINSTATEMENT,
    "new_version": UpdateKind.NEW_VERSION,
    "new_edition": UpdateKind.NEW_VERSION,
}
"""Types of updates (https://www.crossref.org/documentation/crossmark/version-control-corrections-
and-retractions/); of any other it is not known what it does to a work."""
_TELLERS = {"retraction-watch": "Retraction Watch"}


def read_work(work: Mapping[str, Any], registry: str) -> Record | None:
    """Return the record of a work; None if it has neither DOI nor title."""
    own, titles = doi(work.get("DOI")), tuple(dict.fromkeys(_titles(work)))
    if not (own or titles):
        return None
    type_ = text(work.get("type"))
    books = isbns(work.get("ISBN")) if type_ in _WHOLE_BOOKS else ()
    return Record(
        registry=registry,
        identifiers=some(own, *books),
        type=type_,
        titles=titles,
        authors=_names(work.get("author")),
        editors=_names(work.get("editor")),
        years=years(*(_year(work.get(name)) for name in _DATES)),
        containers=tuple(
            dict.fromkeys(
                name
                for field in ("container-title", "short-container-title", "container-title-short")
                for name in texts(work.get(field))
            )
        ),
        volume=text(work.get("volume")),
        issue=text(work.get("issue")),
        pages=text(work.get("page")) or text(work.get("article-number")),
        publisher=text(work.get("publisher")),
        updates=_updates(work, own),
        published_as=some(
            *(
                doi(one.get("id"))
                for one in mappings(mapping(work.get("relation")).get("is-preprint-of"))
            )
        ),
        url=text(work.get("URL")) or (f"https://doi.org/{own.value}" if own else ""),
    )


def _titles(work: Mapping[str, Any]) -> Iterator[str]:
    """Yield the title with its subtitle, then each by itself, then the original ones."""
    main, added = texts(work.get("title")), texts(work.get("subtitle"))
    for title in main[:1]:
        missing = [one for one in added if one.casefold() not in title.casefold()]
        yield ": ".join([title, *missing])
    yield from main
    yield from texts(work.get("original-title"))


def _names(value: object) -> tuple[Name, ...]:
    """Return persons and, by their literal names, offices."""
    names = []
    for one in mappings(value):
        family = text(one.get("family"))
        literal = text(one.get("name")) or text(one.get("literal"))
        particle = text(one.get("non-dropping-particle")) or text(one.get("dropping-particle"))
        if family:
            given, suffix = text(one.get("given")), text(one.get("suffix"))
            names.append(Name(family, given, particle, suffix))
        elif literal or text(one.get("given")):
            names.append(Name(literal=literal or text(one.get("given"))))
    return tuple(names)


def _year(value: object) -> str:
    """Return the year of a date, which stands in "date-parts" or, in CSL-JSON, in its text."""
    written = mapping(value)
    parts = written.get("date-parts")
    first = parts[0] if isinstance(parts, list) and parts else None
    if isinstance(first, list) and first and text(first[0]):
        return text(first[0])
    return text(written.get("raw")) or text(written.get("literal"))


def _updates(work: Mapping[str, Any], own: Identifier | None) -> tuple[Update, ...]:
    """Return what was done to the work, each notice once.

    A notice has in `update-to` what it is about. Some publishers enter the work there also in the
    notice's `updated-by`, as if the work had updated its notice: that is passed over.
    """
    updated = {doi(one.get("DOI")) for one in mappings(work.get("update-to"))} - {own, None}
    found: dict[tuple[UpdateKind, Identifier | None], Update] = {}
    for one in mappings(work.get("updated-by")):
        kind = _KINDS.get(text(one.get("type")).lower().replace("-", "_").replace(" ", "_"))
        notice = doi(one.get("DOI"))
        if kind is None or (notice and notice in updated):
            continue
        told_by = _TELLERS.get(text(one.get("source")), "")
        update = Update(kind, notice, day(mapping(one.get("updated")).get("date-parts")), told_by)
        if not told_by:  # the publisher's own word is the better one
            found[kind, notice] = update
        found.setdefault((kind, notice), update)
    return tuple(found.values())
