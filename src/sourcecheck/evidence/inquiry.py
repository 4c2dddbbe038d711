"""The questions of one run, asked side by side: URLs in one thread, registries in a few.

The main thread only collects the answers. So it is free to be interrupted, and no interrupt
hits a callback of libcurl's, where it would be lost.
"""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from queue import Empty, SimpleQueue
from threading import Event, Thread

from sourcecheck.evidence.answer import Answer
from sourcecheck.evidence.engine.crawl import Crawl
from sourcecheck.evidence.engine.guard import Guard
from sourcecheck.evidence.engine.journey import Trail
from sourcecheck.evidence.pages.fragments import judge_fragments
from sourcecheck.evidence.pages.verdicts import judge
from sourcecheck.evidence.settings import NetworkSettings
from sourcecheck.model.identifier import Identifier
from sourcecheck.model.mask import mask
from sourcecheck.model.resolution import Hop

_BREATH = 0.2
"""Seconds after which the main thread looks up: on Windows no interrupt wakes it."""
_HARVEST = 0.1
"""Seconds for which answers may pile up: to store them together costs a quarter. So much may be
lost if the run is killed; an interrupt loses none."""
_FAREWELL = 0.5
"""Seconds that the crawl has to close its connections when it is stopped."""


class Inquiry:
    """Asks about distinct canonical URLs, and registries about their numbers.

    Asking begins at once and ends with `stop`. Of each URL the fragments are given that are to be
    looked for in its page.
    """

    def __init__(
        self,
        urls: Mapping[str, Sequence[str]],
        numbers: Sequence[Identifier],
        settings: NetworkSettings,
        guard: Guard,
    ) -> None:
        self._urls = urls
        self._stop = Event()
        self._expected = len(urls) + len(numbers)
        self._answers: SimpleQueue[tuple[str, Answer] | Exception] = SimpleQueue()
        crawl = Crawl(settings, guard, self._arrived)
        self._crawling = self._start(lambda: crawl.run(urls, self._stop)) if urls else None
        self._close_desks = self._open_desks(numbers, settings) if numbers else None

    def answers(self) -> Iterator[list[tuple[str, Answer]]]:
        """Yield URLs and "doi:10.1000/182" with their answers, those together that come so."""
        while self._expected:
            try:
                come = [self._answers.get(timeout=_BREATH)]
            except Empty:
                continue
            if self._answers.qsize() + 1 < self._expected:
                time.sleep(_HARVEST)
            come += self._waiting()
            for one in come:
                if isinstance(one, Exception):
                    raise one
            answers = [one for one in come if not isinstance(one, Exception)]
            self._expected -= len(answers)
            yield answers

    def stop(self) -> list[tuple[str, Answer]]:
        """End all asking; return the answers that have come and were not collected.

        A question to the registry cannot be broken off: its thread ends with the process.
        """
        self._stop.set()
        if self._crawling:
            self._crawling.join(_FAREWELL)
        if self._close_desks:
            self._close_desks()
        return [one for one in self._waiting() if not isinstance(one, Exception)]

    def _waiting(self) -> list[tuple[str, Answer] | Exception]:
        return [self._answers.get() for _ in range(self._answers.qsize())]

    def _open_desks(
        self, numbers: Sequence[Identifier], settings: NetworkSettings
    ) -> Callable[[], None]:
        """Have registries asked; return what closes their connections."""
        # Their libraries take as long to load as a hundred links to ask, and most runs need none.
        from sourcecheck.evidence.registries.desks import Desks  # noqa: PLC0415 - see above

        desks = Desks(numbers, settings, self._stop, self._answered)
        for work in desks.workers():
            self._start(work)
        return desks.close

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
        judgement = judge(trail)
        fragments = judge_fragments(trail, judgement, self._urls[url])
        hops = tuple(Hop(mask(one.url), one.status) for one in trail.exchanges)
        connected = any(one.connected for one in trail.exchanges)
        self._answers.put((url, Answer(*judgement, hops, connected, fragments)))

    def _answered(self, number: Identifier, answer: Answer) -> None:
        self._answers.put((str(number), answer))
