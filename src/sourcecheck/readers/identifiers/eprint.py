"""Reads the numbers that archives of papers give: arXiv, PubMed and PubMed Central."""

import re

from sourcecheck.model.identifier import Identifier, MalformedIdentifier, Scheme
from sourcecheck.readers.identifiers.verbatim import unescape

# https://info.arxiv.org/help/arxiv_identifier.html: "2101.00001v2" since April 2007, before that
# "hep-th/9901001", or "math.GT/0309136" with a subject class that is not needed.
_ARXIV = re.compile(
    r"(?:https?://(?:www\.)?arxiv\.org/(?:abs|pdf|html)/|(?:arxiv|abs)\s*[:/]\s*)*"
    r"(?:(?P<new>\d\d(?:0[1-9]|1[0-2])\.\d{4,5})"
    r"|(?P<archive>[a-z]+(?:-[a-z]+)?)(?:\.[a-z]{2})?/(?P<old>\d{7}))"
    r"(?:v\d+)?(?:\.pdf)?(?:\s*\[[\w.-]+\])?",
    re.IGNORECASE,
)
# https://www.ncbi.nlm.nih.gov/books/NBK3827: an integer of up to 8 digits.
_PMID = re.compile(
    r"(?:https?://(?:pubmed\.ncbi\.nlm\.nih\.gov/|www\.ncbi\.nlm\.nih\.gov/pubmed/)"
    r"|(?:pmid|pubmed)\s*:?\s*)?0*([1-9]\d{0,7})/?",
    re.IGNORECASE,
)
# https://www.ncbi.nlm.nih.gov/pmc/tools/idconv: "PMC" and an integer; a version of the article
# may follow ("PMC2190365.1").
_PMCID = re.compile(
    r"(?:https?://(?:(?:www\.)?ncbi\.nlm\.nih\.gov/pmc|pmc\.ncbi\.nlm\.nih\.gov)/articles/)?"
    r"(?:pmcid\s*:?\s*)?(?:pmc\s*:?\s*)?0*([1-9]\d{0,8})(?:\.\d{1,2})?/?",
    re.IGNORECASE,
)


def parse_arxiv(written: str, field: str = "eprint") -> Identifier | MalformedIdentifier:
    """Return the arXiv number of a field, without its version: every version is the same work."""
    found = _ARXIV.fullmatch(unescape(written))
    if not found:
        reason = 'it should look like "2101.00001" or "hep-th/9901001"'
        return MalformedIdentifier(Scheme.ARXIV, field, written, reason)
    old = f"{found['archive']}/{found['old']}".lower()
    return Identifier(Scheme.ARXIV, found["new"] or old)


def parse_pmid(written: str, field: str = "pmid") -> Identifier | MalformedIdentifier:
    """Return the PubMed number of a field."""
    text = unescape(written)
    if found := _PMID.fullmatch(text):
        return Identifier(Scheme.PMID, found[1])
    if text.upper().startswith("PMC"):
        reason = "it is a PubMed Central number, which is another than PubMed's"
    else:
        reason = 'it should look like "17433110"'
    return MalformedIdentifier(Scheme.PMID, field, written, reason)


def parse_pmcid(written: str, field: str = "pmcid") -> Identifier | MalformedIdentifier:
    """Return the number of PubMed Central that a field gives, as "PMC2190365"."""
    if found := _PMCID.fullmatch(unescape(written)):
        return Identifier(Scheme.PMCID, f"PMC{found[1]}")
    reason = 'it should look like "PMC2190365"'
    return MalformedIdentifier(Scheme.PMCID, field, written, reason)
