import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cli.running import Command, write_project

from sourcecheck.evidence.store import Store
from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.model.resolution import Hop, Resolution, Verdict

DOI = Identifier(Scheme.DOI, "10.1162/isec_a_00411")
PAGE = Identifier(Scheme.URL, "https://www.svoboda.org/a/29011676.html")
START = datetime(2026, 11, 2, 12, 0, tzinfo=UTC)
SLOW = "no answer within 20 s, 2 times"
SOURCES = """
@article{grasmeder, title={T}, doi={10.1162/ISEC_a_00411}, issn={0162-2889}}
@online{svoboda, title={T}, url={https://www.svoboda.org/a/29011676.html}}
@book{ellis, title={Cauldron}}
"""


def store(
    folder: Path, identifier: Identifier, *answers: tuple[float, Verdict, str], hops: int = 0
) -> None:
    """Store answers, each so many days after the start."""
    with Store(folder / ".sourcecheck" / "evidence.sqlite3") as opened:
        for days, verdict, reason in answers:
            opened.add(
                Resolution(
                    identifier=identifier,
                    verdict=verdict,
                    reason=reason,
                    hops=(Hop("https://a.example/", 200),) * hops,
                    asked=START + timedelta(days=days),
                )
            )


def unreachable(*days: float) -> list[tuple[float, Verdict, str]]:
    return [(day, Verdict.UNREACHABLE, SLOW) for day in days]


def alive(*days: float) -> list[tuple[float, Verdict, str]]:
    return [(day, Verdict.ALIVE, "200 OK") for day in days]


def test_answers_of_one_verdict_in_a_row_are_told_together(
    sourcecheck: Command, folder: Path
) -> None:
    later = [(20, Verdict.ALIVE, "200 OK"), (27, Verdict.ALIVE, "204 No Content")]
    store(folder, PAGE, *alive(0, 7), (14, Verdict.GONE, "404 Not Found"), *later)

    assert sourcecheck("history", PAGE.value) == (
        0,
        """\
https://www.svoboda.org/a/29011676.html
  alive since 2026-11-22

  alive: 2026-11-02 to 2026-11-09, 2 answers
    2026-11-02 12:00 to 2026-11-09 12:00, 2 times: 200 OK

  gone: 2026-11-16, 1 answer
    2026-11-16 12:00: 404 Not Found

  alive: 2026-11-22 to 2026-11-29, 2 answers
    2026-11-22 12:00: 200 OK
    2026-11-29 12:00: 204 No Content
""",
        "",
    )


@pytest.mark.parametrize(
    ("days", "strikes"),
    [
        ([0], "1 of 3 strikes, the next counts from 2026-11-05 12:00"),
        ([0, 1, 2], "1 of 3 strikes, the next counts from 2026-11-05 12:00"),
        ([0, 3], "2 of 3 strikes, the next counts from 2026-11-08 12:00"),
        ([0, 3, 6], "3 of 3 strikes: held to be gone"),
        ([0, 3, 6, 9], "3 of 3 strikes: held to be gone"),
    ],
)
def test_an_unreachable_link_shows_its_strikes(
    sourcecheck: Command, folder: Path, days: list[float], strikes: str
) -> None:
    store(folder, PAGE, *alive(-7), *unreachable(*days))

    lines = sourcecheck("history", PAGE.value).out.splitlines()

    assert lines[:3] == [PAGE.value, "  failing since 2026-11-02", f"  {strikes}"]


def test_failures_of_several_kinds_are_one_time_of_failing(
    sourcecheck: Command, folder: Path
) -> None:
    store(folder, PAGE, *alive(-7), *unreachable(0), (3, Verdict.GONE, "404 Not Found"))

    lines = sourcecheck("history", PAGE.value).out.splitlines()

    assert lines[:3] == [PAGE.value, "  failing since 2026-11-02", ""]


@pytest.mark.parametrize(
    ("verdict", "words"),
    [
        (Verdict.MOVED, "alive"),
        (Verdict.SUSPECT, "suspect"),
        (Verdict.BLOCKED, "closed to robots"),
        (Verdict.GONE, "failing"),
    ],
)
def test_the_present_state_is_told(
    sourcecheck: Command, folder: Path, verdict: Verdict, words: str
) -> None:
    store(folder, PAGE, (0, verdict, "it is so"))

    assert f"  {words} since 2026-11-02\n" in sourcecheck("history", PAGE.value).out


def test_a_registry_that_does_not_answer_is_no_strike(sourcecheck: Command, folder: Path) -> None:
    store(folder, DOI, *unreachable(0, 3, 6))

    lines = sourcecheck("history", str(DOI)).out.splitlines()

    assert lines[:3] == ["doi:10.1162/isec_a_00411", "  failing since 2026-11-02", ""]


@pytest.mark.parametrize(
    "written",
    ["10.1162/ISEC_a_00411", "doi:10.1162/isec_a_00411", "https://doi.org/10.1162/isec_a_00411"],
)
def test_an_identifier_is_found_however_it_is_written(
    sourcecheck: Command, folder: Path, written: str
) -> None:
    store(folder, DOI, (0, Verdict.ALIVE, "registered at doi.org"))

    assert sourcecheck("history", written).out.splitlines()[:2] == [
        "doi:10.1162/isec_a_00411",
        "  alive since 2026-11-02",
    ]


def test_an_identifier_without_an_answer_is_no_error(sourcecheck: Command, folder: Path) -> None:
    assert sourcecheck("history", "doi:10.1000/182") == (
        0,
        "doi:10.1000/182\n  no answer about it is stored\n",
        "",
    )
    assert not (folder / ".sourcecheck").exists()


def test_the_key_of_a_source_stands_for_all_its_identifiers(
    sourcecheck: Command, folder: Path
) -> None:
    write_project(folder, sources=SOURCES)
    store(folder, DOI, (0, Verdict.ALIVE, "registered at doi.org"))

    assert sourcecheck("history", "grasmeder") == (
        0,
        """\
doi:10.1162/isec_a_00411
  alive since 2026-11-02

  alive: 2026-11-02, 1 answer
    2026-11-02 12:00: registered at doi.org

issn:0162-2889
  no answer about it is stored
""",
        "",
    )


def test_a_source_is_looked_for_in_the_files_that_are_named(
    sourcecheck: Command, folder: Path
) -> None:
    other = folder / "other"
    write_project(other, sources=SOURCES)
    store(other, PAGE, *alive(0))

    ran = sourcecheck("history", "svoboda", "other/references.bib")

    assert ran.out.splitlines()[:2] == [PAGE.value, "  alive since 2026-11-02"]


def test_from_a_folder_below_the_ledger_s_the_same_answers_are_found(
    sourcecheck: Command, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_project(folder, sources=SOURCES)
    store(folder, PAGE, *alive(0))
    (folder / "below").mkdir()
    monkeypatch.chdir(folder / "below")

    assert "alive since" in sourcecheck("history", PAGE.value).out
    assert "alive since" in sourcecheck("history", "svoboda").out


@pytest.mark.parametrize(
    ("written", "error"),
    [
        (
            "svobodka",
            (
                "svobodka: error: is neither an identifier nor the key of a source\n"
                '  hint: did you mean "svoboda"?\n'
            ),
        ),
        (
            "17433110",
            (
                "17433110: error: is neither an identifier nor the key of a source\n"
                "  hint: an identifier says what it is: doi:10.…\n"
            ),
        ),
        (
            "ellis",
            "ellis: error: is a source without an identifier: there is nothing to ask about\n",
        ),
        ("doi:10.1", 'doi:10.1: error: is malformed: it should look like "10.1000/182"\n'),
        (
            "isbn 0-85045-524-4",
            (
                "isbn 0-85045-524-4: error: is malformed: the check digit of "
                '"0-85045-524-4" should be 3\n'
            ),
        ),
    ],
)
def test_what_is_neither_an_identifier_nor_a_key_is_an_error(
    sourcecheck: Command, folder: Path, written: str, error: str
) -> None:
    write_project(folder, sources=SOURCES)

    assert sourcecheck("history", written) == (2, "", error)


def test_what_is_no_identifier_where_there_is_no_ledger_is_an_error(sourcecheck: Command) -> None:
    assert sourcecheck("history", "svoboda") == (
        2,
        "",
        (
            "svoboda: error: is no identifier, and there is no ledger here with a source of that "
            "name\n  hint: an identifier says what it is: doi:10.…\n"
        ),
    )


def test_a_history_as_json_has_every_answer(sourcecheck: Command, folder: Path) -> None:
    store(folder, PAGE, *alive(-7), *unreachable(0, 1), hops=1)

    ran = sourcecheck("history", "--format", "json", PAGE.value)

    hops = [{"url": "https://a.example/", "status": 200}]
    slow = {"reason": SLOW, "hops": hops, "answered": True}
    assert (ran.code, ran.err) == (0, "")
    assert json.loads(ran.out) == {
        "version": 1,
        "histories": [
            {
                "identifier": PAGE.value,
                "verdict": "unreachable",
                "state": "failing",
                "since": "2026-11-02T12:00:00+00:00",
                "strikes": {"count": 1, "of": 3, "next": "2026-11-05T12:00:00+00:00"},
                "runs": [
                    {
                        "verdict": "alive",
                        "since": "2026-10-26T12:00:00+00:00",
                        "until": "2026-10-26T12:00:00+00:00",
                        "answers": [
                            {
                                "asked": "2026-10-26T12:00:00+00:00",
                                "reason": "200 OK",
                                "hops": hops,
                                "answered": True,
                            }
                        ],
                    },
                    {
                        "verdict": "unreachable",
                        "since": "2026-11-02T12:00:00+00:00",
                        "until": "2026-11-03T12:00:00+00:00",
                        "answers": [
                            {"asked": "2026-11-02T12:00:00+00:00", **slow},
                            {"asked": "2026-11-03T12:00:00+00:00", **slow},
                        ],
                    },
                ],
            }
        ],
    }


def test_no_history_as_json_is_empty(sourcecheck: Command) -> None:
    ran = sourcecheck("history", "--format", "json", "doi:10.1000/182")

    assert ran.code == 0
    assert json.loads(ran.out)["histories"] == [
        {
            "identifier": "doi:10.1000/182",
            "verdict": None,
            "state": None,
            "since": None,
            "strikes": None,
            "runs": [],
        }
    ]


def test_a_password_is_not_shown(sourcecheck: Command, folder: Path) -> None:
    secret = Identifier(Scheme.URL, "https://user:hunter2@a.example/")
    store(folder, secret, *alive(0))

    ran = sourcecheck("history", secret.value)

    assert ran.out.splitlines()[:2] == ["https://***@a.example/", "  alive since 2026-11-02"]
