"""Dates in running text, "31.9.43" or "31 September 1943", that no calendar has."""

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping

from sourcecheck.rules.dates import LAST_JULIAN_YEAR

_NAMES: Mapping[int, str] = {
    2: r"feb(?:ruary|ruar|\.)?|februar|février|fevrier|февраля|лютого|února",
    4: r"apr(?:il|\.)?|avril|апреля|квітня|dubna",
    6: r"june?|juni|juin|июня|червня|června",
    9: r"sept?(?:ember|embre|\.)?|сентября|вересня|září",
    11: r"nov(?:ember|embre|\.)?|ноября|листопада|listopadu",
}
"""The months that have less than 31 days: in English, German, French, Russian, Ukrainian, Czech."""
_MONTH = "|".join(f"(?P<m{number}>{names})" for number, names in _NAMES.items())
_WORDED = re.compile(
    rf"(?<![\w./-])(?P<day>\d\d)(?:\.|st|nd|rd|th)? ?(?:{_MONTH})[ ,]*(?P<year>\d{{4}})?(?!\w)",
    re.IGNORECASE,
)
_WORDED_AMERICAN = re.compile(
    rf"(?<!\w)(?:{_MONTH}) (?P<day>\d\d)(?:st|nd|rd|th)?(?:,? (?P<year>\d{{4}}))?(?![\w./-])",
    re.IGNORECASE,
)
# Not a file's plan number, "Az. 31.9.43".
_NUMBERED = re.compile(
    r"(?<![\w./-])(?<!Az\. )(?<!Az )(?P<day>\d{1,2})\. ?(?P<month>\d{1,2})\. ?"
    r"(?P<year>1[89]\d\d|20\d\d|\d\d)(?![\w/]|\.\d)"
)
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_ROMAN_MONTH = re.compile(
    r"(?<![\w./-])(?P<day>\d{1,2})\. ?(?P<month>[IVX]{1,4})\. ?"
    r"(?P<year>1[89]\d\d|20\d\d|\d\d)(?![\w/]|\.\d)"
)


def impossible_days(text: str) -> Iterator[str]:
    """Yield the dates of a text, as written, that no calendar has."""
    for pattern in (_NUMBERED, _ROMAN_MONTH, _WORDED, _WORDED_AMERICAN):
        for found in pattern.finditer(text):
            month = _month(found)
            if month and not 1 <= int(found["day"]) <= _last(month, found["year"]):
                yield found[0].strip(" ,")


def _month(found: re.Match[str]) -> int:
    """Return the number of a month; 0 if there is no telling."""
    if found.re is _ROMAN_MONTH:
        return _ROMAN.index(found["month"]) + 1 if found["month"] in _ROMAN else 0
    if found.re is _NUMBERED:
        return int(found["month"]) if 1 <= int(found["month"]) <= 12 else 0
    return next(number for number in _NAMES if found[f"m{number}"])


def _last(month: int, year: str | None) -> int:
    """Return the last day of a month; of February, 29 unless the year is known to have none."""
    if month != 2:
        return monthrange(2000, month)[1]
    known = int(year) if year else 0
    if not known or (known % 4 == 0 and (known <= LAST_JULIAN_YEAR or known % 100)):
        return 29
    return monthrange(known if known > 99 else 1900 + known, 2)[1]
