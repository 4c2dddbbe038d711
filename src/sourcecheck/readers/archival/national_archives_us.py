"""Reads references of the National Archives of the United States."""

import re

from sourcecheck.model.archival_reference import (
    ArchivalReference,
    Level,
    MalformedReference,
    Part,
    Repository,
)
from sourcecheck.readers.archival.reading import Read, missing, split_locators

NARA = Repository(
    sigil="NARA",
    name="National Archives and Records Administration",
    country="US",
    isil="US-DNA",
)
_PLACE = (
    r"(?:College Park|Washington|Suitland|MD|Md\.|Maryland|D\.? ?C\.?|DC|USA?|Archives II"
    r"|National Archives at College Park|NACP|AII)"
)
_NAME = (
    r"(?:(?:U\. ?S\. |US |The )?National Archives(?: and Records (?:Administration|Service)"
    r"| Microfilm Publications?| at College Park| \(US\)| of the United States"
    r"|(?=,? (?:RG|Record Group)\b))|U\. ?S\. National Archives|US ?NA|NARA|NACP|NARS)"
)
_SIGIL = re.compile(
    rf"{_NAME}(?!\w)(?: ?\((?:NARA|NACP)\))?(?:[,:]? ?\(?{_PLACE}(?!\w)\)?)*+[,:;./ ]*"
)
_SIGIL_AT_END = re.compile(
    rf"[,;.] ?{_NAME}(?: ?\((?:NARA|NACP)\))?(?:[,:]? ?\(?{_PLACE}(?!\w)\)?)*+[. ]*$"
)
# NARA, General Information Leaflet 17: item, file unit, series, entry and box, record group; and
# "Suggestions for Citing NARA Microfilm of Captured German Records": publication, roll, frame.
_SEGMENTS: tuple[tuple[Level, str, re.Pattern[str]], ...] = tuple(
    (level, label, re.compile(pattern, re.IGNORECASE))
    for level, label, pattern in (
        (Level.FONDS, "RG ", r"(?:RG|R\.G\.|Record Group)[- ]?(\d{1,3}[A-Z]?)"),
        (
            Level.SERIES,
            "entry ",
            r"(?:Entry|Ent\.|E\.?)[- ]?((?:[A-Z]{1,3}[- ]?)?\d{1,5}(?:[- ]\d{1,5})?[A-Z]?)",
        ),
        (Level.BOX, "box ", r"(?:Box|B\.)[ #]*(\d{1,5}[A-Z]?)"),
        (Level.FOLDER, "folder ", r"(?:Folder|Fldr\.?|F\.) ?(\S.{0,99})"),
        (Level.FILM, "", r"(?:Microfilm(?: Publication)? |Microcopy )?([ATM][- ]?\d{1,4})"),
        (Level.ROLL, "roll ", r"(?:Roll|Reel|R)[- ]?(\d{1,4}[A-Z]?)"),
        (Level.ITEM, "NAID ", r"(?:NAID|National Archives Identifier|ARC ID)[: ]*(\d{1,12})"),
    )
)
_ORDER = (Level.FONDS, Level.SERIES, Level.BOX, Level.FOLDER, Level.FILM, Level.ROLL, Level.ITEM)
# "T78/R413/F6381234" and "T175/235/2724209-10".
_SHORT = re.compile(
    r"(?P<film>[ATM]-?\d{1,4}) ?/ ?(?:(?:roll |R)-?)?(?P<roll>\d{1,4}[A-Z]?)"
    r" ?/ ?(?:(?:frames? |fr\. ?|F)-?)?(?P<frame>\d{3,7}(?: ?- ?\d{1,7})?)",
    re.IGNORECASE,
)
# The State Department's decimal file: "740.0011 EW/12345".
_DECIMAL = re.compile(r"(?<!\d)(\d{3}[A-Z]?\.[^,;/]{1,30})/(?=\d)")
_FRAME = re.compile(r"frames? \d{1,7}(?: ?- ?\d{1,7})?", re.IGNORECASE)
_CATALOG = "https://catalog.archives.gov/id/{}"
"""NARA's catalog, by its identifiers (NAID)."""
_REASON = missing("RG 242, T-78, roll 413")


def read(text: str, *, bare: bool) -> Read:
    """Return the reference; the archive's name may stand before or behind it, or not (`bare`)."""
    sigil = _SIGIL.match(text) or _SIGIL_AT_END.search(text)
    if not (sigil or bare):
        return None
    rest = text[: sigil.start()] + text[sigil.end() :] if sigil else text
    rest = _SHORT.sub(r"\g<film>, roll \g<roll>, frame \g<frame>", rest)
    rest, locators = split_locators(_in_order(rest))
    parts, others = _parts(rest)
    known = parts.keys() & {Level.FONDS, Level.FILM, Level.ITEM}
    if not sigil and (others or not (len(parts) > 1 or Level.ITEM in parts)):
        return None
    if not known:
        return MalformedReference(text, _REASON) if sigil else None
    ordered = tuple(parts[level] for level in _ORDER if level in parts)
    number = parts[Level.ITEM].value.removeprefix("NAID ") if Level.ITEM in parts else ""
    return ArchivalReference(
        repository=NARA,
        code=", ".join(part.value for part in ordered),
        parts=ordered,
        locators=locators,
        url=_CATALOG.format(number) if number else "",
    )


def _in_order(text: str) -> str:
    """Return a text with the frame that it starts with at its end."""
    first, _, others = text.partition(", ")
    return f"{others}, {first}" if _FRAME.fullmatch(first) else text


def _parts(text: str) -> tuple[dict[Level, Part], list[str]]:
    """Return the parts of a reference by level, and the titles of units between them."""
    parts: dict[Level, Part] = {}
    others = []
    for segment in re.split(r"[,;/] ?", _DECIMAL.sub(r"\1\0", text)):
        written = segment.strip(" .").replace("\0", "/")
        for level, label, pattern in _SEGMENTS:
            if level not in parts and (found := pattern.fullmatch(written)):
                parts[level] = Part(level, f"{label}{_value(level, found[1])}")
                break
        else:
            others += [written] if written else []
    if others:
        series = [parts[Level.SERIES].value] if Level.SERIES in parts else []
        parts[Level.SERIES] = Part(Level.SERIES, ", ".join(series + others))
    return parts, others


def _value(level: Level, written: str) -> str:
    """Return what stands behind a label; a film has a hyphen, "T-78"."""
    if level is Level.FILM:
        return f"{written[0].upper()}-{written[1:].strip(' -')}"
    return written if level is Level.FOLDER else written.upper()
