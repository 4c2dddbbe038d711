from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from evidence.asking import HASTY, LOOPBACK
from evidence.registries.asking import says
from web import Web, answer, hang, redirect, registered, unregistered

from sourcecheck.evidence.ask import ask
from sourcecheck.evidence.settings import NetworkSettings
from sourcecheck.evidence.store import Store
from sourcecheck.model.evidence import Evidence
from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.model.resolution import Verdict

NOON = datetime(2026, 11, 2, 12, 0, tzinfo=UTC)
DOI = Identifier(Scheme.DOI, "10.1000/182")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "evidence.sqlite3") as opened:
        yield opened


def settings(web: Web) -> NetworkSettings:
    here = web.url("")
    return replace(
        HASTY,
        retries=0,
        doi_base_url=here,
        handle_base_url=f"{here}/hdl",
        pubmed_base_url=here,
        open_library_base_url=here,
    )


def asked(
    web: Web, store: Store, *identifiers: Identifier, days: float = 0, landing_pages: bool = False
) -> Evidence:
    return ask(
        identifiers,
        store,
        settings(web),
        guard=LOOPBACK,
        clock=lambda: NOON + timedelta(days=days),
        landing_pages=landing_pages,
    )


def verdicts(evidence: Evidence) -> list[tuple[str, Verdict]]:
    return [(str(one), answer.verdict) for one, answer in evidence.resolutions.items()]


def test_each_scheme_is_asked_at_its_registry(web: Web, store: Store) -> None:
    record = {"uid": "17433110"}
    web.script("/api/handles/10.1000/182", [registered()])
    web.script("/api/handles/10.48550/arxiv.1501.00001", [registered()])
    web.script("/hdl/api/handles/2027/mdp.1", [unregistered()])
    web.script("/entrez/eutils/esummary.fcgi", [says({"result": {"17433110": record}})])
    web.script("/api/books", [says({"ISBN:9780850455243": {}})])

    evidence = asked(
        web,
        store,
        DOI,
        Identifier(Scheme.ARXIV, "1501.00001"),
        Identifier(Scheme.HANDLE, "2027/mdp.1"),
        Identifier(Scheme.PMID, "17433110"),
        Identifier(Scheme.ISBN, "9780850455243"),
        Identifier(Scheme.ISBN, "9780786496716"),
    )

    assert verdicts(evidence) == [
        ("doi:10.1000/182", Verdict.ALIVE),
        ("arxiv:1501.00001", Verdict.ALIVE),
        ("hdl:2027/mdp.1", Verdict.GONE),
        ("pmid:17433110", Verdict.ALIVE),
        ("isbn:9780850455243", Verdict.ALIVE),
        ("isbn:9780786496716", Verdict.UNCHECKED),
    ]
    assert len(web.requests) == 5


def test_one_number_of_two_schemes_is_two_questions(web: Web, store: Store) -> None:
    web.script("/api/handles/2027/1", [registered()])
    web.script("/hdl/api/handles/2027/1", [unregistered()])

    evidence = asked(
        web, store, Identifier(Scheme.DOI, "2027/1"), Identifier(Scheme.HANDLE, "2027/1")
    )

    assert verdicts(evidence) == [("doi:2027/1", Verdict.ALIVE), ("hdl:2027/1", Verdict.GONE)]


def test_what_no_registry_knows_is_left_out(web: Web, store: Store) -> None:
    issn, urn = Identifier(Scheme.ISSN, "0162-2889"), Identifier(Scheme.URN, "nbn:de:0074-1000-9")

    assert asked(web, store, issn, urn) == Evidence()
    assert web.requests == []


def test_many_numbers_are_asked_about_in_few_questions(web: Web, store: Store) -> None:
    numbers = [str(number) for number in range(1, 48)]
    web.script("/entrez/eutils/esummary.fcgi", [says({"result": {key: {} for key in numbers}})])

    evidence = asked(web, store, *(Identifier(Scheme.PMID, number) for number in numbers))

    assert {verdict for _, verdict in verdicts(evidence)} == {Verdict.ALIVE}
    assert [path.count(",") + 1 for path in web.paths] == [20, 20, 7]


def test_an_answer_that_proves_nothing_is_not_stored(web: Web, store: Store) -> None:
    isbn = Identifier(Scheme.ISBN, "9780786496716")
    web.script("/api/books", [says({})])

    evidence = asked(web, store, isbn)

    assert evidence.resolutions[isbn].verdict is Verdict.UNCHECKED
    assert evidence.network
    assert store.history(isbn) == ()


def test_a_registry_that_is_down_for_weeks_makes_nothing_gone(web: Web, store: Store) -> None:
    web.script("/api/handles/10.1000/182", [answer(503)])

    evidence = [asked(web, store, DOI, days=days).resolutions[DOI] for days in (0, 3, 6, 30)]

    assert [one.verdict for one in evidence] == [Verdict.UNREACHABLE] * 4


def test_a_landing_page_is_asked_beside_its_doi(web: Web, store: Store) -> None:
    web.script("/api/handles/10.1000/182", [registered()])
    web.script("/10.1000/182", [redirect(302, "/press/182")])
    web.script("/press/182", [answer(404)])

    evidence = asked(web, store, DOI, landing_pages=True)

    assert verdicts(evidence) == [("doi:10.1000/182", Verdict.ALIVE)]
    page = evidence.landing_pages[DOI]
    assert page.verdict is Verdict.GONE
    assert page.identifier == Identifier(Scheme.URL, web.url("/10.1000/182"))
    assert [hop.status for hop in page.hops] == [302, 404]
    assert store.history(page.identifier) == (page,)


def test_a_landing_page_is_asked_on_request_only(web: Web, store: Store) -> None:
    web.script("/api/handles/10.1000/182", [registered()])

    evidence = asked(web, store, DOI)

    assert evidence.landing_pages == {}
    assert web.paths == ["/api/handles/10.1000/182?type=URL"]


def test_a_landing_page_s_doi_is_percent_encoded(web: Web, store: Store) -> None:
    web.script("/10.1000/a%3Cb%3E", [answer()])
    web.script("/api/handles/10.1000/a%3Cb%3E", [registered()])
    doi = Identifier(Scheme.DOI, "10.1000/a<b>")

    assert asked(web, store, doi, landing_pages=True).landing_pages[doi].verdict is Verdict.ALIVE


def test_a_slow_registry_holds_up_no_other(web: Web, store: Store) -> None:
    web.script("/api/handles/10.1000/182", [hang()])
    web.script("/api/books", [says({"ISBN:9780850455243": {}})])
    isbn = Identifier(Scheme.ISBN, "9780850455243")
    told: list[str] = []

    ask(
        [DOI, isbn],
        store,
        replace(settings(web), timeout=0.3),
        guard=LOOPBACK,
        progress=lambda one, *_: told.append(str(one.identifier)),
    )

    assert told == [str(isbn), str(DOI)]
