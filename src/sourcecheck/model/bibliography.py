"""The file that lists the sources."""

from dataclasses import dataclass

from sourcecheck.model.location import Location
from sourcecheck.model.macro import MacroDefinition, UnknownMacro
from sourcecheck.model.source import Source
from sourcecheck.model.suppression import Suppression


@dataclass(frozen=True, slots=True)
class UnparsedBlock:
    """A part of the file that looks like an entry and could not be read as one."""

    excerpt: str
    """Its first line."""
    reason: str
    location: Location


@dataclass(frozen=True, slots=True)
class Bibliography:
    """The sources of one file, in its order; entries that share a key are all kept."""

    path: str
    sources: tuple[Source, ...] = ()
    unparsed: tuple[UnparsedBlock, ...] = ()
    suppressions: tuple[Suppression, ...] = ()
    macros: tuple[MacroDefinition, ...] = ()
    """In the order of the file, those that are defined again included."""
    unknown_macros: tuple[UnknownMacro, ...] = ()
