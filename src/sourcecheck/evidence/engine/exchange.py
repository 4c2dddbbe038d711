"""One request and what came of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from http import HTTPStatus

_BEGINNING = 256 * 1024
"""Bytes; more is read only where a part of the page is looked for."""


_BEYOND = {
    520: "Web Server Returned an Unknown Error",
    521: "Web Server Is Down",
    522: "Connection Timed Out",
    523: "Origin Is Unreachable",
    524: "A Timeout Occurred",
    525: "SSL Handshake Failed",
    526: "Invalid SSL Certificate",
    999: "Request Denied",
}
"""Those of no standard: Cloudflare's (https://developers.cloudflare.com/support/troubleshooting/
http-status-codes/cloudflare-5xx-errors/), and the one by which LinkedIn refuses robots."""


class Failure(StrEnum):
    """Why no whole answer came."""

    TIMEOUT = "timeout"
    DNS = "dns"
    """The host's name has no address, or none could be had."""
    REFUSED = "refused"
    """The machine answers that nothing listens there."""
    CONNECT = "connect"
    RESET = "reset"
    """The connection was closed or broken before an answer."""
    TLS = "tls"
    TRUNCATED = "truncated"
    """The body is shorter than the headers promise."""
    TOO_LARGE = "too_large"
    """The headers have no end."""
    PROTOCOL = "protocol"
    """What came is not HTTP."""
    MALFORMED = "malformed"
    """The URL cannot be asked for."""
    GUARD = "guard"
    """The guard refused every address of the host."""
    PATIENCE = "patience"
    """The host asked to be left alone for too long: nothing was sent."""
    ROBOTS = "robots"
    """The host's robots.txt forbids it, or could not be had: nothing was sent."""


@dataclass(frozen=True, slots=True, eq=False)
class Request:
    """A GET for one URL, without following any redirect."""

    url: str
    """As `url.canonical` returns it."""
    cookie: str = ""
    """The value of its Cookie header."""
    thorough: bool = False
    """Whether the page has to be read on, for a fragment that may be at its end."""
    user_agent: str = ""
    """Another than the one for all hosts."""
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    """Those of the user's; never shown, for they may be secret."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Exchange:
    """A request with its answer, or with why there is none; perhaps with both."""

    request: Request
    status: int | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    """Lower-case name to value; values of repeated headers are joined by ", "."""
    body: bytes = b""
    """Its beginning, decompressed, as far as it was read."""
    whole: bool = True
    """Whether it was read to its end."""
    failure: Failure | None = None
    reason: str = ""
    """The failure in words."""
    connected: bool = True
    """Whether the connection came about, be the answer as it may."""

    @property
    def beginning(self) -> bytes:
        """The part of the body in which a page says what it is."""
        return self.body[:_BEGINNING]

    @property
    def url(self) -> str:
        """What was asked for."""
        return self.request.url

    @property
    def phrase(self) -> str:
        """The status with its name, "404 Not Found"; "status 299" if it has none."""
        return _phrase(self.status)


@cache
def _phrase(status: int | None) -> str:
    try:
        return f"{status} {_BEYOND.get(status or 0) or HTTPStatus(status or 0).phrase}"
    except ValueError:
        return f"status {status}"
