import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from evidence.asking import exchange

from sourcecheck.evidence.engine.exchange import Exchange, Failure
from sourcecheck.evidence.engine.journey import DeadEnd, Journey, Trail
from sourcecheck.evidence.engine.retry import Pause
from sourcecheck.evidence.settings import NetworkSettings

NOON = datetime(2026, 11, 2, 12, 0, 0, tzinfo=UTC)
START = "https://a.example/dir/page?q=1"
SETTINGS = NetworkSettings(redirects=3, retries=2, retry_wait=1)


def set_out(start: str = START) -> Journey:
    return Journey(start, SETTINGS, chance=lambda: 0.5)


def redirected(url: str, location: str, status: int = 302) -> Exchange:
    return exchange(url, status, headers={"location": location})


def test_an_answer_ends_the_way() -> None:
    journey = set_out()
    arrived = exchange(START)

    assert journey.advance(arrived, NOON) == Trail(exchanges=(arrived,))


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_asked_for_next_at_once(status: int) -> None:
    journey = set_out()

    step = journey.advance(redirected(START, "https://b.example:8080/x", status), NOON)

    assert step == Pause()
    assert (journey.url, journey.host) == ("https://b.example:8080/x", "b.example")


@pytest.mark.parametrize(
    ("location", "target"),
    [
        ("other", "https://a.example/dir/other"),
        ("/other", "https://a.example/other"),
        ("../other", "https://a.example/other"),
        ("?q=2", "https://a.example/dir/page?q=2"),
        ("//b.example/x", "https://b.example/x"),
        ("HTTP://B.example:80/x#part", "http://b.example/x"),
        (" /ä ö ", "https://a.example/%C3%A4%20%C3%B6"),
    ],
)
def test_a_location_may_be_relative_and_written_badly(location: str, target: str) -> None:
    journey = set_out()

    journey.advance(redirected(START, location), NOON)

    assert journey.url == target


def test_a_password_stays_with_its_own_origin() -> None:
    journey = set_out("https://user:secret@a.example/page")

    journey.advance(redirected("https://user:secret@a.example/page", "/next"), NOON)
    at_home = journey.url
    journey.advance(redirected(at_home, "https://b.example/"), NOON)

    assert at_home == "https://user:secret@a.example/next"
    assert journey.url == "https://b.example/"


@pytest.mark.parametrize(
    ("location", "dead_end", "target"),
    [
        ("", DeadEnd.NOWHERE, ""),
        ("ftp://a.example/file", DeadEnd.OTHER_SCHEME, "ftp://a.example/file"),
        ("file:///etc/passwd", DeadEnd.OTHER_SCHEME, "file:///etc/passwd"),
        ("mailto:someone@a.example", DeadEnd.OTHER_SCHEME, "mailto:someone@a.example"),
        ("https://[nonsense/", DeadEnd.NO_URL, "https://[nonsense/"),
        ("https://:80/", DeadEnd.NO_URL, "https://:80/"),
        (START, DeadEnd.CIRCLE, START),
        ("#part", DeadEnd.CIRCLE, START),
    ],
)
def test_a_redirect_that_cannot_be_followed_ends_the_way(
    location: str, dead_end: DeadEnd, target: str
) -> None:
    journey = set_out()
    answer = redirected(START, location)

    trail = journey.advance(answer, NOON)

    assert trail == Trail(exchanges=(answer,), dead_end=dead_end, target=target)


def test_a_redirect_to_what_is_excluded_ends_the_way() -> None:
    settings = replace(SETTINGS, exclude=(re.compile("//b"),), include=(re.compile("in$"),))
    journey = Journey(START, settings, chance=lambda: 0.5)
    there, away = redirected(START, "//b.example/in"), redirected("https://b.example/in", "out")

    step, trail = journey.advance(there, NOON), journey.advance(away, NOON)

    assert step == Pause()
    assert trail == Trail(
        exchanges=(there, away),
        refusal='excluded by "//b"',
        dead_end=DeadEnd.EXCLUDED,
        target="https://b.example/out",
    )


def test_a_redirect_without_location_ends_the_way() -> None:
    journey = set_out()
    answer = exchange(START, 301)

    assert journey.advance(answer, NOON) == Trail(exchanges=(answer,), dead_end=DeadEnd.NOWHERE)


def test_a_way_that_comes_back_is_a_circle() -> None:
    journey = set_out("https://a.example/1")
    there = redirected("https://a.example/1", "/2")
    back = redirected("https://a.example/2", "/1")

    journey.advance(there, NOON)
    trail = journey.advance(back, NOON)

    assert trail == Trail(
        exchanges=(there, back), dead_end=DeadEnd.CIRCLE, target="https://a.example/1"
    )


def test_as_many_redirects_as_allowed_are_followed_and_no_more() -> None:
    journey = set_out("https://a.example/0")
    hops = [redirected(f"https://a.example/{hop}", f"/{hop + 1}") for hop in range(4)]

    steps = [journey.advance(hop, NOON) for hop in hops]

    assert steps == [
        Pause(),
        Pause(),
        Pause(),
        Trail(exchanges=tuple(hops), dead_end=DeadEnd.TOO_MANY, target="https://a.example/4"),
    ]


def test_a_redirect_counts_even_if_its_page_breaks_off() -> None:
    journey = set_out()
    broken = exchange(START, 301, headers={"location": "/next"}, failure=Failure.TRUNCATED)

    assert journey.advance(broken, NOON) == Pause()
    assert journey.url == "https://a.example/next"


def test_a_server_error_is_asked_for_again_and_leaves_no_trace_when_it_passes() -> None:
    journey = set_out()
    arrived = exchange(START)

    assert journey.advance(exchange(START, 503), NOON) == Pause(1)
    assert journey.url == START
    assert journey.advance(arrived, NOON) == Trail(exchanges=(arrived,), tries=2)


def test_every_hop_has_its_own_tries() -> None:
    journey = set_out("https://a.example/1")
    there = redirected("https://a.example/1", "/2")
    error = exchange("https://a.example/2", 500)

    steps = [
        journey.advance(one, NOON)
        for one in (exchange("https://a.example/1", 500), there, error, error, error)
    ]

    assert steps == [
        Pause(1),
        Pause(),
        Pause(1),
        Pause(2),
        Trail(exchanges=(there, error), tries=3),
    ]


def test_a_wait_that_is_too_long_is_told() -> None:
    journey = set_out()
    busy = exchange(START, 429, headers={"retry-after": "3600"})

    assert journey.advance(busy, NOON) == Trail(exchanges=(busy,), asked=3600)
