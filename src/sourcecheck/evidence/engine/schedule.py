"""Which request may start next: a queue for each host, and what waits holds no place."""

from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import count
from math import inf
from typing import Generic, TypeVar

Task = TypeVar("Task")


@dataclass(slots=True)
class _Host(Generic[Task]):
    queue: list[tuple[float, int, Task]] = field(default_factory=list)
    """Tasks, each with when it is due; among equal times the first to come goes first."""
    running: int = 0
    free: float = 0
    """When the host may be asked next."""
    announced: float = inf
    """The earliest of its turns."""


class Schedule(Generic[Task]):
    """Hands out tasks so that no host is asked too often or too much at once.

    The caller passes the time, in seconds of any clock that does not run backwards.
    """

    def __init__(self, *, host_jobs: int, host_interval: float) -> None:
        self._host_jobs = host_jobs
        self._host_interval = host_interval
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
        place = self._hosts.setdefault(host, _Host())
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
        place = self._hosts.setdefault(host, _Host())
        place.free = max(place.free, until)

    def wait(self, now: float) -> float | None:
        """Return after how many seconds to ask again; None if only a `release` can help."""
        return max(0.0, self._turns[0][0] - now) if self._turns else None

    def _take(self, now: float) -> Task | None:
        while self._turns and self._turns[0][0] <= now:
            _, _, host = heappop(self._turns)
            place = self._hosts[host]
            place.announced = inf
            if not place.queue or place.running >= self._host_jobs:
                continue
            if max(place.queue[0][0], place.free) > now:
                self._announce(host, place)
                continue
            _, _, task = heappop(place.queue)
            place.running += 1
            place.free = now + self._host_interval
            self._announce(host, place)
            return task
        return None

    def _announce(self, host: str, place: _Host[Task]) -> None:
        """Note when this host may start a task, if it has one and is not full."""
        if place.queue and place.running < self._host_jobs:
            turn = max(place.queue[0][0], place.free)
            if turn < place.announced:
                place.announced = turn
                heappush(self._turns, (turn, next(self._order), host))
