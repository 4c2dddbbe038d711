"""What archived copies the sources of a bibliography have, and which ones they could have."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sourcecheck.evidence.archive.lookups import LookedUp, Lookups
from sourcecheck.evidence.archive.wayback import Lookup, Outcome
from sourcecheck.evidence.archive.web_source import (
    ALIVE,
    address,
    day_seen,
    given_copy,
    lost_since,
    page_of,
)
from sourcecheck.evidence.ask import ask
from sourcecheck.evidence.engine.guard import Guard
from sourcecheck.evidence.settings import NetworkSettings
from sourcecheck.evidence.store import Store
from sourcecheck.model.archived_copy import read_copy
from sourcecheck.model.identifier import Identifier
from sourcecheck.model.resolution import Resolution
from sourcecheck.model.source import Source


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

    wanted: date | None = None
    """The day to which the copy should be near; None for the present one."""


def survey(  # noqa: PLR0913 -- each is one choice of the caller's, and most have a default
    sources: Iterable[Source],
    store: Store,
    settings: NetworkSettings,
    lookups: Lookups,
    *,
    offline: bool = False,
    guard: Guard | None = None,
    progress: LookedUp | None = None,
) -> list[Holding]:
    """Return how each source with a web page stands, in their order.

    Copies that entries give are asked for like any link, and so are those that the archive
    names: what is found is a copy that is alive. With `offline` nobody is asked for the given
    ones. Raises InputError if the store cannot be used.
    """
    pages = [(source, page) for source in sources if (page := page_of(source))]
    given = [copy for source, _ in pages if (copy := given_copy(source))]
    told = ask(given, store, settings, offline=offline, guard=guard).resolutions
    lookups.heed(told.values())
    days = _days(pages, store, settings, lookups.today)
    found = lookups.nearest(days, progress)
    answers = {**told, **lookups.resolve(one.copy for one in found.values() if one.copy)}
    return [_holding(source, page, days, found, answers) for source, page in pages]


def _days(
    pages: Sequence[tuple[Source, Identifier]],
    store: Store,
    settings: NetworkSettings,
    today: date,
) -> dict[Identifier, date | None]:
    """Return when each page without a given copy was seen, or else since when it is lost."""
    bare: dict[Identifier, date | None] = {}
    for source, page in pages:
        if not given_copy(source):
            bare.setdefault(page, day_seen(source, today))
    known = ask(bare, store, settings, offline=True)
    return {page: day or lost_since(page, known) for page, day in bare.items()}


def _holding(
    source: Source,
    page: Identifier,
    days: Mapping[Identifier, date | None],
    lookups: Mapping[Identifier, Lookup],
    answers: Mapping[Identifier, Resolution],
) -> Holding:
    if given := given_copy(source):
        copy = read_copy(given.value)
        captured = copy.captured.date() if copy else None
        return Holding(source, page, Standing.GIVEN, given, captured, _told(answers[given]))
    lookup, wanted = lookups[page], days[page]
    if lookup.copy is None:
        standing = Standing.NONE if lookup.outcome is Outcome.NONE else Standing.UNKNOWN
        return Holding(source, page, standing, reason=lookup.reason, wanted=wanted)
    found, captured = address(lookup.copy), lookup.copy.captured.date()
    standing = Standing.FOUND if answers[found].verdict in ALIVE else Standing.UNKNOWN
    return Holding(source, page, standing, found, captured, _told(answers[found]), wanted)


def _told(answer: Resolution) -> str:
    return f"{answer.verdict}: {answer.reason}"
