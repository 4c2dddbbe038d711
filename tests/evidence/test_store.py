import sqlite3
import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from sourcecheck.errors import InputError
from sourcecheck.evidence.store import Store
from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.model.resolution import Hop, Resolution, Verdict

PAGE = Identifier(Scheme.URL, "https://a.example/page#part")
DOI = Identifier(Scheme.DOI, "10.1000/182")
NOON = datetime(2026, 11, 2, 12, 0, 0, 123456, tzinfo=UTC)


def had(identifier: Identifier = PAGE, hours: float = 0, reason: str = "200 OK") -> Resolution:
    return Resolution(
        identifier=identifier,
        verdict=Verdict.ALIVE,
        reason=reason,
        hops=(Hop("https://a.example/page", 301), Hop("https://b.example/", None)),
        asked=NOON + timedelta(hours=hours),
        answered=False,
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "project" / ".sourcecheck" / "evidence.sqlite3"


def test_an_answer_comes_back_as_it_was(path: Path) -> None:
    with Store(path) as store:
        store.add(had())

    with Store(path) as store:
        assert store.history(PAGE) == (had(),)


def test_the_history_of_an_identifier_is_kept_oldest_first(path: Path) -> None:
    with Store(path) as store:
        for hours in (5, 0, 9):
            store.add(had(hours=hours))
        store.add(had(DOI))

        assert store.history(PAGE) == (had(hours=0), had(hours=5), had(hours=9))
        assert store.latest(PAGE) == had(hours=9)
        assert store.history(DOI) == (had(DOI),)


def test_times_of_all_zones_are_kept_in_utc(path: Path) -> None:
    with Store(path) as store:
        early = NOON.astimezone(timezone(timedelta(hours=-5)))
        store.add(had(hours=1))
        store.add(
            Resolution(identifier=PAGE, verdict=Verdict.GONE, reason="404 Not Found", asked=early)
        )

        assert [one.asked.isoformat() for one in store.history(PAGE)] == [
            "2026-11-02T12:00:00.123456+00:00",
            "2026-11-02T13:00:00.123456+00:00",
        ]


def test_reading_makes_no_file(path: Path) -> None:
    with Store(path) as store:
        assert store.history(PAGE) == ()
        assert store.latest(PAGE) is None

    assert not path.parent.exists()


def test_the_folder_comes_with_the_first_answer_and_stays_out_of_version_control(
    path: Path,
) -> None:
    with Store(path) as store:
        store.add(had())

    assert sorted(one.name for one in path.parent.iterdir()) == [".gitignore", path.name]
    assert (path.parent / ".gitignore").read_text() == "*\n"


def test_a_folder_that_was_there_is_left_as_it_is(tmp_path: Path) -> None:
    with Store(tmp_path / "evidence.sqlite3") as store:
        store.add(had())

    assert [one.name for one in tmp_path.iterdir()] == ["evidence.sqlite3"]


def test_an_empty_file_is_an_empty_store(tmp_path: Path) -> None:
    empty = tmp_path / "evidence.sqlite3"
    empty.touch()

    with Store(empty) as store:
        assert store.history(PAGE) == ()
        store.add(had())
        assert store.history(PAGE) == (had(),)


def test_passwords_are_not_stored(path: Path) -> None:
    secret = Identifier(Scheme.URL, "https://user:hunter2@a.example/page")
    answer = Resolution(
        identifier=secret,
        verdict=Verdict.ALIVE,
        reason="200 OK",
        hops=(Hop("https://user:hunter2@a.example/page", 200),),
        asked=NOON,
    )

    with Store(path) as store:
        store.add(answer)
        [kept] = store.history(secret)

    assert kept.identifier == secret
    assert kept.hops == (Hop("https://***@a.example/page", 200),)
    assert b"hunter2" not in path.read_bytes()


@pytest.mark.parametrize("reading", [True, False])
def test_what_is_no_database_is_refused(tmp_path: Path, *, reading: bool) -> None:
    path = tmp_path / "evidence.sqlite3"
    path.write_text("This is a letter to my aunt, and it is long enough to be read. " * 99)

    with Store(path) as store, pytest.raises(InputError) as caught:
        store.history(PAGE) if reading else store.add(had())

    assert str(caught.value) == (
        f"{path}: error: is no evidence store: file is not a database\n"
        '  hint: set "store" to another file, or remove this one if it was one of ours'
    )
    assert path.read_text().startswith("This is a letter")


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "evidence.sqlite3"
    foreign = sqlite3.connect(path)
    foreign.execute("CREATE TABLE resolution (mine TEXT)")
    foreign.close()

    with Store(path) as store, pytest.raises(InputError) as caught:
        store.add(had())

    assert str(caught.value) == (
        f"{path}: error: is a database, but none of sourcecheck's\n  hint: name another file"
    )


def test_a_store_of_a_newer_version_is_refused(path: Path) -> None:
    with Store(path) as store:
        store.add(had())
    newer = sqlite3.connect(path)
    newer.execute("PRAGMA user_version = 99")
    newer.close()

    with Store(path) as store, pytest.raises(InputError) as caught:
        store.history(PAGE)

    assert str(caught.value) == (
        f"{path}: error: was written by a newer sourcecheck\n  hint: upgrade sourcecheck"
    )


def test_a_folder_in_the_place_of_the_file_is_refused(tmp_path: Path) -> None:
    with Store(tmp_path) as store, pytest.raises(InputError) as caught:
        store.history(PAGE)

    assert str(caught.value) == (
        f"{tmp_path}: error: the evidence store cannot be used: unable to open database file\n"
        '  hint: set "store" to another file, which can be written'
    )


@pytest.mark.parametrize(
    ("inside", "words"),
    [
        ("evidence.sqlite3", "unable to open database file"),
        ("folder/evidence.sqlite3", "Not a directory"),
    ],
)
def test_a_file_in_the_place_of_the_folder_is_refused(
    tmp_path: Path, inside: str, words: str
) -> None:
    (tmp_path / "file").touch()
    path = tmp_path / "file" / inside

    with Store(path) as store, pytest.raises(InputError) as caught:
        store.add(had())

    assert str(caught.value) == (
        f"{path}: error: the evidence store cannot be used: {words}\n"
        '  hint: set "store" to another file, which can be written'
    )


WRITER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from sourcecheck.evidence.store import Store
from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.model.resolution import Resolution, Verdict

with Store(Path(sys.argv[1])) as store:
    for number in range(int(sys.argv[3])):
        store.add(Resolution(
            identifier=Identifier(Scheme.URL, "https://a.example/page#part"),
            verdict=Verdict.ALIVE, reason=f"{sys.argv[2]} {number}", asked=datetime.now(UTC),
        ))
        print(number, flush=True)
"""


def writing(path: Path, name: str, answers: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path), name, str(answers)],
        stdout=subprocess.PIPE,
        text=True,
    )


def test_two_runs_may_write_at_once(path: Path) -> None:
    with writing(path, "one", 200) as one, writing(path, "two", 200) as two:
        one.communicate()
        two.communicate()

    assert (one.returncode, two.returncode) == (0, 0)
    with Store(path) as store:
        kept = {resolution.reason for resolution in store.history(PAGE)}
    assert kept == {f"{name} {number}" for name in ("one", "two") for number in range(200)}


def test_a_killed_run_loses_nothing_it_had_added(path: Path) -> None:
    with writing(path, "killed", 1_000_000) as process:
        assert process.stdout
        while process.stdout.readline() != "20\n":
            pass
        process.kill()

    with Store(path) as store:
        kept = [resolution.reason for resolution in store.history(PAGE)]
    assert kept[:21] == [f"killed {number}" for number in range(21)]
