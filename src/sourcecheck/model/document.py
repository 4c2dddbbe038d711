"""A text that is checked for its links only: a page, a chapter, a README."""

from dataclasses import dataclass
from typing import NamedTuple

from sourcecheck.model.identifier import Identifier
from sourcecheck.model.location import Location


class Link(NamedTuple):
    """A place in a document that points somewhere."""

    identifier: Identifier
    location: Location
    """Where its target is written."""


@dataclass(frozen=True, slots=True)
class Document:
    """A document and its links, in its order."""

    path: str
    links: tuple[Link, ...] = ()
