"""What archived copies the sources of a bibliography have, and which ones they could have."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from sourcecheck.evidence.archive.wayback import Lookup, Outcome, Wayback
from sourcecheck.evidence.ask import ask
from sourcecheck.evidence.engine.guard import Guard
from sourcecheck.evidence.settings import NetworkSettings
from sourcecheck.evidence.store import Store
from sourcecheck.model.archived_copy import ArchivedCopy, read_copy
from sourcecheck.model.evidence import Evidence
from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.model.project import Project
from sourcecheck.model.resolution import Resolution, Verdict
from sourcecheck.model.source import Source

_PAGE_FIELDS = ("url", "howpublished", "note")
_DATE_FIELDS = ("urldate", "date", "year")
_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
_ALIVE = {Verdict.ALIVE, Verdict.MOVED}
_LOST = {Verdict.GONE, Verdict.SUSPECT}

LookedUp = Callable[[Lookup, int, int], None]
"""Told of each page that is looked up, how many have been, and how many there will be."""


class Standing(StrEnum):
    """How a source stands with the archives."""

    GIVEN = "given"
    """Its entry gives a copy, or its URL is itself one."""
    FOUND = "found"
    """The archive has a copy that its entry does not give."""
    SAVED = "saved"
    """The archive has just captured it, at our wish."""
    NONE = "none"
    """The archive has no copy."""
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Holding:
    """A source with a web page, and the copy of it that is known."""

    source: Source
    page: Identifier
    standing: Standing
    copy: Identifier | None = None
    """The copy's address."""
    captured: date | None = None
    """The day of the copy, as far as its address tells."""
    reason: str = ""
    """What was found out about the copy, or why nothing is known."""


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


def day_seen(source: Source, today: date) -> date:
    """Return when a source was looked at: its `urldate`, else its date, else today.

    Of a year or a month it is the last day, and never one that is still to come.
    """
    for name in _DATE_FIELDS:
        if found := _DATE.match(source.get(name).strip()):
            year, month, day = (int(part or 0) for part in found.groups())
            try:
                month = month or 12
                return min(date(year, month, day or monthrange(year, month)[1]), today)
            except ValueError:  # no such day
                continue
    return today


def survey(  # noqa: PLR0913 -- each is one choice of the caller's, and most have a default
    sources: Iterable[Source],
    store: Store,
    settings: NetworkSettings,
    *,
    today: date,
    wayback: Wayback | None,
    guard: Guard | None = None,
    progress: LookedUp | None = None,
) -> list[Holding]:
    """Return how each source with a web page stands, in their order.

    Copies that entries give are asked for like any link, and so are those that the archive
    names: what is found is a copy that is alive. Without `wayback` nobody is asked, and only
    stored answers are used. Raises InputError if the store cannot be used.
    """
    pages = [(source, page) for source in sources if (page := page_of(source))]
    given = [copy for source, _ in pages if (copy := given_copy(source))]
    days = {page: day_seen(source, today) for source, page in pages if not given_copy(source)}
    lookups = look_up(days, wayback, progress) if wayback else {}
    copies = [*given, *(_address(one.copy) for one in lookups.values() if one.copy)]
    answers = ask(copies, store, settings, offline=wayback is None, guard=guard).resolutions
    return [_holding(source, page, lookups.get(page), answers) for source, page in pages]


def look_up(
    days: Mapping[Identifier, date], wayback: Wayback, progress: LookedUp | None = None
) -> dict[Identifier, Lookup]:
    """Return what the archive says of each page, nearest to the day on which it was seen."""
    lookups: dict[Identifier, Lookup] = {}
    for page, day in days.items():
        lookups[page] = wayback.nearest(page.value, day)
        if progress:
            progress(lookups[page], len(lookups), len(days))
    return lookups


def rescue(  # noqa: PLR0913 -- each is one choice of the caller's, and most have a default
    project: Project,
    evidence: Evidence,
    store: Store,
    settings: NetworkSettings,
    *,
    today: date,
    wayback: Wayback,
    guard: Guard | None = None,
) -> Evidence:
    """Return the evidence with a copy, or none, for each page that is gone or suspect.

    Nothing is added for a page of which its source gives a copy that is alive, nor where the
    archive could not tell. Raises InputError if the store cannot be used.
    """
    days = _in_need(project, evidence, today)
    lookups = look_up(days, wayback)
    found = {page: one.copy for page, one in lookups.items() if one.copy}
    answers = ask(map(_address, found.values()), store, settings, guard=guard).resolutions
    living = {
        page: copy for page, copy in found.items() if answers[_address(copy)].verdict in _ALIVE
    }
    none = {page: None for page, one in lookups.items() if one.outcome is Outcome.NONE}
    return replace(evidence, copies={**living, **none})


def _in_need(project: Project, evidence: Evidence, today: date) -> dict[Identifier, date]:
    """Return the lost pages of which no living copy is given, with the day they were seen."""
    verdicts: dict[Identifier | None, Verdict] = {
        one: resolution.verdict for one, resolution in evidence.resolutions.items()
    }
    days: dict[Identifier, date] = {}
    for source in project.sources:
        page, copy = page_of(source), given_copy(source)
        if page is None or page == copy:
            continue
        if verdicts.get(page) in _LOST and verdicts.get(copy) not in _ALIVE:
            days.setdefault(page, day_seen(source, today))
    return days


def _address(copy: ArchivedCopy) -> Identifier:
    return Identifier(Scheme.URL, copy.url)


def _holding(
    source: Source,
    page: Identifier,
    lookup: Lookup | None,
    answers: Mapping[Identifier, Resolution],
) -> Holding:
    if given := given_copy(source):
        copy = read_copy(given.value)
        captured = copy.captured.date() if copy else None
        answer = answers[given]
        reason = f"{answer.verdict}: {answer.reason}"
        return Holding(source, page, Standing.GIVEN, given, captured, reason)
    if lookup is None:
        return Holding(source, page, Standing.UNKNOWN, reason="offline: the archive is not asked")
    if lookup.copy is None:
        standing = Standing.NONE if lookup.outcome is Outcome.NONE else Standing.UNKNOWN
        return Holding(source, page, standing, reason=lookup.reason)
    address, captured = _address(lookup.copy), lookup.copy.captured.date()
    answer = answers[address]
    reason = f"{answer.verdict}: {answer.reason}"
    standing = Standing.FOUND if answer.verdict in _ALIVE else Standing.UNKNOWN
    return Holding(source, page, standing, address, captured, reason)
