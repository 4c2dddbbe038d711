"""A claim's pointer to a source."""

from enum import StrEnum
from typing import NamedTuple

from sourcecheck.model.location import Location


class Basis(StrEnum):
    """How it is known that this source was cited for this claim."""

    FOOTNOTE = "footnote"
    """The article's own footnote number stands at the claim."""
    CONTENT = "content"
    """The footnote's number is lost; what it says fits this claim."""
    ORDER = "order"
    """The footnote's number is lost; only its place in the list points to this claim."""
    EDITOR = "editor"
    """An editor added the source; the article does not cite it."""


class Citation(NamedTuple):
    """A claim's pointer to a source of the bibliography."""

    key: str
    location: Location
    """Where the ledger names the key."""
    locator: str | None = None
    """Where in the source: page, folio, document number (CSL's word)."""
    quote: str | None = None
    """The passage that carries the claim, in the source's language."""
    basis: Basis | None = None
    note: str | None = None
