"""Reads references of the Service historique de la Défense in Vincennes."""

import re
from collections.abc import Mapping

from sourcecheck.model.archival_reference import (
    ArchivalReference,
    Level,
    MalformedReference,
    Part,
    Repository,
)
from sourcecheck.readers.archival.reading import Read, missing, split_locators

SERVICE_HISTORIQUE = Repository(
    sigil="SHD", name="Service historique de la Défense", country="FR", place="Vincennes"
)
_SIGIL = re.compile(
    r"(?P<name>SHD(?:[-/]?(?:T|Terre))?(?![A-Za-z])|S\.H\.D\.|SHAT|S\.H\.A\.T\.|SHAA|SHM"
    r"|Service historique de la Défense|Service historique de l'Armée de Terre)(?!\w)"
    r"(?: ?\((?:SHD|SHAT)\))?(?:,? ?(?:Château de )?Vincennes)?[,:;./ ]*",
    re.IGNORECASE,
)
_CODE = re.compile(
    r"(?:(?P<branch>GR|AI|MV|TO|DE) ?[/,]? ?)?(?P<number>\d{1,4}) ?(?P<series>[A-Z]{1,3}) ?"
    r"(?P<file>\d{1,6}(?:-\d{1,6}){0,2})(?:, ?(?:d(?:oss(?:ier)?|r)?\.?) ?(?P<folder>\d{1,4}))?"
)
_FORMER: Mapping[str, str] = {"SHAT": "GR", "S.H.A.T.": "GR", "SHAA": "AI", "SHM": "MV"}
"""What became a branch of the archive in 2005, and the prefix that its series got."""
_REASON = missing("GR 7 N 123")


def read(text: str, *, bare: bool) -> Read:
    """Return the reference, with or (`bare`, if it starts with "GR") without the archive's name."""
    sigil = _SIGIL.match(text)
    if not (sigil or (bare and text.startswith("GR "))):
        return None
    rest, locators = split_locators(text[sigil.end() :] if sigil else text)
    found = _CODE.fullmatch(rest)
    if not found:
        return MalformedReference(text, _REASON) if sigil else None
    former = _FORMER.get(sigil["name"].upper(), "") if sigil else ""
    series = f"{found['number']} {found['series']}"
    branch = found["branch"] or former
    code = f"{branch} {series} {found['file']}" if branch else f"{series} {found['file']}"
    folder = found["folder"]
    return ArchivalReference(
        repository=SERVICE_HISTORIQUE,
        code=f"{code}, dossier {folder}" if folder else code,
        parts=(
            Part(Level.SERIES, f"{branch} {series}" if branch else series),
            Part(Level.FILE, found["file"]),
            *((Part(Level.FOLDER, folder),) if folder else ()),
        ),
        locators=locators,
        aliases=(f"SHAT, {found['number']}{found['series']} {found['file']}",)
        if former == "GR"
        else (),
    )
