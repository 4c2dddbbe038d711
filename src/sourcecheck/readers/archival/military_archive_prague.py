"""Reads references of the military archives in Prague (VÚA, which holds the VHA)."""

import re

from sourcecheck.model.archival_reference import (
    ArchivalReference,
    Level,
    MalformedReference,
    Part,
    Repository,
)
from sourcecheck.readers.archival.reading import Read, missing, split_locators

MILITARY_ARCHIVE = Repository(
    sigil="VÚA–VHA",
    name="Vojenský ústřední archiv – Vojenský historický archiv",
    country="CZ",
    place="Praha",
)
_SIGIL = re.compile(
    r"(?:V[ÚU]A(?: ?[-–/,] ?VHA)?|VHA|Vojenský ústřední archiv"
    r"(?:[-–, ]*Vojenský historický archiv)?|Vojenský historický archiv)(?!\w)"
    r"(?: ?\((?:V[ÚU]A|VHA)(?:[-–]VHA)?\))?(?:,? (?:v )?Pra(?:ha|ze)(?!\w))?[,:;. ]*"
)
_SEGMENTS = (
    (Level.FONDS, "f. ", re.compile(r"f(?:ond)?\.? ?([^\W\d_].{0,99})")),
    (Level.FILE, "inv. č. ", re.compile(r"(?:inv\. ?č\.?|i\. ?č\.?) ?(\d{1,6}[a-z]?)")),
    (Level.ITEM, "sign. ", re.compile(r"sign?\.? ?([\w/ .-]{1,60})")),
    (
        Level.BOX,
        "kart. ",
        re.compile(r"(?:k(?:art(?:on)?)?\.?|krabice|kr\.) ?(\d{1,5}[a-z]?)"),
    ),
)
"""What stands between commas, the fonds first; the others come in any order."""
_REASON = missing("f. MNO, kart. 12")


def read(text: str) -> Read:
    """Return the reference, which must name the archive."""
    sigil = _SIGIL.match(text)
    if not sigil:
        return None
    rest, locators = split_locators(text[sigil.end() :])
    found = _parts(rest)
    if Level.FONDS not in found:
        return MalformedReference(text, _REASON)
    parts = tuple(found[level] for level, _, _ in _SEGMENTS if level in found)
    return ArchivalReference(
        repository=MILITARY_ARCHIVE,
        code=", ".join(part.value for part in parts),
        parts=parts,
        locators=locators,
    )


def _parts(text: str) -> dict[Level, Part]:
    """Return the parts of a reference by level; none if anything else is among them."""
    first, *others = re.split(r"[,;] ?", text)
    parts: dict[Level, Part] = {}
    for written, segments in ((first, _SEGMENTS[:1]), *((one, _SEGMENTS[1:]) for one in others)):
        for level, label, pattern in segments:
            if level not in parts and (found := pattern.fullmatch(written)):
                parts[level] = Part(level, f"{label}{found[1].strip()}")
                break
        else:
            return {}
    return parts
