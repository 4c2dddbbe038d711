from threading import Event

import pytest
from evidence.records.asking import QUICK, ask, doi, record
from evidence.registries.asking import UNUSABLE, says
from web import Answer, Web, answer, redirect

from sourcecheck.evidence.engine.exchange import Failure, Request
from sourcecheck.evidence.engine.guard import Guard
from sourcecheck.evidence.records.negotiation import negotiation
from sourcecheck.evidence.registries.courier import Courier
from sourcecheck.model.name import Name
from sourcecheck.model.record import Record

JALC = doi("10.11501/<1>")
PATH = "/10.11501/%3C1%3E"
CSL = {
    "type": "article-journal",
    "DOI": "10.11501/<1>",
    "title": "日本の歴史",
    "author": [
        {"family": "山田", "given": "太郎"},
        {"literal": "歴史学会"},
        {"family": "Beethoven", "given": "Ludwig", "non-dropping-particle": "van"},
        {"given": "Prince"},
    ],
    "container-title": "史学雑誌",
    "container-title-short": "史学",
    "issued": {"date-parts": [["2013", 5]]},
    "page": "1-9",
    "volume": 12,
}


def test_a_description_is_asked_for_as_csl_json_and_followed_to_the_agency(web: Web) -> None:
    web.script(PATH, [redirect(302, "/agency/1")])
    web.script("/agency/1", [says(CSL)])

    assert record(negotiation(web.url("")), JALC) == Record(
        registry="doi.org",
        identifiers=(JALC,),
        type="article-journal",
        titles=("日本の歴史",),
        authors=(
            Name("山田", "太郎"),
            Name(literal="歴史学会"),
            Name("Beethoven", "Ludwig", "van"),
            Name(literal="Prince"),
        ),
        years=(2013,),
        containers=("史学雑誌", "史学"),
        volume="12",
        pages="1-9",
        url="https://doi.org/10.11501/<1>",
    )
    assert [one.headers["accept"] for one in web.requests] == [
        "application/vnd.citationstyles.csl+json"
    ] * 2


@pytest.mark.parametrize("written", [{"raw": "May 2013"}, {"literal": "2013"}])
def test_a_date_may_be_a_text(web: Web, written: dict[str, str]) -> None:
    web.script(PATH, [says({**CSL, "issued": written})])

    assert record(negotiation(web.url("")), JALC).years == (2013,)


def test_a_doi_that_doi_org_does_not_know_is_absent(web: Web) -> None:
    web.script(PATH, [answer(404)])

    assert ask(negotiation(web.url("")), JALC) == {JALC: ()}


def test_a_page_that_is_lost_where_the_doi_leads_proves_nothing(web: Web) -> None:
    web.script(PATH, [redirect(302, "/press")])

    assert ask(negotiation(web.url("")), JALC) is None
    assert web.paths == [PATH, "/press"]


@pytest.mark.parametrize(
    "given",
    [
        *(given for given, _ in UNUSABLE),
        answer(204),
        answer(406),
        says({"DOI": "10.11501/<1>"}),
        redirect(302, PATH),
    ],
)
def test_an_answer_without_a_description_tells_nothing(web: Web, given: Answer) -> None:
    web.script(PATH, [given])

    assert ask(negotiation(web.url("")), JALC) is None


def test_a_doi_leads_to_no_private_address(web: Web) -> None:
    web.script("/secret", [says(CSL)])
    courier = Courier("doi.org", QUICK, Event(), guard=Guard())

    exchange = courier.fetch(Request(web.url("/secret")))

    assert exchange.failure is Failure.GUARD
    assert exchange.reason == (
        "doi.org leads to where nobody may be asked: "
        "127.0.0.1 is not an address of the public internet"
    )
    assert web.requests == []
    courier.close()


def test_a_way_without_end_is_given_up(web: Web) -> None:
    web.script(PATH, [redirect(302, PATH)])
    courier = Courier("doi.org", QUICK, Event(), guard=Guard(allow_private=True))

    exchange = courier.fetch(Request(web.url(PATH)))

    assert (exchange.failure, exchange.reason) == (
        Failure.PROTOCOL,
        "doi.org leads from address to address",
    )
    assert len(web.requests) == 6
    courier.close()
