"""A copy of a web page in a web archive."""

import re
from datetime import UTC, datetime
from typing import NamedTuple

_COPY = re.compile(
    r"https?://[^/?#]+/(?:[^?#]*?/)?"
    r"(?P<day>\d{8}|\d{4}\.\d\d\.\d\d)-?(?P<time>\d{6})?(?:[a-z]{2}_)?/"
    r"(?P<original>https?:/.+)",
    re.IGNORECASE | re.DOTALL,
)


class ArchivedCopy(NamedTuple):
    """A page as a web archive captured it."""

    url: str
    """Where the copy is."""
    captured: datetime
    """When, in UTC; at midnight if only the day is known."""
    original: str
    """The address of what was captured."""


def read_copy(url: str) -> ArchivedCopy | None:
    """Return the copy whose address a URL is, as far as that tells: when, and of what.

    Web archives name a copy by both: ".../web/20190302120000/https://a.example/" (the Wayback
    Machine and all that run OpenWayback or pywb), "archive.today/2019.03.02-120000/https://...".
    None if it is any other address, or that of a list of copies.
    """
    found = _COPY.fullmatch(url)
    if not found:
        return None
    try:
        captured = datetime.strptime(
            found["day"].replace(".", "") + (found["time"] or "000000"), "%Y%m%d%H%M%S"
        ).replace(tzinfo=UTC)
    except ValueError:  # no such day or hour
        return None
    return ArchivedCopy(url, captured, found["original"])
