"""Dates that are written as people do, turned into what biblatex reads."""

import re

from sourcecheck.rules.dates import impossibility, read_period

_DASHES = "[\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{FIGURE DASH}\N{MINUS SIGN}]"
_RANGE = r"\s*(?:--+|[–—/])\s*|\s+(?:-|to|bis|until)\s+"
_SHORT_END = r"(\d\d)(\d\d)\s*(?:-+|[–—/])\s*(\d\d)"
_CIRCA = r"(?i)(?:circa|ca?\.|um|около|ок\.)\s+|(?:circa|ca?\.?)(?=\d)"
_YEAR_FIRST = r"(\d{4})([-./–])(\d{1,2})\2(\d{1,2})"
_DAY_FIRST = r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})"
_DAY_AND_MONTH = r"(?:(\d{1,2})(?:\.|st|nd|rd|th)?\s+)?([^\W\d]{3,})\.?,?\s+(\d{4})"
_MONTH_AND_DAY = r"([^\W\d]{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})"
_MONTHS = (
    *(("january", "januar", "январь", "января"), ("february", "februar", "февраль", "февраля")),
    *(("march", "märz", "марта"), ("april", "апрель", "апреля"), ("may", "mai", "мая")),
    *(("june", "juni", "июнь", "июня"), ("july", "juli", "июль", "июля")),
    *(("august", "август", "августа"), ("september", "сентябрь", "сентября")),
    *(("october", "oktober", "октябрь", "октября"), ("november", "ноябрь", "ноября")),
    ("december", "dezember", "декабрь", "декабря"),
)
"""Names in English, German and Russian; the beginning of one, too, is an abbreviation of it."""


def respelled(written: str) -> str:
    """Return a date as biblatex reads it, or as it is if nobody could be sure what it means.

    Day and month change places from country to country (12/05/1943): such a date stays.
    """
    text = re.sub(_DASHES, "-", written.strip(" \t.,;{}"))
    date = _span(text) or "/".join(_respell(part) for part in _parts(text))
    return date if read_period(date) and not impossibility(date) else written


def _span(text: str) -> str:
    """Return the span of years that "1914-18" is: 1914-06 would be a month, 1945-39 neither."""
    found = re.fullmatch(_SHORT_END, text)
    if not found or int(found[3]) <= max(int(found[2]), 12):
        return ""
    return f"{found[1]}{found[2]}/{found[1]}{found[3]}"


def _parts(text: str) -> list[str]:
    """Return the two ends of a range, or the one date."""
    one = re.fullmatch(_YEAR_FIRST, text) or read_period(text)  # what divides that makes no range
    return [text] if one else re.split(_RANGE, text)


def _respell(written: str) -> str:
    """Return one date, or what is written if it is none of the known forms."""
    circa = re.match(_CIRCA, written)
    text = written[circa.end() :] if circa else written
    mark = "~" if circa else ""
    if found := re.fullmatch(_YEAR_FIRST, text):
        return f"{found[1]}-{int(found[3]):02}-{int(found[4]):02}{mark}"
    if found := re.fullmatch(_DAY_FIRST, text):
        return f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}{mark}"
    if found := re.fullmatch(_DAY_AND_MONTH, text):
        return _named(found[3], found[2], found[1]) + mark
    if found := re.fullmatch(_MONTH_AND_DAY, text):
        return _named(found[3], found[1], found[2]) + mark
    return text + mark


def _named(year: str, month: str, day: str | None) -> str:
    name = month.lower()
    numbers = [n for n, names in enumerate(_MONTHS, 1) if any(x.startswith(name) for x in names)]
    if len(numbers) != 1:
        return ""
    return f"{year}-{numbers[0]:02}" + (f"-{int(day):02}" if day else "")
