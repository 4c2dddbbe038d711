import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import timedelta, timezone
from pathlib import Path

import pytest
from trends import NOON, WEEK, point

from sourcecheck.errors import InputError
from sourcecheck.evidence import schema
from sourcecheck.evidence.store import Store
from sourcecheck.evidence.trend import Trend
from sourcecheck.model.trend import Point

WRITER = """
import sys
from pathlib import Path
from trends import point
from sourcecheck.evidence.store import Store
from sourcecheck.evidence.trend import Trend

folder = Path(sys.argv[1])
with Store(folder / "evidence.sqlite3") as store:
    for number in range(100):
        Trend(store, folder, ["claims.yaml"]).add(point(number, int(sys.argv[2])))
"""
THIRD = """
CREATE TABLE resolution (number INTEGER PRIMARY KEY, scheme TEXT, value TEXT);
CREATE TABLE copy_lookup (number INTEGER PRIMARY KEY);
CREATE TABLE record_lookup (number INTEGER PRIMARY KEY);
PRAGMA application_id = 1396917590;
PRAGMA user_version = 3;
"""
"""A store of the version that kept no runs, as far as it matters here."""


def points(folder: Path, *paths: str | Path) -> tuple[Point, ...]:
    with Store(folder / "evidence.sqlite3") as store:
        return Trend(store, folder, paths).points()


def keep(folder: Path, *paths: str | Path, runs: tuple[Point, ...] = WEEK) -> None:
    with Store(folder / "evidence.sqlite3") as store:
        for one in runs:
            Trend(store, folder, paths).add(one)


def test_runs_come_back_as_they_were_oldest_first(tmp_path: Path) -> None:
    keep(tmp_path, "claims.yaml", runs=WEEK[::-1])

    assert points(tmp_path, "claims.yaml") == WEEK


def test_times_of_all_zones_are_kept_in_utc(tmp_path: Path) -> None:
    west = NOON.astimezone(timezone(timedelta(hours=-5)))
    whole, part = NOON + timedelta(seconds=1), NOON + timedelta(seconds=1, microseconds=5)
    given = [
        Point(at=at, sourced=0, unsourced=0, exempt=0, verdicts=None, severities={})
        for at in (part, whole, west)
    ]

    keep(tmp_path, "claims.yaml", runs=tuple(given))

    assert [one.at.isoformat() for one in points(tmp_path, "claims.yaml")] == [
        "2026-11-02T12:00:00+00:00",
        "2026-11-02T12:00:01+00:00",
        "2026-11-02T12:00:01.000005+00:00",
    ]


def test_each_project_has_its_own_runs(tmp_path: Path) -> None:
    keep(tmp_path, "claims.yaml", runs=(point(1),))
    keep(tmp_path, "a.bib", "b.bib", runs=(point(2),))

    assert points(tmp_path, "claims.yaml") == (point(1),)
    assert points(tmp_path, "b.bib", "a.bib", "b.bib") == (point(2),)
    assert points(tmp_path, "a.bib") == ()


def test_a_project_is_known_again_from_another_folder_and_after_a_move(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, after = tmp_path / "before", tmp_path / "after"
    (before / "docs").mkdir(parents=True)
    monkeypatch.chdir(before)
    keep(Path(), "claims.yaml")
    monkeypatch.chdir(before / "docs")

    assert points(Path(".."), Path("../claims.yaml")) == WEEK
    before.rename(after)
    assert points(after, after / "claims.yaml") == WEEK


def test_reading_makes_no_file(tmp_path: Path) -> None:
    assert points(tmp_path / "none", "claims.yaml") == ()
    assert not (tmp_path / "none").exists()


def test_a_store_that_kept_no_runs_gets_room_for_them(tmp_path: Path) -> None:
    path = tmp_path / "evidence.sqlite3"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(THIRD)

    assert points(tmp_path, "claims.yaml") == ()
    keep(tmp_path, "claims.yaml")

    assert points(tmp_path, "claims.yaml") == WEEK
    with closing(sqlite3.connect(path)) as connection:
        assert schema.version(connection) == schema.VERSION


def test_a_store_that_is_none_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "evidence.sqlite3"
    path.write_text("This is a letter to my aunt, and it is long enough to be read. " * 99)

    with pytest.raises(InputError, match="is no evidence store"):
        keep(tmp_path, "claims.yaml")


def test_two_runs_may_be_kept_at_once(tmp_path: Path) -> None:
    tests = Path(__file__).parent.parent
    processes = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path), sourced], cwd=tests)
        for sourced in ("1", "2")
    ]

    assert [one.wait(60) for one in processes] == [0, 0]

    found = points(tmp_path, tests / "claims.yaml")
    assert {(one.at, one.sourced) for one in found} == {
        (point(days).at, sourced) for days in range(100) for sourced in (1, 2)
    }
    assert len(found) == 200
