"""Requests side by side over libcurl: the only module that knows how a byte is sent.

libcurl says by two callbacks which sockets it wants watched and when it wants to be woken
(https://curl.se/libcurl/c/libcurl-multi.html, "multi_socket"); one selector does both.
"""

import selectors
import time

import pycurl

from sourcecheck.evidence.engine.authorities import authorities
from sourcecheck.evidence.engine.exchange import Exchange, Request
from sourcecheck.evidence.engine.guard import Guard
from sourcecheck.evidence.engine.open_files import connections
from sourcecheck.evidence.engine.transfer import Transfer
from sourcecheck.evidence.engine.url import host
from sourcecheck.evidence.settings import NetworkSettings

_WATCHED = {
    pycurl.POLL_IN: selectors.EVENT_READ,
    pycurl.POLL_OUT: selectors.EVENT_WRITE,
    pycurl.POLL_INOUT: selectors.EVENT_READ | selectors.EVENT_WRITE,
}
_SEEN = {
    selectors.EVENT_READ: pycurl.CSELECT_IN,
    selectors.EVENT_WRITE: pycurl.CSELECT_OUT,
    selectors.EVENT_READ | selectors.EVENT_WRITE: pycurl.CSELECT_IN | pycurl.CSELECT_OUT,
}
_LOOKUPS = 40
"""Names that are looked up at a time. libcurl has 20 threads for it (CURLMOPT_RESOLVE_THREADS_MAX),
and for the time that a request waits for one of them its patience runs: of a thousand names that
take half a second each, most would be given up."""
_FEW = 16
"""Sockets that are ready at a time: after so few it is waited a little, lest the loop turn for each
answer. A thousand open requests then cost a quarter less."""
_LITTLE = 0.005
"""Seconds of it: nothing beside the time that an answer takes."""


class Transport:
    """Sends requests and hands back their exchanges, in the order in which they end.

    To be used by one thread, which must not be the main one: an exception that a signal
    raises inside a callback of libcurl's would be lost.
    """

    def __init__(self, settings: NetworkSettings, guard: Guard) -> None:
        self._settings = settings
        self._guard = guard
        self._authorities = authorities(settings)
        self._selector = selectors.DefaultSelector()
        self._watched: set[int] = set()
        self._alarm: float | None = None
        self._seen = 0
        """Sockets that were ready when they were last looked at."""
        self._running: dict[pycurl.Curl, Transfer] = {}
        self._idle: list[Transfer] = []
        self._known: set[str] = set()
        """Hosts whose addresses are known."""
        self._looking: dict[Transfer, str] = {}
        """Requests for whose hosts it may still be looked."""
        self._most = connections()
        """How many requests may be under way."""
        self._multi = pycurl.CurlMulti()
        # As many connections as can be are kept for the next request to their host: by itself
        # libcurl keeps four for each open transfer, and makes a TLS handshake for every URL.
        self._multi.setopt(pycurl.M_MAXCONNECTS, self._most)
        self._multi.setopt(pycurl.M_MAX_TOTAL_CONNECTIONS, self._most)
        self._multi.setopt(pycurl.M_SOCKETFUNCTION, self._watch)
        self._multi.setopt(pycurl.M_TIMERFUNCTION, self._set_alarm)

    @property
    def open(self) -> int:
        """How many requests are under way."""
        return len(self._running)

    @property
    def free(self) -> int:
        """How many requests may be started."""
        if len(self._looking) >= _LOOKUPS:
            for transfer in [one for one in self._looking if one.resolved]:
                self._known.add(self._looking.pop(transfer))
        return min(self._most - self.open, _LOOKUPS - len(self._looking))

    def start(self, request: Request) -> None:
        """Send a request; its exchange comes by `wait`."""
        transfer = (
            self._idle.pop()
            if self._idle
            else Transfer(self._settings, self._guard, self._authorities)
        )
        transfer.begin(request)
        self._running[transfer.curl] = transfer
        name = host(request.url)
        if name not in self._known:
            self._looking[transfer] = name
        self._multi.add_handle(transfer.curl)

    def wait(self, seconds: float) -> list[Exchange]:
        """Return the exchanges that ended, as soon as something happens or time is up."""
        if self._alarm is not None:
            seconds = max(0.0, min(seconds, self._alarm - time.monotonic()))
        if 0 < self._seen < _FEW and seconds > _LITTLE and len(self._running) > _FEW:
            time.sleep(_LITTLE)
            seconds -= _LITTLE
        ready = self._ready(seconds)
        self._seen = len(ready)
        for key, events in ready:
            self._multi.socket_action(key.fd, _SEEN[events])
        if self._alarm is not None and self._alarm <= time.monotonic():
            self._alarm = None
            self._multi.socket_action(pycurl.SOCKET_TIMEOUT, 0)
        return self._ended()

    def close(self) -> None:
        """Break off what is under way and close every connection."""
        for curl in self._running:
            self._multi.remove_handle(curl)
        for transfer in [*self._running.values(), *self._idle]:
            transfer.curl.close()
        self._running.clear()
        self._idle.clear()
        self._multi.close()
        self._selector.close()

    def _ready(self, seconds: float) -> list[tuple[selectors.SelectorKey, int]]:
        if self._selector.get_map():
            return self._selector.select(seconds)
        time.sleep(seconds)  # Windows' select() refuses to wait for no socket at all
        return []

    def _ended(self) -> list[Exchange]:
        exchanges = []
        more = bool(self._running)
        while more:
            more, succeeded, failed = self._multi.info_read()
            exchanges += [self._end(curl) for curl in succeeded]
            exchanges += [self._end(curl, code, message) for curl, code, message in failed]
        return exchanges

    def _end(self, curl: pycurl.Curl, code: int = 0, message: str = "") -> Exchange:
        transfer = self._running.pop(curl)
        name = self._looking.pop(transfer, "")
        if name and transfer.resolved:
            self._known.add(name)
        exchange = transfer.end(code, message)
        self._multi.remove_handle(curl)
        self._idle.append(transfer)
        return exchange

    def _watch(self, wanted: int, descriptor: int, _multi: object, _assigned: object) -> None:
        if wanted != pycurl.POLL_REMOVE and descriptor not in self._watched:
            self._watched.add(descriptor)
            self._selector.register(descriptor, _WATCHED[wanted])
        elif wanted != pycurl.POLL_REMOVE:
            self._selector.modify(descriptor, _WATCHED[wanted])
        elif descriptor in self._watched:
            self._watched.remove(descriptor)
            self._selector.unregister(descriptor)

    def _set_alarm(self, milliseconds: int) -> None:
        self._alarm = None if milliseconds < 0 else time.monotonic() + milliseconds / 1000
