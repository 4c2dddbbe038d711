"""Fetches from one server: paced, patient, and no more once it is down or has had enough."""

import random
import time
from datetime import UTC, datetime
from threading import Event, Lock

import requests
from urllib3.exceptions import (
    HTTPError,
    NameResolutionError,
    NewConnectionError,
    ReadTimeoutError,
)

from sourcecheck.evidence.engine.authorities import authorities
from sourcecheck.evidence.engine.exchange import Exchange, Failure, Request
from sourcecheck.evidence.engine.guard import Guard
from sourcecheck.evidence.engine.retry import asks_for_pause, pause, wait_asked
from sourcecheck.evidence.registries.guarded import AddressRefusedError, GuardedAdapter
from sourcecheck.evidence.registries.pace import told_interval
from sourcecheck.evidence.settings import NetworkSettings

_PATIENCE = 10
"""Questions in a row without a usable answer, after which the server is left in peace."""
_REDIRECTS = 5

_Kinds = type[Exception] | tuple[type[Exception], ...]
_FAILURES: tuple[tuple[_Kinds, Failure, str, bool], ...] = (
    (AddressRefusedError, Failure.GUARD, "leads to where nobody may be asked: {}", True),
    (requests.ConnectTimeout, Failure.TIMEOUT, "could not be connected to in time", False),
    ((requests.Timeout, ReadTimeoutError), Failure.TIMEOUT, "did not answer in time", True),
    (requests.exceptions.SSLError, Failure.TLS, "has no secure connection to offer ({})", True),
    (requests.TooManyRedirects, Failure.PROTOCOL, "leads from address to address", True),
    (NameResolutionError, Failure.DNS, "has no address (DNS)", False),
    (NewConnectionError, Failure.CONNECT, "could not be connected to", False),
)
"""Kinds of errors, or of their causes, to what they mean; the first that fits."""


class Courier:
    """Fetches over connections that are kept; may be used by several threads at a time.

    `interval` is the seconds between the starts of two requests, until the server itself names
    another pace; `body_limit` the bytes of an answer that are read. Redirects are followed only
    if a guard is given, to the addresses that it allows.
    """

    def __init__(  # noqa: PLR0913 -- each is particular to one server, and most have a default
        self,
        name: str,
        settings: NetworkSettings,
        stop: Event,
        *,
        interval: float = 0,
        body_limit: int = 64 * 1024,
        accept: str = "*/*",
        guard: Guard | None = None,
    ) -> None:
        self._name = name
        self._settings = settings
        self._stop = stop
        self._interval = interval
        self._body_limit = body_limit
        self._travels = guard is not None
        self._lock = Lock()
        self._in_vain = 0
        self._refusal = ""
        self._next = time.monotonic()
        self._session = requests.Session()
        self._session.trust_env = False  # neither proxies nor netrc of the environment
        self._session.verify = authorities(settings)
        self._session.max_redirects = _REDIRECTS
        self._session.headers.update({"User-Agent": settings.user_agent, "Accept": accept})
        if guard is not None:
            for scheme in ("http://", "https://"):
                self._session.mount(scheme, GuardedAdapter(guard))

    @property
    def refusal(self) -> str:
        """Why nothing more is fetched, in words; empty as long as there is no such reason."""
        if self._in_vain >= _PATIENCE:
            return f"{self._name} gave no usable answer {_PATIENCE} times in a row: not asked"
        return self._refusal

    def hear(self, *, usable: bool) -> None:
        """Take note of whether what was fetched was of any use."""
        with self._lock:
            self._in_vain = 0 if usable else self._in_vain + 1

    def fetch(self, request: Request) -> Exchange:
        """Return what comes of a request, after as many tries as the settings grant."""
        tries = 0
        while True:
            self._wait()
            exchange = self._get(request)
            tries += 1
            asked = wait_asked(exchange, datetime.now(UTC))
            self._heed(exchange, asked)
            again = pause(exchange, tries, self._settings, asked=asked, chance=random.random)
            if again is None:
                return exchange
            if again.hold:  # the server asked for it, so it holds for every thread
                with self._lock:
                    self._next = max(self._next, time.monotonic() + again.seconds)
            if self._stop.wait(again.seconds):
                return exchange

    def close(self) -> None:
        """Close the connections that are not in use."""
        self._session.close()

    def _heed(self, exchange: Exchange, asked: float | None) -> None:
        """Keep to what the server says of its limits."""
        with self._lock:
            interval = told_interval(exchange.headers)
            if interval is not None:
                self._interval = interval
            if asked and asked > self._settings.retry_after and asks_for_pause(exchange, asked):
                self._refusal = f"{self._name} asks to be left alone for {asked:.0f} s: not asked"

    def _wait(self) -> None:
        """Wait for the turn of the next request."""
        with self._lock:
            turn = max(time.monotonic(), self._next)
            self._next = turn + self._interval
        self._stop.wait(max(0, turn - time.monotonic()))

    def _get(self, request: Request) -> Exchange:
        patience = (self._settings.connect_timeout, self._settings.timeout)
        end = time.monotonic() + sum(patience)
        try:
            with self._session.get(
                request.url, timeout=patience, stream=True, allow_redirects=self._travels
            ) as response:
                return Exchange(
                    request=Request(response.url) if response.history else request,
                    status=response.status_code,
                    headers={name.lower(): value for name, value in response.headers.items()},
                    body=_body(response, self._body_limit, end),
                )
        except (requests.RequestException, HTTPError) as error:
            failure, words, connected = _failure(error)
            reason = f"{self._name} {words}"
            return Exchange(request=request, failure=failure, reason=reason, connected=connected)


def _body(response: requests.Response, limit: int, end: float) -> bytes:
    """Return the beginning of a body; raises Timeout if it has not come by then, bit by bit."""
    body = bytearray()
    while part := response.raw.read1(limit - len(body), decode_content=True):
        if time.monotonic() > end:
            raise requests.Timeout
        body += part
    return bytes(body)


def _failure(error: Exception) -> tuple[Failure, str, bool]:
    """Return what failed, the same in words, and whether there was a connection."""
    cause = getattr(error.args[0], "reason", error) if error.args else error
    for kinds, failure, words, connected in _FAILURES:
        if isinstance(error, kinds) or isinstance(cause, kinds):
            return failure, words.format(cause), connected
    return Failure.RESET, "broke off the connection", True
