"""Reads a DOI in each of the forms it is written in."""

import re
from urllib.parse import unquote

from sourcecheck.model.identifier import Identifier, MalformedIdentifier, Scheme
from sourcecheck.readers.identifiers.verbatim import unescape

# doi.org itself, and a library's proxy that puts its own name behind it.
_RESOLVER = re.compile(
    r"(?:(?:https?:)?//)?(?:(?:www\.|dx\.)?doi\.org|(?:dx[-.])?doi[-.]org\.[\w.-]+)/+",
    re.IGNORECASE,
)
_LABEL = re.compile(r"(?:info:|urn:)?doi\s*[:=/]?\s*", re.IGNORECASE)
_QUERY = re.compile(r"\?.*|#.+", re.DOTALL)
# DOI Handbook, section 2.2: a prefix of "10." and the registrant's number, which may be divided.
_DOI = re.compile(r"10\.[0-9]{4,9}(?:\.[0-9]+)*/\S+")
_PUNCTUATION = frozenset(".,;\"' \t\n")
_CLOSING = {")": "(", "]": "[", ">": "<", "}": "{"}
_ENTITIES = {"&amp;": "&", "&lt;": "<", "&gt;": ">"}
_LOWER = {upper: upper + 32 for upper in range(ord("A"), ord("Z") + 1)}


def parse_doi(written: str, field: str = "doi") -> Identifier | MalformedIdentifier:
    """Return the DOI that is written in a field: bare, with a label, or as a resolver's address.

    Its letters become lower-case, as DOIs are equal whatever the case of their ASCII letters (DOI
    Handbook, section 2.4).
    """
    doi = _bare(written)
    if _DOI.fullmatch(doi):
        return Identifier(Scheme.DOI, doi)
    if len(doi.split()) > 1:
        return MalformedIdentifier(Scheme.DOI, field, written, "a DOI has no spaces")
    inside = _DOI.search(doi)
    reason = 'it should look like "10.1000/182"'
    return MalformedIdentifier(Scheme.DOI, field, written, reason, inside[0] if inside else "")


def is_resolver(url: str) -> bool:
    """Return whether a URL asks the DOI system's resolver."""
    return bool(_RESOLVER.match(url))


def _bare(written: str) -> str:
    doi = unescape(written).lstrip("<([\"'")
    if "{" in doi:
        doi = doi.replace("{", "").replace("}", "")
    if "&" in doi:
        for entity, character in _ENTITIES.items():
            doi = doi.replace(entity, character)
    start = 0
    resolved = False
    while not doi.startswith("10.", start):
        if found := _RESOLVER.match(doi, start):
            resolved = True
        else:
            found = _LABEL.match(doi, start)
        if not found:
            break
        start = found.end()
    doi = _QUERY.sub("", doi[start:]) if resolved else doi[start:]
    if "%" in doi:
        doi = _decoded(doi)
    return _trimmed(doi.lower() if doi.isascii() else doi.translate(_LOWER))


def _decoded(doi: str) -> str:
    try:
        return unquote(doi, errors="strict")
    except UnicodeDecodeError:
        return doi


def _trimmed(doi: str) -> str:
    """Return a DOI without the punctuation of the sentence it was copied from."""
    if doi[-1:].isalnum():
        return doi
    end = len(doi)
    unopened = {close: doi.count(close) - doi.count(start) for close, start in _CLOSING.items()}
    while end and (doi[end - 1] in _PUNCTUATION or unopened.get(doi[end - 1], 0) > 0):
        end -= 1
        if doi[end] in unopened:
            unopened[doi[end]] -= 1
    return doi[:end]
