"""All answers held for a project."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sourcecheck.model.archived_copy import ArchivedCopy
from sourcecheck.model.identifier import Identifier
from sourcecheck.model.record import Lookup, Record
from sourcecheck.model.resolution import Resolution
from sourcecheck.model.trend import Point


@dataclass(frozen=True, slots=True)
class Evidence:
    """The newest answer for each identifier, and since when it has been so."""

    resolutions: Mapping[Identifier, Resolution] = field(default_factory=dict)
    since: Mapping[Identifier, datetime] = field(default_factory=dict)
    """When the present verdict was first had, without another one in between: where that was
    before the newest answer, which with 100,000 links is seldom."""
    network: bool = True
    """False if every request of this run failed to connect: then no answer is held against
    a work."""
    copies: Mapping[Identifier, ArchivedCopy | None] = field(default_factory=dict)
    """Archived copies of URLs that are gone or suspect: alive ones that no source gives; None
    where the archive says that it has none, and nothing where it could not tell."""
    landing_pages: Mapping[Identifier, Resolution] = field(default_factory=dict)
    """DOI to what a reader finds where doi.org leads; advisory, and empty unless asked for."""
    lookups: Mapping[Identifier, tuple[Lookup, ...]] = field(default_factory=dict)
    """Identifier to what each registry said that was asked for the work's record, in their order;
    empty unless asked for."""
    candidates: Mapping[str, tuple[Record, ...]] = field(default_factory=dict)
    """Key of a source without an identifier to the records that a search for its title brought:
    only to suggest an identifier."""
    searched: Mapping[str, Mapping[str, datetime]] = field(default_factory=dict)
    """The same keys to the registries that brought them, and when each was asked, in UTC."""
    trend: tuple[Point, ...] = ()
    """The runs of this project that were kept, this one among them if it is; oldest first."""

    def so_since(self, resolution: Resolution) -> datetime:
        """Return when an answer held by this evidence was first had as it is now."""
        return self.since.get(resolution.identifier, resolution.asked)
