"""Uncertain dates in words, for styles that have no rule to mark them."""

from collections.abc import Mapping, Sequence
from typing import Any

from sourcecheck.bibliography.csl.dates import Date

_VARIABLES = ("issued", "original-date", "event-date")


def spelled(item: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return an item of CSL-JSON whose uncertain dates say so: "ca. 1943", "ca. 1941–1943".

    A style marks them itself, in its own way ("[1943?]"), if it asks for `is-uncertain-date`
    (CSL 1.0.2, "Choose"); in any other a doubtful year would be printed as a certain one.
    """
    uncertain = [name for name in _VARIABLES if item.get(name, {}).get("circa")]
    return {**item, **{name: {"literal": _words(item[name])} for name in uncertain}}


def _words(date: Date) -> str:
    return "ca. " + "–".join(_day(parts) for parts in date["date-parts"])


def _day(parts: Sequence[int]) -> str:
    """Return a day, a month or a year; nothing where an interval is open."""
    year, *rest = parts
    if year <= 0:
        return f"{-year} BC" if year else ""
    return "-".join([str(year), *(f"{part:02}" for part in rest if part <= 12 or len(rest) > 1)])
