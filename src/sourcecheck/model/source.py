"""A work in the bibliography."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from sourcecheck.model.archival_reference import ArchivalReference, Holding
from sourcecheck.model.identifier import Identifier, MalformedIdentifier
from sourcecheck.model.location import Location
from sourcecheck.model.name import Name


class SourceKind(StrEnum):
    """How a reader can get at a source."""

    PUBLISHED = "published"
    """In a book, a journal, a newspaper, a film: any library can get it."""
    WEB = "web"
    """On a web page."""
    ARCHIVAL = "archival"
    """A document that an archive holds under a signature."""
    UNPUBLISHED = "unpublished"
    """Neither published nor held by any archive that the entry names."""


class Field(NamedTuple):
    """A field of an entry: its value as written (TeX, outer delimiters removed) and its place."""

    value: str
    line: int
    column: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A work in the bibliography, published or archival."""

    key: str
    type: str
    """biblatex's entry type, lower-case: "article", "unpublished"."""
    fields: Mapping[str, Field]
    """Lower-case name to field; strings and concatenations resolved, inherited fields included."""
    title: str = ""
    """Title and subtitle as plain text."""
    authors: tuple[Name, ...] = ()
    editors: tuple[Name, ...] = ()
    others: bool = False
    """Whether the list of authors ends in "and others"."""
    identifiers: Mapping[str, tuple[Identifier, ...]] = field(default_factory=dict)
    """Name of the field to the well-formed identifiers in it."""
    malformed: tuple[MalformedIdentifier, ...] = ()
    repeated: tuple[tuple[str, Location], ...] = ()
    """Fields given more than once: name and place of each later one, whose value is not used."""
    holding: Holding | None = None
    """What it says of the archive that holds it; None if it names none that is known."""
    location: Location

    @property
    def archival(self) -> ArchivalReference | None:
        """Where an archive holds it, if the entry says so in a form that can be read."""
        reference = self.holding.reference if self.holding else None
        return reference if isinstance(reference, ArchivalReference) else None

    @property
    def kind(self) -> SourceKind:
        """How a reader can get at it, as its type and fields tell."""
        if "library" in self.fields or self.archival:
            return SourceKind.ARCHIVAL
        if self.type in {"online", "electronic", "www"}:
            return SourceKind.WEB
        if self.type == "unpublished" and not any(
            one.scheme.is_of_works for given in self.identifiers.values() for one in given
        ):
            return SourceKind.UNPUBLISHED
        return SourceKind.PUBLISHED

    def get(self, name: str) -> str:
        """Return the value of a field as written, or an empty string."""
        found = self.fields.get(name)
        return found.value if found else ""

    def locate(self, name: str) -> Location:
        """Return the place of a field, or of the entry if it has no such field."""
        found = self.fields.get(name)
        return Location(self.location.path, found.line, found.column) if found else self.location
