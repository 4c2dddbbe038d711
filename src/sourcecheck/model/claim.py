"""A statement of the article that needs support."""

from typing import NamedTuple

from sourcecheck.model.citation import Citation
from sourcecheck.model.location import Location
from sourcecheck.model.tag import Tag


class Claim(NamedTuple):
    """A statement of the article that needs support, with what supports it."""

    id: str
    section: str
    """The heading it stands under; empty where the ledger names none."""
    text: str
    """The article's own words, inline tags included if the ledger keeps them there."""
    location: Location
    """Where its entry starts in the ledger."""
    text_location: Location
    """Where its `text` starts."""
    tags: tuple[Tag, ...] = ()
    citations: tuple[Citation, ...] = ()
    repeats: str | None = None
    """Id of the claim whose statement this one repeats, and whose support it inherits."""
    exempt: str | None = None
    """Why it needs no source; empty where the ledger gives no reason."""
