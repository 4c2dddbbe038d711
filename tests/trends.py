"""Kept runs for tests."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from sourcecheck.model.finding import Severity
from sourcecheck.model.resolution import Verdict
from sourcecheck.model.trend import Point

NOON = datetime(2026, 11, 2, 12, 0, tzinfo=UTC)


def links(alive: int, gone: int = 0) -> Mapping[Verdict, int]:
    """Return what was found of so many links."""
    return {Verdict.ALIVE: alive, Verdict.GONE: gone}


def point(
    days: float = 0,
    sourced: int = 0,
    verdicts: Mapping[Verdict, int] | None = None,
    *,
    total: int = 20,
    errors: int = 0,
) -> Point:
    """Return a run so many days after `NOON`, of 20 claims of which one is exempt."""
    return Point(
        at=NOON + timedelta(days=days),
        sourced=sourced,
        unsourced=max(0, total - sourced - 1),
        exempt=1 if total else 0,
        verdicts=verdicts,
        severities={Severity.NOTE: 0, Severity.WARNING: 3, Severity.ERROR: errors},
    )


WEEK = (
    point(0, 4, links(9, 1), errors=1),
    point(0.25, 5),
    point(3, 5),
    point(7, 9, links(20)),
    point(7.1, 7),
)
"""Runs on three days; on the first and the last one, links were asked about in the morning."""
