"""The runs of a project that are kept in the store, to see how it does over time."""

import json
import os
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from sourcecheck.evidence.store import Store
from sourcecheck.model.finding import Severity
from sourcecheck.model.resolution import Verdict
from sourcecheck.model.trend import Point


class Trend:
    """The kept runs of one project: that of a ledger, or of bibliographies alone.

    It is known by where these files lie as seen from the store, so that a checkout may be moved
    with its store, and one store may serve several projects. All raise InputError if the store
    cannot be used.
    """

    def __init__(self, store: Store, folder: Path, paths: Iterable[str | Path]) -> None:
        """`folder` is the store's, and `paths` are the ledger or the bibliographies."""
        self._store = store
        self._project = json.dumps(sorted({_seen(path, folder) for path in paths}))

    def add(self, point: Point) -> None:
        """Keep a run."""
        self._store.write(
            "INSERT INTO run (project, at, sourced, unsourced, exempt, verdicts, severities)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            [(self._project, *_row(point))],
        )

    def points(self) -> tuple[Point, ...]:
        """Return the runs, oldest first."""
        rows = self._store.read(
            "SELECT at, sourced, unsourced, exempt, verdicts, severities FROM run"
            " WHERE project = ? ORDER BY at, number",
            (self._project,),
        )
        return tuple(map(_point, rows))


def _seen(path: str | Path, folder: Path) -> str:
    """Return a path as seen from a folder, with forward slashes."""
    real = os.path.realpath(path)
    try:
        return Path(os.path.relpath(real, os.path.realpath(folder))).as_posix()
    except ValueError:  # on another drive of Windows
        return Path(real).as_posix()


def _row(point: Point) -> tuple[str | int | None, ...]:
    at = point.at.astimezone(UTC).isoformat(timespec="microseconds")  # sorts as the times do
    verdicts = None if point.verdicts is None else json.dumps(dict(point.verdicts))
    counts = (point.sourced, point.unsourced, point.exempt)
    return (at, *counts, verdicts, json.dumps(dict(point.severities)))


def _point(row: tuple[str, int, int, int, str | None, str]) -> Point:
    at, sourced, unsourced, exempt, verdicts, severities = row
    told = None if verdicts is None else json.loads(verdicts)
    found = json.loads(severities)
    return Point(
        at=datetime.fromisoformat(at),
        sourced=sourced,
        unsourced=unsourced,
        exempt=exempt,
        verdicts=None if told is None else {Verdict(one): count for one, count in told.items()},
        severities={Severity(one): count for one, count in found.items()},
    )
