import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from build import project
from evidence.asking import LOOPBACK
from evidence.records.asking import (
    QUICK,
    attributes,
    doi,
    message,
    no_such_doi,
    not_found,
    settings_of,
    works,
)
from evidence.registries.asking import says
from web import Answer, Web, answer, hang

from sourcecheck.evidence.records.ask import Gathered, Terms, ask_records
from sourcecheck.evidence.records.catalog import Question
from sourcecheck.evidence.settings import NetworkSettings
from sourcecheck.evidence.store import Store
from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.model.record import Presence

NOON = datetime(2026, 11, 2, 12, 0, tzinfo=UTC)
DOI = doi("10.1000/1")
ONE = "@article{a, title={Cauldron}, doi={10.1000/1}}"
WORK = {"DOI": "10.1000/1", "title": ["Cauldron"]}
FEED = b'<feed xmlns="http://www.w3.org/2005/Atom"/>'
SINGLE, DATA, CSL = "/crossref/works/10.1000%2F1", "/datacite/dois/10.1000%2F1", "/doi/10.1000/1"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "evidence.sqlite3") as opened:
        yield opened


def asked(
    web: Web,
    store: Store,
    bibliography: str = ONE,
    *,
    days: float = 0,
    offline: bool = False,
    refresh: bool = False,
    settings: NetworkSettings = QUICK,
) -> Gathered:
    terms = Terms(
        offline=offline,
        refresh=refresh,
        guard=LOOPBACK,
        clock=lambda: NOON + timedelta(days=days),
    )
    sources = project(bibliography=bibliography).sources
    return ask_records(sources, store, settings_of(web, settings), terms)


def told(gathered: Gathered, identifier: Identifier = DOI) -> list[tuple[str, Presence, str]]:
    lookups = gathered.lookups.get(identifier, ())
    return [(one.registry, one.presence, one.reason) for one in lookups]


def script_absence(web: Web) -> None:
    web.script("/crossref/works", [works()])
    web.script(SINGLE, [not_found()])
    web.script(DATA, [no_such_doi()])
    web.script(CSL, [answer(404)])


def test_a_doi_that_crossref_has_is_asked_for_nowhere_else(web: Web, store: Store) -> None:
    web.script("/crossref/works", [works(WORK)])

    gathered = asked(web, store)

    assert told(gathered) == [("Crossref", Presence.FOUND, "")]
    [lookup] = gathered.lookups[DOI]
    assert lookup.asked == NOON
    assert lookup.record is not None
    assert lookup.record.titles == ("Cauldron",)
    assert len(web.requests) == 1
    assert gathered.network


def test_a_doi_that_the_list_leaves_out_is_asked_for_by_itself(web: Web, store: Store) -> None:
    web.script("/crossref/works", [works({"DOI": "10.1000/other"})])
    web.script(SINGLE, [message({"DOI": "10.1000/NEW", "title": ["Cauldron"]})])

    assert told(asked(web, store)) == [("Crossref", Presence.FOUND, "")]
    assert [path.partition("?")[0] for path in web.paths] == ["/crossref/works", SINGLE]


def test_a_doi_of_another_agency_is_asked_for_there(web: Web, store: Store) -> None:
    web.script("/crossref/works", [works()])
    web.script(SINGLE, [not_found()])
    web.script(DATA, [attributes(doi="10.1000/1", titles=[{"title": "T"}])])

    assert told(asked(web, store)) == [
        ("Crossref", Presence.ABSENT, "not one of Crossref's"),
        ("DataCite", Presence.FOUND, ""),
    ]


def test_a_doi_that_nobody_has_is_absent_everywhere(web: Web, store: Store) -> None:
    script_absence(web)

    assert told(asked(web, store)) == [
        ("Crossref", Presence.ABSENT, "not one of Crossref's"),
        ("DataCite", Presence.ABSENT, "not one of DataCite's"),
        ("doi.org", Presence.ABSENT, "doi.org knows no such DOI"),
    ]


def test_a_registry_that_is_down_could_not_tell_and_the_next_is_asked(
    web: Web, store: Store
) -> None:
    web.script("/crossref/works", [answer(503)])
    web.script(DATA, [no_such_doi()])
    web.script(CSL, [says({**WORK, "title": "Cauldron"})])

    assert told(asked(web, store)) == [
        ("Crossref", Presence.UNKNOWN, "Crossref gave no usable answer: 503 Service Unavailable"),
        ("DataCite", Presence.ABSENT, "not one of DataCite's"),
        ("doi.org", Presence.FOUND, ""),
    ]


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (hang(), "did not answer in time"),
        (answer(200, b"<html>"), "gave no usable answer: 200 OK"),
        (answer(429), "gave no usable answer: 429 Too Many Requests"),
    ],
)
def test_silence_proves_nothing(web: Web, store: Store, given: Answer, words: str) -> None:
    for path in ("/crossref/works", DATA, CSL):
        web.script(path, [given])

    assert told(asked(web, store)) == [
        (name, Presence.UNKNOWN, f"{name} {words}") for name in ("Crossref", "DataCite", "doi.org")
    ]


def test_a_rate_limit_that_passes_is_waited_for(web: Web, store: Store) -> None:
    web.script("/crossref/works", [answer(429, retry_after=0), works(WORK)])

    gathered = asked(web, store, settings=replace(QUICK, retries=1, retry_wait=0.01))

    assert told(gathered) == [("Crossref", Presence.FOUND, "")]


def test_a_registry_that_has_had_enough_is_not_asked_again_in_this_run(
    web: Web, store: Store
) -> None:
    web.script("/pubmed/entrez/eutils/esummary.fcgi", [answer(429, retry_after=3600)])
    entries = "".join(f"@article{{a{n}, title={{T}}, pmid={{{n}}}}}\n" for n in range(1, 26))

    gathered = asked(web, store, entries)

    first, last = Identifier(Scheme.PMID, "1"), Identifier(Scheme.PMID, "25")
    refused = "PubMed gave no usable answer: 429 Too Many Requests"
    assert told(gathered, first) == [("PubMed", Presence.UNKNOWN, refused)]
    assert told(gathered, last) == [
        ("PubMed", Presence.UNKNOWN, "PubMed asks to be left alone for 3600 s: not asked")
    ]
    assert len(web.requests) == 1


def test_each_scheme_is_asked_at_its_registry(web: Web, store: Store) -> None:
    web.script("/books/api/books", [says({"ISBN:9780850455243": {"title": "T"}})])
    web.script("/datacite/dois/10.48550%2Farxiv.1512.03385", [no_such_doi()])
    web.script("/arxiv/api/query", [answer(200, FEED)])
    summary = {"9500320": {"uid": "9500320", "title": "T"}}
    web.script("/pubmed/entrez/eutils/esummary.fcgi", [says({"result": summary})])
    bibliography = """
        @book{a, title={T}, isbn={978-0-85045-524-3}}
        @misc{b, title={T}, eprint={1512.03385}, eprinttype={arxiv}}
        @article{c, title={T}, pmid={9500320}}
    """

    gathered = asked(web, store, bibliography)

    assert {
        str(one): [(said.registry, said.presence) for said in answers]
        for one, answers in gathered.lookups.items()
    } == {
        "isbn:9780850455243": [("Open Library", Presence.FOUND)],
        "arxiv:1512.03385": [("DataCite", Presence.ABSENT), ("arXiv", Presence.ABSENT)],
        "pmid:9500320": [("PubMed", Presence.FOUND)],
    }


def test_many_dois_are_asked_for_in_few_questions(web: Web, store: Store) -> None:
    every = [{"DOI": f"10.1000/{n}", "title": ["T"]} for n in range(25)]
    listed = answer(200, works(*every).sent.partition(b"\r\n\r\n")[2], headers=FAST)
    web.script("/crossref/works", [listed])
    entries = "".join(f"@misc{{a{n}, title={{T}}, doi={{10.1000/{n}}}}}\n" for n in range(25))

    gathered = asked(web, store, entries)

    assert len(gathered.lookups) == 25
    assert [path.count("doi:") for path in web.paths] == [20, 5]


FAST = [("X-Rate-Limit-Limit", "50"), ("X-Rate-Limit-Interval", "1s")]


def test_a_doi_of_two_sources_is_asked_for_once(web: Web, store: Store) -> None:
    web.script("/crossref/works", [works(WORK)])

    asked(web, store, ONE + ONE.replace("{a,", "{b,"))

    assert len(web.requests) == 1


def test_a_record_is_fresh_for_ninety_days(web: Web, store: Store) -> None:
    web.script("/crossref/works", [works(WORK)])
    asked(web, store)

    [again] = asked(web, store, days=90).lookups[DOI]
    assert (again.asked, len(web.requests)) == (NOON, 1)
    [later] = asked(web, store, days=90.5).lookups[DOI]
    assert (later.asked, len(web.requests)) == (NOON + timedelta(days=90.5), 2)


def test_an_absence_is_fresh_for_seven_days(web: Web, store: Store) -> None:
    script_absence(web)
    first = asked(web, store)

    assert asked(web, store, days=7) == first
    assert len(web.requests) == 4
    asked(web, store, days=7.5)
    assert len(web.requests) == 8


def test_an_absence_that_is_explained_by_another_registry_is_not_asked_for_again(
    web: Web, store: Store
) -> None:
    web.script("/crossref/works", [works()])
    web.script(SINGLE, [not_found()])
    web.script(DATA, [attributes(doi="10.1000/1")])
    first = asked(web, store)

    assert asked(web, store, days=60) == first
    assert len(web.requests) == 3


def test_a_registry_that_could_not_tell_is_asked_again_though_another_had_the_record(
    web: Web, store: Store
) -> None:
    web.script("/crossref/works", [answer(503), works(WORK)])
    web.script(DATA, [no_such_doi()])
    web.script(CSL, [says({**WORK, "title": "Cauldron"})])
    asked(web, store)

    assert told(asked(web, store, days=1)) == [("Crossref", Presence.FOUND, "")]
    assert len(web.requests) == 4


def test_a_failure_is_not_stored(web: Web, store: Store) -> None:
    web.script("/crossref/works", [answer(503)])
    web.script(DATA, [answer(503)])
    web.script(CSL, [answer(503)])
    asked(web, store)

    assert asked(web, store, offline=True).lookups == {}


def test_offline_replays_what_is_stored_whatever_its_age(web: Web, store: Store) -> None:
    web.script("/crossref/works", [works(WORK)])
    first = asked(web, store)

    again = asked(web, store, days=1000, offline=True)

    assert again == first
    assert len(web.requests) == 1


def test_a_refresh_asks_again(web: Web, store: Store) -> None:
    web.script("/crossref/works", [works(WORK)])
    asked(web, store)

    [again] = asked(web, store, days=1, refresh=True).lookups[DOI]

    assert again.asked == NOON + timedelta(days=1)


def test_an_old_record_stands_behind_a_registry_that_cannot_tell_now(
    web: Web, store: Store
) -> None:
    web.script("/crossref/works", [works(WORK), answer(503)])
    asked(web, store)

    said = asked(web, store, days=100).lookups[DOI]

    assert [(one.registry, one.presence, one.asked) for one in said] == [
        ("Crossref", Presence.UNKNOWN, NOON + timedelta(days=100)),
        ("Crossref", Presence.FOUND, NOON),
    ]


def test_without_a_connection_there_is_no_network(web: Web, store: Store) -> None:
    away = replace(settings_of(web), pubmed_base_url="http://pubmed.invalid")
    sources = project(bibliography="@article{a, title={T}, pmid={1}}").sources

    gathered = ask_records(sources, store, away)

    assert not gathered.network
    assert told(gathered, Identifier(Scheme.PMID, "1")) == [
        ("PubMed", Presence.UNKNOWN, "PubMed has no address (DNS)")
    ]


def test_an_excluded_doi_is_not_asked_for(web: Web, store: Store) -> None:
    excluding = replace(QUICK, exclude=(re.compile("10.1000/1"),))

    assert asked(web, store, settings=excluding) == Gathered({}, {}, network=True)
    assert web.requests == []


def test_progress_is_told_of_each_question_that_is_answered(web: Web, store: Store) -> None:
    script_absence(web)
    steps: list[tuple[Question, int, int]] = []
    terms = Terms(guard=LOOPBACK, progress=lambda *step: steps.append(step))

    ask_records(project(bibliography=ONE).sources, store, settings_of(web), terms)

    assert steps == [(DOI, 1, 1)]
