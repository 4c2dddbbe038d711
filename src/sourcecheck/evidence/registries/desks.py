"""All that registries are asked about in one run."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from queue import Empty, SimpleQueue
from threading import Event

from sourcecheck.evidence.answer import Answer
from sourcecheck.evidence.registries import registries
from sourcecheck.evidence.registries.desk import Desk
from sourcecheck.evidence.registries.registry import Registry
from sourcecheck.evidence.settings import NetworkSettings
from sourcecheck.model.identifier import Identifier, Scheme

_Batches = SimpleQueue[list[Identifier]]


class Desks:
    """Shares distinct identifiers among registries, each with a queue of questions of its own."""

    def __init__(
        self,
        identifiers: Iterable[Identifier],
        settings: NetworkSettings,
        stop: Event,
        answered: Callable[[Identifier, Answer], None],
    ) -> None:
        self._settings = settings
        self._stop = stop
        self._answered = answered
        self._desks: list[Desk] = []
        self._given: dict[Scheme, list[Identifier]] = {}
        for identifier in identifiers:
            self._given.setdefault(identifier.scheme, []).append(identifier)

    def workers(self) -> Iterator[Callable[[], None]]:
        """Yield what is to be run, each in a thread of its own, until all is asked."""
        known = registries(self._settings)
        for scheme, identifiers in self._given.items():
            registry = known[scheme]
            desk = Desk(registry, self._settings, self._stop)
            self._desks.append(desk)
            batches = _batches(identifiers, registry)
            jobs = registry.jobs or self._settings.host_jobs
            for _ in range(min(batches.qsize(), jobs)):
                yield partial(self._work, desk, batches)

    def close(self) -> None:
        """Close the connections that are not in use."""
        for desk in self._desks:
            desk.close()

    def _work(self, desk: Desk, batches: _Batches) -> None:
        while not self._stop.is_set():
            try:
                batch = batches.get_nowait()
            except Empty:
                return
            answers = desk.ask([identifier.value for identifier in batch])
            for identifier, answer in zip(batch, answers, strict=True):
                self._answered(identifier, answer)


def _batches(identifiers: list[Identifier], registry: Registry) -> _Batches:
    batches: _Batches = SimpleQueue()
    for start in range(0, len(identifiers), registry.batch):
        batches.put(identifiers[start : start + registry.batch])
    return batches
