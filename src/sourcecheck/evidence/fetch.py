"""Pages fetched whole, to be read for their links."""

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from queue import Empty, SimpleQueue
from threading import Event, Thread
from typing import NamedTuple

from sourcecheck.errors import Fault, InputError
from sourcecheck.evidence.engine.crawl import Crawl
from sourcecheck.evidence.engine.exchange import Exchange
from sourcecheck.evidence.engine.guard import Guard
from sourcecheck.evidence.engine.journey import Trail
from sourcecheck.evidence.engine.url import UrlError, canonical
from sourcecheck.evidence.pages.verdicts import judge
from sourcecheck.evidence.settings import NetworkSettings
from sourcecheck.model.mask import mask
from sourcecheck.model.resolution import Verdict

_LIMIT = 50 * 1024 * 1024
"""Bytes, as large as a sitemap may be (https://www.sitemaps.org/protocol.html)."""
_GZIP = b"\x1f\x8b"
"""RFC 1952, section 2.3.1. Sitemaps are often files of this kind."""
_BREATH = 0.2
"""Seconds after which the main thread looks up: on Windows no interrupt wakes it."""
_FAREWELL = 0.5
"""Seconds that the crawl has to close its connections when it is stopped."""


class Page(NamedTuple):
    """A page as it came."""

    url: str
    """Where the redirects led, in its canonical form."""
    media_type: str
    """Its Content-Type; empty if it has none."""
    content: bytes


def fetch(urls: Sequence[str], settings: NetworkSettings, guard: Guard | None = None) -> list[Page]:
    """Return the page of each URL, in their order.

    Limits, guard and verdicts are those of links; patterns that choose links do not hold, for the
    user has named the pages himself. `guard` is by default the one that the settings describe.

    Raises:
        InputError: with the reason for each page that cannot be had alive and whole.
    """
    faults = []
    asked = {}
    for url in urls:
        try:
            asked[url] = canonical(url)
        except UrlError as error:
            faults.append(Fault(mask(url), 0, 0, str(error)))
    chosen = replace(settings, body_limit=_LIMIT, include=(), exclude=())
    guard = guard or Guard(allow_private=settings.allow_private)
    trails = _follow(list(dict.fromkeys(asked.values())), chosen, guard)
    pages = []
    for url, sent in asked.items():
        try:
            pages.append(_page(trails[sent]))
        except _NotHadError as error:
            faults.append(Fault(mask(url), 0, 0, f"the page cannot be read: {error}"))
    if faults:
        raise InputError(faults)
    return pages


class _NotHadError(Exception):
    """A page cannot be had; `str()` says why."""


def _follow(urls: Sequence[str], settings: NetworkSettings, guard: Guard) -> Mapping[str, Trail]:
    """Crawl in a thread of its own: an interrupt in a callback of libcurl's would be lost."""
    ended: SimpleQueue[tuple[str, Trail] | Exception] = SimpleQueue()
    stop = Event()
    crawl = Crawl(settings, guard, lambda url, trail: ended.put((url, trail)))

    def run() -> None:
        try:
            crawl.run(urls, stop)
        except Exception as error:  # noqa: BLE001 -- raised again by those who wait
            ended.put(error)

    thread = Thread(target=run, daemon=True)
    thread.start()
    try:
        return dict(_taken(ended) for _ in urls)
    finally:
        stop.set()
        thread.join(_FAREWELL)


def _taken(ended: SimpleQueue[tuple[str, Trail] | Exception]) -> tuple[str, Trail]:
    while True:
        try:
            come = ended.get(timeout=_BREATH)
        except Empty:
            continue
        if isinstance(come, Exception):
            raise come
        return come


def _page(trail: Trail) -> Page:
    judgement = judge(trail)
    if judgement.verdict not in {Verdict.ALIVE, Verdict.MOVED}:
        raise _NotHadError(judgement.reason)
    last = trail.exchanges[-1]
    return Page(last.url, last.headers.get("content-type", ""), _content(last))


def _content(exchange: Exchange) -> bytes:
    content = exchange.body
    if exchange.whole and content.startswith(_GZIP):
        content = _unpacked(content)
    if len(content) >= _LIMIT:
        raise _NotHadError(f"it is larger than {_LIMIT // 1024**2} MB")
    if not exchange.whole:
        raise _NotHadError("its end did not come in time")
    return content


def _unpacked(content: bytes) -> bytes:
    try:
        return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(content, _LIMIT)
    except zlib.error as error:
        raise _NotHadError(f"it is no sound gzip file ({error})") from error
