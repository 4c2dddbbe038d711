"""Many URLs at a time: schedule and transport joined in one loop."""

import random
import time
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from threading import Event

from sourcecheck.evidence.exchange import Exchange, Request
from sourcecheck.evidence.guard import Guard
from sourcecheck.evidence.journey import Journey, Trail
from sourcecheck.evidence.schedule import Schedule
from sourcecheck.evidence.settings import NetworkSettings
from sourcecheck.evidence.transport import Transport

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
        self._schedule: Schedule[Journey] = Schedule(
            host_jobs=settings.host_jobs, host_interval=settings.host_interval
        )
        self._asking: dict[Request, Journey] = {}
        self._unfinished = 0

    def run(self, urls: Iterable[str], stop: Event) -> None:
        """Follow canonical URLs until each has its trail, or until `stop` is set."""
        for url in urls:
            journey = Journey(url, self._settings, chance=random.random)
            self._schedule.add(journey.host, journey)
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
        while transport.open < self._settings.jobs:
            journey = self._schedule.take(time.monotonic())
            if journey is None:
                return
            request = Request(journey.url)
            self._asking[request] = journey
            transport.start(request)

    def _idle(self, transport: Transport) -> float:
        wait = self._schedule.wait(time.monotonic())
        if wait is None or transport.open >= self._settings.jobs:
            return _ATTENTION
        return min(wait, _ATTENTION)

    def _take(self, exchange: Exchange) -> None:
        journey = self._asking.pop(exchange.request)
        asked = journey.host
        self._schedule.release(asked)
        step = journey.advance(exchange, datetime.now(UTC))
        if isinstance(step, Trail):
            self._unfinished -= 1
            self._arrived(journey.start, step)
            return
        due = time.monotonic() + step.seconds
        if step.hold:
            self._schedule.hold(asked, due)
        self._schedule.add(journey.host, journey, due=due, last=step.last)
