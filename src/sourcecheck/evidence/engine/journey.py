"""One URL's way: from hop to hop and from try to try, until there is nothing more to ask."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

from sourcecheck.evidence.engine.cookies import Cookies
from sourcecheck.evidence.engine.exchange import Exchange, Failure, Request
from sourcecheck.evidence.engine.retry import Pause, pause, wait_asked
from sourcecheck.evidence.engine.sent_headers import headers_to
from sourcecheck.evidence.engine.url import canonical, host
from sourcecheck.evidence.patterns import excluded
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
    EXCLUDED = "excluded"
    """By the user; why is the trail's `refusal`."""


class Trail(NamedTuple):
    """Where a URL led: one exchange for each hop, the last try of it."""

    exchanges: tuple[Exchange, ...]
    tries: int = 1
    """How often the last hop was asked."""
    asked: float | None = None
    """For how many seconds the last answer asks to be left alone."""
    refusal: str = ""
    """Why the last hop was not asked again, or where it points not at all, in words."""
    dead_end: DeadEnd | None = None
    target: str = ""
    """Where the redirect of a dead end points."""
    accepted: bool = False
    """Whether the last answer is no success, but by the settings as good as one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Why a URL is not asked for, or not again."""

    reason: str
    failure: Failure
    tries: int = 1
    """How often it was tried to find out."""
    connected: bool = True
    """Whether there is a server at all."""


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
        cookie = self._cookies.header(self.url)
        if not (self._settings.hosts or self._settings.headers):
            return Request(self.url, cookie, self._thorough)
        user_agent = self._settings.of(self.host).user_agent
        headers = headers_to(self.url, self.start, self._settings)
        return Request(self.url, cookie, self._thorough, user_agent, headers)

    def advance(self, exchange: Exchange, now: datetime) -> Pause | Trail:
        """Take the answer to `url`: return when to ask `url` next, or the whole trail."""
        self._tries += 1
        self._latest = exchange
        self._cookies.keep(exchange, now)
        if exchange.status in _REDIRECTS and (exchange.failure is None or _location(exchange)):
            self._exchanges.append(exchange)
            return self._follow(exchange)
        asked = wait_asked(exchange, now)
        accepted = self._accepts(exchange)
        again = pause(exchange, self._tries, self._settings, asked=asked, chance=self._chance)
        if again and not accepted:
            return again
        self._exchanges.append(exchange)
        exchanges = tuple(self._exchanges)
        return Trail(exchanges=exchanges, tries=self._tries, asked=asked, accepted=accepted)

    def give_up(self, refusal: Refusal) -> Trail:
        """Return the trail of a way that is not gone on with.

        If `url` was asked before, its last answer stands.
        """
        if self._latest is None:
            refused = Exchange(
                request=Request(self.url),
                failure=refusal.failure,
                reason=refusal.reason,
                connected=refusal.connected,
            )
            return Trail(exchanges=(*self._exchanges, refused), tries=refusal.tries)
        exchanges = (*self._exchanges, self._latest)
        return Trail(exchanges=exchanges, tries=self._tries, refusal=refusal.reason)

    def _accepts(self, exchange: Exchange) -> bool:
        status = exchange.status or 0
        if status < 400 or exchange.failure:
            return False
        return status in self._settings.of(self.host).accept

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
        if trail := self._stopped_before(target):
            return trail
        self.url = target
        self.host = host(target)
        self._tries = 0
        self._latest = None
        return Pause()

    def _stopped_before(self, target: str) -> Trail | None:
        if self._goes_round(target):
            return self._stop(DeadEnd.CIRCLE, target)
        if len(self._exchanges) > self._settings.redirects:
            return self._stop(DeadEnd.TOO_MANY, target)
        if refusal := excluded([target], self._settings.include, self._settings.exclude):
            return self._stop(DeadEnd.EXCLUDED, target, refusal)
        return None

    def _goes_round(self, target: str) -> bool:
        """Tell whether the way leads back without anything new.

        With a cookie it may: some sites send one back once to see whether it was kept.
        """
        cookie = self._cookies.header(target)
        been = [one.request.cookie for one in self._exchanges if one.url == target]
        return cookie in been or len(been) > 1

    def _stop(self, dead_end: DeadEnd, target: str = "", refusal: str = "") -> Trail:
        exchanges = tuple(self._exchanges)
        return Trail(exchanges=exchanges, refusal=refusal, dead_end=dead_end, target=target)


def _location(exchange: Exchange) -> str:
    return exchange.headers.get("location", "").strip()
