"""What the store knows about one identifier, put together for a person to read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sourcecheck.evidence.history import conclude
from sourcecheck.evidence.runs import Run, runs
from sourcecheck.evidence.settings import NetworkSettings
from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.model.resolution import Resolution, Verdict


class State(StrEnum):
    """What a reader who follows the identifier meets with, to be read before "since"."""

    ALIVE = "alive"
    SUSPECT = "suspect"
    BLOCKED = "closed to robots"
    FAILING = "failing"


_STATES = {
    Verdict.ALIVE: State.ALIVE,
    Verdict.MOVED: State.ALIVE,
    Verdict.SUSPECT: State.SUSPECT,
    Verdict.BLOCKED: State.BLOCKED,
    Verdict.UNREACHABLE: State.FAILING,
    Verdict.GONE: State.FAILING,
}
"""Every verdict that is ever stored."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Strikes:
    """How near an unreachable link is to being held gone."""

    count: int
    of: int
    next: datetime
    """From when on another failure counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """All answers about an identifier, oldest first, and what they say together."""

    identifier: Identifier
    runs: tuple[Run, ...]
    verdict: Verdict
    """The newest; `gone` after enough strikes."""
    state: State
    since: datetime
    """When the present state was first met with, without another one in between."""
    strikes: Strikes | None
    """Only of a URL whose newest answer is `unreachable`."""


def account(
    identifier: Identifier, history: Sequence[Resolution], settings: NetworkSettings
) -> Account | None:
    """Return what a history, oldest first, says of its identifier; None if there is none."""
    if not history:
        return None
    found = runs(history)
    latest, _ = conclude(history, settings)
    state = _STATES[latest.verdict]
    since = found[-1].since
    for run in reversed(found):
        if _STATES[run.verdict] is not state:
            break
        since = run.since
    return Account(
        identifier=identifier,
        runs=tuple(found),
        verdict=latest.verdict,
        state=state,
        since=since,
        strikes=_strikes(identifier, found[-1], settings),
    )


def _strikes(identifier: Identifier, run: Run, settings: NetworkSettings) -> Strikes | None:
    """Count a URL's strikes; a registry that does not answer is never held against a work."""
    if run.verdict is not Verdict.UNREACHABLE or identifier.scheme is not Scheme.URL:
        return None
    struck = run.strikes(settings.strike_gap)
    return Strikes(count=len(struck), of=settings.strikes, next=struck[-1] + settings.strike_gap)
