"""One of libcurl's handles, which carries one request after another."""

import socket
from io import BytesIO
from math import ceil

import pycurl

from sourcecheck.evidence.engine.exchange import Exchange, Failure, Request
from sourcecheck.evidence.engine.failures import explain
from sourcecheck.evidence.engine.guard import Guard
from sourcecheck.evidence.settings import NetworkSettings


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
        self.curl = pycurl.Curl()
        options = {
            pycurl.NOSIGNAL: 1,
            pycurl.DNS_CACHE_TIMEOUT: -1,  # or else each request looks through all names had
            pycurl.PROXY: "",  # not even that of the environment: the guard must see each address
            pycurl.PROTOCOLS: pycurl.PROTO_HTTP | pycurl.PROTO_HTTPS,
            pycurl.USERAGENT: settings.user_agent,
            pycurl.ACCEPT_ENCODING: "",  # all that this libcurl can decompress
            pycurl.CAINFO: authorities,
            pycurl.TIMEOUT_MS: ceil(settings.timeout * 1000),
            pycurl.CONNECTTIMEOUT_MS: ceil(settings.connect_timeout * 1000),
            pycurl.HEADERFUNCTION: self._head.write,
            pycurl.WRITEFUNCTION: self._write,
            pycurl.OPENSOCKETFUNCTION: self._open_socket,
        }
        for option, value in options.items():
            self.curl.setopt(option, value)

    def begin(self, request: Request) -> None:
        """Get ready to carry a request."""
        self._request = request
        self._head.seek(0)
        self._head.truncate()
        self._body = bytearray()
        self._enough = False
        self._refusal = ""
        self._permitted = False
        self._limit = (
            self._settings.fragment_limit if request.thorough else self._settings.body_limit
        )
        self.curl.setopt(pycurl.URL, request.url)
        if request.cookie:
            self.curl.setopt(pycurl.COOKIE, request.cookie)
        else:
            self.curl.unsetopt(pycurl.COOKIE)

    def end(self, code: int, message: str) -> Exchange:
        """Return what came of it; `code` and `message` are libcurl's, 0 for success."""
        failure, reason = None, ""
        if code == pycurl.E_OPERATION_TIMEDOUT and self._body:
            self._enough = True  # a large file that comes slowly: it is there
        if code and not self._enough:
            failure, reason = explain(code, message, self.curl.getinfo(pycurl.OS_ERRNO))
        if failure is Failure.CONNECT and self._refusal and not self._permitted:
            failure, reason = Failure.GUARD, self._refusal
        elif failure is Failure.TIMEOUT:
            reason = self._patience(message)
        body, self._body = bytes(self._body), bytearray()
        return Exchange(
            request=self._request,
            status=self.curl.getinfo(pycurl.RESPONSE_CODE) or None,
            headers=_headers(self._head.getvalue()),
            body=body,
            whole=not self._enough,
            failure=failure,
            reason=reason,
            connected=bool(self.curl.getinfo(pycurl.PRIMARY_IP)),
        )

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
