"""Inline marks such as "[citation needed]"."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from sourcecheck.model.location import Location


class Bucket(StrEnum):
    """What a tag asks the editor for."""

    UNSOURCED = "unsourced"
    """A source: "[citation needed]"."""
    ATTRIBUTION = "attribution"
    """A name: "[by whom?]", "[who?]"."""
    PRECISION = "precision"
    """A time, a place, a clearer wording: "[when?]", "[clarification needed]"."""
    VERIFY = "verify"
    """A check of the source: "[failed verification]", "[dubious – discuss]"."""
    QUALITY = "quality"
    """A better source: "[better source needed]"."""
    LOCATION = "location"
    """A place in the source: "[page needed]"."""
    ACCESS = "access"
    """A link that works: "[dead link]"."""
    OTHER = "other"
    """Anything else, tags outside the vocabulary included."""


@dataclass(frozen=True, slots=True)
class TagKind:
    """An entry of the tag vocabulary, whatever the language it is written in."""

    id: str
    bucket: Bucket
    label: str
    """How English shows it, without brackets: "citation needed"."""
    known: bool = True
    """Whether the vocabulary has it."""


class Tag(NamedTuple):
    """A tag that the ledger lists for a claim."""

    kind: TagKind
    text: str
    """As the article shows it, without brackets."""
    location: Location


class InlineTag(NamedTuple):
    """A tag found in running text."""

    kind: TagKind
    text: str
    """As written there, brackets and date included."""
    start: int
    """Offset of its first character."""
    end: int
    """Offset after its last character."""
