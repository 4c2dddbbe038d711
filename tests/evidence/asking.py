"""Short forms for the tests that ask the loopback web."""

from collections.abc import Iterable
from ipaddress import IPv4Network
from threading import Event

from sourcecheck.evidence.engine.crawl import Crawl
from sourcecheck.evidence.engine.exchange import Exchange, Failure, Request
from sourcecheck.evidence.engine.guard import Guard
from sourcecheck.evidence.engine.journey import Trail
from sourcecheck.evidence.pages.verdicts import Judgement, judge
from sourcecheck.evidence.settings import NetworkSettings

LOOPBACK = Guard(allowed=[IPv4Network("127.0.0.0/8")])
HASTY = NetworkSettings(
    timeout=5, connect_timeout=5, host_interval=0, retry_wait=0.01, retry_after=2
)
"""No longer waits than a server on the same machine needs, unless it never answers."""


def follow(
    urls: Iterable[str], settings: NetworkSettings = HASTY, guard: Guard = LOOPBACK
) -> dict[str, Trail]:
    """Return the trail of each canonical URL, in the order in which they ended."""
    trails: dict[str, Trail] = {}
    Crawl(settings, guard, trails.__setitem__).run(urls, Event())
    return trails


def verdict(url: str, settings: NetworkSettings = HASTY, guard: Guard = LOOPBACK) -> Judgement:
    """Return what is said of one canonical URL."""
    return judge(follow([url], settings, guard)[url])


def exchange(
    url: str = "https://a.example/page",
    status: int | None = 200,
    *,
    headers: dict[str, str] | None = None,
    body: bytes = b"",
    failure: Failure | None = None,
    reason: str = "",
) -> Exchange:
    """Return an exchange that never took place."""
    return Exchange(
        request=Request(url),
        status=status,
        headers=headers or {},
        body=body,
        failure=failure,
        reason=reason,
    )
