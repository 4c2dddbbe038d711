"""How a project does over time: the figures of its runs."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import groupby
from typing import NamedTuple

from sourcecheck.model.finding import Severity
from sourcecheck.model.resolution import Verdict

_WORKING = (Verdict.ALIVE, Verdict.MOVED)
_FAILING = (Verdict.SUSPECT, Verdict.GONE)


class Share(NamedTuple):
    """So many of so many."""

    part: int
    whole: int

    @property
    def percent(self) -> int | None:
        """The share, rounded down: 100 is all; None of nothing."""
        return 100 * self.part // self.whole if self.whole else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """What one run found, in figures."""

    at: datetime
    """When, in UTC."""
    sourced: int
    unsourced: int
    exempt: int
    verdicts: Mapping[Verdict, int] | None
    """Verdict to identifiers that were given it; None if nobody was asked, or nobody answered."""
    severities: Mapping[Severity, int]
    """Severity to the findings that were reported."""

    @property
    def claims(self) -> Share:
        """How many of the claims have what they need."""
        supported = self.sourced + self.exempt
        return Share(supported, supported + self.unsourced)

    @property
    def links(self) -> Share:
        """How many of the links lead to the work."""
        return health(self.verdicts or {})


def health(verdicts: Mapping[Verdict, int]) -> Share:
    """Return how many links lead to the work, of those of which the answers tell.

    A server that gives no answer, or refuses robots, says nothing about the work: no outage, be
    it ours or a registry's, lowers the share. What stays unreachable is gone in the end.
    """
    working = sum(verdicts.get(one, 0) for one in _WORKING)
    return Share(working, working + sum(verdicts.get(one, 0) for one in _FAILING))


def days(points: Iterable[Point]) -> list[Point]:
    """Return the last of each day's points, which are in order of time; days are those of UTC.

    Where it had no links, they are those of the last that day which had: an audit in the evening
    does not undo the morning's check.
    """
    found = []
    for _, group in groupby(points, key=lambda point: point.at.astimezone(UTC).date()):
        same = list(group)
        asked = [one.verdicts for one in same if one.verdicts is not None]
        found.append(replace(same[-1], verdicts=asked[-1] if asked else None))
    return found


class Change(NamedTuple):
    """By how many percentage points a share differs from that of an earlier day."""

    points: int
    since: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """A share over time: of the days on which it was known, at least one."""

    known: tuple[tuple[datetime, int], ...]
    """When, and percent."""

    @property
    def percent(self) -> int:
        """The newest."""
        return self.known[-1][1]

    @property
    def changes(self) -> list[Change]:
        """Against the first day, and against the day before the last one; each day once."""
        earlier = dict.fromkeys((self.known[0], self.known[-2:][0]))
        return [
            Change(self.percent - percent, at)
            for at, percent in earlier
            if (at, percent) != self.known[-1]
        ]


def courses(daily: Iterable[Point]) -> dict[str, Course]:
    """Return the courses of claims and links, as far as anything is known of them."""
    daily = list(daily)
    shares = {
        "claims supported": [(one.at, one.claims.percent) for one in daily],
        "links alive": [(one.at, one.links.percent) for one in daily],
    }
    found = {}
    for name, course in shares.items():
        known = tuple((at, percent) for at, percent in course if percent is not None)
        if known:
            found[name] = Course(known=known)
    return found
