import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from evidence.asking import HASTY, exchange, follow
from web import Web, answer, redirect

from sourcecheck.evidence.engine.exchange import Exchange
from sourcecheck.evidence.engine.patience import Patience
from sourcecheck.evidence.pages.verdicts import Judgement, judge
from sourcecheck.evidence.settings import NetworkSettings
from sourcecheck.model.resolution import Verdict

NOON = datetime(2026, 11, 2, 12, 0, 0, tzinfo=UTC)
SPENT = [("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset", "1")]
ALIVE = Judgement(Verdict.ALIVE, "200 OK")


def refused(seconds: int, status: int = 429) -> Exchange:
    return exchange(status=status, headers={"retry-after": str(seconds)})


def spent(seconds: int, status: int = 200) -> Exchange:
    return exchange(status=status, headers={"ratelimit": f'"default";r=0;t={seconds}'})


@pytest.fixture
def patience() -> Patience:
    return Patience(NetworkSettings(retry_after=60))


def heard(patience: Patience, one: Exchange, seconds: float = 0) -> float:
    return patience.hear("a.example", one, NOON + timedelta(seconds=seconds))


@pytest.mark.parametrize(
    ("one", "seconds"),
    [
        (refused(30), 30),
        (refused(30, 503), 30),
        (refused(30, 403), 30),
        (spent(30, 429), 30),
        (spent(30), 30),
        (spent(30, 302), 30),
        (spent(30, 404), 30),
        (spent(900), 60),
        (exchange(), 0),
        (exchange(status=429), 0),
        (refused(30, 200), 0),
        (refused(30, 301), 0),
        (exchange(status=403, headers={"retry-after": "30", "cf-mitigated": "challenge"}), 0),
    ],
)
def test_a_host_is_left_alone_for_as_long_as_it_asks(
    patience: Patience, one: Exchange, seconds: float
) -> None:
    assert heard(patience, one) == seconds
    assert patience.refusal("a.example") == ""


def test_a_host_that_asks_for_more_than_is_granted_is_asked_no_more(patience: Patience) -> None:
    heard(patience, refused(3600))

    assert patience.refusal("a.example") == "a.example asks to be left alone for 3600 s"
    assert patience.refusal("b.example") == ""


def test_a_host_that_asks_for_too_much_in_all_is_asked_no_more(patience: Patience) -> None:
    for number in range(5):
        heard(patience, refused(60), number * 60)
    before = patience.refusal("a.example")
    heard(patience, spent(60), 300)

    assert before == ""
    assert patience.refusal("a.example") == "a.example has asked to be left alone for 360 s in all"


def test_waits_that_overlap_count_once(patience: Patience) -> None:
    for number in range(50):
        heard(patience, refused(60), number)

    assert patience.refusal("a.example") == ""


def test_a_host_that_has_no_request_left_is_held_until_its_count_begins_anew(web: Web) -> None:
    urls = [web.script("/1", [answer(headers=SPENT)]), web.script("/2", [answer()])]

    trails = follow(urls, replace(HASTY, host_jobs=1))

    assert [judge(one) for one in trails.values()] == [ALIVE, ALIVE]
    assert 1 <= web.requests[1].time - web.requests[0].time < 3


def test_a_host_with_too_many_requests_is_left_alone_even_if_it_names_no_time(web: Web) -> None:
    urls = [web.script("/1", [answer(429), answer()]), web.script("/2", [answer()])]

    trails = follow(urls, replace(HASTY, host_jobs=1, retry_wait=0.4))

    assert [judge(one) for one in trails.values()] == [ALIVE, ALIVE]
    assert web.paths == ["/1", "/2", "/1"]
    assert 0.2 <= web.requests[1].time - web.requests[0].time < 2


def test_a_refusal_by_rate_limit_is_asked_for_again_when_its_count_begins_anew(web: Web) -> None:
    url = web.script("/page", [answer(403, headers=SPENT), answer()])

    assert judge(follow([url])[url]) == ALIVE
    assert 1 <= web.requests[1].time - web.requests[0].time < 3


def test_what_a_host_asked_to_be_spared_is_not_asked(web: Web) -> None:
    urls = [web.script(f"/{number}", [answer(429, retry_after=3600)]) for number in range(3)]

    started = time.monotonic()
    trails = follow(urls, replace(HASTY, host_jobs=1))

    assert [judge(one) for one in trails.values()] == [
        Judgement(Verdict.BLOCKED, "429 Too Many Requests, and asks to wait 3600 s"),
        *[Judgement(Verdict.UNCHECKED, "not asked: 127.0.0.1 asks to be left alone for 3600 s")]
        * 2,
    ]
    assert web.paths == ["/0"]
    assert time.monotonic() - started < 1


def test_what_waits_for_a_closed_host_is_answered_at_once_and_takes_no_turns(web: Web) -> None:
    with Web("127.0.0.2") as other:
        urls = [web.script(f"/{number}", [answer(429, retry_after=3600)]) for number in range(50)]
        urls.append(other.script("/page", [redirect(302, web.url("/from-elsewhere"))]))

        started = time.monotonic()
        trails = follow(urls, replace(HASTY, host_interval=5, host_jobs=1))

        reason = "not asked: 127.0.0.1 asks to be left alone for 3600 s"
        assert time.monotonic() - started < 4
        assert [judge(trails[url]) for url in urls[1:50]] == [
            Judgement(Verdict.UNCHECKED, reason)
        ] * 49
        assert judge(trails[urls[50]]) == Judgement(
            Verdict.UNCHECKED, f"leads to {web.url('/from-elsewhere')}: {reason}"
        )
        assert web.paths == ["/0"]


def test_what_was_refused_for_now_is_judged_by_that_if_the_host_is_asked_no_more(
    web: Web,
) -> None:
    urls = [
        web.script("/0", [answer(429, retry_after=1)]),
        web.script("/1", [answer(429, retry_after=3600)]),
    ]

    trails = follow(urls, replace(HASTY, host_jobs=2))

    assert judge(trails[urls[0]]) == Judgement(
        Verdict.BLOCKED, "429 Too Many Requests; 127.0.0.1 asks to be left alone for 3600 s"
    )
    assert sorted(web.paths) == ["/0", "/1"]
