"""Many URLs at a time: schedule and transport joined in one loop."""

import random
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from threading import Event

from sourcecheck.evidence.engine.exchange import Exchange, Request
from sourcecheck.evidence.engine.guard import Guard
from sourcecheck.evidence.engine.journey import Journey, Trail
from sourcecheck.evidence.engine.patience import Patience
from sourcecheck.evidence.engine.schedule import Schedule
from sourcecheck.evidence.engine.transport import Transport
from sourcecheck.evidence.engine.url import host
from sourcecheck.evidence.settings import NetworkSettings

_BURST = 32
"""Requests that start at a time, before those under way are looked after: a thousand TLS
handshakes at once would take so long that none is ready in time."""
_ATTENTION = 0.2
"""Seconds after which the loop looks up from its sockets, lest it miss that it has to stop."""


class Crawl:
    """Follows URLs side by side and hands over the trail of each."""

    def __init__(
        self, settings: NetworkSettings, guard: Guard, arrived: Callable[[str, Trail], None]
    ) -> None:
        self._settings = settings
        self._guard = guard
        self._arrived = arrived
        self._schedule: Schedule[str | Journey] = Schedule(
            host_jobs=settings.host_jobs, host_interval=settings.host_interval
        )
        self._patience = Patience(settings)
        self._asking: dict[Request, Journey] = {}
        self._cited: Mapping[str, Sequence[str]] = {}
        self._unfinished = 0

    def run(self, urls: Iterable[str] | Mapping[str, Sequence[str]], stop: Event) -> None:
        """Follow canonical URLs until each has its trail, or until `stop` is set.

        Pages in which fragments are to be looked for are read on for them.
        """
        if isinstance(urls, Mapping):
            self._cited = urls
        for url in urls:  # a journey begins with its first request: of 100,000 few are under way
            self._schedule.add(host(url), url)
            self._unfinished += 1
        transport = Transport(self._settings, self._guard)
        try:
            while self._unfinished and not stop.is_set():
                self._start(transport)
                for exchange in transport.wait(self._idle(transport)):
                    self._take(exchange)
        finally:
            transport.close()

    def _start(self, transport: Transport) -> None:
        now = time.monotonic()
        for _ in range(min(_BURST, self._free(transport))):
            task = self._schedule.take(now)
            if task is None:
                return
            journey = self._journey(task) if isinstance(task, str) else task
            if reason := self._patience.refusal(journey.host):
                self._schedule.release(journey.host)
                self._end(journey, journey.give_up(reason))
                continue
            request = journey.request()
            self._asking[request] = journey
            transport.start(request)

    def _journey(self, url: str) -> Journey:
        thorough = bool(self._cited.get(url))
        return Journey(url, self._settings, chance=random.random, thorough=thorough)

    def _free(self, transport: Transport) -> int:
        return min(self._settings.jobs, transport.most) - transport.open

    def _idle(self, transport: Transport) -> float:
        wait = self._schedule.wait(time.monotonic())
        if wait is None or self._free(transport) <= 0:
            return _ATTENTION
        return min(wait, _ATTENTION)

    def _take(self, exchange: Exchange) -> None:
        journey = self._asking.pop(exchange.request)
        asked = journey.host
        self._schedule.release(asked)
        now = datetime.now(UTC)
        if wait := self._patience.hear(asked, exchange, now):
            self._schedule.hold(asked, time.monotonic() + wait)
        step = journey.advance(exchange, now)
        if isinstance(step, Trail):
            self._end(journey, step)
            return
        due = time.monotonic() + step.seconds
        if step.hold:
            self._schedule.hold(asked, due)
        self._schedule.add(journey.host, journey, due=due, last=step.last)

    def _end(self, journey: Journey, trail: Trail) -> None:
        self._unfinished -= 1
        self._arrived(journey.start, trail)
