from collections.abc import Iterator
from pathlib import Path

import pytest
from build import project
from evidence.asking import LOOPBACK
from evidence.records.asking import doi, settings_of, works
from evidence.registries.asking import says
from web import Web, answer

from sourcecheck.evidence.records.ask import Gathered, Terms, ask_records
from sourcecheck.evidence.store import Store

PAPER = "@article{a, title={Cauldron}, author={Ellis, Frank and Other, Ann}, year={2013}}"
FOUND = {"DOI": "10.1000/1", "title": ["Cauldron"]}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "evidence.sqlite3") as opened:
        yield opened


def asked(web: Web, store: Store, bibliography: str, *, offline: bool = False) -> Gathered:
    terms = Terms(offline=offline, guard=LOOPBACK)
    return ask_records(project(bibliography=bibliography).sources, store, settings_of(web), terms)


def test_a_work_without_identifier_is_searched_for_by_title_and_author(
    web: Web, store: Store
) -> None:
    web.script("/crossref/works", [works(FOUND)])
    web.script("/openalex/works", [says({"results": [{"display_name": "Cauldrons"}]})])

    gathered = asked(web, store, PAPER)

    assert [(one.registry, one.titles) for one in gathered.candidates["a"]] == [
        ("Crossref", ("Cauldron",)),
        ("OpenAlex", ("Cauldrons",)),
    ]
    assert gathered.lookups == {}
    assert web.paths[0].startswith(
        "/crossref/works?query.bibliographic=Cauldron&query.author=Ellis&rows=5&"
    )


def test_a_book_is_searched_for_in_a_library(web: Web, store: Store) -> None:
    web.script("/books/search.json", [says({"docs": [{"title": "Cauldron"}]})])
    web.script("/crossref/works", [works()])

    gathered = asked(web, store, "@book{b, title={Cauldron}, editor={{An Office}}}")

    assert [one.registry for one in gathered.candidates["b"]] == ["Open Library"]
    assert [path.partition("?")[0] for path in web.paths] == [
        "/books/search.json",
        "/crossref/works",
    ]
    assert "author=An+Office" in web.paths[0]


@pytest.mark.parametrize(
    "entry",
    [
        "@article{a, title={T}, doi={10.1000/1}}",
        "@book{a, title={T}, isbn={9780850455243}}",
        "@article{a, author={Ellis, Frank}}",
        "@online{a, title={T}, url={https://a.example/page}}",
        "@unpublished{a, title={T}, library={BArch, RH 20-2/558}}",
    ],
)
def test_what_has_an_identifier_or_cannot_have_one_is_not_searched_for(
    web: Web, store: Store, entry: str
) -> None:
    asked(web, store, entry)

    assert not [path for path in web.paths if "query" in path or "search" in path]


def test_an_issn_is_no_identifier_of_a_work(web: Web, store: Store) -> None:
    web.script("/crossref/works", [works(FOUND)])

    gathered = asked(web, store, "@article{a, title={Cauldron}, issn={0162-2889}}")

    assert gathered.candidates["a"][0].identifiers == (doi("10.1000/1"),)


def test_a_search_that_fails_brings_nothing_and_is_not_stored(web: Web, store: Store) -> None:
    web.script("/crossref/works", [answer(503), works(FOUND)])
    web.script("/openalex/works", [says({"results": []})])

    assert asked(web, store, PAPER).candidates == {}
    assert list(asked(web, store, PAPER).candidates) == ["a"]
    assert [path.partition("?")[0] for path in web.paths] == [
        "/crossref/works",
        "/openalex/works",
        "/crossref/works",
    ]


def test_offline_replays_what_a_search_had_brought(web: Web, store: Store) -> None:
    web.script("/crossref/works", [works(FOUND)])
    web.script("/openalex/works", [says({"results": []})])
    first = asked(web, store, PAPER)

    assert asked(web, store, PAPER, offline=True) == first
    assert len(web.requests) == 2
