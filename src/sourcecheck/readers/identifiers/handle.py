"""Reads a handle, the kind of identifier that many repositories give (RFC 3650)."""

import re
from urllib.parse import unquote

from sourcecheck.model.identifier import Identifier, MalformedIdentifier, Scheme
from sourcecheck.readers.identifiers.doi import parse_doi
from sourcecheck.readers.identifiers.verbatim import unescape

_PROXY = re.compile(r"(?:(?:https?:)?//)?hdl\.handle\.net/+", re.IGNORECASE)
_LABEL = re.compile(r"(?:info:)?(?:hdl|handle)\s*[:/]\s*", re.IGNORECASE)
_QUERY = re.compile(r"[?#].*", re.DOTALL)
_HANDLE = re.compile(r"[\w.-]+/\S+")


def parse_handle(written: str, field: str = "hdl") -> Identifier | MalformedIdentifier:
    """Return the handle that is written in a field; one that is a DOI becomes a DOI.

    Bare, with a label, or as the address of the Handle System's proxy. Case is kept: whether it
    counts is for the owner of the prefix to say (RFC 3651, section 3).
    """
    handle = unescape(written)
    while found := _PROXY.match(handle) or _LABEL.match(handle):
        handle = handle[found.end() :]
        if found.re is _PROXY:
            handle = unquote(_QUERY.sub("", handle))
    handle = handle.strip().rstrip(".,;")
    if handle.startswith("10.") and isinstance(doi := parse_doi(handle), Identifier):
        return doi
    if _HANDLE.fullmatch(handle):
        return Identifier(Scheme.HANDLE, handle)
    reason = 'it should look like "20.500.12345/678"'
    return MalformedIdentifier(Scheme.HANDLE, field, written, reason)


def is_proxy(url: str) -> bool:
    """Return whether a URL asks the Handle System's proxy."""
    return bool(_PROXY.match(url))
