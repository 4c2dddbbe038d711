"""Reads references of the Bundesarchiv, of its military archive first of all."""

import re
from collections.abc import Mapping
from dataclasses import replace

from sourcecheck.model.archival_reference import (
    ArchivalReference,
    Level,
    MalformedReference,
    Part,
    Repository,
    Style,
)
from sourcecheck.readers.archival.reading import Read, missing, split_locators

BUNDESARCHIV = Repository(sigil="BArch", name="Bundesarchiv", country="DE", isil="DE-1958")
# The record groups that each place keeps (Bundesarchiv, "Bestände"); papers (N) are at all.
_PLACES: Mapping[str, str] = dict.fromkeys(
    ["RH", "RW", "RL", "RM", "RS", "RHD", "PH", "MSg", "BW", "BH", "BL", "BM", "DVW"],
    "Freiburg im Breisgau",
) | dict.fromkeys(
    ["R", "NS", "DA", "DC", "DE", "DH", "DO", "DQ", "DR", "DY"], "Berlin-Lichterfelde"
)

_SHORT = r"(?:SAPMO[- ])?BArch(?:[-/ ]MA)?|BA[-/ ]?MA|BAMA|BArchMA"
_SIGIL = re.compile(
    rf"(?:(?P<strong>{_SHORT}|(?:German )?Bundesarchiv(?:[-/ ]*(?:Militär|Militaer|Film)archiv)?"
    r"|German Federal Archives?|BAB|BAK)|BA)(?![\w])"
    r"(?:,?[-/ ]*(?:in )?(?:Abt(?:\.|eilung) )?(?:Militärarchiv|MA|Freiburg(?: im Breisgau"
    r"| i\. ?Brs?g?\.?| i\. ?B\.| ?/ ?Br\.?)?|Berlin(?:-Lichterfelde)?|Lichterfelde|Koblenz"
    r"|Germany)(?!\w))*+"
    rf"(?:,? ?[(\[](?:{_SHORT})[)\]])?"
    r"(?:,?[-/ ]*(?:in )?(?:Militärarchiv|Freiburg(?: im Breisgau| i\. ?Brs?g?\.?)?|Koblenz"
    r"|Berlin(?:-Lichterfelde)?)(?!\w))*+[,:;./ ]*"
)
# Bundesarchiv, "Zitierweisen": record group, perhaps its name in parentheses, "/", number.
_CODE = re.compile(
    r"(?P<letters>[A-Z][A-Za-z]{0,4}) ?(?P<number>\d{1,5})"
    r"(?: ?- ?(?P<sub>\d{1,4}|[IVX]{1,5})| (?P<roman>[IVX]{1,5})(?![A-Za-z]))?"
    r"(?P<cards> KARTEI)?(?: ?\([^()]{1,200}\))?"
    r"(?: ?/ ?(?P<old>v\.? ?)?(?P<file>\d{1,10}(?:-\d{1,4})?(?: ?[A-Za-z])?))?"
)
_PICTURE = re.compile(
    r"(?P<kind>Bild|Plak|Kart) (?P<file>\d{1,5}[A-Z]?(?:[-/][A-Z]?\d{1,7}){1,5}[A-Z]?)"
    r"(?P<author> / [^/]{1,100})?"
)
# Record groups that are known without the archive's name before them.
_KNOWN = frozenset({"MSg", "NS", "R", "RH", "RL", "RM", "RW"})
_REASON = missing("RH 20-2/558")


def read(text: str, *, bare: bool) -> Read:
    """Return the reference, with or (`bare`) without the archive's name before it."""
    sigil = _SIGIL.match(text)
    if not (sigil or bare):
        return None
    rest, locators = split_locators(text[sigil.end() :] if sigil else text)
    found = _CODE.fullmatch(rest)
    if found and (sigil or (found["letters"] in _KNOWN and found["file"])):
        return replace(_signed(found), locators=locators)
    if not sigil:
        return None
    if picture := _PICTURE.fullmatch(rest):
        return ArchivalReference(
            repository=BUNDESARCHIV,
            code=picture[0],
            parts=(Part(Level.FONDS, picture["kind"]), Part(Level.ITEM, picture["file"])),
            style=Style.GERMAN,
        )
    return MalformedReference(text, _REASON) if sigil["strong"] else None


def _signed(found: re.Match[str]) -> ArchivalReference:
    letters = found["letters"]
    sub = found["sub"] or found["roman"]
    fonds = f"{letters} {found['number']}{f'-{sub}' if sub else ''}{found['cards'] or ''}"
    number = found["file"]
    return ArchivalReference(
        repository=replace(BUNDESARCHIV, place=_PLACES.get(letters, "")),
        code=f"{fonds}/{number}" if number else fonds,
        parts=(Part(Level.FONDS, fonds), *((Part(Level.FILE, number),) if number else ())),
        aliases=(f"{fonds}/v. {number}",) if found["old"] else (),
        style=Style.GERMAN,
    )
