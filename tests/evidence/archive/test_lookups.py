import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from build import NOW, identifier
from evidence.archiving import CDX, Clock, index
from evidence.asking import HASTY, LOOPBACK
from web import Answer, Web, answer, reset

from sourcecheck.evidence.archive.lookups import Lookups
from sourcecheck.evidence.archive.wayback import Lookup, Outcome, Wayback
from sourcecheck.evidence.patterns import read_remap
from sourcecheck.evidence.settings import NetworkSettings
from sourcecheck.evidence.store import Store
from sourcecheck.model.archived_copy import read_copy
from sourcecheck.model.resolution import Verdict

URL = "https://www.svoboda.org/a/29011676.html"
PAGE = identifier(URL)
DAY = date(2019, 3, 2)
CAPTURED = "20181224120000"
SETTINGS = replace(HASTY, retries=0)
OFFLINE = Lookup(Outcome.UNKNOWN, reason="offline: the archive is not asked")
NONE = Lookup(Outcome.NONE)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "evidence.sqlite3") as opened:
        yield opened


@pytest.fixture
def wayback(web: Web) -> Iterator[Wayback]:
    clock = Clock()
    opened = Wayback(SETTINGS, web.url(""), clock, clock.sleep)
    yield opened
    opened.close()


def found(web: Web) -> Lookup:
    return Lookup(Outcome.FOUND, read_copy(web.url(f"/web/{CAPTURED}/{URL}")))


def look_up(
    store: Store, wayback: Wayback | None, *, day: date | None = DAY, now: datetime = NOW
) -> Lookup:
    return Lookups(store, SETTINGS, now, wayback=wayback).nearest({PAGE: day})[PAGE]


@pytest.mark.parametrize(
    ("given", "days", "requests"),
    [
        (index(CAPTURED), 0, 1),
        (index(CAPTURED), 90, 1),
        (index(CAPTURED), 91, 2),
        (index(), 7, 1),
        (index(), 8, 2),
    ],
)
def test_a_copy_is_not_asked_for_again_in_90_days_nor_one_that_is_not_there_in_7(
    web: Web, store: Store, wayback: Wayback, given: Answer, *, days: int, requests: int
) -> None:
    web.script(CDX, [given])

    first = look_up(store, wayback)
    second = look_up(store, wayback, now=NOW + timedelta(days=days))

    assert first == second
    assert len(web.requests) == requests


@pytest.mark.parametrize("given", [answer(429), answer(403), answer(500), reset()])
def test_a_failure_is_not_kept(web: Web, store: Store, wayback: Wayback, given: Answer) -> None:
    web.script(CDX, [given])
    web.script(f"/web/{URL}", [given])

    assert look_up(store, wayback).outcome is Outcome.UNKNOWN
    assert look_up(store, None) == OFFLINE


def test_offline_a_copy_of_an_earlier_run_is_known_at_any_age(
    web: Web, store: Store, wayback: Wayback
) -> None:
    web.script(CDX, [index(CAPTURED)])
    look_up(store, wayback)

    assert look_up(store, None, now=NOW + timedelta(days=999)) == found(web)


@pytest.mark.parametrize(("days", "known"), [(7, NONE), (8, OFFLINE)])
def test_offline_an_old_answer_that_there_is_no_copy_is_held_against_nothing(
    web: Web, store: Store, wayback: Wayback, days: int, known: Lookup
) -> None:
    web.script(CDX, [index()])
    look_up(store, wayback)

    assert look_up(store, None, now=NOW + timedelta(days=days)) == known


def test_the_newest_look_up_counts(web: Web, store: Store, wayback: Wayback) -> None:
    web.script(CDX, [index(), index(CAPTURED)])
    look_up(store, wayback)
    look_up(store, wayback, now=NOW + timedelta(days=8))

    assert look_up(store, None, now=NOW + timedelta(days=9)) == found(web)


def test_another_day_is_another_question(web: Web, store: Store, wayback: Wayback) -> None:
    web.script(CDX, [index()])

    for day in (DAY, date(2020, 1, 1), None):
        look_up(store, wayback, day=day)

    assert len(web.requests) == 3


def test_without_a_day_the_answer_lasts_although_the_present_day_does_not(
    web: Web, store: Store, wayback: Wayback
) -> None:
    web.script(CDX, [index(CAPTURED)])

    look_up(store, wayback, day=None)
    look_up(store, wayback, day=None, now=NOW + timedelta(days=1))

    assert len(web.requests) == 1


def test_two_parts_of_a_page_are_one_question(web: Web, store: Store, wayback: Wayback) -> None:
    web.script(CDX, [index()])
    parts = [identifier(f"{URL}#{part}") for part in ("one", "two")]

    lookups = Lookups(store, SETTINGS, NOW, wayback=wayback).nearest(dict.fromkeys(parts, DAY))

    assert lookups == dict.fromkeys(parts, NONE)
    assert len(web.requests) == 1


def test_another_archive_is_asked_anew(web: Web, store: Store, wayback: Wayback) -> None:
    web.script(CDX, [index()])
    look_up(store, wayback)
    other = replace(SETTINGS, archive_base_url="https://web.archive.example/")

    lookups = Lookups(store, other, NOW, wayback=None)

    assert lookups.nearest({PAGE: DAY}) == {PAGE: OFFLINE}


def test_all_is_asked_again_if_that_is_wished(web: Web, store: Store, wayback: Wayback) -> None:
    web.script(CDX, [index(), index(CAPTURED)])
    look_up(store, wayback)

    lookups = Lookups(store, SETTINGS, NOW, wayback=wayback, refresh=True)

    assert lookups.nearest({PAGE: DAY}) == {PAGE: found(web)}


def test_each_look_up_is_stored_before_the_next_one_is_made(
    web: Web, store: Store, wayback: Wayback
) -> None:
    web.script(CDX, [index(CAPTURED)])
    other = identifier("https://a.example/")

    def interrupt(_lookup: Lookup, come: int, _expected: int) -> None:
        if come == 1:
            raise KeyboardInterrupt

    lookups = Lookups(store, SETTINGS, NOW, wayback=wayback)
    with pytest.raises(KeyboardInterrupt):
        lookups.nearest({PAGE: DAY, other: DAY}, interrupt)

    assert look_up(store, None) == found(web)
    assert len(web.requests) == 1


def test_looking_in_the_store_makes_no_file(tmp_path: Path) -> None:
    path = tmp_path / "store" / "evidence.sqlite3"

    with Store(path) as store:
        assert look_up(store, None) == OFFLINE

    assert not path.parent.exists()


def test_no_secret_of_a_page_is_stored(tmp_path: Path, store: Store, wayback: Wayback) -> None:
    page = identifier("https://me:hunter2@a.example/?access_token=hunter3")

    Lookups(store, SETTINGS, NOW, wayback=wayback).nearest({page: DAY, PAGE: DAY})

    content = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert b"hunter" not in content


@pytest.mark.parametrize(
    "settings",
    [
        SETTINGS,
        replace(SETTINGS, include=(re.compile("^https://www.svoboda.org/"),)),
        replace(SETTINGS, remap=(read_remap("svoboda.org localhost"),)),
    ],
)
def test_a_copy_is_itself_asked_for(
    web: Web, store: Store, wayback: Wayback, settings: NetworkSettings
) -> None:
    web.script(f"/web/{CAPTURED}/{URL}", [answer(200)])
    copy = found(web).copy
    assert copy

    lookups = Lookups(store, settings, NOW, wayback=wayback, guard=LOOPBACK)

    [answered] = lookups.resolve([copy]).values()
    assert answered.verdict is Verdict.ALIVE


def test_an_archive_that_wants_a_pause_is_asked_for_no_copy(
    web: Web, store: Store, wayback: Wayback
) -> None:
    web.script(CDX, [index(CAPTURED), answer(429)])
    other = identifier("https://a.example/")
    lookups = Lookups(store, SETTINGS, NOW, wayback=wayback, guard=LOOPBACK)
    copy = lookups.nearest({PAGE: DAY, other: DAY})[PAGE].copy
    assert copy

    [answered] = lookups.resolve([copy]).values()

    assert (answered.verdict, answered.reason) == (
        Verdict.UNCHECKED,
        "the Wayback Machine asks for a pause (429): not asked",
    )
    assert len(web.requests) == 2
