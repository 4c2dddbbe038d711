import json
import signal
import time
from pathlib import Path

import pytest
from cli.running import Command, finish, spawn, write_project, write_settings
from evidence.records.asking import message, not_found, works
from evidence.registries.asking import says
from web import Web, answer, hang, registered

BIBLIOGRAPHY = """\
@article{ellis, author={Ellis, Frank}, title={Cauldron}, date={2013}, doi={10.1000/1}}
@article{lost, author={Ellis, Frank}, title={Lost}, date={2013}, doi={10.1000/2}}
@article{nameless, author={Ellis, Frank}, title={Nameless}, journaltitle={J}, date={2013}}
"""
WORK = {
    "DOI": "10.1000/1",
    "title": ["<i>Cauldron</i>"],
    "author": [{"family": "Ellis", "given": "Frank"}],
    "issued": {"date-parts": [[2013, 5]]},
}
FAST = [("X-Rate-Limit-Limit", "100"), ("X-Rate-Limit-Interval", "1s")]


def write(folder: Path, web: Web, bibliography: str = BIBLIOGRAPHY) -> None:
    write_settings(folder, web.url(""), 'contact = "a@b.example"\n')  # may ask more often
    (folder / "a.bib").write_text(bibliography, encoding="utf-8")


def script(web: Web) -> None:
    # "/works" is both Crossref's list and OpenAlex's: told apart by what is asked.
    listed = {"message": {"items": [WORK]}, "results": []}
    body = json.dumps(listed).encode()
    web.script("/works", [answer(200, body, content_type="application/json", headers=FAST)])
    web.script("/works/10.1000%2F2", [not_found()])
    web.script("/dois/10.1000%2F2", [says({"errors": []}, 404)])
    web.script("/10.1000/2", [answer(404)])


def test_records_are_told_source_by_source(sourcecheck: Command, folder: Path, web: Web) -> None:
    write(folder, web)
    script(web)

    ran = sourcecheck("records", "--select", "SC502", "a.bib")

    today = time.strftime("%Y-%m-%d", time.gmtime())
    assert ran.out.splitlines() == [
        "Records: 1 found, 1 absent, 1 searched for by title",
        "  found    ellis: doi:10.1000/1",
        f"           Crossref: found: “Cauldron”, 2013 (asked {today})",
        "  absent   lost: doi:10.1000/2",
        f"           Crossref: absent (not one of Crossref's; asked {today})",
        f"           DataCite: absent (not one of DataCite's; asked {today})",
        f"           doi.org: absent (doi.org knows no such DOI; asked {today})",
        "  nameless: no identifier; similar titles: 1 at Crossref",
        "",
        "no findings",
    ]
    assert (ran.code, ran.err) == (0, "")


def test_records_as_json_name_whom_was_asked(sourcecheck: Command, folder: Path, web: Web) -> None:
    write(folder, web)
    script(web)

    ran = sourcecheck("records", "--format", "json", "a.bib")

    report = json.loads(ran.out)
    assert [
        (one["identifier"], one["sources"], [said["presence"] for said in one["answers"]])
        for one in report["lookups"]
    ] == [
        ("doi:10.1000/1", ["ellis"], ["found"]),
        ("doi:10.1000/2", ["lost"], ["absent"] * 3),
    ]
    assert report["lookups"][0]["answers"][0]["record"] == {
        "registry": "Crossref",
        "identifiers": ["doi:10.1000/1"],
        "titles": ["<i>Cauldron</i>"],
        "authors": [{"family": "Ellis", "given": "Frank"}],
        "years": [2013],
        "url": "https://doi.org/10.1000/1",
    }
    assert [one["source"] for one in report["candidates"]] == ["nameless"]
    assert report["resolutions"] == []


def test_records_asks_for_records_only(sourcecheck: Command, folder: Path, web: Web) -> None:
    write(folder, web)
    script(web)

    sourcecheck("records", "a.bib")

    assert not [path for path in web.paths if path.startswith("/api/handles")]


def test_check_asks_for_records_on_request_only(
    sourcecheck: Command, folder: Path, web: Web
) -> None:
    write_settings(folder, web.url(""))
    write_project(folder, sources=BIBLIOGRAPHY.splitlines()[0])
    web.script("/api/handles/10.1000/1", [registered()])
    script(web)

    without = json.loads(sourcecheck("check", "--format", "json").out)
    asked = list(web.paths)
    having = json.loads(sourcecheck("check", "--records", "--format", "json").out)

    assert asked == ["/api/handles/10.1000/1?type=URL"]
    assert without["lookups"] == []
    assert [one["identifier"] for one in having["lookups"]] == ["doi:10.1000/1"]
    assert [one["verdict"] for one in having["resolutions"]] == ["alive"]


def test_records_replays_what_is_stored(sourcecheck: Command, folder: Path, web: Web) -> None:
    write(folder, web)
    script(web)
    first = sourcecheck("records", "a.bib")
    count = len(web.requests)

    assert sourcecheck("records", "--offline", "a.bib") == first
    assert len(web.requests) == count


def test_without_an_answer_nobody_is_accused(sourcecheck: Command, folder: Path, web: Web) -> None:
    write(folder, web, BIBLIOGRAPHY.splitlines()[0])
    for path in ("/works", "/dois/10.1000%2F1", "/10.1000/1"):
        web.script(path, [answer(503)])

    ran = sourcecheck("records", "a.bib")

    assert ran.code == 0
    assert ran.out.splitlines()[0] == "Records: 1 unknown"
    assert ran.out.splitlines()[-1] == "no findings"


def test_several_bibliographies_may_be_named_and_one_ledger(
    sourcecheck: Command, folder: Path, web: Web
) -> None:
    write(folder, web, BIBLIOGRAPHY.splitlines()[0])
    (folder / "b.bib").write_text("@misc{b, title={B}, doi={10.1000/3}}", encoding="utf-8")
    write_project(folder, sources="@misc{c, title={C}, doi={10.1000/4}}")
    web.script("/works", [works(WORK)])
    for number in (3, 4):
        work = {"DOI": f"10.1000/{number}", "title": ["T"]}
        web.script(f"/works/10.1000%2F{number}", [message(work)])

    both = json.loads(sourcecheck("records", "--format", "json", "a.bib", "b.bib").out)
    ledger = json.loads(sourcecheck("records", "--format", "json").out)
    mixed = sourcecheck("records", "claims.yaml", "a.bib")

    assert [one["identifier"] for one in both["lookups"]] == ["doi:10.1000/1", "doi:10.1000/3"]
    assert [one["identifier"] for one in ledger["lookups"]] == ["doi:10.1000/4"]
    assert mixed.code == 2
    assert "give one ledger, or any number of .bib files" in mixed.err


@pytest.mark.parametrize("silent", ["/dois/10.1000%2F2", "/10.1000/2"])
def test_an_interrupted_run_ends_soon_and_keeps_the_answers_it_had(
    sourcecheck: Command, folder: Path, web: Web, silent: str
) -> None:
    write(folder, web)
    script(web)
    web.script(silent, [hang()])

    process = spawn("records", "a.bib")
    end = time.monotonic() + 20
    while silent not in web.paths and time.monotonic() < end:
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    start = time.monotonic()
    ran = finish(process)

    assert time.monotonic() - start < 2
    assert ran == (130, "", "interrupted\n")
    stored = json.loads(sourcecheck("records", "--offline", "--format", "json", "a.bib").out)
    assert [one["identifier"] for one in stored["lookups"]] == ["doi:10.1000/1", "doi:10.1000/2"]
    assert stored["lookups"][1]["answers"][0]["registry"] == "Crossref"


def test_that_nothing_is_known_is_told(sourcecheck: Command, folder: Path, web: Web) -> None:
    write(folder, web)

    ran = sourcecheck("records", "--offline", "a.bib")

    assert ran == (0, "no findings\n", "hint: no registry's answer about a work is known offline\n")
    assert web.requests == []
