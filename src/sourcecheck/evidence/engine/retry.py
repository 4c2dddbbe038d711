"""Whether what came is worth another try, and when."""

from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import NamedTuple

from sourcecheck.evidence.engine.exchange import Exchange, Failure
from sourcecheck.evidence.engine.rate_limit import renewal
from sourcecheck.evidence.pages.challenge import wall
from sourcecheck.evidence.settings import NetworkSettings

_PASSING = {Failure.RESET, Failure.TRUNCATED, Failure.REFUSED, Failure.CONNECT}
"""Failures of a server that restarts or a line that drops; tried as often as the settings say."""
_SLOW = {Failure.TIMEOUT, Failure.DNS}
"""Failures that cost their patience each time, or seldom pass; tried once more, at the end."""
_BUSY = {408, 425, 429}
_LASTING = {501, 505}
"""Server errors that say: never (RFC 9110 §15.6.2 and §15.6.6)."""

_YEAR = 366 * 86400.0


class Pause(NamedTuple):
    """How long to wait before the next request on a URL's way."""

    seconds: float = 0
    hold: bool = False
    """Whether the whole host has to be left alone for so long: it asked for it, or for less."""
    last: bool = False
    """Whether everything else goes first."""


def pause(
    exchange: Exchange,
    tries: int,
    settings: NetworkSettings,
    *,
    asked: float | None,
    chance: Callable[[], float],
) -> Pause | None:
    """Return how long to wait before another try, or None if this exchange is the last word.

    `tries` have been made, `asked` is what `wait_asked` makes of the exchange; `chance`
    returns a number from 0 to 1 by which back-offs are spread, lest all come back at once.
    """
    passing = exchange.failure in _PASSING or exchange.failure in _SLOW
    if tries > settings.retries or not (passing or asks_for_pause(exchange, asked)):
        return None
    back_off = settings.retry_wait * 2 ** (tries - 1) * (0.5 + chance())
    if exchange.failure in _SLOW:
        return Pause(back_off, last=True) if tries == 1 else None
    if asked is None:  # too many requests are too many of the host's, whatever they ask for
        return Pause(back_off, hold=exchange.status == 429)
    return Pause(max(back_off, asked), hold=True) if asked <= settings.retry_after else None


def retry_after(exchange: Exchange, now: datetime) -> float | None:
    """Return for how many seconds the server asks to be left alone, if it does.

    A number of seconds or a date (RFC 9110 §10.2.3); anything else counts as nothing.
    """
    value = exchange.headers.get("retry-after", "").strip()
    if not value:
        return None
    if value.isdecimal():
        return float(value)
    try:
        until = parsedate_to_datetime(value)
    except (ValueError, OverflowError):  # a year of fourteen digits
        return None
    if until.tzinfo is None:  # "-0000" in the place of a zone
        until = until.replace(tzinfo=UTC)
    return max(0.0, (until - now).total_seconds())


def wait_asked(exchange: Exchange, now: datetime) -> float | None:
    """Return for how many seconds a refusal asks to be left alone, in whichever header.

    It is a year at most: a number of hundreds of digits would be infinite.
    """
    asked = retry_after(exchange, now)
    if asked is None:
        asked = renewal(exchange, now)
    return None if asked is None else min(asked, _YEAR)


def asks_for_pause(exchange: Exchange, asked: float | None) -> bool:
    """Tell whether an answer is a refusal for now: the same question may be answered later.

    A 403 is one only if it says when, which is `asked` (GitHub, "Rate limits for the REST API").
    """
    status = exchange.status or 0
    if status == 403:
        refuses = asked is not None
    else:
        refuses = status in _BUSY or (500 <= status < 600 and status not in _LASTING)
    return refuses and exchange.failure is None and not wall(exchange)
