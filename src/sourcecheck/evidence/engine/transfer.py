"""One of libcurl's handles, which carries one request after another."""

import re
import socket
from collections.abc import Mapping
from contextlib import suppress
from io import BytesIO
from math import ceil

import pycurl

from sourcecheck.evidence.engine.content import CODINGS, unpacked
from sourcecheck.evidence.engine.exchange import Exchange, Failure, Request
from sourcecheck.evidence.engine.failures import explain
from sourcecheck.evidence.engine.guard import Guard
from sourcecheck.evidence.settings import NetworkSettings

_CURVES = "X25519:P-256:P-384:P-521"
"""For the key exchange. OpenSSL would offer a post-quantum key as well, which makes a handshake a
tenth dearer: that a link was looked at need not stay secret for decades."""

_HEAD_END = re.compile(rb"\n\r?\n")


class _LentSocket(socket.socket):
    """A socket that pycurl duplicates as soon as it gets it: ours is closed with the object."""

    def __del__(self) -> None:
        self.close()


class Transfer:
    """A handle with its callbacks: it asks the guard and reads no more than it needs."""

    def __init__(
        self,
        settings: NetworkSettings,
        guard: Guard,
        authorities: str,
    ) -> None:
        self._settings = settings
        self._guard = guard
        self._head = BytesIO()
        self._worn: tuple[str, Mapping[str, str]] = ("", {})
        self.resolved = False
        """Whether the address of the host is known, as far as it had to be looked for."""
        self.curl = pycurl.Curl()
        options = {
            pycurl.NOSIGNAL: 1,
            pycurl.DNS_CACHE_TIMEOUT: -1,  # or else each request looks through all names had
            pycurl.PROXY: "",  # not even that of the environment: the guard must see each address
            pycurl.PROTOCOLS: pycurl.PROTO_HTTP | pycurl.PROTO_HTTPS,
            pycurl.ACCEPT_ENCODING: CODINGS,
            pycurl.HTTP_CONTENT_DECODING: 0,
            pycurl.CAINFO: authorities,
            pycurl.TIMEOUT_MS: ceil(settings.timeout * 1000),
            pycurl.CONNECTTIMEOUT_MS: ceil(settings.connect_timeout * 1000),
            pycurl.HEADERFUNCTION: self._head.write,
            pycurl.WRITEFUNCTION: self._write,
            pycurl.OPENSOCKETFUNCTION: self._open_socket,
        }
        for option, value in options.items():
            self.curl.setopt(option, value)
        with suppress(pycurl.error):  # not every TLS library lets itself be told
            self.curl.setopt(pycurl.SSL_EC_CURVES, _CURVES)

    def begin(self, request: Request) -> None:
        """Get ready to carry a request."""
        self._request = request
        self._head.seek(0)
        self._head.truncate()
        self._body = bytearray()
        self._enough = False
        self._refusal = ""
        self._permitted = False
        self.resolved = False
        self._limit = (
            self._settings.fragment_limit if request.thorough else self._settings.body_limit
        )
        self.curl.setopt(pycurl.URL, request.url)
        if request.cookie:
            self.curl.setopt(pycurl.COOKIE, request.cookie)
        else:
            self.curl.unsetopt(pycurl.COOKIE)
        self._dress(request)

    def end(self, code: int, message: str) -> Exchange:
        """Return what came of it; `code` and `message` are libcurl's, 0 for success."""
        failure, reason = None, ""
        if code == pycurl.E_OPERATION_TIMEDOUT and self._body:
            self._enough = True  # a large file that comes slowly: it is there
        if not code and not _HEAD_END.search(self._head.getvalue()):
            code = pycurl.E_PARTIAL_FILE  # for libcurl a head may end with the connection
        if code and not self._enough:
            failure, reason = explain(code, message, self.curl.getinfo(pycurl.OS_ERRNO))
        if failure is Failure.CONNECT and self._refusal and not self._permitted:
            failure, reason = Failure.GUARD, self._refusal
        elif failure is Failure.TIMEOUT:
            reason = self._patience(message)
        body, self._body = bytes(self._body), bytearray()
        exchange = Exchange(
            request=self._request,
            status=self.curl.getinfo(pycurl.RESPONSE_CODE) or None,
            headers=_headers(self._head.getvalue()),
            body=body,
            whole=not self._enough,
            failure=failure,
            reason=reason,
            connected=bool(self.curl.getinfo(pycurl.PRIMARY_IP)),
        )
        return unpacked(exchange, self._limit)

    def _dress(self, request: Request) -> None:
        """Set the headers that are the user's, and take off those of the last request."""
        wanted = request.user_agent or self._settings.user_agent, request.headers
        if wanted == self._worn:
            return
        self._worn = user_agent, headers = wanted
        self.curl.setopt(pycurl.USERAGENT, user_agent)
        self.curl.unsetopt(pycurl.HTTPHEADER)  # an empty list would leave the last ones on
        if headers:
            lines = [f"{name}: {value}" for name, value in headers.items()]
            self.curl.setopt(pycurl.HTTPHEADER, lines)

    def _patience(self, message: str) -> str:
        if message.startswith("Operation"):  # and not "Resolving" or "Connection timed out"
            return f"no answer within {self._settings.timeout:g} s"
        limit = min(self._settings.timeout, self._settings.connect_timeout)
        return f"no connection within {limit:g} s"

    def _write(self, chunk: bytes) -> int:
        self._body += chunk
        if len(self._body) < self._limit:
            return len(chunk)
        self._enough = True
        return 0  # makes libcurl break the transfer off

    def _open_socket(self, _purpose: int, address: pycurl.CurlSockAddr) -> socket.socket | int:
        self.resolved = True
        refusal = self._guard.refusal(address.addr[0])
        if refusal:
            self._refusal = refusal
            return int(pycurl.SOCKET_BAD)
        self._permitted = True
        return _LentSocket(address.family, address.socktype, address.protocol)


def _headers(head: bytes) -> dict[str, str]:
    """Return the headers of the last answer in it; interim answers (1xx) come before."""
    headers: dict[str, str] = {}
    for line in head.splitlines():
        if line.startswith(b"HTTP/"):
            headers.clear()
        name, colon, value = line.partition(b":")
        if colon:
            key = name.decode("latin-1").strip().lower()
            text = _text(value.strip())
            headers[key] = f"{headers[key]}, {text}" if key in headers else text
    return headers


def _text(value: bytes) -> str:
    """Decode a header's value: UTF-8 where it is, else as HTTP/1.0 had it, Latin-1."""
    try:
        return value.decode()
    except UnicodeDecodeError:
        return value.decode("latin-1")
