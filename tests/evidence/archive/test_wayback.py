import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest
from evidence.archiving import CDX, URL, Clock, index, json_answer
from evidence.asking import HASTY
from web import Answer, Web, answer, hang, raw, redirect, refusing_url, reset

from sourcecheck.evidence.archive.wayback import Lookup, Outcome, Wayback
from sourcecheck.evidence.settings import NetworkSettings
from sourcecheck.model.archived_copy import read_copy

DAY = date(2019, 3, 2)
ONCE = replace(HASTY, retries=0)
BEFORE, THAT_DAY, AFTER, LATER = "20181224", "20190302", "20190303", "20200101"
NONE = Lookup(Outcome.NONE)
PAUSE = "the Wayback Machine asks for a pause (429): not asked"


def look_up(base: str, url: str = URL, settings: NetworkSettings = ONCE) -> Lookup:
    clock = Clock()
    wayback = Wayback(settings, base, clock, clock.sleep)
    try:
        return wayback.nearest(url, DAY)
    finally:
        wayback.close()


def found(web: Web, timestamp: str, url: str = URL) -> Lookup:
    return Lookup(Outcome.FOUND, read_copy(web.url(f"/web/{timestamp}/{url}")))


def unknown(reason: str) -> Lookup:
    return Lookup(Outcome.UNKNOWN, reason=reason)


@pytest.mark.parametrize(
    ("captures", "best"),
    [
        ([BEFORE], BEFORE),
        ([BEFORE, AFTER], BEFORE),
        ([AFTER, BEFORE, LATER], BEFORE),
        ([BEFORE, THAT_DAY, AFTER], THAT_DAY),
        ([LATER, AFTER], AFTER),
    ],
)
def test_the_copy_is_the_latest_before_the_day_ends_or_else_the_earliest_after(
    web: Web, captures: Sequence[str], best: str
) -> None:
    web.script(CDX, [index(*(f"{day}235959" for day in captures))])

    assert look_up(web.url("")) == found(web, f"{best}235959")


def test_a_copy_of_another_site_is_none_of_the_page(web: Web) -> None:
    web.script(CDX, [index(f"{BEFORE}120000", url="https://elsewhere.example/")])

    reason = "the Wayback Machine names a copy of another site"
    assert look_up(web.url("")) == unknown(reason)


def test_the_index_is_asked_for_captures_of_the_page_that_succeeded(web: Web) -> None:
    web.script(CDX, [index(f"{BEFORE}120000")])

    look_up(web.url("/"), f"{URL}?a=b&c=%20#top")

    [path] = web.paths
    assert urlsplit(path).path == CDX
    assert parse_qs(urlsplit(path).query) == {
        "url": [f"{URL}?a=b&c=%20"],
        "output": ["json"],
        "fl": ["timestamp,original"],
        "filter": ["statuscode:200"],
        "sort": ["closest"],
        "closest": ["20190302235959"],
        "limit": ["25"],
    }


def test_the_archive_learns_who_asks(web: Web) -> None:
    web.script(CDX, [index()])

    look_up(web.url(""), settings=replace(ONCE, user_agent="who/1 (+url)"))

    [received] = web.requests
    assert received.headers["user-agent"] == "who/1 (+url)"
    assert "authorization" not in received.headers


@pytest.mark.parametrize("body", [b"[]", b"[]\n", b"", b'[["timestamp","original"]]'])
def test_a_page_without_captures_has_no_copy(web: Web, body: bytes) -> None:
    web.script(CDX, [answer(200, body)])

    assert look_up(web.url("")) == NONE
    assert len(web.requests) == 1


@pytest.mark.parametrize(
    "given",
    [
        answer(200, b'[["timestamp","original"],["2019'),
        answer(200, b"<html>Sorry</html>"),
        answer(200, b"null"),
        answer(200, b"{}"),
        answer(200, b"7"),
        answer(200, b'["a", "b"]'),
        json_answer([["timestamp", "original"], ["tomorrow", URL]]),
        json_answer([["timestamp", "original"], [1, 2, 3]]),
        answer(302, b"", location="/sorry"),
        answer(404),
        answer(500),
        answer(503),
        reset(),
        raw(b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n[]"),
    ],
)
def test_where_the_index_gives_no_usable_answer_the_time_gate_is_asked(
    web: Web, given: Answer
) -> None:
    copy = f"/web/{BEFORE}120000/{URL}"
    web.script(CDX, [given])
    web.script(f"/web/{URL}", [redirect(302, copy)])

    assert look_up(web.url("")) == found(web, f"{BEFORE}120000")
    assert [urlsplit(path).path for path in web.paths] == [CDX, f"/web/{URL}"]
    assert web.requests[1].headers["accept-datetime"] == "Sat, 02 Mar 2019 23:59:59 GMT"


def test_a_time_gate_that_knows_no_copy_says_that_there_is_none(web: Web) -> None:
    web.script(CDX, [answer(503)])

    assert look_up(web.url("")) == NONE


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (answer(500), "answered 500 Internal Server Error"),
        (answer(200), "answered 200 OK"),
        (redirect(302, "/account/login"), "answered 302 Found"),
        (redirect(302, ""), "answered 302 Found"),
        (reset(), "broke off the connection"),
        (raw(b"SSH-2.0\r\n\r\n"), "broke off the connection"),
    ],
)
def test_an_archive_in_trouble_says_nothing_of_the_page(
    web: Web, given: Answer, words: str
) -> None:
    web.script(CDX, [answer(500)])
    web.script(f"/web/{URL}", [given])

    assert look_up(web.url("")) == unknown(f"the Wayback Machine {words}")


@pytest.mark.parametrize("given", [hang(), answer(200, delay=1)])
def test_a_slow_archive_says_nothing_of_the_page(web: Web, given: Answer) -> None:
    web.script(CDX, [given])
    web.script(f"/web/{URL}", [given])

    found = look_up(web.url(""), settings=replace(ONCE, timeout=0.1))

    assert found == unknown("the Wayback Machine did not answer in time")


@pytest.mark.parametrize(
    "base", [refusing_url(), "http://archive.invalid"], ids=["refused", "unknown"]
)
def test_an_archive_out_of_reach_says_nothing_of_the_page(base: str) -> None:
    assert look_up(base) == unknown("the Wayback Machine could not be connected to")


def test_an_archive_without_tls_has_no_secure_connection(web: Web) -> None:
    found = look_up(web.url("").replace("http:", "https:"))

    assert found.outcome is Outcome.UNKNOWN
    assert found.reason.startswith("the Wayback Machine has no secure connection to offer (")


def test_a_site_that_is_shut_out_may_have_copies(web: Web) -> None:
    web.script(CDX, [answer(403, b"AdministrativeAccessControlException: Blocked Site Error")])

    assert look_up(web.url("")) == unknown("the Wayback Machine shows no copies of this site")
    assert len(web.requests) == 1


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("https://me:secret@a.example/b", "it holds a secret: the archive is not asked"),
        ("https://a.example/b?access_token=1", "it holds a secret: the archive is not asked"),
        ("http://127.0.0.1/b", "it is not on the public internet"),
        ("http://[::1]/b", "it is not on the public internet"),
        ("http://intranet/b", "it is not on the public internet"),
    ],
)
def test_the_archive_is_not_told_what_is_no_one_elses_business(
    web: Web, url: str, reason: str
) -> None:
    assert look_up(web.url(""), url) == unknown(reason)
    assert web.requests == []


def test_the_index_is_asked_24_times_a_minute_and_no_oftener(web: Web) -> None:
    web.script(CDX, [index()])
    clock = Clock()
    wayback = Wayback(ONCE, web.url(""), clock, clock.sleep)

    for _ in range(4):
        wayback.nearest(URL, DAY)

    assert clock.slept == [2.5, 2.5, 2.5]
    wayback.close()


def test_after_a_429_nothing_more_is_asked(web: Web) -> None:
    web.script(CDX, [index(f"{BEFORE}120000"), answer(429, retry_after=1)])
    clock = Clock()
    wayback = Wayback(HASTY, web.url(""), clock, clock.sleep)

    lookups = [wayback.nearest(URL, DAY) for _ in range(4)]

    assert [one.outcome for one in lookups] == [Outcome.FOUND, *[Outcome.UNKNOWN] * 3]
    assert lookups[1].reason == "the Wayback Machine answered 429 Too Many Requests"
    assert lookups[2] == lookups[3] == unknown(PAUSE)
    assert len(web.requests) == 2
    wayback.close()


def test_an_archive_that_is_down_is_left_in_peace(web: Web) -> None:
    web.script(CDX, [answer(502)])
    web.script(f"/web/{URL}", [answer(502)])
    clock = Clock()
    wayback = Wayback(ONCE, web.url(""), clock, clock.sleep)

    lookups = [wayback.nearest(URL, DAY) for _ in range(5)]

    vain = "the Wayback Machine gave no usable answer 3 times in a row: not asked"
    assert [one.reason for one in lookups[3:]] == [vain, vain]
    assert len(web.requests) == 6
    wayback.close()


@pytest.mark.parametrize(
    ("given", "slept"),
    [
        (answer(503), [2.5, 4]),
        (answer(503, retry_after=1), [2.5, 4]),
        (answer(503, retry_after=30), [30, 30]),
        (answer(503, retry_after="Wed, 21 Oct 2015 07:28:00 GMT"), [2.5, 4]),
        (answer(503, retry_after="soon"), [2.5, 4]),
        (reset(), [2.5, 4]),
    ],
)
def test_what_may_pass_is_asked_again_as_late_as_the_archive_asks(
    web: Web, given: Answer, slept: list[float]
) -> None:
    web.script(CDX, [given, given, index()])
    clock = Clock()
    wayback = Wayback(replace(HASTY, retry_wait=2, retry_after=60), web.url(""), clock, clock.sleep)

    assert wayback.nearest(URL, DAY) == NONE
    assert clock.slept == slept
    wayback.close()


def test_an_archive_that_asks_for_too_long_a_wait_is_not_asked_again(web: Web) -> None:
    web.script(CDX, [answer(503, retry_after=61)])
    web.script(f"/web/{URL}", [answer(503, retry_after=61)])

    found = look_up(web.url(""), settings=replace(HASTY, retry_after=60))

    assert found == unknown("the Wayback Machine answered 503 Service Unavailable")
    assert len(web.requests) == 2


def test_a_long_answer_is_read_no_further_than_any_right_one_goes(web: Web) -> None:
    rows = [["timestamp", "original"], *([f"{BEFORE}120000", URL] for _ in range(10_000))]
    web.script(CDX, [answer(200, json.dumps(rows).encode())])

    assert look_up(web.url("")) == NONE
    assert len(web.requests) == 2
