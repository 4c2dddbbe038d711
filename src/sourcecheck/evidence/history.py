"""What the answers had over time say together."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sourcecheck.evidence.engine.url import host
from sourcecheck.evidence.runs import runs
from sourcecheck.evidence.settings import NetworkSettings
from sourcecheck.model.identifier import Scheme
from sourcecheck.model.resolution import Resolution, Verdict


def is_fresh(history: Sequence[Resolution], now: datetime, settings: NetworkSettings) -> bool:
    """Tell whether the newest answer is alive and young enough not to be asked for again.

    One that was alive only because the settings accepted it, they have to accept still.
    """
    if not history or history[-1].verdict is not Verdict.ALIVE:
        return False
    latest = history[-1]
    return latest.asked <= now <= latest.asked + settings.fresh and all(
        (hop.status or 0) < 400 or hop.status in settings.of(host(hop.url)).accept
        for hop in latest.hops
    )


def conclude(
    history: Sequence[Resolution], settings: NetworkSettings
) -> tuple[Resolution, datetime]:
    """Return the newest of at least one answer, and since when it has been so.

    A link that was unreachable often enough, over long enough and with no other answer in
    between, is gone (InternetArchiveBot's rule): no outage lasts so long. A registry that does
    not answer is never held against a work.
    """
    latest = history[-1]
    if len(history) == 1 and latest.verdict is not Verdict.UNREACHABLE:
        return latest, latest.asked  # as with nearly every link of a first run
    run = runs(history)[-1]
    strikes = len(run.strikes(settings.strike_gap))
    is_lost = run.verdict is Verdict.UNREACHABLE and strikes >= settings.strikes
    if is_lost and latest.identifier.scheme is Scheme.URL:
        reason = f"unreachable {strikes} times since {run.since:%Y-%m-%d}: {latest.reason}"
        latest = replace(latest, verdict=Verdict.GONE, reason=reason)
    return latest, run.since
