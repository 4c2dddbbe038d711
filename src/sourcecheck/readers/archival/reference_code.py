"""Reads ISAD(G)'s reference codes: country, archive, and the archive's own code (3.1.1)."""

import re

from stdnum import isil

from sourcecheck.model.archival_reference import ArchivalReference, Level, Part, Repository
from sourcecheck.readers.archival.bundesarchiv import BUNDESARCHIV
from sourcecheck.readers.archival.reading import Read, split_locators

# The archive's ISIL (ISO 15511), or in Britain its number in the ARCHON directory.
_CODE = re.compile(
    r"(?P<archive>(?P<country>[A-Z]{2})-(?=[A-Za-z]{0,8}-?\d|[A-Z])[A-Za-z0-9:/-]{1,11}"
    r"|GB[ /-]?(?P<archon>\d{1,4}))[ ,/-]\s?(?P<code>(?=[^,;]*\d)[\w][\w /.:-]{0,100})"
)
_KNOWN = re.compile(rf"{BUNDESARCHIV.isil}[,:]? ")


def read(text: str) -> Read:
    """Return the reference; its code is kept as it is written."""
    rest, locators = split_locators(text)
    found = _CODE.fullmatch(rest)
    if not found or not (found["archon"] or isil.is_valid(found["archive"])):
        return None
    code = " ".join(found["code"].split())
    return ArchivalReference(
        repository=_repository(found),
        code=code,
        parts=(Part(Level.FILE, code),),
        locators=locators,
    )


def archive_of(text: str) -> tuple[str, str]:
    """Return a known archive's sigil and the rest of a text that starts with its ISIL."""
    found = _KNOWN.match(text)
    return (BUNDESARCHIV.sigil, text[found.end() :]) if found else ("", text)


def _repository(found: re.Match[str]) -> Repository:
    if found["archon"]:
        return Repository(sigil=f"GB {found['archon']}", country="GB")
    return Repository(sigil=found["archive"], country=found["country"], isil=found["archive"])
