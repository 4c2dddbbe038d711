"""Dates as biblatex reads them: ISO 8601-2, level 1, also known as EDTF."""

import functools
import re
from calendar import monthrange
from typing import NamedTuple

DATES = ("date", "urldate", "eventdate", "origdate", "archivedate")
"""Fields that hold a date (biblatex manual, section 2.3.8); that of an archived copy is ours."""

_DATE = re.compile(
    r"(?P<year>-?\d{4}|[yY]-?\d{5,}|\d{3}[Xu]|\d\d(?:XX|uu)|\d(?:XXX|uuu))"
    r"(?:-(?P<month>\d\d|XX|uu)(?:-(?P<day>\d\d|XX|uu)"
    r"(?P<time>T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d(?::?\d\d)?)?)?)?)?"
    r"[~?%]{0,2}",
    re.ASCII,
)
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)
_OPEN = frozenset({"", "..", "open", "unknown"})
_SEASONS = range(21, 42)
"""Numbers in a month's place that mean a season or another division of a year."""
LAST_JULIAN_YEAR = 1923
"""When the last country, Greece, left the Julian calendar, where every fourth year is a leap
year: in Russia, 29 February 1900 was a day."""


class Day(NamedTuple):
    """A day, or a month or a year: what is not given is 0."""

    year: int
    month: int = 0
    day: int = 0

    def precedes(self, other: "Day") -> bool:
        """Return whether it is before another one, as far as both are known."""
        if self.year != other.year:
            return self.year < other.year
        if not (self.month and other.month) or self.month != other.month:
            return 0 < self.month < other.month
        return 0 < self.day < other.day


class Period(NamedTuple):
    """What a date stands for: from its first day to its last, None where that is open."""

    start: Day | None
    end: Day | None


# A bibliography has far fewer dates than entries; most are nothing but a year.
@functools.lru_cache(maxsize=10_000)
def read_period(written: str) -> Period | None:
    """Return what a date means, or None if it is not written as biblatex reads dates.

    Whether the calendar has such a day is another question, see `impossibility`.
    """
    first, slash, last = written.partition("/")
    if slash and first in _OPEN and last in _OPEN:
        return None
    start = _read(first)
    end = _read(last) if slash else start
    if not (start or (slash and first in _OPEN)) or not (end or (slash and last in _OPEN)):
        return None
    return Period(start.start if start else None, end.end if end else None)


@functools.lru_cache(maxsize=10_000)
def impossibility(written: str) -> str:
    """Return why there is no such date in any calendar; nothing if there may be, or it is none."""
    period = read_period(written)
    for part in written.split("/"):
        found = _DATE.fullmatch(part)
        if reason := _impossible_day(found) if found else "":
            return reason
    if period and period.start and period.end and period.end.precedes(period.start):
        return "it ends before it begins"
    return ""


def _read(written: str) -> Period | None:
    found = _DATE.fullmatch(written)
    if not found:
        return None
    year = found["year"].lstrip("yY").replace("u", "X")
    month, day = _number(found["month"]), _number(found["day"])
    if "X" in year:
        first, last = int(year.replace("X", "0")), int(year.replace("X", "9"))
        return Period(Day(first), Day(last))
    exact = Day(int(year), month if month <= 12 else 0, day if month <= 12 else 0)
    return Period(exact, exact)


def _number(digits: str | None) -> int:
    return int(digits) if digits and digits.isdecimal() else 0


def _impossible_day(found: re.Match[str]) -> str:
    month, day = found["month"] or "", found["day"] or ""
    if not month.isdecimal() or int(month) in _SEASONS:
        return ""
    if not 1 <= int(month) <= 12:
        return f"there is no month {int(month)}"
    if not day.isdecimal():
        return ""
    year = _number(found["year"])
    last = monthrange(year or 4, int(month))[1]  # year 0 was a leap year
    if month == "02" and year % 4 == 0 and year <= LAST_JULIAN_YEAR:
        last = 29
    if 1 <= int(day) <= last:
        return ""
    name = f"{_MONTHS[int(month) - 1]} {year}" if month == "02" else _MONTHS[int(month) - 1]
    return f"{name} has {last} days"
