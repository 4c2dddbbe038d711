"""One URL's way: from hop to hop and from try to try, until there is nothing more to ask."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from urllib.parse import urljoin, urlsplit

from sourcecheck.evidence.engine.cookies import Cookies
from sourcecheck.evidence.engine.exchange import Exchange, Failure, Request
from sourcecheck.evidence.engine.retry import Pause, pause, wait_asked
from sourcecheck.evidence.engine.url import canonical, host
from sourcecheck.evidence.settings import NetworkSettings

_REDIRECTS = {301, 302, 303, 307, 308}


class DeadEnd(StrEnum):
    """Why a redirect was not followed."""

    NOWHERE = "nowhere"
    """It has no Location."""
    NO_URL = "no_url"
    OTHER_SCHEME = "other_scheme"
    CIRCLE = "circle"
    """It leads back to where the way has been."""
    TOO_MANY = "too_many"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trail:
    """Where a URL led: one exchange for each hop, the last try of it."""

    exchanges: tuple[Exchange, ...]
    tries: int = 1
    """How often the last hop was asked."""
    asked: float | None = None
    """For how many seconds the last answer asks to be left alone."""
    refusal: str = ""
    """Why the last hop was not asked again, in words."""
    dead_end: DeadEnd | None = None
    target: str = ""
    """Where the redirect of a dead end points."""


class Journey:
    """Knows what to ask next, and makes a trail of the answers."""

    def __init__(
        self,
        url: str,
        settings: NetworkSettings,
        *,
        chance: Callable[[], float],
        thorough: bool = False,
    ) -> None:
        self.start = url
        self.url = url
        """What to ask next."""
        self.host = host(url)
        """Whom to ask."""
        self._settings = settings
        self._chance = chance
        self._thorough = thorough
        self._cookies = Cookies()
        self._exchanges: list[Exchange] = []
        self._tries = 0
        self._latest: Exchange | None = None
        """The last answer to `url`, while it is tried again."""

    def request(self) -> Request:
        """Return what to send next."""
        return Request(self.url, self._cookies.header(self.url), self._thorough)

    def advance(self, exchange: Exchange, now: datetime) -> Pause | Trail:
        """Take the answer to `url`: return when to ask `url` next, or the whole trail."""
        self._tries += 1
        self._latest = exchange
        self._cookies.keep(exchange, now)
        if exchange.status in _REDIRECTS and (exchange.failure is None or _location(exchange)):
            self._exchanges.append(exchange)
            return self._follow(exchange)
        asked = wait_asked(exchange, now)
        again = pause(exchange, self._tries, self._settings, asked=asked, chance=self._chance)
        if again:
            return again
        self._exchanges.append(exchange)
        return Trail(exchanges=tuple(self._exchanges), tries=self._tries, asked=asked)

    def give_up(self, reason: str) -> Trail:
        """Return the trail of a way that is not gone on with, for a reason in words.

        If `url` was asked before, its last answer stands.
        """
        if self._latest is None:
            request = Request(self.url)
            refused = Exchange(request=request, failure=Failure.PATIENCE, reason=reason)
            return Trail(exchanges=(*self._exchanges, refused))
        return Trail(exchanges=(*self._exchanges, self._latest), tries=self._tries, refusal=reason)

    def _follow(self, exchange: Exchange) -> Pause | Trail:
        location = _location(exchange)
        if not location:
            return self._stop(DeadEnd.NOWHERE)
        try:
            target = urljoin(exchange.url, location)
            if urlsplit(target).scheme not in {"http", "https"}:
                return self._stop(DeadEnd.OTHER_SCHEME, target)
            target = canonical(target)
        except ValueError:
            return self._stop(DeadEnd.NO_URL, location)
        if self._goes_round(target):
            return self._stop(DeadEnd.CIRCLE, target)
        if len(self._exchanges) > self._settings.redirects:
            return self._stop(DeadEnd.TOO_MANY, target)
        self.url = target
        self.host = host(target)
        self._tries = 0
        self._latest = None
        return Pause()

    def _goes_round(self, target: str) -> bool:
        """Tell whether the way leads back without anything new.

        With a cookie it may: some sites send one back once to see whether it was kept.
        """
        cookie = self._cookies.header(target)
        been = [one.request.cookie for one in self._exchanges if one.url == target]
        return cookie in been or len(been) > 1

    def _stop(self, dead_end: DeadEnd, target: str = "") -> Trail:
        return Trail(exchanges=tuple(self._exchanges), dead_end=dead_end, target=target)


def _location(exchange: Exchange) -> str:
    return exchange.headers.get("location", "").strip()
