"""Finds archived copies of web pages in the Wayback Machine.

Its index is asked (CDX server: https://github.com/internetarchive/wayback, wayback-cdx-server),
and where that gives no usable answer its TimeGate (RFC 7089).
"""

import json
import time
from datetime import UTC, date, datetime
from datetime import time as time_of_day
from email.utils import format_datetime
from enum import StrEnum
from ipaddress import ip_address
from typing import NamedTuple
from urllib.parse import urldefrag, urljoin, urlsplit

from sourcecheck.evidence.archive.wayback_session import (
    PAUSED,
    WAYBACK,
    Clock,
    Reply,
    Session,
    Sleep,
)
from sourcecheck.evidence.engine.url import UrlError, canonical, same_site
from sourcecheck.evidence.settings import NetworkSettings
from sourcecheck.model.archived_copy import ArchivedCopy, read_copy
from sourcecheck.model.mask import mask

_PER_MINUTE = 24
"""The index's hard limit (2026, by the release notes of the `wayback` package, 0.5.1)."""
_CANDIDATES = 25
"""Copies that are asked for: the nearest ones, of which the best is chosen."""
_PATIENCE = 3
"""Pages in a row without a usable answer, after which the archive is left in peace."""


class Outcome(StrEnum):
    """What the archive says of a page."""

    FOUND = "found"
    NONE = "none"
    """It has no copy of it."""
    UNKNOWN = "unknown"
    """It could not be asked, or gave no usable answer: that says nothing about the page."""


class Lookup(NamedTuple):
    """What was found out about the copies of one page."""

    outcome: Outcome
    copy: ArchivedCopy | None = None
    """There if one was found."""
    reason: str = ""
    """Why it is not known, for a person."""


class Wayback:
    """Looks up one page after another, at the pace that the archive asks for."""

    def __init__(
        self,
        settings: NetworkSettings,
        base: str = WAYBACK,
        clock: Clock = time.monotonic,
        sleep: Sleep = time.sleep,
    ) -> None:
        self._base = base.rstrip("/")
        self._session = Session(settings, _PER_MINUTE, {}, clock, sleep)
        self._allow_private = settings.allow_private
        self._in_vain = 0

    def nearest(self, url: str, day: date) -> Lookup:
        """Return the copy that shows the page as one saw it on a day.

        That is the latest one before the day's end, or else the earliest one after it; only
        what was captured with status 200 counts (InternetArchiveBot's rules). The copy itself
        is not fetched. A URL that is no one else's business is not told to the archive.
        """
        page, _ = urldefrag(url)
        if mask(page) != page:
            return Lookup(Outcome.UNKNOWN, reason="it holds a secret: the archive is not asked")
        if not self._allow_private and _is_private(page):
            return Lookup(Outcome.UNKNOWN, reason="it is not on the public internet")
        moment = datetime.combine(day, time_of_day(23, 59, 59), UTC)
        reply = self._ask_index(page, moment)
        found = _read_index(reply, moment, self._base) or _refusal(reply)
        if not (found or self._session.closed):
            reply = self._ask_gate(page, moment)
            found = _read_gate(reply, f"{self._base}/")
        if found and found.copy and not _is_of_site(found.copy, page):
            found = Lookup(
                Outcome.UNKNOWN, reason="the Wayback Machine names a copy of another site"
            )
        self._in_vain = 0 if found else self._in_vain + 1
        if self._in_vain == _PATIENCE:
            self._session.closed = self._session.closed or (
                f"the Wayback Machine gave no usable answer {_PATIENCE} times in a row: not asked"
            )
        return found or Lookup(Outcome.UNKNOWN, reason=reply.reason)

    @property
    def closed(self) -> str:
        """Why nothing more is asked, in words; empty as long as there is no such reason."""
        return self._session.closed

    def pause(self) -> None:
        """Ask nothing more: the archive has answered 429 to someone else of this run."""
        self._session.closed = self._session.closed or PAUSED

    def close(self) -> None:
        """Close the connection."""
        self._session.close()

    def _ask_index(self, page: str, moment: datetime) -> Reply:
        return self._session.ask(
            f"{self._base}/cdx/search/cdx",
            query={
                "url": page,
                "output": "json",
                "fl": "timestamp,original",
                "filter": "statuscode:200",
                "sort": "closest",
                "closest": f"{moment:%Y%m%d%H%M%S}",
                "limit": str(_CANDIDATES),
            },
        )

    def _ask_gate(self, page: str, moment: datetime) -> Reply:
        when = format_datetime(moment, usegmt=True)
        return self._session.ask(f"{self._base}/web/{page}", headers={"Accept-Datetime": when})


def _is_of_site(copy: ArchivedCopy, page: str) -> bool:
    """Tell whether a copy is at least one of the page's site: the index joins like addresses."""
    try:
        return same_site(canonical(copy.original), canonical(page))
    except UrlError:
        return False


def _is_private(page: str) -> bool:
    """Tell whether a page's host is an address or a name of a private network."""
    host = urlsplit(page).hostname or ""
    try:
        return not ip_address(host).is_global
    except ValueError:
        return "." not in host


def _read_index(reply: Reply, moment: datetime, base: str) -> Lookup | None:
    """Return what the index says; None if this is not one of its answers."""
    if reply.status != 200:
        return None
    try:
        rows = json.loads(reply.body or b"[]")
        copies = [
            read_copy(f"{base}/web/{timestamp}/{original}") for timestamp, original in rows[1:]
        ]
    except (ValueError, TypeError, KeyError):
        return None
    known = sorted((copy for copy in copies if copy), key=lambda copy: copy.captured)
    if len(known) < len(copies):
        return None
    if not known:
        return Lookup(Outcome.NONE)
    before = [copy for copy in known if copy.captured <= moment]
    return Lookup(Outcome.FOUND, before[-1] if before else known[0])


def _refusal(reply: Reply) -> Lookup | None:
    """Return that a site is shut out, if it is: its owner may have asked for that."""
    if reply.status != 403:
        return None
    return Lookup(Outcome.UNKNOWN, reason="the Wayback Machine shows no copies of this site")


def _read_gate(reply: Reply, base: str) -> Lookup | None:
    """Return what the TimeGate says; None if it is no usable answer."""
    if reply.status == 404:
        return Lookup(Outcome.NONE)
    location = reply.headers.get("Location", "") if reply.status in {302, 303, 307} else ""
    copy = read_copy(urljoin(base, location))
    return Lookup(Outcome.FOUND, copy) if copy else None
