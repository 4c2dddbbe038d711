"""What a registry says about a work."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from sourcecheck.model.identifier import Identifier
from sourcecheck.model.name import Name


class UpdateKind(StrEnum):
    """What was done to a work after it was published, as Crossref's updates name it."""

    RETRACTION = "retraction"
    PARTIAL_RETRACTION = "partial retraction"
    WITHDRAWAL = "withdrawal"
    REMOVAL = "removal"
    CONCERN = "expression of concern"
    CORRECTION = "correction"
    REINSTATEMENT = "reinstatement"
    NEW_VERSION = "new version"


class Update(NamedTuple):
    """A notice that changes what a work is worth."""

    kind: UpdateKind
    notice: Identifier | None
    """The notice itself, where the registry names it."""
    published: date | None = None
    told_by: str = ""
    """Who says so, where the registry passes it on: "Retraction Watch"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A registry's description of a work; what it does not say is empty."""

    registry: str
    """Its name, as users know it: "Crossref"."""
    identifiers: tuple[Identifier, ...] = ()
    """All that the registry gives of the work, the one that the record is filed under first."""
    type: str = ""
    """In the registry's own word: "journal-article"."""
    titles: tuple[str, ...] = ()
    """As the registry writes them, markup included: title with subtitle first, then other ones
    (the title alone, original, translated)."""
    authors: tuple[Name, ...] = ()
    editors: tuple[Name, ...] = ()
    years: tuple[int, ...] = ()
    """All years that the work may rightly be dated with: in print, online, issued."""
    containers: tuple[str, ...] = ()
    """Journal, book or series that it stands in: full names, then short ones."""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    publisher: str = ""
    updates: tuple[Update, ...] = ()
    """What was done to this work; not what it does to others."""
    published_as: tuple[Identifier, ...] = ()
    """Of a preprint: the identifiers of the published work."""
    url: str = ""
    """Where a person can read the record."""


class Presence(StrEnum):
    """Whether a registry knows a work."""

    FOUND = "found"
    ABSENT = "absent"
    UNKNOWN = "unknown"
    """It could not tell: silence, refusal, an answer that makes no sense. Proves nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookup:
    """One registry's answer to the question for a work."""

    registry: str
    presence: Presence
    reason: str = ""
    """Why it is so, for a person, where that is not plain: "no answer within 20 s"."""
    record: Record | None = None
    """What was found."""
    asked: datetime
    """When, in UTC: an answer may be one of an earlier run."""
