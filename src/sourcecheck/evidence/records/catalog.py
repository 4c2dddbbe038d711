"""What is particular to one catalog of works; `inquiry` does what all have in common."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple, TypeAlias

from sourcecheck.evidence.engine.exchange import Exchange
from sourcecheck.model.identifier import Identifier
from sourcecheck.model.record import Lookup, Presence, Record


class Search(NamedTuple):
    """A work of which nobody has given an identifier."""

    title: str
    author: str = ""
    """The family name of the first one."""
    is_book: bool = False


Question: TypeAlias = Identifier | Search
Said: TypeAlias = Mapping[Question, tuple[Record, ...]]
"""The records of each question that an answer tells of; none of them: there is no such work."""


def number(question: Question) -> str:
    """Return the value of an identifier; empty for a title."""
    return question.value if isinstance(question, Identifier) else ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Catalog:
    """How a registry is asked for records, and what its answers mean."""

    name: str
    """As it stands in reports: "Crossref"."""
    address: Callable[[Sequence[Question]], str]
    """From questions, at most `batch` of them, to the URL that asks them all."""
    read: Callable[[Exchange, Sequence[Question]], Said | None]
    """From what came to what it says of each question; None if it says nothing usable.

    Of a question that is left out it tells nothing."""
    absence: str
    """What it means that there is no record, for a person."""
    takes: Callable[[Question], bool] = lambda _: True
    """Whether a question can be put to it."""
    tentative: bool = False
    """Whether what it leaves out, the registry's next catalog is to be asked for."""
    batch: int = 1
    """Questions in one request."""
    jobs: int = 1
    """Requests open at a time."""
    interval: float = 0
    """Seconds between the starts of two requests."""
    pool: str = ""
    """What it shares these limits by with others; its name if empty."""
    body_limit: int = 2 * 1024 * 1024
    """Bytes of an answer that are read; a longer one is not usable."""
    accept: str = "application/json"
    """The media type to ask for."""
    travels: bool = False
    """Whether it leads on to servers of others."""


class Reply(NamedTuple):
    """What one registry said of one question."""

    registry: str
    presence: Presence
    reason: str
    records: tuple[Record, ...]
    asked: datetime

    @property
    def lookup(self) -> Lookup:
        """The same as the answer to the question for one work."""
        return Lookup(
            registry=self.registry,
            presence=self.presence,
            reason=self.reason,
            record=self.records[0] if self.records else None,
            asked=self.asked,
        )
