import json
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from build import NOW, identifier
from cli.running import Command, Ran, write_settings
from web import Answer, Web, answer, refusing_url

from sourcecheck.evidence.store import Store
from sourcecheck.model.resolution import Resolution, Verdict

CDX = "/cdx/search/cdx"
CAPTURED = "20181224120000"
LEDGER = """\
article: {title: An article}
bibliography: references.bib
claims:
- {id: prague, text: Prague was freed., sources: [{key: svoboda, locator: p. 1}]}
"""


def write(folder: Path, web: Web, setting: str = "") -> str:
    """Write a ledger whose one source has a page that is gone; return the page's URL."""
    page = web.script("/page", [answer(404)])
    write_settings(folder, web.url(""), f'archive-base-url = "{web.url("")}"\n{setting}')
    (folder / "claims.yaml").write_text(LEDGER)
    entry = f"@online{{svoboda, title={{T}}, urldate={{2019-03-02}}, url={{{page}}}}}\n"
    (folder / "references.bib").write_text(entry)
    (folder / "README.md").write_text(f"See [the station]({page}).\n")
    return page


def copy_of(page: str, web: Web) -> str:
    return web.url(f"/web/{CAPTURED}/{page}")


def keep_copy(web: Web, page: str) -> None:
    """Have the archive hold a copy of a page."""
    rows = [["timestamp", "original"], [CAPTURED, page]]
    web.script(CDX, [answer(200, json.dumps(rows).encode())])
    web.script(urlsplit(copy_of(page, web)).path, [answer(200)])


def found(ran: Ran) -> list[tuple[str, str | None]]:
    """Return the rule and the hint of each finding about a link."""
    findings: list[dict[str, Any]] = json.loads(ran.out)["findings"]
    return [(one["rule"], one["hint"]) for one in findings if one["rule"].startswith("SC4")]


def lookups(web: Web) -> list[str]:
    """Return the days to which copies were to be near, one for each request to the index."""
    asked = [urlsplit(path) for path in web.paths]
    return [parse_qs(one.query)["closest"][0][:8] for one in asked if one.path == CDX]


def test_a_check_names_the_copy_of_a_lost_page_and_how_to_add_it(
    sourcecheck: Command, folder: Path, web: Web
) -> None:
    page = write(folder, web)
    keep_copy(web, page)

    ran = sourcecheck("check", "--rescue", "--format", "json")

    copy = copy_of(page, web)
    fields = f"archiveurl = {{{copy}}}, archivedate = {{2018-12-24}}"
    hint = f'give the archived copy, as "sourcecheck archive --write" does: {fields}'
    assert found(ran) == [("SC401", f'"prague" rests on it; {hint}')]
    assert lookups(web) == ["20190302"]
    [page_, index, verified] = web.paths
    assert (page_, urlsplit(index).path, web.url(verified)) == ("/page", CDX, copy)
    [resolution] = json.loads(ran.out)["resolutions"]
    assert resolution["copy"] == {
        "url": copy,
        "original": page,
        "captured": "2018-12-24T12:00:00+00:00",
    }


def test_a_link_of_a_document_is_rescued_by_the_copy_near_to_when_it_was_lost(
    sourcecheck: Command, folder: Path, web: Web
) -> None:
    page = write(folder, web)
    keep_copy(web, page)

    ran = sourcecheck("links", "--rescue", "--format", "json", "README.md")

    [resolution] = json.loads(ran.out)["resolutions"]
    assert found(ran) == [
        ("SC401", f"link to the archived copy of 2018-12-24: {copy_of(page, web)}")
    ]
    assert lookups(web) == [resolution["since"][:10].replace("-", "")]


def test_an_offline_run_knows_the_copy_and_asks_nobody(
    sourcecheck: Command, folder: Path, web: Web
) -> None:
    keep_copy(web, write(folder, web))
    online = found(sourcecheck("check", "--rescue", "--format", "json"))
    asked = len(web.requests)

    assert found(sourcecheck("check", "--offline", "--format", "json")) == online
    assert len(web.requests) == asked


def test_a_second_run_does_not_ask_the_archive_again(
    sourcecheck: Command, folder: Path, web: Web
) -> None:
    keep_copy(web, write(folder, web))
    first = found(sourcecheck("check", "--rescue", "--format", "json"))

    assert found(sourcecheck("check", "--rescue", "--format", "json")) == first
    assert len(lookups(web)) == 1
    assert web.paths.count("/page") == 2


def test_refreshing_asks_the_archive_again(sourcecheck: Command, folder: Path, web: Web) -> None:
    keep_copy(web, write(folder, web))

    for _ in range(2):
        sourcecheck("check", "--rescue", "--refresh")

    assert len(lookups(web)) == 2


def test_the_copy_that_a_check_found_is_the_one_that_archive_writes(
    sourcecheck: Command, folder: Path, web: Web
) -> None:
    page = write(folder, web)
    keep_copy(web, page)
    sourcecheck("check", "--rescue")
    asked = len(web.requests)

    ran = sourcecheck("archive", "--write")

    assert ran.code == 0
    written = (folder / "references.bib").read_text()
    assert f"archiveurl={{{copy_of(page, web)}}}, archivedate={{2018-12-24}}" in written
    assert len(web.requests) == asked


@pytest.mark.parametrize(
    ("setting", "arguments", "asked"),
    [
        ("", [], 0),
        ("", ["--rescue"], 1),
        ("", ["--rescue", "--offline"], 0),
        ("rescue = true\n", [], 1),
        ("rescue = true\n", ["--no-rescue"], 0),
    ],
)
def test_the_archive_is_asked_only_if_that_is_wished(
    sourcecheck: Command, folder: Path, web: Web, setting: str, arguments: list[str], *, asked: int
) -> None:
    keep_copy(web, write(folder, web, setting))

    sourcecheck("check", *arguments)

    assert len(lookups(web)) == asked


def test_a_page_of_which_the_archive_has_no_copy_is_told(
    sourcecheck: Command, folder: Path, web: Web
) -> None:
    write(folder, web)
    web.script(CDX, [answer(200, b"[]")])

    ran = sourcecheck("check", "--rescue", "--format", "json")

    assert found(ran) == [
        (
            "SC401",
            '"prague" rests on it; look in other archives, for the Wayback Machine has no copy',
        ),
        ("SC412", None),
    ]


@pytest.mark.parametrize("given", [answer(429), answer(403)])
def test_an_archive_that_is_down_accuses_nobody(
    sourcecheck: Command, folder: Path, web: Web, given: Answer
) -> None:
    page = write(folder, web)
    web.script(CDX, [given])
    web.script(f"/web/{page}", [given])

    ran = sourcecheck("check", "--rescue", "--format", "json")

    hint = f'"prague" rests on it; look for an archived copy: https://web.archive.org/web/*/{page}'
    assert found(ran) == [("SC401", hint)]


def test_a_dead_copy_is_not_named(sourcecheck: Command, folder: Path, web: Web) -> None:
    page = write(folder, web)
    keep_copy(web, page)
    web.script(urlsplit(copy_of(page, web)).path, [answer(404)])

    ran = sourcecheck("check", "--rescue", "--format", "json")

    assert copy_of(page, web) not in ran.out


def test_without_anything_lost_the_archive_is_not_asked(
    sourcecheck: Command, folder: Path, web: Web
) -> None:
    write(folder, web)
    web.script("/page", [answer(200)])

    sourcecheck("check", "--rescue")

    assert web.paths == ["/page"]


def test_without_a_network_the_archive_is_not_asked(
    sourcecheck: Command, folder: Path, web: Web
) -> None:
    page = refusing_url()
    write(folder, web)
    keep_copy(web, page)
    (folder / "README.md").write_text(f"See [the station]({page}).\n")
    with Store(folder / ".sourcecheck" / "evidence.sqlite3") as store:
        gone = Resolution(identifier=identifier(page), verdict=Verdict.GONE, reason="", asked=NOW)
        store.add(gone)

    sourcecheck("links", "--rescue", "README.md")

    assert web.requests == []
