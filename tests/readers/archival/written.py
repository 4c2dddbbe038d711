"""Reads archival references for tests, and tells in short what was read."""

from sourcecheck.model.archival_reference import ArchivalReference, Level
from sourcecheck.readers.archival import read_reference


def read(written: str) -> ArchivalReference:
    """Return the reference that a text is."""
    found = read_reference(written)
    assert isinstance(found, ArchivalReference)
    return found


def parts(written: str) -> list[tuple[Level, str]]:
    """Return level and value of each part of the reference that a text is."""
    return [(part.level, part.value) for part in read(written).parts]
