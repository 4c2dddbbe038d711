"""How often a server says that it may be asked."""

import re
from collections.abc import Mapping

_SLOWEST = 10
"""Seconds between two questions; a header that tells of more is not believed."""
_INTERVAL = re.compile(r"(\d{1,6})\s*s?", re.IGNORECASE)


def told_interval(headers: Mapping[str, str]) -> float | None:
    """Return the seconds between two questions that a server tells; None if it tells nothing.

    "x-rate-limit-limit: 10" and "x-rate-limit-interval: 1s" are ten questions a second
    (https://www.crossref.org/documentation/retrieve-metadata/rest-api/access-and-authentication/).
    Names of headers are in lower case.
    """
    limit = headers.get("x-rate-limit-limit", "").strip()
    interval = _INTERVAL.fullmatch(headers.get("x-rate-limit-interval", "").strip())
    if interval is None or not re.fullmatch(r"[1-9]\d{0,5}", limit):
        return None
    return min(int(interval[1]) / int(limit), _SLOWEST)
