"""The answer to: does this identifier still lead to the work?"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sourcecheck.model.identifier import Identifier


class Verdict(StrEnum):
    """What the answers mean for a reader who follows the identifier."""

    ALIVE = "alive"
    """It leads to the work: a 2xx answer, a registered DOI."""
    MOVED = "moved"
    """A permanent redirect leads to another address, which is alive."""
    SUSPECT = "suspect"
    """It answers, but not with the work: the home page, a "not found" page, a login."""
    BLOCKED = "blocked"
    """The server refuses robots; a person may well see the page."""
    UNREACHABLE = "unreachable"
    """No usable answer came: time-out, DNS or TLS failure, reset, server error."""
    GONE = "gone"
    """The server or the registry says that there is no such thing."""
    UNCHECKED = "unchecked"
    """Nobody was asked; the reason says why."""


@dataclass(frozen=True, slots=True)
class Hop:
    """One request on the way to the answer; `status` is None where no answer came."""

    url: str
    status: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """What one asking found out about an identifier."""

    identifier: Identifier
    verdict: Verdict
    reason: str
    """Why that verdict, for a person: "404 Not Found", "no answer within 20 s"."""
    hops: tuple[Hop, ...] = ()
    asked: datetime
    """When, in UTC."""
    answered: bool = True
    """Whether any server answered at all; False says nothing about the work."""
