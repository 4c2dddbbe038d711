"""One registry asked question after question: paced, patient, and left in peace when it is down."""

import json
import random
import time
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from threading import Event, Lock
from typing import Any

import requests
from urllib3.exceptions import (
    HTTPError,
    NameResolutionError,
    NewConnectionError,
    ReadTimeoutError,
)

from sourcecheck.evidence.answer import Answer
from sourcecheck.evidence.engine.authorities import authorities
from sourcecheck.evidence.engine.exchange import Exchange, Failure, Request
from sourcecheck.evidence.engine.retry import pause, retry_after
from sourcecheck.evidence.registries.registry import Registry
from sourcecheck.evidence.settings import NetworkSettings
from sourcecheck.model.resolution import Hop, Verdict

_PATIENCE = 10
"""Questions in a row without a usable answer, after which the registry is left in peace."""


class Desk:
    """Asks a registry over connections that are kept; may be used by several threads at a time."""

    def __init__(self, registry: Registry, settings: NetworkSettings, stop: Event) -> None:
        self._registry = registry
        self._settings = settings
        self._stop = stop
        self._lock = Lock()
        self._in_vain = 0
        self._next = time.monotonic()
        self._session = requests.Session()
        self._session.trust_env = False  # neither proxies nor netrc of the environment
        self._session.verify = authorities(settings)
        self._session.headers["User-Agent"] = settings.user_agent

    def ask(self, numbers: Sequence[str]) -> list[Answer]:
        """Return what the registry says of numbers, at most a batch; the answers in their order.

        `gone` only if the registry itself says so, and `unreachable` if it says nothing usable.
        """
        name = self._registry.name
        if self._in_vain >= _PATIENCE:
            reason = f"{name} gave no usable answer {_PATIENCE} times in a row: not asked"
            return [Answer(Verdict.UNCHECKED, reason, answered=False)] * len(numbers)
        exchange = self._persist(Request(self._registry.question(numbers)))
        hops = (Hop(exchange.url, exchange.status),)
        said = _json(exchange.body)
        answers = [self._registry.judge(said, one) if said is not None else None for one in numbers]
        with self._lock:
            self._in_vain = 0 if any(answers) else self._in_vain + 1
        reason = exchange.reason or f"{name} gave no usable answer: {exchange.phrase}"
        unusable = Answer(Verdict.UNREACHABLE, reason, hops, exchange.connected)
        return [one._replace(hops=hops) if one else unusable for one in answers]

    def close(self) -> None:
        """Close the connections that are not in use."""
        self._session.close()

    def _persist(self, request: Request) -> Exchange:
        tries = 0
        while True:
            self._wait()
            exchange = self._get(request)
            tries += 1
            again = pause(
                exchange,
                tries,
                self._settings,
                asked=retry_after(exchange, datetime.now(UTC)),
                chance=random.random,
            )
            if again is None:
                return exchange
            if again.hold:  # the registry asked for it, so it holds for every thread
                with self._lock:
                    self._next = max(self._next, time.monotonic() + again.seconds)
            if self._stop.wait(again.seconds):
                return exchange

    def _wait(self) -> None:
        """Wait for the turn of the next question."""
        with self._lock:
            turn = max(time.monotonic(), self._next)
            self._next = turn + self._registry.interval
        self._stop.wait(max(0, turn - time.monotonic()))

    def _get(self, request: Request) -> Exchange:
        patience = (self._settings.connect_timeout, self._settings.timeout)
        try:
            with self._session.get(
                request.url, timeout=patience, stream=True, allow_redirects=False
            ) as response:
                return Exchange(
                    request=request,
                    status=response.status_code,
                    headers={name.lower(): value for name, value in response.headers.items()},
                    body=response.raw.read(self._registry.body_limit, decode_content=True),
                )
        except (requests.RequestException, HTTPError) as error:
            return self._failed(request, error)

    def _failed(self, request: Request, error: Exception) -> Exchange:
        failure, words, connected = _failure(error)
        reason = f"{self._registry.name} {words}"
        return Exchange(request=request, failure=failure, reason=reason, connected=connected)


def _json(body: bytes) -> Mapping[str, Any] | None:
    """Return the JSON object in a body; None if there is none."""
    try:
        said = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return said if isinstance(said, dict) else None


def _failure(error: Exception) -> tuple[Failure, str, bool]:
    """Return what failed, the same in words, and whether there was a connection."""
    cause = getattr(error.args[0], "reason", error) if error.args else error
    if isinstance(error, requests.ConnectTimeout):
        return Failure.TIMEOUT, "could not be connected to in time", False
    if isinstance(error, requests.Timeout | ReadTimeoutError):
        return Failure.TIMEOUT, "did not answer in time", True
    if isinstance(error, requests.exceptions.SSLError):
        return Failure.TLS, f"has no secure connection to offer ({cause})", True
    if isinstance(cause, NameResolutionError):
        return Failure.DNS, "has no address (DNS)", False
    if isinstance(cause, NewConnectionError):
        return Failure.CONNECT, "could not be connected to", False
    return Failure.RESET, "broke off the connection", True
