import json
from itertools import pairwise
from pathlib import Path

import pytest
from cli.running import Command, write_links, write_project, write_settings
from web import Web, answer, redirect, refusing_url, registered, unregistered

CLAIMS = """
- {id: strength, section: Origins, text: It had ten divisions., sources: [{key: ellis}]}
- {id: prague, section: End, text: It freed Prague., sources: [{key: radio}, {key: portal}]}
"""
ASKED = [
    "/alive",
    "/alive",
    "/api/handles/10.1000/182?type=URL",
    "/api/handles/10.1000/404?type=URL",
    "/gone",
    "/moved",
    "/walled",
]
"""What a whole run asks, sorted; the moved page leads to the one that is alive."""


@pytest.fixture
def article(folder: Path, web: Web) -> Web:
    """Write a project whose links have every fate there is, and serve them."""
    web.script("/api/handles/10.1000/182", [registered()])
    web.script("/api/handles/10.1000/404", [unregistered()])
    web.script("/alive", [answer(200)])
    web.script("/walled", [answer(403)])
    web.script("/moved", [redirect(301, "/alive")])
    sources = f"""
@article{{ellis, author={{Ellis, Frank}}, title={{Cauldron}}, journaltitle={{War}}, date={{2013}},
  doi={{10.1000/182}}, url={{{web.url("/alive")}}}}}
@misc{{ghost, author={{N. N.}}, title={{Ghost}}, date={{2000}}, doi={{10.1000/404}}}}
@online{{radio, title={{Radio}}, date={{2018}}, url={{{web.url("/gone")}}}}}
@online{{portal, title={{Portal}}, date={{2018}}, url={{{web.url("/walled")}}}}}
@online{{paper, title={{Paper}}, date={{2018}}, url={{{web.url("/moved")}}}}}
"""
    write_project(folder, CLAIMS, sources)
    write_settings(folder, web.url(""))
    return web


def test_check_tells_where_every_identifier_leads(sourcecheck: Command, article: Web) -> None:
    ran = sourcecheck("check", "--quiet", "--select", "SC4")

    here, since = article.url(""), today(sourcecheck)
    assert ran.code == 1
    assert ran.err == ""
    assert ran.out == (
        f"references.bib:4:58: error: no claim rests on ghost, gone since {since}: "
        "doi:10.1000/404: doi.org knows no such DOI [SC401 gone-link]\n"
        f"references.bib:5:44: error: 1 claim rests on radio, gone since {since}: "
        f"{here}/gone: 404 Not Found [SC401 gone-link]\n"
        f"references.bib:6:46: note: 1 claim rests on portal, closed to robots since {since}: "
        f"{here}/walled: 403 Forbidden [SC405 blocked-link]\n"
        f"references.bib:7:44: note: no claim rests on paper, found moved on {since}: "
        f"{here}/moved: moved permanently to {here}/alive [SC404 moved-link]\n"
    )
    assert sorted(article.paths) == ASKED


def today(sourcecheck: Command) -> str:
    """Return the day of the stored answers, which is the day of the run."""
    report = json.loads(sourcecheck("links", "--offline", "--format", "json").out)
    return str(report["resolutions"][0]["since"][:10])


def test_links_looks_at_identifiers_only(sourcecheck: Command, article: Web) -> None:
    ran = sourcecheck("links", "--format", "json", "references.bib")

    report = json.loads(ran.out)
    assert ran.code == 1
    assert {finding["rule"] for finding in report["findings"]} == {"SC401", "SC404", "SC405"}
    assert report["ledger"] is None
    assert report["summary"]["verdicts"] == {"alive": 2, "moved": 1, "blocked": 1, "gone": 2}
    assert [
        (one["identifier"], one["verdict"], one["reason"], one["hops"], one["sources"])
        for one in report["resolutions"][2:5]
    ] == [
        (
            "doi:10.1000/404",
            "gone",
            "doi.org knows no such DOI",
            [{"url": article.url("/api/handles/10.1000/404?type=URL"), "status": 404}],
            ["ghost"],
        ),
        (
            article.url("/gone"),
            "gone",
            "404 Not Found",
            [{"url": article.url("/gone"), "status": 404}],
            ["radio"],
        ),
        (
            article.url("/walled"),
            "blocked",
            "403 Forbidden",
            [{"url": article.url("/walled"), "status": 403}],
            ["portal"],
        ),
    ]


def test_what_was_alive_lately_is_not_asked_again(sourcecheck: Command, article: Web) -> None:
    first = sourcecheck("links")
    article.requests.clear()

    second = sourcecheck("links")

    assert second == first
    assert "/api/handles/10.1000/182?type=URL" not in article.paths
    assert sorted(article.paths) == [
        "/alive",
        "/api/handles/10.1000/404?type=URL",
        "/gone",
        "/moved",
        "/walled",
    ]


def test_a_refreshing_run_asks_everything_again(sourcecheck: Command, article: Web) -> None:
    sourcecheck("links")
    article.requests.clear()

    sourcecheck("links", "--refresh")

    assert sorted(article.paths) == ASKED


def test_an_offline_run_judges_from_stored_answers_and_asks_nobody(
    sourcecheck: Command, article: Web
) -> None:
    asking = sourcecheck("check")
    article.requests.clear()

    offline = sourcecheck("check", "--offline")

    assert offline == asking
    assert article.paths == []


def test_an_offline_run_without_stored_answers_holds_nothing_against_a_source(
    sourcecheck: Command, article: Web
) -> None:
    ran = sourcecheck("links", "--offline")

    assert ran.code == 0
    assert ran.err == ""
    assert ran.out == (
        "An article\n"
        "  2 claims: 2 sourced, 0 unsourced, 0 exempt\n"
        f"  {'█' * 40} 100% supported\n"
        "  3 citations: 3 without a basis\n"
        "\n"
        "Identifiers: 6 unchecked\n"
        "  unchecked    offline: no stored answer\n"
        "               ellis, ghost, radio, portal, paper\n"
        "\n"
        "0 of 2 claims unsourced; no findings\n"
    )
    assert article.paths == []


def test_an_audit_asks_nobody(sourcecheck: Command, article: Web) -> None:
    sourcecheck("audit")

    assert article.paths == []


def test_without_a_network_no_link_is_judged_and_the_rest_still_is(
    sourcecheck: Command, folder: Path
) -> None:
    nowhere = refusing_url()
    sources = f"""
@misc{{ellis, author={{Ellis, Frank}}, title={{Cauldron}}, date={{2013}}, doi={{10.1000/182}},
  url={{{nowhere}a}}}}
@online{{radio, title={{Radio}}, date={{2018}}, url={{{nowhere}b}}}}
"""
    write_project(folder, CLAIMS, sources)
    write_settings(folder, nowhere)

    ran = sourcecheck("check")

    assert ran.code == 1
    assert ran.out == (
        "An article\n"
        "  2 claims: 2 sourced, 0 unsourced, 0 exempt\n"
        f"  {'█' * 40} 100% supported\n"
        "  3 citations: 3 without a basis\n"
        "\n"
        "End: 0 of 1 claim unsourced\n"
        "  prague: “It freed Prague.”\n"
        '    claims.yaml:5:79: error: source "portal" is not in references.bib\n'
        "      [SC201 undefined-source]\n"
        "\n"
        "Identifiers: 3 unchecked\n"
        "  unchecked    no network\n"
        "               ellis, radio\n"
        "\n"
        "0 of 2 claims unsourced; 1 error, 0 warnings, 0 notes\n"
    )
    assert ran.err == (
        "hint: there is no network: no link could be checked, and none is held against a\n"
        "  source; answers of earlier runs were used where there are any\n"
    )
    assert sourcecheck("links").code == 0


def test_bibliographies_are_checked_together(sourcecheck: Command, folder: Path, web: Web) -> None:
    write_links(folder, web, "/one")
    (folder / "links.bib").rename(folder / "first.bib")
    write_links(folder, web, "/two")

    ran = sourcecheck("links", "--quiet", "first.bib", "links.bib")

    assert [line.split(":")[0] for line in ran.out.splitlines()] == ["first.bib", "links.bib"]
    assert sorted(web.paths) == ["/one", "/two"]


def test_a_ledger_names_the_claims_that_rest_on_a_link(sourcecheck: Command, article: Web) -> None:
    ran = sourcecheck("links", "--format", "json", "claims.yaml", "--select", "gone-link")

    ghost, radio = (finding["hint"] for finding in json.loads(ran.out)["findings"])
    copies = f"https://web.archive.org/web/*/{article.url('/gone')}"
    assert ghost == "look the work up by its title: https://search.crossref.org"
    assert radio == f'"prague" rests on it; look for an archived copy: {copies}'


@pytest.mark.parametrize(
    ("settings", "arguments", "seconds"),
    [
        ("timeout = 0.2", "", "0.2"),
        ("timeout = 30", "--timeout 0.2", "0.2"),
        ("timeout = 0.2\nconnect-timeout = 0.2", "--timeout 0.3", "0.3"),
    ],
)
def test_patience_is_set_by_a_flag_or_else_by_the_settings(
    sourcecheck: Command, folder: Path, web: Web, *, settings: str, arguments: str, seconds: str
) -> None:
    web.script("/slow", [answer(200, delay=20)])
    write_links(folder, web, "/slow")
    write_settings(folder, web.url(""), settings)

    ran = sourcecheck("links", "--format", "json", "links.bib", *arguments.split())

    [resolution] = json.loads(ran.out)["resolutions"]
    assert resolution["reason"] == f"no answer within {seconds} s"


def test_no_more_requests_are_open_at_a_time_than_wanted(
    sourcecheck: Command, folder: Path, web: Web
) -> None:
    paths = [f"/{number}" for number in range(4)]
    for path in paths:
        web.script(path, [answer(200, delay=0.1)])
    write_links(folder, web, *paths)

    sourcecheck("links", "--jobs", "1", "links.bib")

    times = sorted(request.time for request in web.requests)
    assert min(b - a for a, b in pairwise(times)) >= 0.1


def test_a_store_that_cannot_be_used_is_told(
    sourcecheck: Command, folder: Path, article: Web
) -> None:
    write_settings(folder, article.url(""), 'store = "notes.txt"\n')
    (folder / "notes.txt").write_text("Call the archive on Monday.")

    ran = sourcecheck("links")

    assert ran.code == 2
    assert ran.out == ""
    assert ran.err == (
        f"{folder}/notes.txt: error: is no evidence store: file is not a database\n"
        '  hint: set "store" to another file, or remove this one if it was one of ours\n'
    )
