import json
import re
from pathlib import Path

import pytest
from cli.running import Command, finish, spawn, write_links, write_project, write_settings
from trends import WEEK
from web import Web, answer, refusing_url

from sourcecheck.evidence.store import Store
from sourcecheck.evidence.trend import Trend
from sourcecheck.model.resolution import Verdict
from sourcecheck.model.trend import Point

UNKEPT = 'claims.yaml: no run is kept yet; "sourcecheck check --trend" keeps one\n'


def kept(folder: Path, *paths: str) -> tuple[Point, ...]:
    store = folder / ".sourcecheck"
    with Store(store / "evidence.sqlite3") as opened:
        return Trend(opened, store, [folder / path for path in paths or ("claims.yaml",)]).points()


def keep(folder: Path) -> None:
    store = folder / ".sourcecheck"
    with Store(store / "evidence.sqlite3") as opened:
        for one in WEEK:
            Trend(opened, store, [folder / "claims.yaml"]).add(one)


def test_a_run_is_kept_only_if_that_is_wanted(sourcecheck: Command, folder: Path) -> None:
    write_project(folder)

    sourcecheck("audit")
    assert not (folder / ".sourcecheck").exists()

    sourcecheck("audit", "--trend")
    [run] = kept(folder)
    assert (run.sourced, run.unsourced, run.exempt, run.verdicts) == (1, 1, 0, None)


@pytest.mark.parametrize(
    ("arguments", "runs"),
    [
        (["audit"], 1),
        (["check"], 1),
        (["audit", "--no-trend"], 0),
        (["check", "--no-trend"], 0),
        (["links"], 0),
        (["records"], 0),
    ],
)
def test_the_setting_has_every_check_and_audit_kept(
    sourcecheck: Command, folder: Path, web: Web, arguments: list[str], runs: int
) -> None:
    write_project(folder)
    write_settings(folder, web.url(""), "trend = true\n")

    sourcecheck(*arguments)

    assert len(kept(folder)) == runs


def test_a_check_keeps_what_became_of_the_links(
    sourcecheck: Command, folder: Path, web: Web
) -> None:
    write_links(folder, web, "/a", "/b")
    web.script("/a", [answer(200)])
    web.script("/b", [answer(404)])

    sourcecheck("check", "links.bib", "--trend")
    sourcecheck("check", "links.bib", "--trend", "--offline")

    online, offline = kept(folder, "links.bib")
    assert online.verdicts == {Verdict.ALIVE: 1, Verdict.GONE: 1}
    assert offline.verdicts is None


def test_without_a_network_the_links_do_no_worse(sourcecheck: Command, folder: Path) -> None:
    write_settings(folder, refusing_url())
    (folder / "links.bib").write_text("@book{a, title={A}, doi={10.1000/182}}\n")

    ran = sourcecheck("check", "links.bib", "--trend")

    assert "there is no network" in ran.err
    assert [one.verdicts for one in kept(folder, "links.bib")] == [None]


def test_a_run_that_fails_is_not_kept(sourcecheck: Command, folder: Path) -> None:
    write_project(folder, claims="- {id: a}")

    assert sourcecheck("audit", "--trend").code == 2
    assert not (folder / ".sourcecheck").exists()


def test_a_run_that_finds_something_is_kept(sourcecheck: Command, folder: Path) -> None:
    write_project(folder)

    assert sourcecheck("audit", "--trend", "--fail-on", "warning").code == 1
    assert len(kept(folder)) == 1


def test_two_runs_at_once_are_both_kept(folder: Path) -> None:
    write_project(folder)

    runs = [spawn("audit", "--trend", "--quiet") for _ in range(2)]

    assert [finish(one).code for one in runs] == [0, 0]
    assert len(kept(folder)) == 2


def test_the_history_without_an_identifier_is_the_trend(
    sourcecheck: Command, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_project(folder)
    keep(folder)

    ran = sourcecheck("history")

    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("claims.yaml: 5 runs on 3 days\n\n  day  ")
    assert sourcecheck("history", "claims.yaml") == ran
    (folder / "below").mkdir()
    monkeypatch.chdir(folder / "below")
    assert sourcecheck("history").out.endswith(ran.out.partition(":")[2])


def test_a_history_without_runs_says_how_to_begin(sourcecheck: Command, folder: Path) -> None:
    write_project(folder)

    assert sourcecheck("history") == (0, UNKEPT, "")
    assert not (folder / ".sourcecheck").exists()


def test_bibliographies_have_a_history_of_their_own(sourcecheck: Command, folder: Path) -> None:
    write_project(folder)
    (folder / "more.bib").write_text("")
    sourcecheck("audit", "references.bib", "more.bib", "--trend")

    ran = sourcecheck("history", "more.bib", "references.bib")

    assert ran.out.startswith("more.bib, references.bib: 1 run\n")
    assert sourcecheck("history", "more.bib").out == UNKEPT.replace("claims.yaml", "more.bib")


def test_a_history_without_a_ledger_is_an_error(sourcecheck: Command) -> None:
    assert sourcecheck("history") == (
        2,
        "",
        (
            "claims.yaml: error: not found here or in a folder above\n"
            '  hint: name the ledger, or start one: "sourcecheck schema" prints its format\n'
        ),
    )


@pytest.mark.parametrize("options", [("--format", "json"), ()])
def test_the_trend_as_json_has_every_run(
    sourcecheck: Command, folder: Path, options: tuple[str, ...]
) -> None:
    write_project(folder)
    keep(folder)

    ran = sourcecheck("history", *options, "--output", "trend.json")

    written = json.loads((folder / "trend.json").read_text())
    assert ran == (0, "", "")
    assert (written["version"], written["project"]) == (1, ["claims.yaml"])
    assert len(written["trend"]) == 5


def test_a_history_is_no_table(sourcecheck: Command, folder: Path) -> None:
    write_project(folder)

    ran = sourcecheck("history", "--output", "trend.csv")

    told = (
        "error: --output: no .csv is written: trend.csv\n  hint: let its name end in .json, .txt\n"
    )
    assert ran == (2, "", told)


def test_a_terminal_that_has_no_blocks_gets_none(
    sourcecheck: Command, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_project(folder)
    keep(folder)
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")

    ran = finish(spawn("history"))

    assert (ran.code, ran.err) == (0, "")
    assert re.search(r"2026-11-09   8 of 20  40% #+\.+   20 of 20 100%", ran.out)
    assert "█" in sourcecheck("history").out


def test_reports_have_the_runs_that_were_kept(sourcecheck: Command, folder: Path) -> None:
    write_project(folder)
    keep(folder)

    outputs = ("--output", "report.json", "--output", "report.html")
    sourcecheck("audit", "--trend", *outputs)

    assert len(json.loads((folder / "report.json").read_text("utf-8"))["trend"]) == 6
    assert '<section id="trend"' in (folder / "report.html").read_text("utf-8")

    sourcecheck("check", "--offline", *outputs)

    assert len(json.loads((folder / "report.json").read_text("utf-8"))["trend"]) == 6
