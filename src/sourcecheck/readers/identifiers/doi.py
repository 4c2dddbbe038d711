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
_DOI = re.compile(r"10\.\d{4,9}(?:\.\d+)*/\S+")
_CLOSING = {")": "(", "]": "[", ">": "<", "}": "{"}
_ENTITIES = {"&lt;": "<", "&gt;": ">", "&amp;": "&"}
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
    while not doi.startswith("10."):
        if found := _RESOLVER.match(doi):
            doi = _QUERY.sub("", doi[found.end() :])
        elif found := _LABEL.match(doi):
            doi = doi[found.end() :]
        else:
            break
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
    doi = doi.strip()
    while doi and (
        doi[-1] in ".,;\"'" or doi.count(doi[-1]) > doi.count(_CLOSING.get(doi[-1], doi[-1]))
    ):
        doi = doi[:-1].rstrip()
    return doi
