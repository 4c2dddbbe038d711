"""The findings that were accepted as they were."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from sourcecheck.model.location import Location


class Accepted(NamedTuple):
    """A finding that was accepted: what it is known by, and what people need to know of it."""

    fingerprint: str
    rule: str
    """Its code."""
    name: str
    path: str
    """The file that it was found in."""
    message: str
    claim: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Baseline:
    """The findings of one file by their fingerprints."""

    path: str
    accepted: Mapping[str, Accepted] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)
    """Fingerprint to the line of the file that it stands in."""

    def locate(self, fingerprint: str) -> Location:
        """Return where an accepted finding stands in the file."""
        return Location(self.path, self.lines.get(fingerprint, 1), 1)
