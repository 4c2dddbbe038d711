import time
from dataclasses import replace
from itertools import pairwise
from threading import Event, Thread

import pytest
from evidence.asking import HASTY
from evidence.registries.asking import answers, desk, look_up
from web import Web, answer, hang, refusing_url, registered, reset

from sourcecheck.evidence.answer import Answer as Found
from sourcecheck.evidence.registries.desk import Desk
from sourcecheck.evidence.registries.doi import doi_registry
from sourcecheck.model.resolution import Hop, Verdict

DOI = "10.1000/182"
PATH = "/api/handles/10.1000/182"


@pytest.mark.parametrize(
    ("base", "words"),
    [
        (refusing_url().rstrip("/"), "could not be connected to"),
        ("http://doi.invalid", "has no address (DNS)"),
    ],
    ids=["refused", "unknown"],
)
def test_a_registry_out_of_reach_answered_nothing(base: str, words: str) -> None:
    assert answers(doi_registry(base), DOI) == [
        Found(
            Verdict.UNREACHABLE,
            f"doi.org {words}",
            (Hop(f"{base}{PATH}?type=URL", None),),
            answered=False,
        )
    ]


def test_a_registry_that_cannot_be_connected_to_answered_nothing(backlogged: str) -> None:
    base = backlogged.rstrip("/")

    assert answers(doi_registry(base), DOI, settings=replace(HASTY, connect_timeout=0.1)) == [
        Found(
            Verdict.UNREACHABLE,
            "doi.org could not be connected to in time",
            (Hop(f"{base}{PATH}?type=URL", None),),
            answered=False,
        )
    ]


def test_a_registry_without_tls_has_no_secure_connection(web: Web) -> None:
    [found] = answers(doi_registry(web.url("").replace("http:", "https:")), DOI)

    assert (found.verdict, found.answered) == (Verdict.UNREACHABLE, True)
    assert found.reason.startswith("doi.org has no secure connection to offer (")


def test_a_registry_that_never_answers_is_asked_twice(web: Web) -> None:
    registry = doi_registry(web.url(""))
    web.script(PATH, [hang()])

    assert look_up(registry, DOI, settings=replace(HASTY, timeout=0.2)) == [
        (Verdict.UNREACHABLE, "doi.org did not answer in time")
    ]
    assert len(web.requests) == 2


def test_a_registry_in_trouble_is_asked_again(web: Web) -> None:
    web.script(PATH, [answer(503, retry_after=0), reset(), registered()])

    assert look_up(doi_registry(web.url("")), DOI) == [(Verdict.ALIVE, "registered at doi.org")]
    assert len(web.requests) == 3


def test_a_registry_learns_who_asks_and_no_password(
    web: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", refusing_url())
    web.script(PATH, [registered()])

    look_up(doi_registry(web.url("")), DOI, settings=replace(HASTY, user_agent="who/1 (+url)"))

    [received] = web.requests
    assert received.headers["user-agent"] == "who/1 (+url)"
    assert "authorization" not in received.headers


def test_a_registry_that_is_down_is_left_in_peace(web: Web) -> None:
    web.script(PATH, [answer(500)])
    asked = desk(doi_registry(web.url("")), replace(HASTY, retries=0))

    found = [asked.ask([DOI])[0] for _ in range(12)]

    assert [one.verdict for one in found] == [Verdict.UNREACHABLE] * 10 + [Verdict.UNCHECKED] * 2
    assert found[-1] == Found(
        Verdict.UNCHECKED,
        "doi.org gave no usable answer 10 times in a row: not asked",
        answered=False,
    )
    assert len(web.requests) == 10
    asked.close()


def test_one_usable_answer_makes_a_registry_worth_asking(web: Web) -> None:
    web.script(PATH, [*[answer(500)] * 9, registered(), *[answer(500)] * 9, registered()])
    asked = desk(doi_registry(web.url("")), replace(HASTY, retries=0))

    verdicts = [asked.ask([DOI])[0].verdict for _ in range(20)]

    assert verdicts == [*[Verdict.UNREACHABLE] * 9, Verdict.ALIVE] * 2
    asked.close()


def test_a_stopped_desk_waits_no_longer(web: Web) -> None:
    stop = Event()
    stop.set()
    web.script(PATH, [answer(503, retry_after=2)])
    asked = Desk(doi_registry(web.url("")), HASTY, stop)

    asked.ask([DOI])

    assert len(web.requests) == 1
    asked.close()


def test_questions_start_an_interval_apart_whoever_asks(web: Web) -> None:
    web.script(PATH, [registered()])
    asked = Desk(replace(doi_registry(web.url("")), interval=0.1), HASTY, Event())
    threads = [Thread(target=asked.ask, args=([DOI],)) for _ in range(4)]

    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    starts = sorted(one.time for one in web.requests)
    assert len(starts) == 4
    assert min(later - earlier for earlier, later in pairwise(starts)) > 0.08
    asked.close()


def test_a_wait_that_the_registry_asks_for_holds_for_every_thread(web: Web) -> None:
    web.script("/api/handles/10.1000/1", [answer(429, retry_after=1), registered()])
    web.script(PATH, [registered()])
    asked = desk(doi_registry(web.url("")))
    first = Thread(target=asked.ask, args=(["10.1000/1"],))

    first.start()
    while not web.requests:
        time.sleep(0.001)
    time.sleep(0.1)
    asked.ask([DOI])
    first.join()

    refused, *later = [one.time for one in web.requests]
    assert len(later) == 2
    assert min(later) - refused > 0.95
    asked.close()


def test_connections_are_kept(web: Web) -> None:
    web.script(PATH, [registered()])
    asked = desk(doi_registry(web.url("")))

    for _ in range(5):
        asked.ask([DOI])

    assert {one.connection for one in web.requests} == {0}
    asked.close()
