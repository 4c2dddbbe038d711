"""Volumes and pages, in the ways that they are written."""

import re
from collections.abc import Collection
from typing import NamedTuple

from sourcecheck.rules.comparison.numerals import roman_value

_DASH = re.compile(r"\s*[-‐‑‒–—−﹣－]+\s*")
_LABEL = re.compile(r"^\s*(?:pages?|pp?|seiten?|s|стр|с)\s*[.:]?\s*(?=[\dA-Za-z])", re.IGNORECASE)
_NUMBER = re.compile(r"([A-Za-z]*)0*(\d+)([A-Za-z]?)")
_ROMAN = re.compile(r"[ivxlcdm]+")
_FIGURES = re.compile(r"\d+")
_ARTICLE_NUMBER = 5
"""Figures from which a single number is that of an article, not of a page."""


class Extent(NamedTuple):
    """The first page and the last, as they are numbered; the last may be empty."""

    first: str
    last: str


def parse_pages(written: str) -> Extent | None:
    """Return the first range of pages; "123--8" is 123 to 128. None if it is none."""
    text = _LABEL.sub("", written.replace("{", "").replace("}", ""))
    text = re.split(r"[,;+]|\band\b", text)[0].strip().casefold()
    first, *rest = (part.strip() for part in _DASH.split(text))
    last = rest[0] if rest else ""
    if not first or not (_NUMBER.fullmatch(first) or _ROMAN.fullmatch(first)):
        return None
    first, last = (_NUMBER.sub(r"\1\2\3", page) for page in (first, last))
    if first.isdecimal() and last.isdecimal() and len(last) < len(first):
        last = first[: -len(last)] + last
    return Extent(first, last)


def pages_agree(written: str, recorded: str) -> bool | None:
    """Return whether two statements of pages may be of one work; None if nobody can tell.

    Nobody can where one is the number of an article, in place of pages.
    """
    one, other = parse_pages(written), parse_pages(recorded)
    if not one or not other:
        return None
    if one.first == other.first:
        return not one.last or not other.last or _last_agree(one, other)
    if is_article_number(one) or is_article_number(other):
        return None
    return not one.last and _lies_within(one.first, other)


def _last_agree(one: Extent, other: Extent) -> bool:
    """Return whether two ranges from one page end on one: "S12-20" is "S12-S20"."""
    ends = {_figures(extent.last) for extent in (one, other)}
    return len(ends) == 1


def is_article_number(extent: Extent) -> bool:
    """Return whether it is an article's, which has pages of its own: "e1000097", "104523"."""
    long = len(_figures(extent.first)) >= _ARTICLE_NUMBER
    return (long or not extent.first.isdecimal()) and not extent.last


def _lies_within(page: str, extent: Extent) -> bool:
    numbers = (page, *extent)
    if not all(number.isdecimal() for number in numbers):
        return False
    return int(extent.first) <= int(page) <= int(extent.last)


def _figures(page: str) -> str:
    return "".join(_FIGURES.findall(page)) or page


def volumes_agree(written: str, recorded: str, years: Collection[str] = ()) -> bool | None:
    """Return whether two volumes may be one; None if either has no number.

    "12(3)", "Bd. 12" and "XII" are 12, "12/13" is both. One of these years, which some journals
    count by, is compared with a year only.
    """
    one, other = _volumes(written), _volumes(recorded)
    if not one or not other:
        return None
    if (written.strip() in years) != (recorded.strip() in years):
        return None
    return not one.isdisjoint(other)


def _volumes(text: str) -> set[int]:
    text = text.partition("(")[0]
    if numbers := {int(number) for number in _FIGURES.findall(text)}:
        return numbers
    roman = text.strip(" .{}").rpartition(" ")[2].casefold()
    return {roman_value(roman)} if roman and _ROMAN.fullmatch(roman) else set()
