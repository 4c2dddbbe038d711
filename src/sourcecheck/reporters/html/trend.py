"""The kept runs, as the page draws them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sourcecheck.model.trend import Change, Course, Point, courses, days

_MARKED = 40
"""Days; of more, only the last one is marked: the marks would touch."""


class Mark(NamedTuple):
    """A day's share, as lengths of SVG from the left and from the top."""

    x: str
    y: str
    at: datetime
    percent: int


class Series(NamedTuple):
    """A share over time."""

    name: str
    kind: str
    """How it is drawn."""
    first: int
    percent: int
    """The first and the newest."""
    changes: list[Change]
    line: str
    """Its points for a polyline, in a square of 100 by 100."""
    marks: list[Mark]


@dataclass(frozen=True, slots=True)
class Chart:
    """Shares over time, and the figures of each day, the newest first."""

    series: list[Series]
    days: list[Point]


def chart(points: Sequence[Point]) -> Chart | None:
    """Return what is to be drawn of a project's runs; None if no line comes of it."""
    daily = days(points)
    known = courses(daily)
    if all(len(course.known) < 2 for course in known.values()):
        return None
    start, end = daily[0].at, daily[-1].at
    series = [_series(name, course, start, end) for name, course in known.items()]
    return Chart(series, daily[::-1])


def _series(name: str, course: Course, start: datetime, end: datetime) -> Series:
    places = [
        (100 * ((at - start) / (end - start)), 100 - percent, at, percent)
        for at, percent in course.known
    ]
    marks = [Mark(f"{x:.4g}%", f"{y}%", at, percent) for x, y, at, percent in places]
    return Series(
        name=name,
        kind=name.partition(" ")[0],
        first=course.known[0][1],
        percent=course.percent,
        changes=course.changes,
        line=" ".join(f"{x:.4g},{y}" for x, y, _, _ in places),
        marks=marks if len(marks) <= _MARKED else marks[-1:],
    )
