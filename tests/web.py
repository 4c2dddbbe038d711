"""The loopback web: a real server on 127.0.0.1 that plays scripted conversations.

    def test_a_server_error_is_asked_again(web):
        web.script("/page", [answer(503, retry_after=1), answer(200)])

        run("links", web.url("/page"))

        assert [asked.path for asked in web.requests] == ["/page", "/page"]

`script` gives the answers to one path in the order of the requests; the last one is given to
all further ones. A path with a query is scripted as a whole, or else without its query. What
is not scripted is answered 404. `web.requests` is the log: method, path, headers, time.

A DOI's registry is a path as any other: `web.script("/api/handles/10.1000/182",
[registered()])`, with the setting `doi_base_url` at `web.url("")`.

The fixture `web` starts and stops one; others are started by `with Web() as other:`, at
another address of the machine by `Web("127.0.0.2")`, with TLS by `Web(tls=context)`.
"""

import json
import re
import socket
import ssl
import struct
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from http import HTTPStatus
from threading import Event, Lock, Thread
from types import TracebackType
from typing import NamedTuple, Self
from urllib.parse import urlsplit

PAGE = b"<!DOCTYPE html><html><head><title>A page</title></head><body>Text.</body></html>"

_TLS_HANDSHAKE = b"\x16"
_HEAD_END = b"\r\n\r\n"


class After(Enum):
    """What becomes of the connection when an answer is sent."""

    KEEP = "keep"
    CLOSE = "close"
    RESET = "reset"
    HANG = "hang"
    """Stay silent until the client goes."""
    FLOOD = "flood"
    """Send the answer's last part again and again until the client goes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Bytes to be sent, and what then."""

    sent: bytes = b""
    after: After = After.KEEP
    flood: bytes = b""
    delay: float = 0
    """Seconds before anything is sent."""


class Received(NamedTuple):
    """A request as the server saw it."""

    method: str
    path: str
    """As sent, with its query."""
    headers: Mapping[str, str]
    """Lower-case names."""
    time: float
    """Of `time.monotonic()`."""
    connection: int
    """Which of the server's connections it came over, from 0."""
    body: bytes = b""


def answer(
    status: int = 200,
    body: bytes = PAGE,
    *,
    headers: Iterable[tuple[str, str]] = (),
    content_type: str = "text/html; charset=utf-8",
    location: str | None = None,
    retry_after: float | str | None = None,
    delay: float = 0,
) -> Answer:
    """Return a proper answer; its Content-Length is right unless `headers` has another."""
    fields = {"Content-Type": content_type, "Content-Length": str(len(body))}
    if status == HTTPStatus.NO_CONTENT:
        body, fields = b"", {}
    if location is not None:
        fields["Location"] = location
    if retry_after is not None:
        fields["Retry-After"] = str(retry_after)
    fields.update(headers)
    return Answer(sent=_head(status, fields.items()) + body, delay=delay)


def redirect(status: int, location: str) -> Answer:
    """Return a redirect."""
    return answer(status, b"", location=location)


def registered() -> Answer:
    """Return what the DOI registry says of a DOI that it knows."""
    value = {"index": 1, "type": "URL", "data": {"format": "string", "value": "https://a.example"}}
    return _handle(200, {"responseCode": 1, "handle": "10.1000/182", "values": [value]})


def unregistered() -> Answer:
    """Return what the DOI registry says of a DOI that it does not know."""
    return _handle(404, {"responseCode": 100, "handle": "10.1000/182"})


def raw(sent: bytes, after: After = After.CLOSE, *, flood: bytes = b"") -> Answer:
    """Return bytes to be sent as they are, be they HTTP or not."""
    return Answer(sent=sent, after=after, flood=flood)


def reset() -> Answer:
    """Return a connection that is reset instead of an answer."""
    return Answer(after=After.RESET)


def hang() -> Answer:
    """Return an answer that never comes."""
    return Answer(after=After.HANG)


class Web:
    """A server in a thread of its own, with one more for each connection."""

    def __init__(self, address: str = "127.0.0.1", tls: ssl.SSLContext | None = None) -> None:
        self.requests: list[Received] = []
        self.sent = 0
        """Bytes that were sent."""
        self._tls = tls
        self._scripts: dict[str, list[Answer]] = {}
        self._lock = Lock()
        self._stopping = Event()
        self._connections: list[socket.socket] = []
        self._threads: list[Thread] = []
        self._listener = socket.create_server((address, 0), backlog=512)
        host, port = self._listener.getsockname()
        self._root = f"{'https' if tls else 'http'}://{host}:{port}"

    def __enter__(self) -> Self:
        self._run(self._accept)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stopping.set()
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._threads[0].join()
        self._listener.close()
        for connection in self._connections:
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join()

    @property
    def port(self) -> int:
        """Where it listens."""
        return urlsplit(self._root).port or 0

    @property
    def busy(self) -> int:
        """How many connections are open."""
        return sum(thread.is_alive() for thread in self._threads[1:])

    @property
    def paths(self) -> list[str]:
        """The paths that were asked for, in order."""
        return [request.path for request in self.requests]

    def url(self, path: str) -> str:
        """Return the URL of a path; "" for the server itself."""
        return f"{self._root}{path}"

    def script(self, path: str, answers: Sequence[Answer]) -> str:
        """Set the answers to a path in order, the last one for good; return its URL."""
        self._scripts[path] = list(answers)
        return self.url(path)

    def _run(self, work: Callable[..., None], *arguments: object) -> None:
        thread = Thread(target=work, args=arguments, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while not self._stopping.is_set():
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self._connections.append(connection)
            self._run(self._serve, connection, len(self._connections) - 1)

    def _serve(self, connection: socket.socket, number: int) -> None:
        with connection, suppress(OSError):
            secured = connection
            if self._tls:
                secured = self._tls.wrap_socket(connection, server_side=True)
            with secured:
                while (received := _read(secured)) and self._reply(secured, received, number):
                    pass

    def _reply(self, connection: socket.socket, received: bytes, number: int) -> bool:
        """Answer one request; tell whether the connection may have another."""
        head, _, body = received.partition(_HEAD_END)
        line, *fields = head.decode("latin-1").rstrip().splitlines()
        method, path, _ = line.split(" ", 2)
        headers = {
            name.lower(): value.strip() for name, _, value in (f.partition(":") for f in fields)
        }
        with self._lock:
            asked = Received(method, path, headers, time.monotonic(), number, body)
            self.requests.append(asked)
            script = self._scripts.get(path) or self._scripts.get(path.partition("?")[0])
            given = answer(404) if not script else script[0] if len(script) == 1 else script.pop(0)
        self._stopping.wait(given.delay)
        self._send(connection, given.sent)
        return self._end(connection, given)

    def _end(self, connection: socket.socket, given: Answer) -> bool:
        match given.after:
            case After.KEEP:
                return True
            case After.RESET:
                no_lingering = struct.pack("ii", 1, 0)
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, no_lingering)
            case After.HANG:
                connection.recv(1)
            case After.FLOOD:
                while not self._stopping.is_set():
                    self._send(connection, given.flood)
        return False

    def _send(self, connection: socket.socket, sent: bytes) -> None:
        connection.sendall(sent)
        self.sent += len(sent)


def refusing_url() -> str:
    """Return a URL at which nothing listens; the port stays taken as long as the process."""
    closed = socket.socket()
    closed.bind(("127.0.0.1", 0))
    port = closed.getsockname()[1]
    closed.detach()
    return f"http://127.0.0.1:{port}/"


def _handle(status: int, value: Mapping[str, object]) -> Answer:
    return answer(status, json.dumps(value).encode(), content_type="application/json")


def _head(status: int, fields: Iterable[tuple[str, str]]) -> bytes:
    lines = [
        f"HTTP/1.1 {status} {_phrase(status)}",
        *(f"{name}: {value}" for name, value in fields),
    ]
    return "\r\n".join([*lines, "", ""]).encode()


def _phrase(status: int) -> str:
    return HTTPStatus(status).phrase if status in set(HTTPStatus) else "Whatever"


def _read(connection: socket.socket) -> bytes:
    """Return a request with its body; empty if the client has gone, or speaks TLS in vain."""
    request = b""
    while not _is_whole(request):
        received = connection.recv(65536)
        if not received or received.startswith(_TLS_HANDSHAKE):
            return b""
        request += received
    return request


def _is_whole(request: bytes) -> bool:
    head, end, body = request.partition(_HEAD_END)
    length = re.search(rb"\r\ncontent-length: *(\d+)", head, re.IGNORECASE)
    return bool(end) and len(body) >= (int(length[1]) if length else 0)
