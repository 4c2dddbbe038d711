"""The questions of one run, asked side by side: URLs in one thread, DOIs in a few.

The main thread only collects the answers. So it is free to be interrupted, and no interrupt
hits a callback of libcurl's, where it would be lost.
"""

from collections.abc import Callable, Iterator, Sequence
from queue import Empty, SimpleQueue
from threading import Event, Thread

from sourcecheck.evidence.answer import Answer
from sourcecheck.evidence.crawl import Crawl
from sourcecheck.evidence.doi import Registry
from sourcecheck.evidence.guard import Guard
from sourcecheck.evidence.journey import Trail
from sourcecheck.evidence.settings import NetworkSettings
from sourcecheck.evidence.url import mask
from sourcecheck.evidence.verdicts import judge
from sourcecheck.model.resolution import Hop

_BREATH = 0.2
"""Seconds after which the main thread looks up: on Windows no interrupt wakes it."""
_FAREWELL = 0.5
"""Seconds that the crawl has to close its connections when it is stopped."""


class Inquiry:
    """Asks distinct canonical URLs and DOIs; asking begins at once and ends with `stop`."""

    def __init__(
        self, urls: Sequence[str], dois: Sequence[str], settings: NetworkSettings, guard: Guard
    ) -> None:
        self._stop = Event()
        self._expected = len(urls) + len(dois)
        self._answers: SimpleQueue[tuple[str, Answer] | Exception] = SimpleQueue()
        self._registry = Registry(settings, self._stop)
        self._dois: SimpleQueue[str] = SimpleQueue()
        crawl = Crawl(settings, guard, self._arrived)
        self._crawling = self._start(lambda: crawl.run(urls, self._stop)) if urls else None
        for doi in dois:
            self._dois.put(doi)
        for _ in range(min(len(dois), settings.host_jobs)):
            self._start(self._ask_dois)

    def answers(self) -> Iterator[tuple[str, Answer]]:
        """Yield each URL or DOI with its answer, as soon as that comes."""
        while self._expected:
            try:
                answer = self._answers.get(timeout=_BREATH)
            except Empty:
                continue
            if isinstance(answer, Exception):
                raise answer
            self._expected -= 1
            yield answer

    def stop(self) -> list[tuple[str, Answer]]:
        """End all asking; return the answers that have come and were not collected.

        A question to the registry cannot be broken off: its thread ends with the process.
        """
        self._stop.set()
        if self._crawling:
            self._crawling.join(_FAREWELL)
        self._registry.close()
        left = [self._answers.get() for _ in range(self._answers.qsize())]
        return [answer for answer in left if not isinstance(answer, Exception)]

    def _start(self, ask: Callable[[], None]) -> Thread:
        def run() -> None:
            try:
                ask()
            except Exception as error:  # noqa: BLE001 -- raised again where answers are collected
                self._answers.put(error)

        thread = Thread(target=run, daemon=True)
        thread.start()
        return thread

    def _arrived(self, url: str, trail: Trail) -> None:
        verdict, reason = judge(trail)
        hops = tuple(Hop(mask(one.url), one.status) for one in trail.exchanges)
        connected = any(one.connected for one in trail.exchanges)
        self._answers.put((url, Answer(verdict, reason, hops, connected)))

    def _ask_dois(self) -> None:
        while not self._stop.is_set():
            try:
                doi = self._dois.get_nowait()
            except Empty:
                return
            self._answers.put((doi, self._registry.ask(doi)))
