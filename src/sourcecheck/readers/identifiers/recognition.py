"""Tells of a text by itself, as a user types it, which kind of identifier it is."""

import re
from collections.abc import Mapping

from sourcecheck.model.identifier import Scheme
from sourcecheck.readers.identifiers import Parsed, parse

_STARTS: Mapping[Scheme, re.Pattern[str]] = {
    Scheme.URL: re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE),
    Scheme.DOI: re.compile(
        r"(?:info:|urn:)?doi\s*[:=/]|10\.\d{4,9}[./]|(?:www\.|dx\.)?doi\.org/", re.IGNORECASE
    ),
    Scheme.HANDLE: re.compile(r"(?:info:)?hdl\s*[:/]|hdl\.handle\.net/", re.IGNORECASE),
    Scheme.ARXIV: re.compile(r"arxiv\s*:", re.IGNORECASE),
    Scheme.PMID: re.compile(r"(?:pmid|pubmed)\s*:", re.IGNORECASE),
    Scheme.URN: re.compile(r"urn:", re.IGNORECASE),
    Scheme.PMCID: re.compile(r"pmcid\s*:|pmc\d", re.IGNORECASE),
    Scheme.OCLC: re.compile(r"\(OCoLC\)|oclc\s*[:#\d]|oc[mn]\d", re.IGNORECASE),
    Scheme.S2CID: re.compile(r"s2cid\s*[:\d]|corpus\s?id\s*:", re.IGNORECASE),
    Scheme.ORCID: re.compile(r"orcid\s*:|orcid\.org/|0000-000[1-39]-\d{4}-\d", re.IGNORECASE),
    Scheme.ISIL: re.compile(r"isil\s*:", re.IGNORECASE),
    Scheme.ISBN: re.compile(r"(?:e-?)?isbn\b|97[89][ -]?\d", re.IGNORECASE),
    Scheme.ISSN: re.compile(r"(?:e-?)?issn\b", re.IGNORECASE),
}
"""How each kind begins where it says what it is; a bare PubMed number could be anything."""


def recognize(written: str) -> Parsed | None:
    """Return the identifier that a text is, well-formed or not; None if it does not look like any.

    The address of a resolver of DOIs or handles is the DOI or the handle.
    """
    text = written.strip()
    for scheme, start in _STARTS.items():
        if start.match(text):
            return next(iter(parse(scheme, scheme, text)), None)
    return None
