"""The file that lists the claims and their citations."""

from dataclasses import dataclass

from sourcecheck.model.claim import Claim
from sourcecheck.model.location import Location
from sourcecheck.model.suppression import Suppression


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """What the ledger says of the article its claims come from."""

    title: str
    url: str | None = None
    path: str | None = None
    """The article's text, relative to the ledger."""
    license: str | None = None
    language: str | None = None
    """The tag of the language that it is written in (BCP 47)."""
    location: Location
    path_location: Location | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """The claims of one article, in its order."""

    path: str
    article: Article
    bibliography: str | None = None
    """Path of the bibliography, relative to the ledger."""
    claims: tuple[Claim, ...]
    bibliography_location: Location | None = None
    suppressions: tuple[Suppression, ...] = ()
