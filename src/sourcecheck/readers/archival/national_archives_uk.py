"""Reads references of The National Archives of the United Kingdom."""

import re
from urllib.parse import quote

from sourcecheck.model.archival_reference import (
    ArchivalReference,
    Level,
    MalformedReference,
    Part,
    Repository,
)
from sourcecheck.readers.archival.reading import Read, missing, split_locators

NATIONAL_ARCHIVES = Repository(sigil="TNA", name="The National Archives", country="GB", place="Kew")
_SIGIL = re.compile(
    r"(?:(?P<strong>TNA|UKNA|The National Archives(?: of the (?:United Kingdom|UK)| \(UK\))?"
    r"(?= ?[(\[,:]| (?:at )?Kew)|(?:The )?Public Record Office|National Archives,? (?:at )?Kew)"
    r"|PRO|UK National Archives|NA(?=,? (?:ADM|AIR|CAB|FO|HS|KV|PREM|WO) ?\d))(?!\w)"
    r"(?: ?[(\[](?:TNA|PRO|TNA: ?PRO)[)\]])?"
    r"(?:[,: /(]*(?:PRO|Public Record Office|Kew|London|Richmond|UK|United Kingdom)(?!\w)\)?)*+"
    r"(?: ?[(\[](?:TNA|PRO|TNA: ?PRO)[)\]])?[,:;./ ]*"
)
# The National Archives, "Citing records": department, series, piece and item, divided by "/".
_CODE = re.compile(
    r"(?P<letters>[A-Z]{1,5}) ?(?P<series>\d{1,4})"
    r"(?: ?/ ?(?P<piece>\d{1,6}[A-Z]{0,2}|[A-Z]\d{1,5})"
    r"(?: ?/ ?(?P<item>[A-Z]?\d{1,7}[A-Z]?(?:/\d{1,6})?))?)?"
)
# A paper of the Foreign Office by its own number, as footnotes add it: "N 1234/12/38".
_PAPER = re.compile(r"(?:, ?| ?\()(?P<paper>[A-Z]{1,3} ?\d{1,5}/\d{1,5}(?:/[A-Z]?\d{1,3})?)\)?")
# Departments of which there is no doubt without the archive's name before them; BW and DO are
# record groups of the Bundesarchiv as well.
_KNOWN = frozenset(
    {"ADM", "AIR", "AVIA", "CAB", "CO", "DEFE", "FCO", "FO", "GFM", "HO", "HS", "HW", "INF", "KV"}
    | {"PREM", "SUPP", "TS", "WO"}
)
_LONG = frozenset({"CO", "FO"})
"""Those with a thousand series and more."""
# An international patent application, "WO 98/12345", "WO 03/012345", "WO 2010/123456"
# (Administrative Instructions under the Patent Cooperation Treaty, section 404).
_PATENT = re.compile(r"WO ?(?:\d\d ?/ ?\d{5,6}|(?:19|20)\d\d ?/ ?\d{5,6}).*")
_REASON = missing("WO 208/4619")
_DISCOVERY = "https://discovery.nationalarchives.gov.uk/results/r?_q={}&_hb=tna"


def read(text: str, *, bare: bool) -> Read:
    """Return the reference, with or (`bare`) without the archive's name before it."""
    sigil = _SIGIL.match(text)
    if not (sigil or bare):
        return None
    rest, locators = split_locators(text[sigil.end() :] if sigil else text)
    found = _CODE.match(rest)
    paper = _PAPER.fullmatch(rest[found.end() :]) if found else None
    if found and not paper and found.end() < len(rest):
        found = None
    if found and not sigil:
        known = found["letters"] in _KNOWN and found["piece"] and not _PATENT.fullmatch(rest)
        is_long = len(found["series"]) > 3 and found["letters"] not in _LONG
        found = found if known and not is_long else None
    if not found:
        return MalformedReference(text, _REASON) if sigil and sigil["strong"] else None
    series = f"{found['letters']} {found['series']}"
    code = "/".join(part for part in (series, found["piece"], found["item"]) if part)
    item = paper["paper"] if paper else found["item"]
    levels = ((Level.SERIES, series), (Level.FILE, found["piece"]), (Level.ITEM, item))
    return ArchivalReference(
        repository=NATIONAL_ARCHIVES,
        code=f"{code}, {paper['paper']}" if paper else code,
        parts=tuple(Part(level, value) for level, value in levels if value),
        locators=locators,
        url=_DISCOVERY.format(quote(code, safe="")),
    )
