"""Which request may start next: a queue for each host, and what waits holds no place."""

from collections.abc import Callable
from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import count
from math import inf
from typing import Generic, NamedTuple, TypeVar

Task = TypeVar("Task")


class Limits(NamedTuple):
    """How much of a host may be asked."""

    jobs: int
    """Tasks at a time."""
    interval: float
    """Seconds between the starts of two tasks, on average: see `Schedule`."""


@dataclass(slots=True)
class _Host(Generic[Task]):
    limits: Limits
    queue: list[tuple[float, int, Task]] = field(default_factory=list)
    """Tasks, each with when it is due; among equal times the first to come goes first."""
    running: int = 0
    due: float = -inf
    """When its next task should start, one interval after the last one should have."""
    free: float = 0
    """When the host may be asked next."""
    is_slow: bool = False
    """Whether it has itself said how often it wants to be asked."""
    announced: float = inf
    """The earliest of its turns."""


class Schedule(Generic[Task]):
    """Hands out tasks so that no host is asked too often or too much at once.

    Intervals are counted from when a task was due: one that starts late, by less than an interval,
    puts off none of those that follow. So in any time a host is asked at most as often as its
    interval goes into it, and twice more; and no two tasks start within half an interval. Where a
    host has said how often it wants to be asked, all of that lies between two starts.

    The caller passes the time, in seconds of any clock that does not run backwards.
    """

    def __init__(self, limits: Callable[[str], Limits]) -> None:
        self._limits = limits
        self._hosts: dict[str, _Host[Task]] = {}
        self._turns: list[tuple[float, int, str]] = []
        """Times at which a host may have something to start; checked when its time comes."""
        self._last: list[tuple[str, Task, float]] = []
        self._order = count()

    def add(self, host: str, task: Task, *, due: float = 0, last: bool = False) -> None:
        """Put a task in the queue of its host; it starts at `due` or later.

        With `last` it starts only when nothing else can be started.
        """
        if last:
            self._last.append((host, task, due))
            return
        place = self._place(host)
        heappush(place.queue, (due, next(self._order), task))
        self._announce(host, place)

    def take(self, now: float) -> Task | None:
        """Return a task to be started now, whose host is busy with it until `release`."""
        task = self._take(now)
        if task is None and self._last:
            last, self._last = self._last, []
            for host, late, due in last:
                self.add(host, late, due=due)
            task = self._take(now)
        return task

    def release(self, host: str) -> None:
        """Note that a task of this host has ended."""
        place = self._hosts[host]
        place.running -= 1
        self._announce(host, place)

    def hold(self, host: str, until: float) -> None:
        """Leave a host alone for a time; a shorter time does not end a longer one."""
        place = self._place(host)
        place.free = max(place.free, until)
        place.due = max(place.due, until)

    def slow(self, host: str, interval: float) -> None:
        """Ask a host no more often than it wants; what the limits say is the least."""
        place = self._place(host)
        place.limits = place.limits._replace(interval=max(place.limits.interval, interval))
        place.is_slow = True

    def clear(self, host: str) -> list[Task]:
        """Take all tasks of a host that wait out of the schedule, and return them."""
        place = self._place(host)
        waiting = [task for _, _, task in sorted(place.queue, key=lambda one: one[:2])]
        waiting += [task for name, task, _ in self._last if name == host]
        place.queue.clear()
        self._last = [one for one in self._last if one[0] != host]
        return waiting

    def wait(self, now: float) -> float | None:
        """Return after how many seconds to ask again; None if only a `release` can help."""
        return max(0.0, self._turns[0][0] - now) if self._turns else None

    def _place(self, host: str) -> _Host[Task]:
        place = self._hosts.get(host)
        if place is None:
            place = self._hosts[host] = _Host(self._limits(host))
        return place

    def _take(self, now: float) -> Task | None:
        while self._turns and self._turns[0][0] <= now:
            _, _, host = heappop(self._turns)
            place = self._hosts[host]
            place.announced = inf
            if not place.queue or place.running >= place.limits.jobs:
                continue
            if max(place.queue[0][0], place.free) > now:
                self._announce(host, place)
                continue
            _, _, task = heappop(place.queue)
            place.running += 1
            self._count(place, now)
            self._announce(host, place)
            return task
        return None

    def _count(self, place: _Host[Task], now: float) -> None:
        """Note that a task starts, and when the next one may."""
        interval = place.limits.interval
        is_late = now - place.due < interval and not place.is_slow
        place.due = (place.due if is_late else now) + interval
        place.free = max(place.due, now + interval / 2)

    def _announce(self, host: str, place: _Host[Task]) -> None:
        """Note when this host may start a task, if it has one and is not full."""
        if place.queue and place.running < place.limits.jobs:
            turn = max(place.queue[0][0], place.free)
            if turn < place.announced:
                place.announced = turn
                heappush(self._turns, (turn, next(self._order), host))
