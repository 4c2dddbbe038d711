import json
from pathlib import Path

import pytest
from cli.running import Command, write_settings
from web import Answer, Web, answer

from sourcecheck.evidence.store import Store

CDX = "/cdx/search/cdx"
PAGE = "https://www.svoboda.org/a/29011676.html"
COPY = f"/web/20181224120000/{PAGE}"
SAVED = f"/web/20261122120000/{PAGE}"
ENTRY = f"""\
@online{{svoboda-2018,
  title   = {{Free Prague}},
  url     = {{{PAGE}}},
  urldate = {{2019-03-02}},
}}
"""
KEYS = ("SOURCECHECK_ARCHIVE_KEY", "SOURCECHECK_ARCHIVE_SECRET")
NEED_KEYS = (
    "error: --save needs the keys of an account at archive.org\n"
    "  hint: get them at https://archive.org/account/s3.php and set SOURCECHECK_ARCHIVE_KEY and "
    "SOURCECHECK_ARCHIVE_SECRET\n"
)
HEAD = f"links.bib:1:1: svoboda-2018: {PAGE}\n"
WRITE = "hint: --write adds the copies to the bibliography; --diff shows how\n"
SAVE = "hint: --save has archive.org save what has no copy\n"


def captured(*timestamps: str) -> Answer:
    rows = [["timestamp", "original"], *([timestamp, PAGE] for timestamp in timestamps)]
    return answer(200, json.dumps(rows).encode())


def write_bibliography(folder: Path, web: Web, text: str = ENTRY) -> Path:
    write_settings(folder, web.url(""), f'archive-base-url = "{web.url("")}"\n')
    path = folder / "links.bib"
    path.write_bytes(text.encode())
    return path


def archived(web: Web, text: str = ENTRY) -> str:
    """Return the text with the found copy in its first entry."""
    fields = f"  archiveurl = {{{web.url(COPY)}}},\n  archivedate = {{2018-12-24}},\n}}"
    return text.replace("\n}", f"\n{fields}", 1)


@pytest.fixture
def found(web: Web) -> Web:
    """Return a web archive that has a copy of the page."""
    web.script(CDX, [captured("20181224120000", "20200101120000")])
    web.script(COPY, [answer(200)])
    return web


@pytest.fixture
def keys(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in KEYS:
        monkeypatch.setenv(name, name.lower())


def test_a_copy_that_could_be_had_is_listed(sourcecheck: Command, folder: Path, found: Web) -> None:
    path = write_bibliography(folder, found)

    ran = sourcecheck("archive", "links.bib")

    listed = f"  could have a copy of 2018-12-24: {found.url(COPY)} (alive: 200 OK)\n"
    assert ran == (0, f"{HEAD}{listed}1 web source: 1 that could have one\n", WRITE)
    assert path.read_text(encoding="utf-8") == ENTRY


def test_a_copy_is_written_into_its_entry_and_into_nothing_else(
    sourcecheck: Command, folder: Path, found: Web
) -> None:
    around = "\ufeff% Ä\r\n\r\n" + ENTRY.replace("\n", "\r\n") + "@book{b,title={B}}"
    path = write_bibliography(folder, found, around)

    ran = sourcecheck("archive", "--write", "links.bib")

    assert (ran.code, ran.err) == (0, "links.bib: copies added to 1 entry\n")
    written = archived(found, around.replace("\r\n", "\n")).replace("\n", "\r\n")
    assert path.read_bytes() == written.encode()


def test_what_was_written_once_is_not_written_again(
    sourcecheck: Command, folder: Path, found: Web
) -> None:
    path = write_bibliography(folder, found)
    sourcecheck("archive", "--write", "links.bib")
    asked = len(found.requests)

    ran = sourcecheck("archive", "--write", "links.bib")

    listed = f"  has a copy of 2018-12-24: {found.url(COPY)} (alive: 200 OK)\n"
    assert ran == (0, f"{HEAD}{listed}1 web source: 1 with a copy\n", "")
    assert path.read_text(encoding="utf-8") == archived(found)
    assert len(found.requests) == asked


def test_a_difference_is_printed_by_itself_and_nothing_is_written(
    sourcecheck: Command, folder: Path, found: Web
) -> None:
    path = write_bibliography(folder, found)

    ran = sourcecheck("archive", "--diff", "links.bib")

    assert ran == (
        0,
        (
            "--- a/links.bib\n"
            "+++ b/links.bib\n"
            "@@ -2,4 +2,6 @@\n"
            "   title   = {Free Prague},\n"
            f"   url     = {{{PAGE}}},\n"
            "   urldate = {2019-03-02},\n"
            f"+  archiveurl = {{{found.url(COPY)}}},\n"
            "+  archivedate = {2018-12-24},\n"
            " }\n"
        ),
        "",
    )
    assert path.read_text(encoding="utf-8") == ENTRY


def test_an_entry_with_an_empty_field_gets_no_second_one(
    sourcecheck: Command, folder: Path, found: Web
) -> None:
    path = write_bibliography(folder, found)
    written = ENTRY.replace("  urldate", "  archiveurl = {},\n  urldate")
    path.write_text(written, encoding="utf-8")

    assert sourcecheck("archive", "--write", "links.bib").code == 0
    assert path.read_text(encoding="utf-8") == written


def test_the_bibliography_of_a_ledger_is_meant_by_the_ledger(
    sourcecheck: Command, folder: Path, found: Web
) -> None:
    path = write_bibliography(folder, found)
    ledger = "article: {title: An article}\nbibliography: links.bib\nclaims: []\n"
    (folder / "claims.yaml").write_text(ledger)

    ran = sourcecheck("archive", "--write")

    assert ran.code == 0
    assert path.read_text(encoding="utf-8") == archived(found)


def test_offline_the_given_copies_are_listed_and_nobody_is_asked(
    sourcecheck: Command, folder: Path, web: Web
) -> None:
    more = ENTRY.replace("svoboda-2018", "other").replace("29011676", "1")
    write_bibliography(folder, web, archived(web) + more)

    ran = sourcecheck("archive", "--offline", "links.bib")

    assert ran == (
        0,
        (
            f"{HEAD}"
            f"  has a copy of 2018-12-24: {web.url(COPY)} (unchecked: offline: no stored answer)\n"
            "links.bib:8:1: other: https://www.svoboda.org/a/1.html\n"
            "  not known: offline: the archive is not asked\n"
            "2 web sources: 1 with a copy, 1 not known\n"
        ),
        "",
    )
    assert web.requests == []


def test_offline_a_copy_that_was_found_before_is_listed(
    sourcecheck: Command, folder: Path, found: Web
) -> None:
    write_bibliography(folder, found)
    online = sourcecheck("archive", "links.bib")
    asked = len(found.requests)

    assert sourcecheck("archive", "--offline", "links.bib") == online
    assert len(found.requests) == asked


def test_what_has_no_copy_is_listed_with_what_to_do(
    sourcecheck: Command, folder: Path, web: Web
) -> None:
    web.script(CDX, [answer(200, b"[]")])
    write_bibliography(folder, web)

    ran = sourcecheck("archive", "links.bib")

    listed = "  has no copy at the Wayback Machine\n"
    assert ran == (0, f"{HEAD}{listed}1 web source: 1 without one\n", SAVE)
    assert sourcecheck("archive", "--quiet", "links.bib") == (0, HEAD + listed, "")


def test_a_dead_copy_is_not_offered(sourcecheck: Command, folder: Path, web: Web) -> None:
    web.script(CDX, [captured("20181224120000")])
    path = write_bibliography(folder, web)

    ran = sourcecheck("archive", "--write", "links.bib")

    listed = (
        f"  a copy of 2018-12-24 is there, but not usable: {web.url(COPY)} (gone: 404 Not Found)\n"
    )
    assert ran == (0, f"{HEAD}{listed}1 web source: 1 not known\n", "")
    assert path.read_text(encoding="utf-8") == ENTRY


def test_an_archive_in_trouble_fails_no_run(sourcecheck: Command, folder: Path, web: Web) -> None:
    web.script(CDX, [answer(429)])
    write_bibliography(folder, web)

    ran = sourcecheck("archive", "links.bib")

    listed = "  not known: the Wayback Machine answered 429 Too Many Requests\n"
    assert ran == (0, f"{HEAD}{listed}1 web source: 1 not known\n", "")


@pytest.mark.usefixtures("keys")
def test_a_page_without_a_copy_is_saved_and_its_copy_written(
    sourcecheck: Command, folder: Path, web: Web
) -> None:
    state = {"status": "success", "timestamp": "20261122120000", "original_url": PAGE}
    web.script(CDX, [answer(200, b"[]")])
    web.script("/save", [answer(200, b'{"job_id": "j"}')])
    web.script("/save/status/j", [answer(200, json.dumps(state).encode())])
    path = write_bibliography(folder, web)

    ran = sourcecheck("archive", "--save", "--write", "links.bib")

    listed = f"  saved, with a copy of 2026-11-22: {web.url(SAVED)}\n"
    assert ran == (
        0,
        f"{HEAD}{listed}1 web source: 1 saved now\n",
        "links.bib: copies added to 1 entry\n",
    )
    assert web.url(SAVED) in path.read_text(encoding="utf-8")
    key, secret = (name.lower() for name in KEYS)
    assert web.requests[-1].headers["authorization"] == f"LOW {key}:{secret}"
    with Store(folder / ".sourcecheck" / "evidence.sqlite3") as store:
        kept = store.read("SELECT copy FROM copy_lookup ORDER BY number", ())
    assert kept == [("",), (web.url(SAVED),)]


@pytest.mark.usefixtures("keys")
def test_a_page_that_could_not_be_saved_is_told(
    sourcecheck: Command, folder: Path, web: Web
) -> None:
    web.script(CDX, [answer(200, b"[]")])
    web.script("/save", [answer(200, b'{"status_ext": "error:too-many-daily-captures"}')])
    write_bibliography(folder, web)

    ran = sourcecheck("archive", "--save", "links.bib")

    listed = (
        "  has no copy at the Wayback Machine, and none was saved: archive.org saves no page so "
        "often in one day: try tomorrow\n"
    )
    assert ran == (0, f"{HEAD}{listed}1 web source: 1 without one\n", "")


@pytest.mark.usefixtures("keys")
def test_keys_that_are_not_accepted_are_wrong_settings(
    sourcecheck: Command, folder: Path, web: Web
) -> None:
    web.script(CDX, [answer(200, b"[]")])
    web.script("/save", [answer(401)])
    write_bibliography(folder, web)

    assert sourcecheck("archive", "--save", "links.bib") == (
        2,
        "",
        (
            "error: archive.org does not accept the keys\n"
            "  hint: get new ones at https://archive.org/account/s3.php\n"
        ),
    )


@pytest.mark.parametrize("missing", KEYS)
@pytest.mark.usefixtures("keys")
def test_nothing_is_asked_of_the_archive_before_the_keys_are_there(
    sourcecheck: Command,
    folder: Path,
    web: Web,
    monkeypatch: pytest.MonkeyPatch,
    missing: str,
) -> None:
    monkeypatch.delenv(missing)
    write_bibliography(folder, web)

    assert sourcecheck("archive", "--save", "links.bib") == (2, "", NEED_KEYS)
    assert web.requests == []


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ("--write --diff links.bib", "give --write or --diff, not both"),
        ("--save --offline links.bib", "nothing can be saved offline"),
        ("claims.yaml links.bib", "give one ledger, or any number of .bib files"),
    ],
)
def test_a_contradiction_is_a_wrong_use(sourcecheck: Command, arguments: str, words: str) -> None:
    ran = sourcecheck("archive", *arguments.split())

    assert (ran.code, ran.out) == (2, "")
    assert words in ran.err


def test_a_bibliography_without_web_sources_has_nothing_to_archive(
    sourcecheck: Command, folder: Path, web: Web
) -> None:
    write_bibliography(folder, web, "@book{b, title={B}}")

    assert sourcecheck("archive", "links.bib") == (0, "0 web sources\n", "")
    assert sourcecheck("archive", "--diff", "links.bib") == (0, "", "")
