import time
from dataclasses import replace
from ipaddress import IPv4Network
from threading import Event

import pytest
from evidence.asking import HASTY, LOOPBACK, follow, verdict
from web import Web, answer, hang, redirect, refusing_url, reset

from sourcecheck.evidence.engine.crawl import Crawl
from sourcecheck.evidence.engine.guard import Guard
from sourcecheck.evidence.pages.verdicts import Judgement, judge
from sourcecheck.model.resolution import Verdict

ALIVE = Judgement(Verdict.ALIVE, "200 OK")


def test_a_server_error_is_asked_for_again(web: Web) -> None:
    assert verdict(web.script("/page", [answer(500), answer(502), answer()])) == ALIVE
    assert web.paths == ["/page"] * 3


def test_a_server_that_asks_to_wait_is_left_alone_for_so_long(web: Web) -> None:
    with Web("127.0.0.2") as other:
        urls = [
            web.script("/page", [answer(429, retry_after=1), answer()]),
            other.script("/page", [answer(503, retry_after=1), answer()]),
        ]

        trails = follow(urls)

        assert {judge(trail) for trail in trails.values()} == {ALIVE}
        for first, second in (web.requests, other.requests):
            assert 1 <= second.time - first.time < 3


def test_a_promise_to_wait_holds_for_the_whole_host_whatever_else_answers(web: Web) -> None:
    busy = web.script("/busy", [answer(429, retry_after=1), answer()])
    others = [web.script(f"/{number}", [answer(delay=0.3)]) for number in range(3)]

    trails = follow([busy, *others], replace(HASTY, host_jobs=2))

    assert {judge(trail) for trail in trails.values()} == {ALIVE}
    asked = {one.path: one.time for one in web.requests if one.path != "/busy"}
    told = web.requests[0].time
    early = [path for path, moment in asked.items() if moment < told + 1]
    assert early == ["/0"]


def test_a_server_that_asks_to_wait_too_long_is_blocked_at_once(web: Web) -> None:
    url = web.script("/page", [answer(429, retry_after=3600)])

    assert verdict(url) == Judgement(
        Verdict.BLOCKED,
        "429 Too Many Requests, and asks to wait 3600 s",
    )
    assert web.paths == ["/page"]


def test_a_time_out_is_asked_for_once_more_after_everything_else(web: Web) -> None:
    slow = web.script("/slow", [hang(), answer()])
    others = [web.script(f"/{number}", [answer(delay=0.05)]) for number in range(4)]

    trails = follow([slow, *others], replace(HASTY, timeout=0.5, host_jobs=1, retry_wait=0))

    assert {judge(trail) for trail in trails.values()} == {ALIVE}
    assert web.paths == ["/slow", "/0", "/1", "/2", "/3", "/slow"]


def test_a_reset_may_pass(web: Web) -> None:
    assert verdict(web.script("/page", [reset(), answer()])) == ALIVE


def test_a_closed_port_is_unreachable() -> None:
    assert verdict(refusing_url()) == Judgement(
        Verdict.UNREACHABLE, "the server refuses the connection, 3 times"
    )


def test_a_name_without_address_is_unreachable() -> None:
    assert verdict("http://no-such-host.invalid/") == Judgement(
        Verdict.UNREACHABLE, "its host has no address (DNS), 2 times"
    )


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_followed_hop_by_hop_by_get(web: Web, status: int) -> None:
    web.script("/dir/old", [redirect(status, "newer")])
    web.script("/dir/newer", [redirect(status, web.url("/newest?a=b"))])
    web.script("/newest?a=b", [answer()])

    trail = follow([web.url("/dir/old")])[web.url("/dir/old")]

    assert [(one.url, one.status) for one in trail.exchanges] == [
        (web.url("/dir/old"), status),
        (web.url("/dir/newer"), status),
        (web.url("/newest?a=b"), 200),
    ]
    assert {one.method for one in web.requests} == {"GET"}
    assert judge(trail) == (
        Judgement(Verdict.MOVED, f"moved permanently to {web.url('/newest?a=b')}")
        if status in {301, 308}
        else ALIVE
    )


def test_redirects_in_a_circle_are_unreachable(web: Web) -> None:
    web.script("/1", [redirect(302, "/2")])
    web.script("/2", [redirect(302, "/1")])

    assert verdict(web.url("/1")) == Judgement(
        Verdict.UNREACHABLE,
        f"{web.url('/2')} redirects (302) in a circle, back to {web.url('/1')}; a browser may "
        "get through",
    )
    assert web.paths == ["/1", "/2"]


def test_redirects_without_end_are_unreachable(web: Web) -> None:
    for hop in range(20):
        web.script(f"/{hop}", [redirect(302, f"/{hop + 1}")])

    assert verdict(web.url("/0"), replace(HASTY, redirects=3)) == Judgement(
        Verdict.UNREACHABLE, f"too many redirects, the next to {web.url('/4')}"
    )
    assert web.paths == ["/0", "/1", "/2", "/3"]


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://127.0.0.1/x", "gopher://a/"])
def test_a_redirect_to_another_scheme_is_unchecked(web: Web, target: str) -> None:
    url = web.script("/page", [redirect(302, target)])

    assert verdict(url) == Judgement(
        Verdict.UNCHECKED,
        f"{url} redirects (302) to {target}: only http and https are asked",
    )


def test_a_redirect_to_a_private_address_is_unchecked(web: Web) -> None:
    narrow = Guard(allowed=[IPv4Network("127.0.0.1/32")])

    with Web("127.0.0.2") as private:
        target = private.url("/admin")

        assert verdict(web.script("/page", [redirect(302, target)]), guard=narrow) == Judgement(
            Verdict.UNCHECKED,
            f"leads to {target}: 127.0.0.2 is not an address of the public internet: "
            "--allow-private has it asked",
        )
        assert private.requests == []


def test_a_password_is_sent_to_its_own_origin_only(web: Web) -> None:
    with Web() as other:
        web.script("/page", [redirect(302, "/next")])
        web.script("/next", [redirect(302, other.url("/page"))])
        other.script("/page", [answer()])

        verdict(web.url("/page").replace("//", "//user:secret@"))

        sent = [one.headers.get("authorization") for one in web.requests + other.requests]
        assert sent == ["Basic dXNlcjpzZWNyZXQ=", "Basic dXNlcjpzZWNyZXQ=", None]


def test_a_host_has_no_more_requests_open_than_it_may(web: Web) -> None:
    urls = [web.script(f"/{number}", [answer(delay=0.05)]) for number in range(12)]

    follow(urls, replace(HASTY, host_jobs=3))

    assert len({one.connection for one in web.requests}) == 3


def test_requests_to_one_host_start_an_interval_apart(web: Web) -> None:
    urls = [web.script(f"/{number}", [answer()]) for number in range(6)]

    follow(urls, replace(HASTY, host_interval=0.05))

    assert web.requests[-1].time - web.requests[0].time > 0.2


def test_no_more_requests_are_open_than_allowed() -> None:
    webs = [Web(f"127.0.0.{number}") for number in range(1, 5)]
    for one in webs:
        one.__enter__()
        one.script("/", [answer(delay=0.1)])

    started = time.monotonic()
    follow([one.url("/") for one in webs], replace(HASTY, jobs=2))

    assert time.monotonic() - started > 0.2
    for one in webs:
        one.__exit__(None, None, None)


def test_a_slow_host_keeps_no_other_waiting(web: Web) -> None:
    slow = [web.script(f"/{number}", [answer(delay=0.05)]) for number in range(20)]

    with Web("127.0.0.2") as quick:
        others = [quick.script(f"/{number}", [answer()]) for number in range(10)]
        ended = list(follow([*slow, *others], replace(HASTY, jobs=4, host_jobs=2)))

    assert set(ended[:14]) >= set(others)


def test_a_crawl_that_is_stopped_ends_at_once(web: Web) -> None:
    stop = Event()
    stop.set()
    url = web.script("/", [hang()])

    started = time.monotonic()
    Crawl(replace(HASTY, timeout=20), LOOPBACK, lambda *_: None).run([url], stop)

    assert time.monotonic() - started < 0.5
