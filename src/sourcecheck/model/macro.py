"""The abbreviations of a bibliography: `@string{acm = "…"}`, and `publisher = acm`."""

from dataclasses import dataclass

from sourcecheck.model.location import Location


@dataclass(frozen=True, slots=True)
class MacroDefinition:
    """A macro as one `@string` defines it."""

    name: str
    """As it is written; letters' case does not matter."""
    text: str
    location: Location


@dataclass(frozen=True, slots=True)
class UnknownMacro:
    """A name that stands where a macro may stand, and is none up to there."""

    name: str
    location: Location
    field: str
    """The field whose value it is a part of, or the macro."""
    source: str | None = None
    """The key of the field's entry; None in a macro."""
