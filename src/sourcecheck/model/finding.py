"""One judgement at one location."""

from dataclasses import dataclass
from enum import StrEnum

from sourcecheck.model.fix import Fix
from sourcecheck.model.location import Location


class Severity(StrEnum):
    """How much a finding weighs (SARIF's levels)."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for a note, 2 for an error."""
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What a rule found at one location, about one claim or source."""

    rule: str
    """The rule's code: "SC101"."""
    name: str
    """The rule's name: "unsourced-claim"."""
    severity: Severity
    message: str
    location: Location
    claim: str | None = None
    """Id of the claim it is about."""
    source: str | None = None
    """Key of the source it is about."""
    hint: str = ""
    """What to do about it, where that differs from case to case."""
    fix: Fix | None = None
    """What `check --fix` changes, where that is safe."""
