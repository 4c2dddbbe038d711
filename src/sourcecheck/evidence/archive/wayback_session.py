"""How the Wayback Machine is asked: slowly, patiently, and no more once it has had enough."""

import time
from collections.abc import Callable, Mapping
from typing import NamedTuple

import requests
import urllib3
from urllib3.exceptions import InvalidHeader, NewConnectionError

from sourcecheck.evidence.engine.authorities import authorities
from sourcecheck.evidence.settings import NetworkSettings

WAYBACK = "https://web.archive.org"
"""Where the Internet Archive's Wayback Machine answers."""
Clock = Callable[[], float]
"""Returns seconds, as time.monotonic does."""
Sleep = Callable[[float], None]

_BODY_LIMIT = 256 * 1024
"""Bytes; the longest answer we ask for has 25 rows."""
_NAME = "the Wayback Machine"
PAUSED = f"{_NAME} asks for a pause (429): not asked"


class Reply(NamedTuple):
    """What came of a question; `status` is None where no whole answer came."""

    status: int | None
    reason: str
    """The status, or why there is none, in words with a subject."""
    headers: Mapping[str, str] = {}
    body: bytes = b""


class Session:
    """Asks one question at a time, at most so many a minute, retries included.

    Retries are not left to urllib3: they too count against the archive's limits. Once it
    answers 429 nothing more is asked, for who goes on is shut out by its firewall for an hour
    (README of the `wayback` package of the Environmental Data and Governance Initiative).
    """

    def __init__(
        self,
        settings: NetworkSettings,
        per_minute: float,
        headers: Mapping[str, str],
        clock: Clock = time.monotonic,
        sleep: Sleep = time.sleep,
    ) -> None:
        self.closed = ""
        """Why nothing more is asked, in words; empty as long as there is no such reason."""
        self._settings = settings
        self._interval = 60 / per_minute
        self._clock = clock
        self._sleep = sleep
        self._next = clock()
        self._session = requests.Session()
        self._session.trust_env = False  # neither proxies nor netrc of the environment
        self._session.verify = authorities(settings)
        self._session.headers.update({"User-Agent": settings.user_agent, **headers})

    def ask(
        self,
        url: str,
        *,
        method: str = "GET",
        query: Mapping[str, str] | None = None,
        form: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Reply:
        """Return the answer, be it an error; redirects are not followed."""
        request = requests.Request(method, url, params=query, data=form, headers=headers)
        prepared = self._session.prepare_request(request)
        tries = 0
        while not self.closed:
            self._wait()
            reply = self._send(prepared)
            tries += 1
            if reply.status == 429:
                self.closed = PAUSED
                return reply
            if reply.status is not None and reply.status < 500:
                return reply
            back_off = self._back_off(reply, tries)
            if back_off is None:
                return reply
            self._next = max(self._next, self._clock() + back_off)
        return Reply(None, self.closed)

    def close(self) -> None:
        """Close the connection."""
        self._session.close()

    def _wait(self) -> None:
        delay = self._next - self._clock()
        if delay > 0:
            self._sleep(delay)
        self._next = self._clock() + self._interval

    def _back_off(self, reply: Reply, tries: int) -> float | None:
        """Return for how many seconds to wait before another try; None if it was the last."""
        if tries > self._settings.retries:
            return None
        asked = _retry_after(reply.headers)
        wait = max(asked, self._settings.retry_wait * 2 ** (tries - 1))
        return wait if asked <= self._settings.retry_after else None

    def _send(self, request: requests.PreparedRequest) -> Reply:
        patience = (self._settings.connect_timeout, self._settings.timeout)
        try:
            with self._session.send(
                request, timeout=patience, stream=True, allow_redirects=False
            ) as response:
                body = response.raw.read(_BODY_LIMIT, decode_content=True)
                words = f"{_NAME} answered {response.status_code} {response.reason or ''}".rstrip()
                return Reply(response.status_code, words, response.headers, body)
        except (requests.RequestException, urllib3.exceptions.HTTPError) as error:
            return Reply(None, f"{_NAME} {_failure(error)}")


def _retry_after(headers: Mapping[str, str]) -> float:
    """Return the seconds that a Retry-After asks to wait, whichever its form; 0 without one."""
    try:
        return urllib3.Retry().parse_retry_after(headers.get("Retry-After", "0"))
    except InvalidHeader:
        return 0


def _failure(error: Exception) -> str:
    cause = getattr(error.args[0], "reason", error) if error.args else error
    if isinstance(error, requests.exceptions.SSLError):
        return f"has no secure connection to offer ({cause})"
    if isinstance(cause, NewConnectionError) or isinstance(error, requests.ConnectTimeout):
        return "could not be connected to"
    if isinstance(error, requests.Timeout | urllib3.exceptions.TimeoutError):
        return "did not answer in time"
    return "broke off the connection"
