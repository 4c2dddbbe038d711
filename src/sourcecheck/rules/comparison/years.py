"""The years that a source is dated with, beside those that registries give."""

import re

from sourcecheck.model.identifier import Scheme
from sourcecheck.model.record import Record
from sourcecheck.model.source import Source

_YEAR = re.compile(r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)")
_DATES = ("date", "year")
_EARLIER = ("origdate", "origyear")
_REISSUE = ("edition", "reprinttitle", "pubstate")
_ARXIV = "10.48550/arxiv."
"""How the DOI begins that arXiv registers, often without saying that it is a preprint's."""
_BOOKS = frozenset(
    ("book", "collection", "inbook", "incollection", "mvbook", "mvcollection", "reference")
)


def written_years(source: Source) -> tuple[int, ...]:
    """Return the years that a source gives as its own."""
    return _years(source, _DATES)


def year_agrees(source: Source, record: Record) -> bool | None:
    """Return whether a year of the source is one of the record's, give or take one.

    A year lies between print and online. None if either has no year. Books that are reissued, or
    put online long afterwards, and preprints that are cited as what they became agree, too.
    """
    written = written_years(source)
    if not written or not record.years:
        return None
    known = (*written, *_years(source, _EARLIER))
    if any(abs(year - other) <= 1 for year in known for other in record.years):
        return True
    first = min(record.years)
    if is_preprint(record):
        return first <= max(written)
    if source.type in _BOOKS:
        return max(written) < first or any(source.get(field) for field in _REISSUE)
    return False


def is_preprint(record: Record) -> bool:
    """Return whether a record is that of a preprint, in any registry's words."""
    if record.type.casefold() in {"posted-content", "preprint"}:
        return True
    return any(
        one.scheme is Scheme.ARXIV or one.value.startswith(_ARXIV) for one in record.identifiers
    )


def _years(source: Source, fields: tuple[str, ...]) -> tuple[int, ...]:
    return tuple(int(year) for field in fields for year in _YEAR.findall(source.get(field)))
