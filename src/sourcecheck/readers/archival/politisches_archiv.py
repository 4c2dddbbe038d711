"""Reads references of the Politisches Archiv des Auswärtigen Amts."""

import re

from sourcecheck.model.archival_reference import (
    ArchivalReference,
    Level,
    MalformedReference,
    Part,
    Repository,
    Style,
)
from sourcecheck.readers.archival.reading import Read, missing, split_locators

POLITISCHES_ARCHIV = Repository(
    sigil="PA AA",
    name="Politisches Archiv des Auswärtigen Amts",
    country="DE",
    place="Berlin",
)
_SIGIL = re.compile(
    r"(?:PA[- ]?AA|AA[-/ ]PA|Politisches Archiv(?: des Auswärtigen Amte?s)?)(?!\w)"
    r"(?:,? Berlin)?(?:,? ?\(PA[- ]?AA\))?(?:,? Berlin)?[,:;./ ]*"
)
# Politisches Archiv, "Archivalien bestellen und zitieren": sigil, fonds, file; volumes that have
# only a number are written with "Bd.". Since the files stand in the Bundesarchiv's invenio, the
# old "R 71286" is also "RZ 206/71286".
_REICH = re.compile(
    r"(?P<fonds>RZ ?\d{1,4})?(?:(?<=\d)(?: ?[,/] ?| (?=R))|(?<!\d))(?P<r>R ?)?"
    r"(?P<file>\d{1,7})(?P<letter>[a-z])?"
)
_OTHER = re.compile(
    r"(?P<fonds>(?:B|M|MfAA|NL|RAV|MAV|AV|BEST|[A-Z]{4})"
    r"(?:[- ](?:[A-Z]?\d{1,4}|[A-ZÄÖÜ][\w.-]{2,30}))?)"
    r"(?: ?[,/] ?(?:Bd\. ?)?(?P<letters>[A-Z]{1,3}(?:-[A-Z])?)? ?(?P<file>\d{1,7}(?:/\d{2,4})?))?"
)
_FONDS = re.compile(r"RZ ?\d{1,4}")
_REASON = missing("RZ 206, R 103295")


def read(text: str) -> Read:
    """Return the reference, which must name the archive."""
    sigil = _SIGIL.match(text)
    if not sigil:
        return None
    rest, locators = split_locators(text[sigil.end() :])
    fonds = file = ""
    aliases: tuple[str, ...] = ()
    if _FONDS.fullmatch(rest):
        fonds = _tidy(rest)
    elif (found := _REICH.fullmatch(rest)) and (found["fonds"] or found["r"]):
        fonds = _tidy(found["fonds"] or "")
        file = f"R {found['file']}{found['letter'] or ''}"
        number = file.removeprefix("R ")
        aliases = (file, f"{fonds}/{number}") if fonds else ()
    elif found := _OTHER.fullmatch(rest):
        fonds = found["fonds"]
        if found["file"]:
            file = f"{found['letters'] or 'Bd.'} {found['file']}"
    else:
        return MalformedReference(text, _REASON)
    levels = ((Level.FONDS, fonds), (Level.FILE, file))
    parts = tuple(Part(level, value) for level, value in levels if value)
    return ArchivalReference(
        repository=POLITISCHES_ARCHIV,
        code=", ".join(part.value for part in parts),
        parts=parts,
        locators=locators,
        aliases=aliases,
        style=Style.GERMAN,
    )


def _tidy(fonds: str) -> str:
    """Return "RZ 206", also of "RZ206"."""
    return f"RZ {fonds[2:].strip()}" if fonds else ""
