"""The dates of a source, read from EDTF and from BibTeX's years and months."""

import re
from calendar import monthrange
from collections.abc import Mapping
from typing import Any

from sourcecheck.bibliography.csl.rich_text import plain
from sourcecheck.model.source import Source

_FIELDS: Mapping[str, str] = {
    "issued": "date",
    "accessed": "urldate",
    "event-date": "eventdate",
    "original-date": "origdate",
}
"""CSL's variable to biblatex's field."""
_DAY = re.compile(
    r"(?P<year>-?\d{4}|\d{3}X|\d{2}XX|y-?\d{5,6})"
    r"(?:-(?P<month>\d{2}|XX)(?:-(?P<day>\d{2}|XX))?)?"
    r"(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?(?P<mark>[~?%]?)"
)
_OPEN = frozenset({"", ".."})
_UNKNOWN = {"date-parts": [[0]]}
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_YEAR = re.compile(
    r"[\[(]?(?P<circa>(?:c|ca|circa|um|vers|ок)\b\.?\s*)?(?P<year>\d{3,4})(?P<doubt>\s*\?)?[\])]?"
)
_YEARS = re.compile(r"(\d{4})\s*(?:--?|–|/)\s*(\d{4}|\d{2})")
_BETWEEN = re.compile("[/–—-]+")
_DAY_AND_MONTH = re.compile(r"(?P<before>\d{1,2})?\W*(?P<month>[^\W\d_]+)\W*(?P<after>\d{1,2})?")

Date = dict[str, Any]
"""CSL's date: "date-parts" of one or two days, "circa", or a "literal"."""


def dates(source: Source) -> dict[str, Date]:
    """Return the dates of a source, by CSL's variables."""
    found = {}
    for variable, field in _FIELDS.items():
        written = source.get(field).strip()
        date = read_edtf(written) if written else None
        if written and not date:
            date = _legacy(plain(written), "", "")
        elif not written:
            prefix = field.removesuffix("date")
            parts = (plain(source.get(prefix + part)) for part in ("year", "month", "day"))
            date = _legacy(*parts)
        if date:
            found[variable] = date
    return found


def read_edtf(written: str) -> Date | None:
    """Return the date that a text in EDTF is, or None if it is none.

    Levels 0 and 1 as biblatex reads them (biblatex manual, section 2.3.8): days, months, years,
    seasons (months 21 to 24), intervals open or unknown at an end ("2000/..", "/2000"; the year
    there is 0), approximate and uncertain dates ("~", "?", "%"), and unspecified parts: "199X" is
    1990 to 1999. Years before our era count from 1 BC, which is "0000" in EDTF and -1 in CSL.
    """
    ends = written.replace("\u00a0", "~").split("/")
    if len(ends) > 2:
        return None
    days = [_day(end.strip()) for end in ends]
    if None in days or all(day == _UNKNOWN for day in days):
        return None
    known = [day for day in days if day]
    parts = [part for day in known for part in day["date-parts"]]
    circa = {"circa": True} if any(day.get("circa") for day in known) else {}
    return {"date-parts": [parts[0], parts[-1]] if len(parts) > 1 else parts} | circa


def _day(written: str) -> Date | None:
    if written in _OPEN:
        return _UNKNOWN
    found = _DAY.fullmatch(written)
    if not found:
        return None
    circa = {"circa": True} if found["mark"] else {}
    year = found["year"].lstrip("y")
    if year.endswith("X"):
        span = [int(year.replace("X", digit)) for digit in "09"]
        return {"date-parts": [[year_] for year_ in span]} | circa
    number = int(year)
    parts = [number if number > 0 else number - 1]
    for part in (found["month"], found["day"]):
        if not part or part == "XX":
            break
        parts.append(int(part))
    return ({"date-parts": [parts]} | circa) if _is_possible(parts) else None


def _is_possible(parts: list[int]) -> bool:
    year, month, day = [*parts, 1, 1][:3]
    if not 1 <= month <= 12:
        return len(parts) == 2 and 21 <= month <= 24
    known_year = year if 1 <= year <= 9999 else 2000
    return 1 <= day <= monthrange(known_year, month)[1]


def _legacy(year: str, month: str, day: str) -> Date | None:
    """Return the date of BibTeX's `year` and `month`; what is no number is literal."""
    if not year:
        return None
    if years := _YEARS.fullmatch(year):
        first, last = years.groups()
        return {"date-parts": [[int(first)], [int(first[: 4 - len(last)] + last)]]}
    found = _YEAR.fullmatch(year)
    if not found:
        return read_edtf(year) or {"literal": year}
    circa = {"circa": True} if found["circa"] or found["doubt"] else {}
    return {"date-parts": _within(int(found["year"]), month, day)} | circa


def _within(year: int, month: str, day: str) -> list[list[int]]:
    """Return the day, month or season of a year, or the two that "January/February" is."""
    number, in_month = _month(month, day)
    if number:
        return [[year, number, in_month] if in_month else [year, number]]
    both = [_month(part, "")[0] for part in _BETWEEN.split(month)]
    if len(both) == 2 and all(both):
        return [[year, both[0]], [year, both[1]]]
    return [[year]]


def _month(month: str, day: str) -> tuple[int, int]:
    """Return the number of a month or a season, and the day; 0 for what is not known."""
    if month.isdecimal():
        number = int(month)
        written_day = day
    else:
        found = _DAY_AND_MONTH.fullmatch(month.strip())
        if not found:
            return 0, 0
        name = found["month"].lower()
        number = _SEASONS.get(name, 0) or _month_named(name)
        written_day = found["before"] or found["after"] or day
    in_month = int(written_day) if written_day.isdecimal() and 1 <= number <= 12 else 0
    known = 1 <= number <= 12 or 21 <= number <= 24
    return (number if known else 0), (in_month if 1 <= in_month <= 31 else 0)


def _month_named(name: str) -> int:
    """Return the number of an English month; its first three letters are enough."""
    return _MONTHS.index(name[:3]) + 1 if name[:3] in _MONTHS else 0
