"""DOIs, handles and arXiv numbers: what the proxies of the Handle System answer."""

from collections.abc import Callable
from datetime import date

import pytest
from evidence.registries.asking import QUICK, UNUSABLE, answers, look_up, says
from web import Answer, Web, redirect, registered, unregistered

from sourcecheck.evidence.answer import Answer as Found
from sourcecheck.evidence.registries.arxiv import arxiv_registry
from sourcecheck.evidence.registries.doi import doi_registry
from sourcecheck.evidence.registries.handle import handle_registry
from sourcecheck.evidence.registries.registry import Registry
from sourcecheck.model.resolution import Hop, Verdict

Make = Callable[[str], Registry]
ARXIV = "/api/handles/10.48550/arxiv."
NUMBERS = pytest.mark.parametrize(
    ("make", "number", "path"),
    [
        (doi_registry, "10.1162/isec_a_00411", "/api/handles/10.1162/isec_a_00411"),
        (handle_registry, "11858/00-001M-0000", "/api/handles/11858/00-001M-0000"),
        (arxiv_registry, "1501.00001", f"{ARXIV}1501.00001"),
        (arxiv_registry, "hep-th/9901001", f"{ARXIV}hep-th/9901001"),
    ],
)
WORDS: dict[Make, tuple[str, str]] = {
    doi_registry: ("registered at doi.org", "doi.org knows no such DOI"),
    handle_registry: ("registered at handle.net", "handle.net knows no such handle"),
    arxiv_registry: ("registered at doi.org", "doi.org knows no such arXiv number"),
}


@NUMBERS
@pytest.mark.parametrize(
    ("given", "status", "verdict"),
    [(registered(), 200, Verdict.ALIVE), (unregistered(), 404, Verdict.GONE)],
)
def test_a_number_is_registered_or_not(
    web: Web, make: Make, number: str, path: str, *, given: Answer, status: int, verdict: Verdict
) -> None:
    web.script(path, [given])

    reason = WORDS[make][verdict is Verdict.GONE]
    hops = (Hop(web.url(f"{path}?type=URL"), status),)
    assert answers(make(web.url("")), number) == [Found(verdict, reason, hops)]
    assert web.paths == [f"{path}?type=URL"]


@pytest.mark.parametrize("make", [doi_registry, handle_registry, arxiv_registry])
@pytest.mark.parametrize(("given", "words"), UNUSABLE)
def test_no_other_answer_is_held_against_the_work(
    web: Web, make: Make, given: Answer, words: str
) -> None:
    registry = make(web.url(""))
    web.script("/api/handles/10.48550/arxiv.10/1", [given])
    web.script("/api/handles/10/1", [given])

    assert look_up(registry, "10/1", settings=QUICK) == [
        (Verdict.UNREACHABLE, f"{registry.name} {words}")
    ]


@pytest.mark.parametrize(
    ("given", "verdict", "reason"),
    [
        (says({"responseCode": 1}), Verdict.ALIVE, "registered at doi.org"),
        (says({"responseCode": 200}), Verdict.ALIVE, "registered at doi.org"),
        (says({"responseCode": 100}), Verdict.GONE, "doi.org knows no such DOI"),
        (
            says({"responseCode": 2}, 500),
            Verdict.UNREACHABLE,
            "doi.org gave no usable answer: 500 Internal Server Error",
        ),
        (
            says({"responseCode": 2}),
            Verdict.UNREACHABLE,
            "doi.org gave no usable answer: 200 OK",
        ),
        (
            says({"responseCode": 301}),
            Verdict.UNREACHABLE,
            "doi.org gave no usable answer: 200 OK",
        ),
        (
            says({"responseCode": "1"}),
            Verdict.UNREACHABLE,
            "doi.org gave no usable answer: 200 OK",
        ),
        (
            says({"responseCode": [1]}, 404),
            Verdict.UNREACHABLE,
            "doi.org gave no usable answer: 404 Not Found",
        ),
        (
            redirect(302, "https://elsewhere.example/"),
            Verdict.UNREACHABLE,
            "doi.org gave no usable answer: 302 Found",
        ),
    ],
)
def test_the_registry_s_own_code_decides(
    web: Web, given: Answer, verdict: Verdict, reason: str
) -> None:
    web.script("/api/handles/10.1000/182", [given])

    assert look_up(doi_registry(web.url("")), "10.1000/182", settings=QUICK) == [(verdict, reason)]


@pytest.mark.parametrize(
    ("doi", "path"),
    [
        ("10.1000/a b", "/api/handles/10.1000/a%20b"),
        ("10.1000/a#b?c=d&e", "/api/handles/10.1000/a%23b%3Fc%3Dd%26e"),
        ("10.1000/100%25", "/api/handles/10.1000/100%2525"),
        (
            "10.1002/(sici)1096-8644(199606)100:2<203::aid-ajpa>.co",
            "/api/handles/10.1002/%28sici%291096-8644%28199606%29100%3A2%3C203%3A%3Aaid-ajpa%3E.co",
        ),
        ("10.1000/ü", "/api/handles/10.1000/%C3%BC"),
    ],
)
def test_a_number_is_percent_encoded(web: Web, doi: str, path: str) -> None:
    web.script(path, [registered()])

    assert look_up(doi_registry(web.url("/")), doi) == [(Verdict.ALIVE, "registered at doi.org")]
    assert web.paths == [f"{path}?type=URL"]


@pytest.mark.parametrize(
    ("number", "verdict"),
    [
        ("2612.00001", Verdict.UNCHECKED),
        ("2611.12345", Verdict.UNCHECKED),
        ("2610.00001", Verdict.GONE),
        ("2512.00001", Verdict.GONE),
        ("hep-th/2612001", Verdict.GONE),
    ],
)
def test_an_arxiv_number_of_these_days_may_not_be_registered_yet(
    web: Web, number: str, verdict: Verdict
) -> None:
    web.script(f"{ARXIV}{number}", [unregistered()])
    registry = arxiv_registry(web.url(""), today=lambda: date(2026, 12, 7))

    reasons = {
        Verdict.UNCHECKED: "doi.org does not know it, or not yet: it is a recent number",
        Verdict.GONE: "doi.org knows no such arXiv number",
    }
    assert look_up(registry, number) == [(verdict, reasons[verdict])]
