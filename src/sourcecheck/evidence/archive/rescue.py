"""Archived copies of pages that a run found lost."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime

from sourcecheck.evidence.archive.lookups import LookedUp, Lookups
from sourcecheck.evidence.archive.wayback import Outcome, Wayback
from sourcecheck.evidence.archive.web_source import ALIVE, address, day_seen, lost_since
from sourcecheck.evidence.settings import NetworkSettings
from sourcecheck.evidence.store import Store
from sourcecheck.model.archived_copy import read_copy
from sourcecheck.model.evidence import Evidence
from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.model.mention import Mention
from sourcecheck.model.project import Project


def rescue(  # noqa: PLR0913 -- each is one choice of the caller's, and most have a default
    project: Project,
    evidence: Evidence,
    store: Store,
    settings: NetworkSettings,
    *,
    asks: bool,
    refresh: bool = False,
    progress: LookedUp | None = None,
) -> Evidence:
    """Return the evidence with a copy, or none, for each page that is gone or suspect.

    Without `asks` only look-ups of earlier runs are used. See `add_copies`.
    """
    wayback = Wayback(settings, settings.archive_base_url) if asks else None
    try:
        lookups = Lookups(store, settings, datetime.now(UTC), wayback=wayback, refresh=refresh)
        lookups.heed(evidence.resolutions.values())
        return add_copies(project, evidence, lookups, progress)
    finally:
        if wayback:
            wayback.close()


def add_copies(
    project: Project, evidence: Evidence, lookups: Lookups, progress: LookedUp | None = None
) -> Evidence:
    """Return the evidence with a copy, or none, for each page that is gone or suspect.

    The copy is the nearest to the day on which the first source that gives the page saw it; if
    that is not known, or a document gives the page, to the day since when it is lost. It is
    itself asked for. Nothing is added for a page of which its source gives a copy that is alive,
    nor where the archive could not tell. Raises InputError if the store cannot be used.
    """
    found = lookups.nearest(_days(project, evidence, lookups.today), progress)
    copies = {page: one.copy for page, one in found.items() if one.copy}
    answers = lookups.resolve(copies.values())
    living = {
        page: copy for page, copy in copies.items() if answers[address(copy)].verdict in ALIVE
    }
    none = {page: None for page, one in found.items() if one.outcome is Outcome.NONE}
    return replace(evidence, copies={**living, **none})


def _days(project: Project, evidence: Evidence, today: date) -> dict[Identifier, date | None]:
    """Return the lost pages of which no living copy is given, with the day they were seen."""
    days: dict[Identifier, date | None] = {}
    for page, mentions in project.mentions.items():
        since = lost_since(page, evidence)
        is_page = page.scheme is Scheme.URL and not read_copy(page.value)
        if since and is_page and not _has_living_copy(mentions, evidence):
            source = mentions[0].source
            days[page] = (day_seen(source, today) if source else None) or since
    return days


def _has_living_copy(mentions: Iterable[Mention], evidence: Evidence) -> bool:
    given = (
        copy
        for mention in mentions
        if mention.source
        for copy in mention.source.identifiers.get("archiveurl", ())
    )
    answers = (evidence.resolutions.get(copy) for copy in given)
    return any(answer and answer.verdict in ALIVE for answer in answers)
