import json
from collections.abc import Sequence
from dataclasses import replace
from threading import Event

import pytest
from evidence.asking import HASTY
from web import (
    Answer,
    Web,
    answer,
    hang,
    raw,
    redirect,
    refusing_url,
    registered,
    reset,
    unregistered,
)

from sourcecheck.evidence.answer import Answer as Found
from sourcecheck.evidence.doi import Registry
from sourcecheck.evidence.settings import NetworkSettings
from sourcecheck.model.resolution import Hop, Verdict

DOI = "10.1162/isec_a_00411"
PATH = "/api/handles/10.1162/isec_a_00411"


def look_up(
    web: Web, answers: Sequence[Answer] = (), doi: str = DOI, settings: NetworkSettings = HASTY
) -> Found:
    web.script(PATH, answers or [registered()])
    return look_up_at(web.url(""), doi, settings)


def look_up_at(base: str, doi: str = DOI, settings: NetworkSettings = HASTY) -> Found:
    registry = Registry(replace(settings, doi_base_url=base), Event())
    try:
        return registry.ask(doi)
    finally:
        registry.close()


def coded(status: int, code: object) -> Answer:
    return answer(status, json.dumps({"responseCode": code}).encode())


def hop(web: Web, status: int | None) -> tuple[Hop, ...]:
    return (Hop(web.url(f"{PATH}?type=URL"), status),)


def test_a_registered_doi_is_alive(web: Web) -> None:
    assert look_up(web) == Found(Verdict.ALIVE, "registered at doi.org", hop(web, 200))
    assert web.paths == [f"{PATH}?type=URL"]


def test_a_doi_without_a_url_exists_all_the_same(web: Web) -> None:
    assert look_up(web, [coded(200, 200)]) == Found(
        Verdict.ALIVE, "registered at doi.org", hop(web, 200)
    )


def test_a_doi_that_the_registry_does_not_know_is_gone(web: Web) -> None:
    assert look_up(web, [unregistered()]) == Found(
        Verdict.GONE, "doi.org knows no such DOI", hop(web, 404)
    )
    assert web.paths == [f"{PATH}?type=URL"]


@pytest.mark.parametrize(
    ("given", "status", "words"),
    [
        (coded(500, 2), 500, "500 Internal Server Error"),
        (coded(200, 2), 200, "200 OK"),
        (coded(200, "1"), 200, "200 OK"),
        (coded(404, None), 404, "404 Not Found"),
        (answer(404), 404, "404 Not Found"),
        (answer(200), 200, "200 OK"),
        (answer(200, b'{"responseCode":1'), 200, "200 OK"),
        (answer(200, b"[]"), 200, "200 OK"),
        (answer(200, b"\xff\xfe\x00"), 200, "200 OK"),
        (answer(403), 403, "403 Forbidden"),
        (answer(429, retry_after=3600), 429, "429 Too Many Requests"),
        (answer(502), 502, "502 Bad Gateway"),
        (redirect(302, "https://elsewhere.example/"), 302, "302 Found"),
    ],
)
def test_no_other_answer_is_held_against_the_work(
    web: Web, given: Answer, status: int, words: str
) -> None:
    assert look_up(web, [given]) == Found(
        Verdict.UNREACHABLE,
        f"doi.org gave no usable answer: {words}",
        hop(web, status),
    )


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (reset(), "broke off the connection"),
        (raw(b""), "broke off the connection"),
        (raw(b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{"), "broke off the connection"),
        (raw(b"SSH-2.0\r\n\r\n"), "broke off the connection"),
    ],
)
def test_a_registry_that_fails_proves_nothing(web: Web, given: Answer, words: str) -> None:
    assert look_up(web, [given]) == Found(Verdict.UNREACHABLE, f"doi.org {words}", hop(web, None))


def test_a_registry_that_never_answers_proves_nothing(web: Web) -> None:
    assert look_up(web, [hang()], settings=replace(HASTY, timeout=0.2)) == Found(
        Verdict.UNREACHABLE, "doi.org did not answer in time", hop(web, None)
    )
    assert len(web.requests) == 2


@pytest.mark.parametrize(
    ("base", "words"),
    [
        (refusing_url().rstrip("/"), "could not be connected to"),
        ("http://doi.invalid", "has no address (DNS)"),
    ],
)
def test_a_registry_out_of_reach_answered_nothing(base: str, words: str) -> None:
    assert look_up_at(base) == Found(
        Verdict.UNREACHABLE,
        f"doi.org {words}",
        (Hop(f"{base}{PATH}?type=URL", None),),
        answered=False,
    )


def test_a_registry_that_cannot_be_connected_to_answered_nothing(backlogged: str) -> None:
    base = backlogged.rstrip("/")

    assert look_up_at(base, settings=replace(HASTY, connect_timeout=0.1)) == Found(
        Verdict.UNREACHABLE,
        "doi.org could not be connected to in time",
        (Hop(f"{base}{PATH}?type=URL", None),),
        answered=False,
    )


def test_a_registry_without_tls_has_no_secure_connection(web: Web) -> None:
    found = look_up_at(web.url("").replace("http:", "https:"))

    assert (found.verdict, found.answered) == (Verdict.UNREACHABLE, True)
    assert found.reason.startswith("doi.org has no secure connection to offer (")


def test_a_registry_in_trouble_is_asked_again(web: Web) -> None:
    troubled = [answer(503, retry_after=0), reset(), registered()]

    assert look_up(web, troubled).verdict is Verdict.ALIVE
    assert len(web.requests) == 3


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
def test_a_doi_is_percent_encoded(web: Web, doi: str, path: str) -> None:
    web.script(path, [registered()])

    assert look_up_at(web.url("/"), doi).verdict is Verdict.ALIVE
    assert web.paths == [f"{path}?type=URL"]


def test_the_registry_learns_who_asks_and_no_password(
    web: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", refusing_url())

    look_up(web, settings=replace(HASTY, user_agent="who/1 (+url)"))

    [received] = web.requests
    assert received.headers["user-agent"] == "who/1 (+url)"
    assert "authorization" not in received.headers


def test_a_registry_that_is_down_is_left_in_peace(web: Web) -> None:
    web.script("/api/handles/10.1000/1", [answer(500)])
    registry = Registry(replace(HASTY, doi_base_url=web.url(""), retries=0), Event())

    found = [registry.ask("10.1000/1") for _ in range(12)]

    assert [one.verdict for one in found] == [Verdict.UNREACHABLE] * 10 + [Verdict.UNCHECKED] * 2
    assert found[-1] == Found(
        Verdict.UNCHECKED,
        "doi.org gave no usable answer 10 times in a row: not asked",
        answered=False,
    )
    assert len(web.requests) == 10
    registry.close()


def test_a_stopped_registry_waits_no_longer(web: Web) -> None:
    stop = Event()
    stop.set()
    web.script(PATH, [answer(503, retry_after=2)])
    registry = Registry(replace(HASTY, doi_base_url=web.url("")), stop)

    registry.ask(DOI)

    assert len(web.requests) == 1
    registry.close()
