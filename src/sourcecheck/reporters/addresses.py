"""Where identifiers lead, as far as a reader may be led there."""

import re
from urllib.parse import quote

from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.model.mask import mask

_WEB = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)
_IN_ADDRESSES = "%/:?=&;,+@!$'()*~#"
"""What stays as it is in the address of a page, besides letters and digits (RFC 3986)."""


def address(identifier: Identifier) -> str:
    """Return where a URL or a DOI leads, or nothing."""
    if identifier.scheme is Scheme.DOI:
        return f"https://doi.org/{quote(identifier.value, safe='/():;', errors='replace')}"
    return followed(identifier.value) if identifier.scheme is Scheme.URL else ""


def followed(url: str) -> str:
    """Return a URL if a reader may be led there: on the web, and without a secret in it."""
    return url if _WEB.fullmatch(url) and mask(url) == url else ""


def encoded(url: str) -> str:
    """Return a URL in printable ASCII; nothing in it ends what it is written into."""
    return quote(url, safe=_IN_ADDRESSES, errors="backslashreplace")
