"""How a project does over time, for a terminal or as JSON."""

import json
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from sourcecheck.model.finding import Severity
from sourcecheck.model.trend import Change, Course, Point, Share, courses, days
from sourcecheck.reporters.history import VERSION
from sourcecheck.reporters.screen import Screen
from sourcecheck.reporters.trend_point import as_json
from sourcecheck.reporters.wording import counted

MOST = 20
"""Days that are listed unless all are wanted: they fit a window of 24 lines."""
_WIDEST_BAR = 24
_NARROWEST_BAR = 6
"""Columns; a shorter bar shows nothing that the figure does not."""
_GAP = "   "
_CLAIMS = "claims supported"


class Ink(NamedTuple):
    """What bars are drawn with."""

    full: str
    empty: str


BLOCKS = Ink("█", "░")
ASCII = Ink("#", ".")


class _Column(NamedTuple):
    title: str
    cells: list[str]
    left: bool = False

    @property
    def width(self) -> int:
        return max(map(len, (self.title, *self.cells)))

    def aligned(self, text: str) -> str:
        return text.ljust(self.width) if self.left else text.rjust(self.width)


def render_terminal(
    name: str, points: Sequence[Point], screen: Screen, *, every: bool = False, ink: Ink = BLOCKS
) -> Iterator[str]:
    """Yield the lines of a project's kept runs, a day each: the last ones, unless all are wanted.

    `name` is what the project is called.
    """
    for line in _lines(name, points, screen, every=every, ink=ink):
        yield f"{line.rstrip()}\n"


def render_json(names: Sequence[str], points: Sequence[Point]) -> Iterator[str]:
    """Yield a JSON object of all kept runs; `names` are the files of the project."""
    value = {"version": VERSION, "project": names, "trend": [as_json(one) for one in points]}
    yield f"{json.dumps(value, ensure_ascii=False, indent=2)}\n"


def told(change: Change) -> str:
    """Return "+9 points" or "unchanged"."""
    if not change.points:
        return "unchanged"
    return f"{change.points:+} point{'' if abs(change.points) == 1 else 's'}"


def _lines(
    name: str, points: Sequence[Point], screen: Screen, *, every: bool, ink: Ink
) -> Iterator[str]:
    if not points:
        yield from screen.block(
            f'{name}: no run is kept yet; "sourcecheck check --trend" keeps one', 0, 2
        )
        return
    daily = days(points)
    shown = daily if every else daily[-MOST:]
    count = counted(len(points), "run")
    if len(daily) > 1:
        count = f"{count} on {counted(len(daily), 'day')}"
    yield f"{screen.paint(screen.cut(name, taken=len(count) + 2), 'bold')}: {count}"
    yield ""
    yield from _table(shown, screen, ink)
    yield ""
    if len(shown) < len(daily):
        yield f"  {counted(len(daily) - len(shown), 'earlier day')}: --all shows them"
        yield ""
    for title, course in courses(daily).items():
        yield from screen.block(_course(title, course), 2, 2)


def _course(title: str, course: Course) -> str:
    changes = [f"{told(one)} since {_day(one.since)}" for one in course.changes]
    return ", ".join((f"{title}: {course.percent}%", *changes))


def _table(daily: Sequence[Point], screen: Screen, ink: Ink) -> Iterator[str]:
    """A line for each day, with a bar of the claims if there is room for it.

    If there is not even room for the figures, the last columns are left out.
    """
    columns = [one for one in _columns(daily) if any(cell.strip(" -") for cell in one.cells)]
    while len(_GAP) * len(columns) - 1 + sum(one.width for one in columns) > screen.room:
        columns.pop()
    bars = [""] * len(daily)
    claims = next((one for one in columns if one.title == _CLAIMS), None)
    if claims:
        taken = sum(len(_GAP) + one.width for one in columns if one is not claims)
        length = min(screen.room - taken - len(_GAP) - max(map(len, claims.cells)), _WIDEST_BAR)
        if length >= _NARROWEST_BAR:
            bars = [_bar(one.claims, length, ink) for one in daily]
            claims.cells[:] = map(" ".join, zip(claims.cells, bars, strict=True))
    heads = (one.aligned(one.title) for one in columns)
    yield screen.paint(f"  {_GAP.join(heads)}".rstrip(), "dim")
    for bar, *cells in zip(bars, *(one.cells for one in columns), strict=True):
        aligned = (one.aligned(cell) for one, cell in zip(columns, cells, strict=True))
        line = f"  {_GAP.join(aligned)}"
        if bar.strip():
            line = line.replace(bar, _painted(bar, ink, screen), 1)
        yield line


def _columns(daily: Sequence[Point]) -> list[_Column]:
    return [
        _Column("day", [_day(one.at) for one in daily], left=True),
        _Column(_CLAIMS, _shares([one.claims for one in daily]), left=True),
        _Column("links alive", _shares([one.links for one in daily]), left=True),
        *(
            _Column(f"{one}s", [str(point.severities.get(one, 0)) for point in daily])
            for one in (Severity.ERROR, Severity.WARNING)
        ),
    ]


def _bar(share: Share, length: int, ink: Ink) -> str:
    if not share.whole:
        return " " * length
    filled = length * share.part // share.whole
    return ink.full * filled + ink.empty * (length - filled)


def _painted(bar: str, ink: Ink, screen: Screen) -> str:
    pieces = (
        (bar.count(ink.full) * ink.full, "good"),
        (bar.count(ink.empty) * ink.empty, "dim"),
    )
    return "".join(screen.paint(piece, color) for piece, color in pieces if piece)


def _shares(shares: Sequence[Share]) -> list[str]:
    """Return "14 of 66  21%" for each, their figures below one another; a dash for nothing."""
    part, whole = (max(len(str(one[index])) for one in shares) for index in (0, 1))
    return [
        f"{one.part:>{part}} of {one.whole:>{whole}} {one.percent:>3}%"
        if one.whole
        else "-".rjust(part + whole + 9)
        for one in shares
    ]


def _day(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d}"
