from datetime import UTC, datetime

import pytest
from evidence.asking import exchange

from sourcecheck.evidence.engine.exchange import Exchange, Failure
from sourcecheck.evidence.engine.retry import Pause, pause, retry_after
from sourcecheck.evidence.settings import NetworkSettings

NOON = datetime(2026, 11, 2, 12, 0, 0, tzinfo=UTC)
SETTINGS = NetworkSettings(retries=2, retry_wait=1, retry_after=60)


def paused(
    one: Exchange, tries: int = 1, asked: float | None = None, settings: NetworkSettings = SETTINGS
) -> Pause | None:
    return pause(one, tries, settings, asked=asked, chance=lambda: 0.5)


@pytest.mark.parametrize("status", [408, 425, 500, 502, 503, 504, 520, 599])
def test_what_is_about_this_moment_only_is_tried_again(status: int) -> None:
    assert paused(exchange(status=status)) == Pause(1)


@pytest.mark.parametrize("status", [200, 204, 304, 400, 401, 403, 404, 410, 451, 501, 505, 999])
def test_a_final_answer_is_not_asked_for_twice(status: int) -> None:
    assert paused(exchange(status=status)) is None


@pytest.mark.parametrize(
    "failure", [Failure.RESET, Failure.TRUNCATED, Failure.REFUSED, Failure.CONNECT]
)
def test_a_broken_connection_is_tried_again(failure: Failure) -> None:
    assert paused(exchange(status=None, failure=failure)) == Pause(1)


@pytest.mark.parametrize(
    "failure",
    [Failure.TLS, Failure.GUARD, Failure.PROTOCOL, Failure.TOO_LARGE, Failure.MALFORMED],
)
def test_a_failure_that_will_not_pass_is_final(failure: Failure) -> None:
    assert paused(exchange(status=None, failure=failure)) is None


@pytest.mark.parametrize("failure", [Failure.TIMEOUT, Failure.DNS])
def test_a_time_out_is_tried_once_more_after_everything_else(failure: Failure) -> None:
    silent = exchange(status=None, failure=failure)

    assert paused(silent) == Pause(1, last=True)
    assert paused(silent, tries=2) is None


def test_back_off_doubles_and_ends_with_the_retries() -> None:
    error = exchange(status=500)

    assert [paused(error, tries) for tries in (1, 2, 3)] == [Pause(1), Pause(2), None]


def test_back_off_is_spread_by_chance() -> None:
    error = exchange(status=500)

    waits = [
        pause(error, 1, SETTINGS, asked=None, chance=chance) for chance in (lambda: 0, lambda: 1)
    ]

    assert waits == [Pause(0.5), Pause(1.5)]


def test_without_retries_not_even_a_time_out_is_tried_again() -> None:
    settings = NetworkSettings(retries=0)

    assert paused(exchange(status=500), settings=settings) is None
    assert paused(exchange(status=None, failure=Failure.TIMEOUT), settings=settings) is None


def test_the_whole_host_is_left_alone_where_requests_are_too_many() -> None:
    assert paused(exchange(status=429)) == Pause(1, hold=True)


def test_the_whole_host_is_left_alone_for_as_long_as_it_asks() -> None:
    assert paused(exchange(status=429), asked=30) == Pause(30, hold=True)


def test_a_host_that_asks_for_less_than_the_back_off_gets_the_back_off() -> None:
    assert paused(exchange(status=503), asked=0) == Pause(1, hold=True)


def test_a_host_that_asks_for_more_than_the_limit_is_not_asked_again() -> None:
    assert paused(exchange(status=429), asked=60) == Pause(60, hold=True)
    assert paused(exchange(status=429), asked=61) is None


def test_a_challenge_is_not_asked_for_twice() -> None:
    assert paused(exchange(status=503, headers={"cf-mitigated": "challenge"})) is None


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("120", 120),
        (" 0 ", 0),
        ("Mon, 02 Nov 2026 12:00:30 GMT", 30),
        ("Mon, 02 Nov 2026 13:00:30 +0100", 30),
        ("Mon, 02 Nov 2026 12:00:30 -0000", 30),
        ("Mon, 02 Nov 2026 11:00:00 GMT", 0),
        ("Monday, 02-Nov-26 12:00:30 GMT", 30),
        ("", None),
        ("-5", None),
        ("1.5", None),
        ("soon", None),
        ("Mon, 99 Nov 2026 99:00:00 GMT", None),
        ("Mon, 02 Nov 99999999999999 12:00:00 GMT", None),
    ],
)
def test_retry_after_is_a_number_of_seconds_or_a_date(value: str, seconds: float | None) -> None:
    assert retry_after(exchange(headers={"retry-after": value}), NOON) == seconds


def test_without_retry_after_a_server_asks_for_nothing() -> None:
    assert retry_after(exchange(), NOON) is None
