from datetime import UTC, datetime
from math import inf

import pytest
from evidence.asking import exchange

from sourcecheck.evidence.engine.rate_limit import renewal
from sourcecheck.evidence.engine.retry import asks_for_pause, wait_asked

NOON = datetime(2026, 11, 2, 12, 0, 0, tzinfo=UTC)
MOMENT = int(NOON.timestamp())


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"ratelimit": '"default";r=0;t=30'}, 30),
        ({"ratelimit": '"day";r=50;t=9000, "hour";r=0;t=30'}, 30),
        ({"ratelimit": '"day";r=0;t=90, "hour";r=0;t=30'}, 90),
        ({"ratelimit": '"default";r=0', "ratelimit-policy": '"default";q=100;w=60'}, 60),
        ({"ratelimit": "limit=100, remaining=0, reset=30"}, 30),
        ({"ratelimit-remaining": "0", "ratelimit-reset": "30"}, 30),
        (
            {
                "ratelimit-limit": "100, 100;w=60",
                "ratelimit-remaining": "0",
                "ratelimit-reset": "30",
            },
            30,
        ),
        ({"x-ratelimit-remaining": "0", "x-ratelimit-reset": "30"}, 30),
        ({"x-ratelimit-remaining": "0", "x-ratelimit-reset": "0.5"}, 0.5),
        ({"x-ratelimit-remaining": "0.0", "x-ratelimit-reset": "30"}, 30),
        ({"x-ratelimit-remaining": "0", "x-ratelimit-reset": str(MOMENT + 30)}, 30),
        ({"x-ratelimit-remaining": "0", "x-ratelimit-reset": str((MOMENT + 30) * 1000)}, 30),
        ({"x-ratelimit-remaining": "0", "x-ratelimit-reset": str(MOMENT - 30)}, 0),
        ({"x-rate-limit-remaining": "0", "x-rate-limit-reset": str(MOMENT + 30)}, 30),
        ({"x-ratelimit-remaining": "0", "x-ratelimit-reset": "Mon, 02 Nov 2026 12:00:30 GMT"}, 30),
        ({"x-ratelimit-remaining": "0", "x-ratelimit-reset": "2026-11-02T12:00:30Z"}, 30),
        ({"x-ratelimit-remaining": "0", "x-ratelimit-reset": "2026-11-02T12:00:30"}, 30),
        ({"ratelimit": f'"default";r=0;t={"9" * 5000}'}, inf),
    ],
)
def test_a_server_says_when_it_may_be_asked_again(headers: dict[str, str], seconds: float) -> None:
    assert renewal(exchange(headers=headers), NOON) == seconds


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"ratelimit": '"default";r=1;t=30'},
        {"ratelimit": '"default";r=0'},
        {"ratelimit": "limit=100, remaining=7, reset=30"},
        {"ratelimit-remaining": "10", "ratelimit-reset": "30"},
        {"ratelimit-remaining": "0"},
        {"ratelimit-reset": "30"},
        {"x-ratelimit-remaining": "none", "x-ratelimit-reset": "30"},
        {"x-ratelimit-remaining": "0", "x-ratelimit-reset": "soon"},
        {"x-ratelimit-remaining": "0", "x-ratelimit-reset": ""},
        {
            "x-ratelimit-remaining": "0",
            "x-ratelimit-reset": "Mon, 02 Nov 99999999999999 12:00:00 GMT",
        },
    ],
)
def test_a_server_that_has_requests_left_or_tells_no_time_asks_for_nothing(
    headers: dict[str, str],
) -> None:
    assert renewal(exchange(headers=headers), NOON) is None


def test_retry_after_goes_before_the_rate_limit() -> None:
    both = {"retry-after": "5", "ratelimit": '"default";r=0;t=30'}

    assert wait_asked(exchange(status=429, headers=both), NOON) == 5


def test_no_server_asks_for_more_than_a_year() -> None:
    absurd = {"retry-after": "9" * 400}

    assert wait_asked(exchange(status=429, headers=absurd), NOON) == 366 * 86400


def test_without_retry_after_the_rate_limit_tells_how_long_to_wait() -> None:
    spent = {"x-ratelimit-remaining": "0", "x-ratelimit-reset": "30"}

    assert wait_asked(exchange(status=429, headers=spent), NOON) == 30
    assert wait_asked(exchange(status=429), NOON) is None


def test_a_refusal_that_says_when_it_ends_is_for_now_only() -> None:
    assert asks_for_pause(exchange(status=403), 30)
    assert not asks_for_pause(exchange(status=403), None)
    assert not asks_for_pause(exchange(status=404), 30)
    assert not asks_for_pause(exchange(status=200), 30)
