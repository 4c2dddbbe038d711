"""What the answers had over time say together."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sourcecheck.evidence.runs import runs
from sourcecheck.evidence.settings import NetworkSettings
from sourcecheck.model.identifier import Scheme
from sourcecheck.model.resolution import Resolution, Verdict


def is_fresh(history: Sequence[Resolution], now: datetime, settings: NetworkSettings) -> bool:
    """Tell whether the newest answer is alive and young enough not to be asked for again."""
    if not history or history[-1].verdict is not Verdict.ALIVE:
        return False
    return history[-1].asked <= now <= history[-1].asked + settings.fresh


def conclude(
    history: Sequence[Resolution], settings: NetworkSettings
) -> tuple[Resolution, datetime]:
    """Return the newest of at least one answer, and since when it has been so.

    A link that was unreachable often enough, over long enough and with no other answer in
    between, is gone (InternetArchiveBot's rule): no outage lasts so long. A registry that does
    not answer is never held against a work.
    """
    latest = history[-1]
    run = runs(history)[-1]
    strikes = len(run.strikes(settings.strike_gap))
    is_lost = run.verdict is Verdict.UNREACHABLE and strikes >= settings.strikes
    if is_lost and latest.identifier.scheme is Scheme.URL:
        reason = f"unreachable {strikes} times since {run.since:%Y-%m-%d}: {latest.reason}"
        latest = replace(latest, verdict=Verdict.GONE, reason=reason)
    return latest, run.since
