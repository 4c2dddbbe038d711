"""Reads references of the Hoover Institution's archives, which count by collection and box."""

import re

from sourcecheck.model.archival_reference import (
    ArchivalReference,
    Level,
    MalformedReference,
    Part,
    Repository,
)
from sourcecheck.readers.archival.reading import Read, missing, split_locators

HOOVER = Repository(
    sigil="Hoover Institution Library & Archives",
    name="Hoover Institution Library & Archives",
    country="US",
    place="Stanford, CA",
    isil="US-CSt-H",
)
_NAME = (
    r"(?:(?:The )?Hoover Institution(?: Library)?(?:(?: &|,? and| \\&)? Archives?)?"
    r"(?: on War, Revolution,? and Peace)?|Hoover Archives|HIA|HILA)(?!\w)"
    r"(?:,? ?\((?:HIA|HILA)\))?(?:,? (?:Stanford(?: University)?|Palo Alto|CA|California)(?!\w))*+"
)
_BEFORE = re.compile(rf"{_NAME}[,:;. ]*")
_BEHIND = re.compile(rf"[,;.] ?{_NAME}[. ]*$")
_CODE = re.compile(
    r"(?P<collection>[^\W\d_][^,;:/]{1,150}?)(?:[,;:] ?| (?=box |b\.))"
    r"(?:(?:box|b\.)[ #]*(?P<box>\d{1,5}[A-Z]?)"
    r"(?:[,;:/ ] ?(?:folder|fldr\.?|f\.)[ #]*(?P<folder>\d{1,5}[A-Z]?))?"
    r"|(?P<short_box>\d{1,5})[/:](?P<short_folder>\d{1,5}))",
    re.IGNORECASE,
)
_REASON = missing("Boris I. Nicolaevsky collection, box 12")


def read(text: str) -> Read:
    """Return the reference, which must name the archive, before or behind it."""
    name = _BEFORE.match(text) or _BEHIND.search(text)
    if not name:
        return None
    rest, locators = split_locators(text[: name.start()] + text[name.end() :])
    found = _CODE.fullmatch(rest)
    if not found:
        return MalformedReference(text, _REASON)
    box, folder = found["box"] or found["short_box"], found["folder"] or found["short_folder"]
    parts = [Part(Level.FONDS, found["collection"]), Part(Level.BOX, f"box {box}")]
    if folder:
        parts.append(Part(Level.FOLDER, f"folder {folder}"))
    return ArchivalReference(
        repository=HOOVER,
        code=", ".join(part.value for part in parts),
        parts=tuple(parts),
        locators=locators,
    )
