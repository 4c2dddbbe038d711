"""What the answers had over time say together."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sourcecheck.evidence.settings import NetworkSettings
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
    between, is gone (InternetArchiveBot's rule): no outage lasts so long.
    """
    latest = history[-1]
    run = _run(history)
    since = run[0].asked
    strikes = _strikes(run, settings)
    if latest.verdict is Verdict.UNREACHABLE and strikes >= settings.strikes:
        reason = f"unreachable {strikes} times since {since:%Y-%m-%d}: {latest.reason}"
        latest = replace(latest, verdict=Verdict.GONE, reason=reason)
    return latest, since


def _run(history: Sequence[Resolution]) -> list[Resolution]:
    """Return the newest answers that all have one verdict, oldest first."""
    run: list[Resolution] = []
    for resolution in reversed(history):
        if resolution.verdict is not history[-1].verdict:
            break
        run.append(resolution)
    return run[::-1]


def _strikes(run: Sequence[Resolution], settings: NetworkSettings) -> int:
    """Count the answers that lie at least the settings' gap apart."""
    strikes = 1
    struck = run[0].asked
    for resolution in run:
        if resolution.asked - struck >= settings.strike_gap:
            strikes += 1
            struck = resolution.asked
    return strikes
