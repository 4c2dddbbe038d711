"""Keeps a run among those of its project, and shows its report what they were."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from sourcecheck.config import Config
from sourcecheck.evidence.store import Store
from sourcecheck.evidence.trend import Trend
from sourcecheck.model.project import Project
from sourcecheck.model.report import Report
from sourcecheck.model.trend import Point


def utc_now() -> datetime:
    """Return the present moment."""
    return datetime.now(UTC)


def over_time(
    report: Report, config: Config, *, asked: bool, clock: Callable[[], datetime] = utc_now
) -> Report:
    """Return a report with the kept runs of its project, itself among them if it is to be kept.

    `asked` is whether links were asked about: stored answers alone, as offline, are no news of
    them. Of documents that are checked for their links only, nothing is kept.

    Raises:
        InputError: if the evidence store cannot be used.
    """
    paths = _paths(report.project)
    if not paths:
        return report
    with Store(config.store) as store:
        trend = Trend(store, config.store.parent, paths)
        if config.trend:
            trend.add(_point(report, clock(), asked=asked))
        points = trend.points()
    return replace(report, evidence=replace(report.evidence, trend=points)) if points else report


def _paths(project: Project) -> list[str]:
    """Return the files by which a project is known."""
    if project.documents:
        return []
    return [project.ledger.path] if project.ledger else [one.path for one in project.bibliographies]


def _point(report: Report, at: datetime, *, asked: bool) -> Point:
    summary = report.summary
    told = asked and report.evidence.network
    return Point(
        at=at,
        sourced=summary.claims.sourced,
        unsourced=summary.claims.unsourced,
        exempt=summary.claims.exempt,
        verdicts=summary.verdicts if told else None,
        severities=summary.severities,
    )
