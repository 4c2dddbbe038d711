"""The web pages of sources: their addresses and copies, when they were seen and when lost."""

import re
from calendar import monthrange
from datetime import date

from sourcecheck.model.archived_copy import ArchivedCopy, read_copy
from sourcecheck.model.evidence import Evidence
from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.model.resolution import Verdict
from sourcecheck.model.source import Source

ALIVE = {Verdict.ALIVE, Verdict.MOVED}
LOST = {Verdict.GONE, Verdict.SUSPECT}
"""Verdicts at which a reader does not find the page."""
_PAGE_FIELDS = ("url", "howpublished", "note")
_DATE_FIELDS = ("urldate", "date", "year")
_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


def page_of(source: Source) -> Identifier | None:
    """Return the first URL that a source gives for itself."""
    for name in _PAGE_FIELDS:
        for identifier in source.identifiers.get(name, ()):
            if identifier.scheme is Scheme.URL:
                return identifier
    return None


def given_copy(source: Source) -> Identifier | None:
    """Return the archived copy that a source gives: its `archiveurl`, or a URL that is one."""
    for identifier in source.identifiers.get("archiveurl", ()):
        return identifier
    page = page_of(source)
    return page if page and read_copy(page.value) else None


def day_seen(source: Source, today: date) -> date | None:
    """Return when a source was looked at: its `urldate`, else its date; None if neither tells.

    Of a year or a month it is the last day; if that is still to come, the day is not known.
    """
    for name in _DATE_FIELDS:
        if found := _DATE.match(source.get(name).strip()):
            year, month, day = (int(part or 0) for part in found.groups())
            try:
                month = month or 12
                seen = date(year, month, day or monthrange(year, month)[1])
            except ValueError:  # no such day
                continue
            return seen if seen <= today else None
    return None


def lost_since(page: Identifier, evidence: Evidence) -> date | None:
    """Return since when a page has been gone or suspect; None if it is not."""
    resolution = evidence.resolutions.get(page)
    if resolution is None or resolution.verdict not in LOST:
        return None
    return evidence.so_since(resolution).date()


def address(copy: ArchivedCopy) -> Identifier:
    """Return where a copy is, as an identifier to be asked about."""
    return Identifier(Scheme.URL, copy.url)
