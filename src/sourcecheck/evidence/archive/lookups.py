"""What an archive says of pages: from the store as long as that is fresh, else from the archive."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from urllib.parse import urldefrag, urlsplit

from sourcecheck.evidence.archive.wayback import Lookup, Outcome, Wayback
from sourcecheck.evidence.archive.web_source import address
from sourcecheck.evidence.ask import ask
from sourcecheck.evidence.engine.guard import Guard
from sourcecheck.evidence.settings import NetworkSettings
from sourcecheck.evidence.store import Store
from sourcecheck.model.archived_copy import ArchivedCopy, read_copy
from sourcecheck.model.identifier import Identifier
from sourcecheck.model.resolution import Hop, Resolution, Verdict

_COPY_FRESH = timedelta(days=90)
"""A copy stays where it is; only a better one may come, for a page without a date."""
_NONE_FRESH = timedelta(days=7)
"""Until then somebody may have saved the page."""
_PAUSE = timedelta(hours=1)
"""For so long the Wayback Machine shuts out who goes on after a 429."""

LookedUp = Callable[[Lookup, int, int], None]
"""Told of each page that is looked up, how many have been, and how many there will be."""


class Lookups:
    """Looks pages up, and keeps each answer in the store as it comes; what failed is not kept.

    Without `wayback` nobody is asked. A stored copy counts then whatever its age, but not that
    there was none: that may have changed. With `refresh` all is asked again.
    """

    def __init__(  # noqa: PLR0913 -- each is one choice of the caller's, and most have a default
        self,
        store: Store,
        settings: NetworkSettings,
        now: datetime,
        *,
        wayback: Wayback | None,
        refresh: bool = False,
        guard: Guard | None = None,
    ) -> None:
        self._store = store
        self._settings = settings
        self._archive = settings.archive_base_url.rstrip("/")
        self._now = now
        self._wayback = wayback
        self._refresh = refresh
        self._guard = guard

    @property
    def today(self) -> date:
        """The day of the run."""
        return self._now.date()

    def heed(self, resolutions: Iterable[Resolution]) -> None:
        """Ask the archive nothing more if it has just refused a link's request as one too many."""
        archive = urlsplit(self._archive).hostname
        for one in resolutions:
            last = one.hops[-1] if one.hops else Hop("", None)
            is_recent = self._now - one.asked < _PAUSE
            is_refused = last.status == 429 and urlsplit(last.url).hostname == archive
            if self._wayback and is_recent and is_refused:
                self._wayback.pause()

    def nearest(
        self, days: Mapping[Identifier, date | None], progress: LookedUp | None = None
    ) -> dict[Identifier, Lookup]:
        """Return for each page the copy nearest to a day, or to the present one without any."""
        lookups: dict[Identifier, Lookup] = {}
        for page, day in days.items():
            lookups[page] = self._look_up(page, day)
            if progress:
                progress(lookups[page], len(lookups), len(days))
        return lookups

    def resolve(self, copies: Iterable[ArchivedCopy]) -> Mapping[Identifier, Resolution]:
        """Return what becomes of following copies, by their addresses; like any link's.

        An archive that has had enough is not asked for them either. What the user chose of the
        links to be asked about is no choice among copies, and their addresses hold those of pages.
        """
        closed = self._wayback.closed if self._wayback else ""
        answers = ask(
            map(address, copies),
            self._store,
            replace(self._settings, include=(), remap=()),
            offline=self._wayback is None or bool(closed),
            guard=self._guard,
        ).resolutions
        return {
            one: replace(answer, reason=closed)
            if closed and answer.verdict is Verdict.UNCHECKED
            else answer
            for one, answer in answers.items()
        }

    def keep(self, page: Identifier, day: date | None, lookup: Lookup) -> None:
        """Store what was found out, unless it is nothing."""
        if lookup.outcome is Outcome.UNKNOWN:
            return
        copy = lookup.copy.url if lookup.copy else ""
        row = (*self._key(page, day), copy, self._now.astimezone(UTC).isoformat())
        self._store.write(
            "INSERT INTO copy_lookup (archive, page, day, copy, asked) VALUES (?, ?, ?, ?, ?)",
            [row],
        )

    def _look_up(self, page: Identifier, day: date | None) -> Lookup:
        stored = None if self._refresh and self._wayback else self._stored(page, day)
        if stored:
            return stored
        if self._wayback is None:
            return Lookup(Outcome.UNKNOWN, reason="offline: the archive is not asked")
        lookup = self._wayback.nearest(page.value, day or self.today)
        self.keep(page, day, lookup)
        return lookup

    def _stored(self, page: Identifier, day: date | None) -> Lookup | None:
        rows = self._store.read(
            "SELECT copy, asked FROM copy_lookup WHERE archive = ? AND page = ? AND day = ?"
            " ORDER BY asked DESC, number DESC LIMIT 1",
            self._key(page, day),
        )
        for url, asked in rows:
            copy = read_copy(url)
            age = self._now - datetime.fromisoformat(asked)
            if copy and (age <= _COPY_FRESH or not self._wayback):
                return Lookup(Outcome.FOUND, copy)
            if not copy and age <= _NONE_FRESH:
                return Lookup(Outcome.NONE)
        return None

    def _key(self, page: Identifier, day: date | None) -> tuple[str, str, str]:
        address, _ = urldefrag(page.value)
        return self._archive, address, day.isoformat() if day else ""
