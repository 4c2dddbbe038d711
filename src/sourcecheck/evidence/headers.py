"""Request headers as users write them."""

import re
from collections.abc import Mapping

from sourcecheck.evidence.settings import LINE

_FIELD_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
"""RFC 9110 §5.6.2, "token"."""
_CONNECTION = {
    "Connection",
    "Content-Length",
    "Expect",
    "Host",
    "Http2-Settings",
    "Keep-Alive",
    "Te",
    "Trailer",
    "Transfer-Encoding",
    "Upgrade",
}
"""Headers about the message or the connection (RFC 9110 §7.6.1), as is all that is "Proxy-…"."""


def read_header(written: str) -> tuple[str, str]:
    """Return the name and the value in "Name: value".

    Raises ValueError, which never shows the value: it may be secret.
    """
    name, colon, value = written.partition(":")
    if not colon:
        raise ValueError('a header is written as "Name: value"')
    [header] = read_headers({name.strip(): value.strip()}).items()
    return header


def read_headers(written: Mapping[str, object]) -> dict[str, str]:
    """Return headers, with their names in the usual spelling.

    Raises ValueError, which never shows a value, of what cannot be sent or is not for users to set.
    """
    headers = {}
    for given, value in written.items():
        name = given.title()
        if not _FIELD_NAME.fullmatch(name):
            raise ValueError("a header's name should have letters, digits and hyphens only")
        if name in _CONNECTION or name.startswith("Proxy-"):
            raise ValueError(f'"{name}" cannot be set: it is about the connection')
        if name == "User-Agent":
            raise ValueError('"User-Agent" cannot be set as a header: set "user-agent"')
        if not (isinstance(value, str) and re.fullmatch(LINE, value)):
            raise ValueError(f'the value of "{name}" should be a line of ASCII characters')
        headers[name] = value
    return headers
