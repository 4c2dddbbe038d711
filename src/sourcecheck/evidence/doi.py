"""Asks the registry whether a DOI is registered (DOI Handbook, "Proxy Server REST API").

The publisher's page is not fetched: many refuse robots, and the registry knows better.
"""

import json
import random
from datetime import UTC, datetime
from threading import Event, Lock
from urllib.parse import quote

import requests
from urllib3.exceptions import HTTPError, NameResolutionError, NewConnectionError

from sourcecheck.evidence.answer import Answer
from sourcecheck.evidence.authorities import authorities
from sourcecheck.evidence.exchange import Exchange, Failure, Request
from sourcecheck.evidence.retry import pause, retry_after
from sourcecheck.evidence.settings import NetworkSettings
from sourcecheck.model.resolution import Hop, Verdict

_REGISTERED = {1, 200}
"""Response codes "success" and "values not found": the handle exists, if without a URL."""
_UNKNOWN = 100
"""Response code "handle not found"."""
_BODY_LIMIT = 64 * 1024
"""Bytes; an answer has some hundred."""
_PATIENCE = 10
"""DOIs in a row without a usable answer, after which the registry is left in peace."""


class Registry:
    """Asks for one DOI after another; may be used by several threads at a time."""

    def __init__(self, settings: NetworkSettings, stop: Event) -> None:
        self._settings = settings
        self._stop = stop
        self._lock = Lock()
        self._in_vain = 0
        self._session = requests.Session()
        self._session.trust_env = False  # neither proxies nor netrc of the environment
        self._session.verify = authorities(settings)
        self._session.headers["User-Agent"] = settings.user_agent

    def ask(self, doi: str) -> Answer:
        """Return whether a DOI is registered; `gone` only if the registry itself says so."""
        if self._in_vain >= _PATIENCE:
            reason = f"doi.org gave no usable answer {_PATIENCE} times in a row: not asked"
            return Answer(Verdict.UNCHECKED, reason, answered=False)
        path = quote(doi, safe="/")
        url = f"{self._settings.doi_base_url.rstrip('/')}/api/handles/{path}?type=URL"
        answer = _judge(self._persist(Request(url)))
        with self._lock:
            self._in_vain = self._in_vain + 1 if answer.verdict is Verdict.UNREACHABLE else 0
        return answer

    def close(self) -> None:
        """Close the connections that are not in use."""
        self._session.close()

    def _persist(self, request: Request) -> Exchange:
        tries = 0
        while True:
            exchange = self._get(request)
            tries += 1
            again = pause(
                exchange,
                tries,
                self._settings,
                asked=retry_after(exchange, datetime.now(UTC)),
                chance=random.random,
            )
            if again is None or self._stop.wait(again.seconds):
                return exchange

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
                    body=response.raw.read(_BODY_LIMIT, decode_content=True),
                )
        except (requests.RequestException, HTTPError) as error:
            return _failed(request, error)


def _judge(exchange: Exchange) -> Answer:
    hops = (Hop(exchange.url, exchange.status),)
    code = _response_code(exchange.body)
    if code in _REGISTERED:
        return Answer(Verdict.ALIVE, "registered at doi.org", hops)
    if code == _UNKNOWN:
        return Answer(Verdict.GONE, "doi.org knows no such DOI", hops)
    reason = exchange.reason or f"doi.org gave no usable answer: {exchange.phrase}"
    return Answer(Verdict.UNREACHABLE, reason, hops, exchange.connected)


def _response_code(body: bytes) -> int | None:
    """Return the registry's code; None if this is not one of the registry's answers."""
    try:
        answer = json.loads(body)
    except ValueError:
        return None
    code = answer.get("responseCode") if isinstance(answer, dict) else None
    return code if isinstance(code, int) else None


def _failed(request: Request, error: Exception) -> Exchange:
    cause = getattr(error.args[0], "reason", error) if error.args else error
    failure, words, connected = Failure.RESET, "broke off the connection", True
    if isinstance(error, requests.ConnectTimeout):
        failure, words, connected = Failure.TIMEOUT, "could not be connected to in time", False
    elif isinstance(error, requests.Timeout):
        failure, words = Failure.TIMEOUT, "did not answer in time"
    elif isinstance(error, requests.exceptions.SSLError):
        failure, words = Failure.TLS, f"has no secure connection to offer ({cause})"
    elif isinstance(cause, NameResolutionError):
        failure, words, connected = Failure.DNS, "has no address (DNS)", False
    elif isinstance(cause, NewConnectionError):
        failure, words, connected = Failure.CONNECT, "could not be connected to", False
    return Exchange(
        request=request, failure=failure, reason=f"doi.org {words}", connected=connected
    )
