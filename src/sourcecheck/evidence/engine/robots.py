"""What the robots.txt of a site (RFC 9309) lets us ask for."""

from dataclasses import dataclass
from typing import NamedTuple

from protego import Protego

from sourcecheck.evidence.engine.exchange import Exchange, Failure
from sourcecheck.evidence.engine.journey import Journey, Refusal, Trail
from sourcecheck.evidence.engine.url import host

_TOKEN = "sourcecheck"  # noqa: S105 -- the product token (§2.2.1), by which sites address us
_LIMIT = 500 * 1024
"""Bytes of a file that are read: the least that §2.5 allows."""
_NOBODY_THERE = {Failure.DNS, Failure.REFUSED, Failure.CONNECT, Failure.TLS, Failure.GUARD}
"""What fails in the same way for every page: no rules are needed to know that."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What holds for one origin."""

    host: str
    file: Protego | None = None
    """None if there is no such file, and everything may be asked for."""
    closed: Refusal | None = None
    """Why nothing may be asked for."""

    @property
    def delay(self) -> float:
        """Return the seconds between two requests; 0 if the file does not say."""
        return (self.file.crawl_delay(_TOKEN) or 0) if self.file else 0

    def refusal(self, url: str) -> Refusal | None:
        """Return why a canonical URL of this origin must not be asked for, if it must not."""
        if self.file is None or self.file.can_fetch(url, _TOKEN):
            return self.closed
        reason = f"robots.txt of {self.host} disallows it"
        return Refusal(reason=reason, failure=Failure.ROBOTS)


def read_rules(origin: str, trail: Trail) -> Rules:
    """Return the rules of an origin, from where its robots.txt led.

    A file that the server does not have (4xx), or that redirects lead nowhere, forbids nothing
    (§2.3.1.2 and §2.3.1.3); one that could not be had forbids everything (§2.3.1.4). Where no
    connection comes about, that is what is to be said of each page.
    """
    name, last = host(origin), trail.exchanges[-1]
    if trail.dead_end:
        return Rules(host=name)
    if len(trail.exchanges) == 1 and (last.failure in _NOBODY_THERE or not last.connected):
        return Rules(host=name, closed=_absence(trail, last))
    if last.failure or last.status is None or last.status >= 500:
        reason = f"robots.txt of {name} could not be had: {last.reason or last.phrase}"
        return Rules(host=name, closed=Refusal(reason=reason, failure=Failure.ROBOTS))
    if last.status >= 300:
        return Rules(host=name)
    text = last.body[:_LIMIT].decode("utf-8-sig", errors="replace")
    return Rules(host=name, file=Protego.parse(text))


def _absence(trail: Trail, last: Exchange) -> Refusal:
    return Refusal(
        reason=last.reason,
        failure=last.failure or Failure.CONNECT,
        tries=trail.tries,
        connected=last.connected,
    )


class Turn(NamedTuple):
    """A URL, or where one has come on its way, and when to ask for it; see `Schedule.add`."""

    task: str | Journey
    due: float = 0
    last: bool = False


class Robots:
    """The rules of each origin, and who waits for them."""

    def __init__(self) -> None:
        self._rules: dict[str, Rules] = {}
        self._waiting: dict[str, list[Turn]] = {}

    def rules(self, origin: str) -> Rules | None:
        """Return what holds for an origin, if that is known."""
        return self._rules.get(origin)

    def wait(self, origin: str, turn: Turn) -> bool:
        """Have a turn wait for an origin's rules; tell whether others do so already."""
        waiting = self._waiting.setdefault(origin, [])
        waiting.append(turn)
        return len(waiting) > 1

    def learn(self, origin: str, trail: Trail) -> tuple[Rules, list[Turn]]:
        """Return an origin's rules, from where its robots.txt led, and the turns that waited."""
        self._rules[origin] = read_rules(origin, trail)
        return self._rules[origin], self._waiting.pop(origin)
