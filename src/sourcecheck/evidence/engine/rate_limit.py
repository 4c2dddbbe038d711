"""What a server says of how often it may be asked: the RateLimit headers in all their forms."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from sourcecheck.evidence.engine.exchange import Exchange

_PREFIXES = ("ratelimit", "x-ratelimit", "x-rate-limit")
"""Of "-Remaining" and "-Reset": draft-ietf-httpapi-ratelimit-headers-02 to -06, and what was
common before it."""
_PARAMETER = re.compile(r"\b(r|t|q|w|limit|remaining|reset)\s*=\s*(\d+)", re.IGNORECASE)
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_FIRST_MOMENT = 1_000_000_000
"""From here on a number is a moment in seconds since 1970 (GitHub, X), not a number of them."""
_FIRST_MILLISECOND = 1_000_000_000_000


def renewal(exchange: Exchange, now: datetime) -> float | None:
    """Return in how many seconds a server may be asked again; None if it may be right now.

    That is when it says that no request is left, and when its count begins anew.
    """
    if "rate" not in " ".join(exchange.headers):
        return None
    waits = (*_by_items(exchange.headers), *_by_fields(exchange.headers, now))
    return max(waits, default=None)


def _by_items(headers: Mapping[str, str]) -> list[float]:
    """Read the one header of the newer drafts.

    "RateLimit: "default";r=0;t=30" since the eighth, "limit=100, remaining=0, reset=30" in the
    seventh; where it tells no time, the policy's window is taken.
    """
    waits = []
    field = headers.get("ratelimit", "")
    for item in [field] if "remaining" in field.lower() else field.split(","):
        given = {name.lower(): float(number) for name, number in _PARAMETER.findall(item)}
        if given.get("r", given.get("remaining")) == 0:
            policy = dict(_PARAMETER.findall(headers.get("ratelimit-policy", "")))
            wait = given.get("t", given.get("reset", policy.get("w")))
            waits += [float(wait)] if wait is not None else []
    return waits


def _by_fields(headers: Mapping[str, str], now: datetime) -> list[float]:
    waits = []
    for prefix in _PREFIXES:
        left = _NUMBER.match(headers.get(f"{prefix}-remaining", "").strip())
        wait = _until(headers.get(f"{prefix}-reset", "").strip(), now)
        if left and float(left[0]) == 0 and wait is not None:
            waits.append(wait)
    return waits


def _until(reset: str, now: datetime) -> float | None:
    """Return the seconds until a reset, given as seconds, as a moment or as a date."""
    number = _NUMBER.fullmatch(reset)
    if number is None:
        return _until_date(reset, now)
    seconds = float(number[0])
    if seconds >= _FIRST_MILLISECOND:
        seconds /= 1000
    if seconds >= _FIRST_MOMENT:
        seconds -= now.timestamp()
    return max(0.0, seconds)


def _until_date(reset: str, now: datetime) -> float | None:
    for read in (parsedate_to_datetime, datetime.fromisoformat):
        try:
            moment = read(reset)
        except (ValueError, OverflowError):  # a year of fourteen digits
            continue
        aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return max(0.0, (aware - now).total_seconds())
    return None
