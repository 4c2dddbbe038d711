"""A little web on 127.0.0.0/8, whose URLs themselves say how they are to be answered.

The path is `/RUN/NUMBER/KIND/MILLISECONDS`. So the server plans nothing and remembers little: one
loop over epoll, which for a request costs a fraction of what any client spends. A run has paths of
its own, lest it profit from what the world remembers of another: which `busy` pages were asked.
"""

import contextlib
import json
import random
import resource
import select
import socket
import ssl
import time
import urllib.request
from collections import Counter
from collections.abc import Iterator, Sequence
from enum import StrEnum
from heapq import heappop, heappush
from itertools import count
from multiprocessing import Process
from pathlib import Path
from typing import NamedTuple, Self

import trustme

LIFETIME = 3600
"""Seconds after which a world ends by itself, whatever became of the benchmark."""
MEDIAN, SPREAD, SLOWEST = 0.2, 1.0, 4.5
"""Of the latencies: seconds, the log-normal distribution's sigma, seconds."""
_HEAD = b"<!doctype html><title>A page of the little web</title>\n"
_PARAGRAPH = (
    b"<p>Whoever comes here finds <a href='https://example.org/text'>text</a>, and no more.\n"
)
_BACKLOG = 4096
_TENANTS = 10
"""Hosts that share a certificate, as those of one provider do."""
_BUFFER = 1 << 19
"""Bytes of a connection's sending buffer: a page fits in, so that no sending ever waits."""


class Kind(StrEnum):
    """How a page answers a GET."""

    OK = "ok"
    HEADLESS = "headless"
    """200, but 405 to a HEAD."""
    MISSING = "missing"
    """404."""
    MOVED = "moved"
    """301, to another page of the host."""
    FOUND = "found"
    """302, to a page of the next host."""
    BUSY = "busy"
    """429 with "Retry-After: 1" the first time, then 200."""
    HANG = "hang"
    """Nothing, ever."""


SHARES = {
    Kind.HANG: 0.05,
    Kind.BUSY: 0.03,
    Kind.MOVED: 0.05,
    Kind.FOUND: 0.05,
    Kind.HEADLESS: 0.05,
    Kind.MISSING: 0.05,
}
"""The rest of the pages is Kind.OK."""


class Page(NamedTuple):
    """One page of the world; `seconds` is the time that it takes to answer."""

    number: int
    host: int
    kind: Kind
    seconds: float

    def path(self, run: str) -> str:
        """Return its path in a run, which has the same pages as any other."""
        return f"/{run}/{self.number}/{self.kind}/{self.seconds * 1000:.0f}"


def pages(number: int, *, hosts: int, latency: bool, crowded: float = 0) -> list[Page]:
    """Return the pages that are linked to: always the same, in an order that mixes the hosts.

    Without `latency` all answer at once and well; `crowded` is the share on the first ten hosts.
    """
    chance = random.Random(20261122)  # noqa: S311 - the same world each time, no secret
    kinds, shares = [*SHARES, Kind.OK], [*SHARES.values(), 1 - sum(SHARES.values())]
    found = []
    for index in range(number):
        host = chance.randrange(10 if chance.random() < crowded else hosts)
        kind = chance.choices(kinds, shares)[0]
        seconds = min(MEDIAN * chance.lognormvariate(0, SPREAD), SLOWEST)
        if not latency:
            kind, seconds = Kind.OK, 0
        found.append(Page(index, host, kind, seconds))
    return found


def address(host: int) -> str:
    """Return the address of a host by its number."""
    return f"127.1.{host // 250}.{1 + host % 250}"


class World:
    """A server process while the context lasts; over TLS with a certificate for each host."""

    def __init__(
        self, *, hosts: int = 2000, body: int = 4096, authority: Path | None = None
    ) -> None:
        """Take the number of hosts, the bytes of a page, and where to write a CA's PEM, if any."""
        self._tls = authority is not None
        keys = None
        if authority:
            ca = trustme.CA(organization_name="A little web")
            ca.cert_pem.write_to_path(str(authority))
            keys = (ca.cert_pem.bytes(), ca.private_key_pem.bytes())
        listener = socket.socket()
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_BINDTODEVICE, b"lo\0")
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, _BUFFER)
        listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        listener.bind(("", 0))
        listener.listen(_BACKLOG)
        self._port = listener.getsockname()[1]
        self._process = Process(
            target=_serve, args=(listener, hosts, body, keys), daemon=True, name="world"
        )
        self._listener = listener

    def __enter__(self) -> Self:
        self._process.start()
        self._listener.close()
        self.tally("")
        return self

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.join()

    def url(self, page: Page, run: str) -> str:
        """Return a page's URL in a run."""
        scheme = "https" if self._tls else "http"
        return f"{scheme}://{address(page.host)}:{self._port}{page.path(run)}"

    def tally(self, run: str) -> dict[str, int]:
        """Return how often each kind of page was asked for in a run; "connections" are all had."""
        scheme = "https" if self._tls else "http"
        url = f"{scheme}://{address(0)}:{self._port}/{run}/tally"
        # Our own server on loopback, whose certificate names other hosts.
        context = ssl._create_unverified_context() if self._tls else None  # noqa: S323, SLF001 - ours
        with urllib.request.urlopen(url, timeout=60, context=context) as answer:  # noqa: S310 - ours
            return dict(json.load(answer))


def _answer(status: str, *headers: str, body: bytes = b"") -> bytes:
    lines = (f"HTTP/1.1 {status}", "Content-Type: text/html", f"Content-Length: {len(body)}")
    return "\r\n".join([*lines, *headers, "", ""]).encode() + body


class _Connection:
    def __init__(self, connection: socket.socket) -> None:
        self.socket = connection
        self.ready = not isinstance(connection, ssl.SSLSocket)
        self.buffer = b""


class _Server:
    """Answers each request when its time has come."""

    def __init__(
        self,
        listener: socket.socket,
        contexts: Sequence[ssl.SSLContext],
        hosts: int,
        body: int,
    ) -> None:
        self._page = _answer("200 OK", body=(_HEAD + _PARAGRAPH * (body // len(_PARAGRAPH)))[:body])
        self._missing = _answer("404 Not Found", body=b"There is no such page.")
        self._refusal = _answer("405 Method Not Allowed")
        self._busy = _answer("429 Too Many Requests", "Retry-After: 1")
        self._listener = listener
        self._contexts = contexts
        self._hosts = hosts
        self._poll = select.epoll()
        self._connections: dict[int, _Connection] = {}
        self._due: list[tuple[float, int, _Connection, bytes]] = []
        self._order = count()
        self._asked: set[str] = set()
        self._tallies: dict[str, Counter[str]] = {}
        self._accepted = 0

    def run(self) -> None:
        """Serve until the lifetime is over."""
        self._listener.settimeout(0)
        entrance = self._listener.fileno()
        self._poll.register(entrance, select.EPOLLIN)
        end = time.monotonic() + LIFETIME
        while (now := time.monotonic()) < end:
            pause = min(self._due[0][0] - now, 1) if self._due else 1
            for descriptor, _ in self._poll.poll(max(pause, 0), 512):
                if descriptor == entrance:
                    self._accept()
                else:
                    self._read(self._connections[descriptor])
            now = time.monotonic()
            while self._due and self._due[0][0] <= now:
                _, _, connection, answer = heappop(self._due)
                self._send(connection, answer)

    def _accept(self) -> None:
        with contextlib.suppress(BlockingIOError):
            while True:
                connection, _ = self._listener.accept()
                connection.settimeout(0)
                if self._contexts:
                    connection = self._context(connection).wrap_socket(
                        connection, server_side=True, do_handshake_on_connect=False
                    )
                self._accepted += 1
                self._connections[connection.fileno()] = _Connection(connection)
                self._poll.register(connection.fileno(), select.EPOLLIN)

    def _context(self, connection: socket.socket) -> ssl.SSLContext:
        _, _, high, low = connection.getsockname()[0].split(".")
        return self._contexts[(int(high) * 250 + int(low) - 1) // _TENANTS]

    def _read(self, connection: _Connection) -> None:
        try:
            if isinstance(connection.socket, ssl.SSLSocket) and not connection.ready:
                connection.socket.do_handshake()
                connection.ready = True
            received = connection.socket.recv(65536)
        except (BlockingIOError, ssl.SSLWantReadError):
            return
        except OSError:
            received = b""
        connection.buffer += received
        if not received:
            self._close(connection)
        elif connection.buffer.endswith(b"\r\n\r\n"):
            method, path, _ = connection.buffer.split(b" ", 2)
            connection.buffer = b""
            self._respond(connection, method, path.decode())

    def _respond(self, connection: _Connection, method: bytes, path: str) -> None:
        _, run, *page = path.split("/")
        tally = self._tallies.setdefault(run, Counter())
        if page == ["tally"]:
            body = json.dumps(tally | {"connections": self._accepted}).encode()
            self._send(connection, _answer("200 OK", body=body))
            return
        if len(page) != 3:
            self._send(connection, self._missing)
            return
        number, kind, milliseconds = page
        tally[kind] += 1
        if kind == Kind.HANG:
            return
        answer = self._page
        if kind == Kind.MISSING:
            answer = self._missing
        elif kind in {Kind.MOVED, Kind.FOUND}:
            answer = self._redirect(connection, Kind(kind), f"/{run}/{number}/ok/{milliseconds}")
        elif kind == Kind.BUSY and path not in self._asked:
            self._asked.add(path)
            answer = self._busy
        elif kind == Kind.HEADLESS and method == b"HEAD":
            answer = self._refusal
        if method == b"HEAD":
            answer = answer[: answer.index(b"\r\n\r\n") + 4]
        if milliseconds == "0":
            self._send(connection, answer)
        else:
            due = time.monotonic() + int(milliseconds) / 1000
            heappush(self._due, (due, next(self._order), connection, answer))

    def _redirect(self, connection: _Connection, kind: Kind, path: str) -> bytes:
        if kind is Kind.MOVED:
            return _answer("301 Moved Permanently", f"Location: {path}")
        own, port = connection.socket.getsockname()
        _, _, high, low = map(int, own.split("."))
        other = address((high * 250 + low) % self._hosts)
        scheme = "https" if self._contexts else "http"
        return _answer("302 Found", f"Location: {scheme}://{other}:{port}{path}")

    def _send(self, connection: _Connection, answer: bytes) -> None:
        try:
            whole = connection.socket.send(answer) == len(answer)
        except OSError:  # the client did not wait for it
            whole = False
        if not whole:
            self._close(connection)

    def _close(self, connection: _Connection) -> None:
        descriptor = connection.socket.fileno()
        if descriptor >= 0:
            del self._connections[descriptor]
            connection.socket.close()


def _serve(
    listener: socket.socket, hosts: int, body: int, keys: tuple[bytes, bytes] | None
) -> None:
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    contexts = list(_contexts(hosts, *keys)) if keys else []
    _Server(listener, contexts, hosts, body).run()


def _contexts(hosts: int, certificate: bytes, key: bytes) -> Iterator[ssl.SSLContext]:
    ca = trustme.CA.from_pem(certificate, key)
    for first in range(0, hosts, _TENANTS):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        names = [address(host) for host in range(first, first + _TENANTS)]
        ca.issue_cert(*names).configure_cert(context)
        yield context
