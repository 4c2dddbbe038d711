"""Whether a part of a page is there."""

from enum import Enum
from typing import NamedTuple


class Presence(Enum):
    """The three answers."""

    FOUND = "found"
    MISSING = "missing"
    UNKNOWN = "unknown"


class Sight(NamedTuple):
    """What came of looking for the part of a page that a fragment names."""

    presence: Presence
    words: str = ""
    """What is missing, to follow "but"; or why it cannot be known, to follow "unchecked:"."""


FOUND = Sight(Presence.FOUND)


def missing(words: str) -> Sight:
    """Return that the part is not there."""
    return Sight(Presence.MISSING, words)


def unknown(words: str) -> Sight:
    """Return that nobody can tell from what was read."""
    return Sight(Presence.UNKNOWN, words)
