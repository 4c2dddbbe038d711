"""Where an identifier is given."""

from typing import NamedTuple

from sourcecheck.model.identifier import Identifier
from sourcecheck.model.location import Location
from sourcecheck.model.source import Source


class Mention(NamedTuple):
    """A place that gives an identifier: a field of a source, or a link of a document."""

    identifier: Identifier
    location: Location
    source: Source | None = None
    """The source whose field it is; None in a document."""
