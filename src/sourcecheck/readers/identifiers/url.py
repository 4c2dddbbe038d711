"""Reads a URL."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from sourcecheck.model.identifier import Identifier, MalformedIdentifier, Scheme
from sourcecheck.readers.identifiers.doi import is_resolver, parse_doi
from sourcecheck.readers.identifiers.handle import is_proxy, parse_handle
from sourcecheck.readers.identifiers.urn import parse_urn
from sourcecheck.readers.identifiers.verbatim import unescape

# Nearly every URL: there is nothing to judge and nothing to change.
_CANONICAL = re.compile(
    r"https?://[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)+(?::6[0-4]\d{3}|:[1-5]?\d{1,4})?"
    r"(?:[/?#][!-\[\]-~]*)?",
    re.ASCII,
)
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*)://")
_HALF_A_SCHEME = re.compile(r"(?:https?(?::/?|//)|//)(?=[^/:])", re.IGNORECASE)
_HOST = re.compile(r"(?:[\w-]+\.)+[^\W\d_][\w-]+(?::\d+)?(?:[/?#]\S*)?")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


def parse_urls(written: str, field: str = "url") -> Iterator[Identifier | MalformedIdentifier]:
    """Yield the URL of a field, or several if there is nothing but URLs between its spaces."""
    pieces = written.split()
    if len(pieces) > 1 and all(_SCHEME.match(piece) for piece in pieces):
        for piece in pieces:
            yield parse_url(piece.rstrip(",;"), field)
    else:
        yield parse_url(written, field)


def parse_url(written: str, field: str = "url") -> Identifier | MalformedIdentifier:
    """Return the URL that is written in a field; one at a DOI's resolver is a DOI.

    Likewise one at the Handle System's proxy is a handle, and "urn:…" is a URN.
    Scheme and host become lower-case (RFC 3986, section 6.2.2.1). Letters beyond ASCII stay.
    """
    url = unescape(written)
    if url.startswith("<") and url.endswith(">"):
        url = url[1:-1].strip()
    if is_resolver(url):
        doi = parse_doi(url, field)
        if isinstance(doi, Identifier):
            return doi
    if is_proxy(url) and isinstance(handle := parse_handle(url, field), Identifier):
        return handle
    if url[:4].lower() == "urn:":
        return parse_urn(url, field)
    if _CANONICAL.fullmatch(url):
        return Identifier(Scheme.URL, url)
    if reason := _fault(url):
        return MalformedIdentifier(Scheme.URL, field, written, reason, _suggestion(url))
    return Identifier(Scheme.URL, _canonical(url))


def _fault(url: str) -> str:
    if len(url.split()) > 1:
        return "a URL has no spaces"
    if "\\" in url or _CONTROL.search(url):
        return "it holds a character that no URL can have"
    if not _SCHEME.match(url):
        return 'it does not start with "https://"'
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return "its host cannot be read"
    if parts.scheme == "file":
        return "it is a file on one computer"
    return "" if host else "it names no host"


def _suggestion(url: str) -> str:
    doi = parse_doi(url)
    if isinstance(doi, Identifier):
        return f"https://doi.org/{doi.value}"
    half = _HALF_A_SCHEME.match(url)
    rest = url[half.end() :] if half else url
    return f"https://{rest}" if _HOST.fullmatch(rest) else ""


def _canonical(url: str) -> str:
    netloc = urlsplit(url).netloc
    host = netloc.rpartition("@")[2]
    end = url.index("://") + len("://") + len(netloc)
    start = end - len(host)
    scheme, userinfo = url[:start].split("://")
    return f"{scheme.lower()}://{userinfo}{host.lower() if host.isascii() else host}{url[end:]}"
