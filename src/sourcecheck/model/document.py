"""A text that is checked for its links only: a page, a chapter, a README."""

from dataclasses import dataclass
from typing import NamedTuple

from sourcecheck.model.identifier import MalformedIdentifier
from sourcecheck.model.location import Location
from sourcecheck.model.mention import Mention
from sourcecheck.model.suppression import Suppression


class LocalLink(NamedTuple):
    """A place in a document that points to a file beside it, or to an anchor."""

    target: str
    """As written, relative to the document: "../notes.md#sources", "#top", "/index.html"."""
    location: Location
    """Where its target is written."""


class MalformedLink(NamedTuple):
    """A link whose target should be a URL or a DOI, and is not."""

    identifier: MalformedIdentifier
    location: Location
    """Where its target is written."""


class BrokenLink(NamedTuple):
    """A local link that leads nowhere."""

    link: LocalLink
    reason: str
    """What is wrong, to be read after a colon: "there is no file docs/a.md"."""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A document and its links, each kind in the document's order."""

    path: str
    links: tuple[Mention, ...] = ()
    local_links: tuple[LocalLink, ...] = ()
    malformed_links: tuple[MalformedLink, ...] = ()
    suppressions: tuple[Suppression, ...] = ()
