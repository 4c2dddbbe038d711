"""Reads the numbers that catalogues give to their records: OCLC's and Semantic Scholar's."""

import re

from sourcecheck.model.identifier import Identifier, MalformedIdentifier, Scheme
from sourcecheck.readers.identifiers.verbatim import unescape

# OCLC, "Bibliographic Formats and Standards", field 001: 8 digits follow "ocm", 9 follow "ocn",
# more follow "on". MARC's field 035 puts the sign of the organization before them.
_OCLC = re.compile(
    r"(?:https?://(?:www\.|search\.)?worldcat\.org/(?:oclc|title)/)?"
    r"(?:\(OCoLC\)\s*)?(?:oclc\s*[:#]?\s*)?(?:oc[mn]|on)?0*([1-9]\d{0,13})/?",
    re.IGNORECASE,
)
# Semantic Scholar, "Academic Graph API": a paper's number, "CorpusId:215416146".
_S2CID = re.compile(
    r"(?:https?://api\.semanticscholar\.org/)?(?:(?:s2cid|corpus\s?id)\s*:?\s*)?0*([1-9]\d{0,11})",
    re.IGNORECASE,
)


def parse_oclc(written: str, field: str = "oclc") -> Identifier | MalformedIdentifier:
    """Return the OCLC number of a field, without its prefix and leading zeros."""
    if found := _OCLC.fullmatch(unescape(written)):
        return Identifier(Scheme.OCLC, found[1])
    reason = 'it should look like "841914512"'
    return MalformedIdentifier(Scheme.OCLC, field, written, reason)


def parse_s2cid(written: str, field: str = "s2cid") -> Identifier | MalformedIdentifier:
    """Return the number of Semantic Scholar's corpus that a field gives."""
    if found := _S2CID.fullmatch(unescape(written)):
        return Identifier(Scheme.S2CID, found[1])
    reason = 'it should look like "236094319"'
    return MalformedIdentifier(Scheme.S2CID, field, written, reason)
