"""The questions of one run, put to several catalogs side by side.

The main thread only hands questions on and collects the replies. So it is free to be interrupted.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from queue import Empty, SimpleQueue
from threading import Event, Thread
from typing import NamedTuple

from sourcecheck.evidence.engine.exchange import Request
from sourcecheck.evidence.engine.guard import Guard
from sourcecheck.evidence.records.catalog import Catalog, Question, Reply, Search
from sourcecheck.evidence.registries.courier import Courier
from sourcecheck.evidence.settings import NetworkSettings
from sourcecheck.model.record import Presence

_BREATH = 0.2
"""Seconds after which each thread looks up: whether all is over, or an interrupt has come."""


class _Came(NamedTuple):
    question: Question
    reply: Reply | None
    """None if the registry's next catalog is to be asked."""
    connected: bool


class Inquiry:
    """Puts questions to catalogs until each is answered or no catalog is left for it."""

    def __init__(
        self, settings: NetworkSettings, guard: Guard, clock: Callable[[], datetime]
    ) -> None:
        self.connected = False
        """Whether any server could be connected to."""
        self._settings = settings
        self._guard = guard
        self._clock = clock
        self._stop = Event()
        self._came: SimpleQueue[_Came | Exception] = SimpleQueue()
        self._couriers: dict[str, Courier] = {}
        self._queues: dict[Catalog, SimpleQueue[Question]] = {}
        self._opened: set[Catalog] = set()

    def replies(
        self, chains: Mapping[Question, Sequence[Catalog]]
    ) -> Iterator[tuple[Question, Reply, bool]]:
        """Yield the replies to each question, and whether it is the last one to it.

        An identifier is handed on from catalog to catalog until one has its record; a title is
        put to all of them.
        """
        left = {question: list(chain) for question, chain in chains.items() if chain}
        for question, chain in left.items():
            self._queues.setdefault(chain[0], SimpleQueue()).put(question)
        while left:
            self._open()
            came = self._next()
            if came is None:
                continue
            question, reply, connected = came
            self.connected = self.connected or connected
            asked, *rest = left[question]
            if reply is not None:
                rest = [one for one in rest if one.name != asked.name]
                if reply.presence is Presence.FOUND and not isinstance(question, Search):
                    rest = []
            if rest:
                left[question] = rest
                self._queues.setdefault(rest[0], SimpleQueue()).put(question)
            else:
                del left[question]
            if reply is not None:
                yield question, reply, not rest

    def stop(self) -> None:
        """End all asking; what is under way is not waited for: its thread ends with the process."""
        self._stop.set()
        for courier in self._couriers.values():
            courier.close()

    def _next(self) -> _Came | None:
        try:
            came = self._came.get(timeout=_BREATH)
        except Empty:
            return None
        if isinstance(came, Exception):
            raise came
        return came

    def _open(self) -> None:
        """Start asking the catalogs that have questions, and were not asked yet."""
        for catalog in [one for one in self._queues if one not in self._opened]:
            self._opened.add(catalog)
            pool = catalog.pool or catalog.name
            if pool not in self._couriers:
                self._couriers[pool] = self._courier(catalog)
            for _ in range(catalog.jobs):
                Thread(target=self._work, args=(catalog, self._couriers[pool]), daemon=True).start()

    def _courier(self, catalog: Catalog) -> Courier:
        return Courier(
            catalog.name,
            self._settings,
            self._stop,
            interval=catalog.interval,
            body_limit=catalog.body_limit,
            accept=catalog.accept,
            guard=self._guard if catalog.travels else None,
        )

    def _work(self, catalog: Catalog, courier: Courier) -> None:
        queue = self._queues[catalog]
        while not self._stop.is_set():
            questions = _batch(queue, catalog.batch)
            try:
                for came in self._ask(catalog, courier, questions) if questions else ():
                    self._came.put(came)
            except Exception as error:  # noqa: BLE001 -- raised again where replies are collected
                self._came.put(error)

    def _ask(
        self, catalog: Catalog, courier: Courier, questions: Sequence[Question]
    ) -> Iterator[_Came]:
        if reason := courier.refusal:
            for question in questions:
                yield _Came(
                    question, self._reply(catalog, Presence.UNKNOWN, reason), connected=False
                )
            return
        exchange = courier.fetch(Request(catalog.address(questions)))
        said = catalog.read(exchange, questions)
        courier.hear(usable=said is not None)
        reason = exchange.reason or f"{catalog.name} gave no usable answer: {exchange.phrase}"
        for question in questions:
            records = None if said is None else said.get(question)
            if records:
                reply = self._reply(catalog, Presence.FOUND)._replace(records=records)
            elif records is not None:
                reply = self._reply(catalog, Presence.ABSENT, catalog.absence)
            else:
                reply = self._reply(catalog, Presence.UNKNOWN, reason)
            passed_on = catalog.tentative and said is not None and not records
            yield _Came(question, None if passed_on else reply, exchange.connected)

    def _reply(self, catalog: Catalog, presence: Presence, reason: str = "") -> Reply:
        return Reply(catalog.name, presence, reason, (), self._clock())


def _batch(queue: SimpleQueue[Question], most: int) -> list[Question]:
    """Return what waits in a queue, at most so many; nothing if nothing comes for a while."""
    batch: list[Question] = []
    try:
        batch.append(queue.get(timeout=_BREATH))
        while len(batch) < most:
            batch.append(queue.get_nowait())
    except Empty:
        pass
    return batch
