"""How long each host may keep a run waiting, and when it is asked no more."""

from datetime import datetime, timedelta

from sourcecheck.evidence.engine.exchange import Exchange
from sourcecheck.evidence.engine.rate_limit import renewal
from sourcecheck.evidence.engine.retry import asks_for_pause, wait_asked
from sourcecheck.evidence.settings import NetworkSettings

_WAITS = 5
"""How often a host may ask for the longest wait that is granted."""


class Patience:
    """Knows what each host has asked for.

    A host that refuses a request and asks for more than is granted, or for too much in all, is
    left alone for the rest of the run.
    """

    def __init__(self, settings: NetworkSettings) -> None:
        self._longest = settings.retry_after
        self._free: dict[str, datetime] = {}
        self._waited: dict[str, timedelta] = {}
        self._refusals: dict[str, str] = {}

    def refusal(self, host: str) -> str:
        """Return in words why a host is not asked any more; empty if it may be."""
        return self._refusals.get(host, "")

    def hear(self, host: str, exchange: Exchange, now: datetime) -> float:
        """Take note of an answer; return for how many seconds its host is to be left alone.

        A success that was the last one for now counts too. Whether the host keeps its word is
        not known then: it is left alone for as long as is granted, and asked again.
        """
        asked = wait_asked(exchange, now)
        refused = asks_for_pause(exchange, asked)
        if not refused:
            asked = renewal(exchange, now)
        if not asked:
            return 0
        if refused and asked > self._longest:
            self._refusals[host] = f"{host} asks to be left alone for {asked:.0f} s"
            return 0
        wait = min(asked, self._longest)
        self._count(host, now, timedelta(seconds=wait))
        return wait

    def _count(self, host: str, now: datetime, wait: timedelta) -> None:
        """Add a wait to what a host has had; what overlaps with an earlier one counts once."""
        free = max(self._free.get(host, now), now)
        self._free[host] = max(free, now + wait)
        waited = self._waited.get(host, timedelta()) + self._free[host] - free
        self._waited[host] = waited
        if waited > timedelta(seconds=_WAITS * self._longest):
            spent = f"{waited.total_seconds():.0f} s"
            self._refusals[host] = f"{host} has asked to be left alone for {spent} in all"
