import gzip
import time
from dataclasses import replace
from threading import Event

import pytest
from evidence.asking import HASTY
from web import After, Web, answer, raw

from sourcecheck.evidence.engine.exchange import Failure, Request
from sourcecheck.evidence.registries.courier import Courier
from sourcecheck.evidence.registries.pace import told_interval

LIMITS = [("X-Rate-Limit-Limit", "10"), ("X-Rate-Limit-Interval", "1s")]


def test_the_server_s_own_pace_is_kept(web: Web) -> None:
    url = web.script("/page", [answer(200, headers=LIMITS)])
    courier = Courier("A server", HASTY, Event())

    for _ in range(3):
        courier.fetch(Request(url))

    first, second, third = [one.time for one in web.requests]
    assert second - first < 0.09  # the pace was not known yet
    assert third - second > 0.09
    courier.close()


def test_a_server_may_grant_a_faster_pace(web: Web) -> None:
    url = web.script("/page", [answer(200, headers=[LIMITS[0], ("X-Rate-Limit-Interval", "0s")])])
    courier = Courier("A server", HASTY, Event(), interval=0.4)
    start = time.monotonic()

    for _ in range(4):
        courier.fetch(Request(url))

    assert time.monotonic() - start < 1
    courier.close()


def test_a_server_that_asks_for_more_than_is_granted_is_left_alone(web: Web) -> None:
    url = web.script("/page", [answer(429, retry_after=3600)])
    courier = Courier("A server", replace(HASTY, retry_after=60), Event())

    exchange = courier.fetch(Request(url))

    assert exchange.status == 429
    assert courier.refusal == "A server asks to be left alone for 3600 s: not asked"
    courier.close()


def test_a_wait_in_other_headers_is_one_too(web: Web) -> None:
    spent = [("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset", "4000")]
    url = web.script("/page", [answer(429, headers=spent)])
    courier = Courier("A server", HASTY, Event())

    courier.fetch(Request(url))

    assert courier.refusal == "A server asks to be left alone for 4000 s: not asked"
    courier.close()


@pytest.mark.parametrize(
    ("limit", "interval", "seconds"),
    [
        ("10", "1s", 0.1),
        ("50", "1", 0.02),
        ("5", "60 S", 10),
        ("1", "3600s", 10),
        ("0", "1s", None),
        ("-5", "1s", None),
        ("ten", "1s", None),
        ("10", "1m", None),
        ("10", "", None),
        ("", "1s", None),
        ("10", "1" * 400, None),
    ],
)
def test_a_pace_is_read_or_passed_over(limit: str, interval: str, seconds: float | None) -> None:
    headers = {"x-rate-limit-limit": limit, "x-rate-limit-interval": interval}

    assert told_interval(headers) == seconds


def test_an_answer_that_comes_bit_by_bit_without_end_is_given_up(web: Web) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n"
    url = web.script("/page", [raw(head, After.FLOOD, flood=b" ")])
    hasty = replace(HASTY, timeout=0.2, connect_timeout=0.1, retries=0)
    courier = Courier("A server", hasty, Event(), body_limit=1_000_000_000)
    start = time.monotonic()

    exchange = courier.fetch(Request(url))

    assert time.monotonic() - start < 2
    assert (exchange.failure, exchange.reason) == (
        Failure.TIMEOUT,
        "A server did not answer in time",
    )
    courier.close()


@pytest.mark.parametrize("headers", [[], [("Content-Encoding", "gzip")]])
def test_of_a_long_answer_the_beginning_is_read(web: Web, headers: list[tuple[str, str]]) -> None:
    body = b"x" * 300_000
    sent = gzip.compress(body) if headers else body
    url = web.script("/page", [answer(200, sent, headers=headers)])
    courier = Courier("A server", HASTY, Event(), body_limit=100_000)

    assert courier.fetch(Request(url)).body == body[:100_000]
    courier.close()


def test_an_answer_may_come_in_chunks(web: Web) -> None:
    chunks = b"3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    url = web.script("/page", [raw(head + chunks)])
    courier = Courier("A server", HASTY, Event())

    assert courier.fetch(Request(url)).body == b"abcde"
    courier.close()
