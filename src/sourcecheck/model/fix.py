"""A change that mends a finding."""

from typing import NamedTuple

from sourcecheck.model.location import Location


class Fix(NamedTuple):
    """A safe change of one field: it changes how a work is written down, never which is meant."""

    location: Location
    """Of the field."""
    field: str
    """Its name in lower case."""
    old: str
    """Its value as written, without the outer delimiters."""
    new: str
    """What it should be, in the same form; the field goes if this is empty."""
