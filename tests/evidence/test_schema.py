import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread

import pytest

from sourcecheck.errors import InputError
from sourcecheck.evidence import schema
from sourcecheck.evidence.store import Store
from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.model.resolution import Hop, Resolution, Verdict

PAGE = Identifier(Scheme.URL, "https://a.example/page")
KEPT = Resolution(
    identifier=PAGE,
    verdict=Verdict.GONE,
    reason="404 Not Found",
    hops=(Hop("https://a.example/page", 404),),
    asked=datetime(2026, 11, 2, 12, tzinfo=UTC),
)
FIRST = """
CREATE TABLE resolution (
    number INTEGER PRIMARY KEY, scheme TEXT NOT NULL, value TEXT NOT NULL,
    verdict TEXT NOT NULL, reason TEXT NOT NULL, hops TEXT NOT NULL,
    asked TEXT NOT NULL, answered INTEGER NOT NULL
);
CREATE INDEX resolution_identifier ON resolution (scheme, value);
INSERT INTO resolution VALUES (
    1, 'url', 'https://a.example/page', 'gone', '404 Not Found',
    '[["https://a.example/page", 404]]', '2026-11-02T12:00:00+00:00', 1
);
PRAGMA application_id = 1396917590;
PRAGMA user_version = 1;
"""
"""A store of the first version, with one answer."""


def write(path: Path, script: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(script)


def described(path: Path) -> list[str]:
    """Return what tables and indexes a file has, and the version of its schema."""
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT type, name FROM sqlite_master ORDER BY name").fetchall()
        return [*(" ".join(row) for row in rows), f"version {schema.version(connection)}"]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "evidence.sqlite3"


def test_a_store_of_the_first_version_keeps_its_answers_and_gets_what_is_new(
    path: Path, tmp_path: Path
) -> None:
    write(path, FIRST)
    fresh = tmp_path / "fresh.sqlite3"

    with Store(path) as store:
        assert store.history(PAGE) == (KEPT,)
        store.add(KEPT)
        assert store.history(PAGE) == (KEPT, KEPT)
    with Store(fresh) as store:
        store.add(KEPT)

    assert described(path) == described(fresh)
    assert described(path)[-1] == f"version {schema.VERSION}"


def test_several_runs_upgrade_a_store_once(path: Path) -> None:
    write(path, FIRST)
    histories: list[tuple[Resolution, ...]] = []

    def run() -> None:
        with Store(path) as store:
            histories.append(store.history(PAGE))

    runs = [Thread(target=run) for _ in range(8)]
    for one in runs:
        one.start()
    for one in runs:
        one.join()

    assert histories == [(KEPT,)] * 8


def test_an_upgrade_that_fails_leaves_the_store_as_it_was(path: Path) -> None:
    write(path, f"{FIRST} CREATE TABLE copy_lookup (mine TEXT);")
    before = described(path)

    with Store(path) as store, pytest.raises(InputError) as caught:
        store.history(PAGE)

    assert str(caught.value) == (
        f"{path}: error: the evidence store cannot be used: table copy_lookup already exists\n"
        '  hint: set "store" to another file, which can be written'
    )
    assert described(path) == before


@pytest.mark.parametrize("version", [0, 1, 99])
def test_another_programs_database_is_left_as_it_is(path: Path, version: int) -> None:
    write(path, f"CREATE TABLE resolution (mine TEXT); PRAGMA user_version = {version};")
    before = described(path)

    with Store(path) as store, pytest.raises(InputError) as caught:
        store.history(PAGE)

    assert str(caught.value) == (
        f"{path}: error: is a database, but none of sourcecheck's\n  hint: name another file"
    )
    assert described(path) == before
