"""Many URLs at a time: schedule and transport joined in one loop."""

import random
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from threading import Event

from sourcecheck.evidence.engine.exchange import Exchange, Failure, Request
from sourcecheck.evidence.engine.guard import Guard
from sourcecheck.evidence.engine.journey import Journey, Refusal, Trail
from sourcecheck.evidence.engine.patience import Patience
from sourcecheck.evidence.engine.robots import Robots, Turn
from sourcecheck.evidence.engine.schedule import Limits, Schedule
from sourcecheck.evidence.engine.transport import Transport
from sourcecheck.evidence.engine.url import host, origin
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
        self._schedule: Schedule[str | Journey] = Schedule(self._limits)
        self._patience = Patience(settings)
        self._robots = Robots()
        self._scouts: dict[Journey, str] = {}
        """Those under way to a robots.txt, each with the origin that it is for."""
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
            self._unfinished += 1
            self._admit(Turn(url))
        transport = Transport(self._settings, self._guard)
        try:
            while self._unfinished and not stop.is_set():
                self._start(transport)
                for exchange in transport.wait(self._idle(transport)):
                    self._take(exchange)
        finally:
            transport.close()

    def _limits(self, name: str) -> Limits:
        manners = self._settings.of(name)
        return Limits(manners.jobs, manners.interval)

    def _start(self, transport: Transport) -> None:
        now = time.monotonic()
        for _ in range(min(_BURST, self._free(transport))):
            task = self._schedule.take(now)
            if task is None:
                return
            journey = self._journey(task)
            request = journey.request()
            self._asking[request] = journey
            transport.start(request)

    def _journey(self, task: str | Journey) -> Journey:
        if isinstance(task, Journey):
            return task
        thorough = bool(self._cited.get(task))
        return Journey(task, self._settings, chance=random.random, thorough=thorough)

    def _free(self, transport: Transport) -> int:
        return min(self._settings.jobs - transport.open, transport.free)

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
        else:
            due = time.monotonic() + step.seconds
            if step.hold:
                self._schedule.hold(asked, due)
            self._admit(Turn(journey, due, step.last))
        if self._patience.refusal(asked):
            for task in self._schedule.clear(asked):
                self._admit(Turn(task))

    def _admit(self, turn: Turn) -> None:
        """Have a task wait for its turn, or else end it: its host may be asked no more."""
        task = turn.task
        url = task if isinstance(task, str) else task.url
        name = host(url)
        if reason := self._patience.refusal(name):
            self._refuse(task, Refusal(reason=reason, failure=Failure.PATIENCE))
        elif not self._settings.robots_txt or task in self._scouts:
            self._schedule.add(name, task, due=turn.due, last=turn.last)
        elif (rules := self._robots.rules(origin(url))) is None:
            self._scout(origin(url), turn)
        elif refusal := rules.refusal(url):
            self._refuse(task, refusal)
        else:
            self._schedule.add(name, task, due=turn.due, last=turn.last)

    def _scout(self, start: str, turn: Turn) -> None:
        """Have a task wait until the robots.txt of its origin has come."""
        if self._robots.wait(start, turn):
            return
        scout = Journey(f"{start}/robots.txt", self._settings, chance=random.random, thorough=True)
        self._scouts[scout] = start
        self._admit(Turn(scout))

    def _refuse(self, task: str | Journey, refusal: Refusal) -> None:
        journey = self._journey(task)
        self._end(journey, journey.give_up(refusal))

    def _end(self, journey: Journey, trail: Trail) -> None:
        start = self._scouts.pop(journey, None)
        if start is None:
            self._unfinished -= 1
            self._arrived(journey.start, trail)
            return
        rules, turns = self._robots.learn(start, trail)
        if rules.delay:
            self._schedule.slow(host(start), min(rules.delay, self._settings.retry_after))
        for turn in turns:
            self._admit(turn)
