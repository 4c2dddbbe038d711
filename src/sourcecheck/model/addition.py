"""A field that a source lacks and a registry knows."""

from datetime import datetime
from typing import NamedTuple

from sourcecheck.model.identifier import Identifier
from sourcecheck.model.name import Name
from sourcecheck.model.source import Source


class Addition(NamedTuple):
    """A field to be added to a source, with who says so."""

    source: Source
    field: str
    """Its name in lower case."""
    value: str | tuple[Name, ...]
    """Plain text, or the names of people; not as TeX writes it."""
    registry: str
    identifier: Identifier
    """Under which the registry has the work."""
    asked: datetime
    """When, in UTC."""
