import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from evidence.asking import HASTY, LOOPBACK
from web import Web, answer, hang, redirect, refusing_url, registered, unregistered

from sourcecheck.evidence.ask import ask
from sourcecheck.evidence.engine.guard import Guard
from sourcecheck.evidence.settings import NetworkSettings
from sourcecheck.evidence.store import Store
from sourcecheck.model.evidence import Evidence
from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.model.resolution import Hop, Resolution, Verdict

NOON = datetime(2026, 11, 2, 12, 0, 0, tzinfo=UTC)
DOI = Identifier(Scheme.DOI, "10.1000/182")
DEAD = "http://no-such-host.invalid/"


class Asker:
    """Asks with one store, at a time that the test sets."""

    def __init__(self, store: Store, settings: NetworkSettings) -> None:
        self.store = store
        self.settings = settings

    def __call__(
        self,
        *identifiers: Identifier,
        days: float = 0,
        offline: bool = False,
        refresh: bool = False,
        guard: Guard = LOOPBACK,
        progress: Callable[[Resolution, int, int], None] | None = None,
    ) -> Evidence:
        return ask(
            identifiers,
            self.store,
            self.settings,
            offline=offline,
            refresh=refresh,
            guard=guard,
            clock=lambda: NOON + timedelta(days=days),
            progress=progress,
        )


@pytest.fixture
def asker(web: Web, tmp_path: Path) -> Iterator[Asker]:
    with Store(tmp_path / ".sourcecheck" / "evidence.sqlite3") as store:
        yield Asker(store, replace(HASTY, doi_base_url=web.url("")))


def link(url: str) -> Identifier:
    return Identifier(Scheme.URL, url)


def resolved(
    identifier: Identifier,
    verdict: Verdict = Verdict.ALIVE,
    reason: str = "200 OK",
    *hops: Hop,
    days: float = 0,
    answered: bool = True,
) -> Resolution:
    return Resolution(
        identifier=identifier,
        verdict=verdict,
        reason=reason,
        hops=hops,
        asked=NOON + timedelta(days=days),
        answered=answered,
    )


def test_urls_and_dois_are_asked_and_the_answers_stored(web: Web, asker: Asker) -> None:
    page = link(web.script("/old", [redirect(301, "/new")]))
    web.script("/new", [answer()])
    web.script("/api/handles/10.1000/182", [registered()])

    evidence = asker(page, DOI)

    moved = resolved(
        page,
        Verdict.MOVED,
        f"moved permanently to {web.url('/new')}",
        Hop(web.url("/old"), 301),
        Hop(web.url("/new"), 200),
    )
    known = resolved(
        DOI,
        Verdict.ALIVE,
        "registered at doi.org",
        Hop(web.url("/api/handles/10.1000/182?type=URL"), 200),
    )
    assert evidence == Evidence({page: moved, DOI: known})
    assert asker.store.history(page) == (moved,)
    assert asker.store.history(DOI) == (known,)


def test_a_url_is_asked_once_however_often_and_however_it_is_written(
    web: Web, asker: Asker
) -> None:
    web.script("/~page", [answer(body=b"<title>A page</title><h2 id=a>A</h2><h2 id=b>B</h2>")])
    url = web.url("/%7Epage")
    links = [
        link(url),
        link(url),
        link(url.replace("%7E", "~")),
        link(f"{url}#a"),
        link(f"{url}#b"),
    ]

    evidence = asker(*links)

    assert web.paths == ["/~page"]
    assert {one.identifier: one.verdict for one in evidence.resolutions.values()} == dict.fromkeys(
        links, Verdict.ALIVE
    )


def test_identifiers_that_nobody_can_be_asked_about_are_left_out(asker: Asker) -> None:
    issn = Identifier(Scheme.ISSN, "0162-2889")

    assert asker(issn) == Evidence()


def test_other_schemes_and_what_is_no_url_are_unchecked(asker: Asker) -> None:
    ftp, broken = link("ftp://a.example/file"), link("http://a.example:port/")

    evidence = asker(ftp, broken)

    assert evidence.resolutions == {
        ftp: resolved(
            ftp, Verdict.UNCHECKED, "only http and https are asked, not ftp", answered=False
        ),
        broken: resolved(
            broken,
            Verdict.UNCHECKED,
            "not a URL: Port could not be cast to integer value as 'port'",
            answered=False,
        ),
    }
    assert (evidence.since, evidence.network) == ({}, True)
    assert asker.store.history(ftp) == ()


def test_what_the_guard_refuses_is_unchecked_and_no_want_of_a_network(
    web: Web, asker: Asker
) -> None:
    page = link(web.url("/page"))

    evidence = asker(page, guard=Guard())

    assert evidence.resolutions[page].verdict is Verdict.UNCHECKED
    assert evidence.network
    assert web.requests == []
    assert asker.store.history(page) == ()


def test_private_addresses_are_asked_if_the_settings_say_so(web: Web, tmp_path: Path) -> None:
    page = link(web.script("/page", [answer()]))

    with Store(tmp_path / "evidence.sqlite3") as store:
        closed = ask([page], store, HASTY)
        opened = ask([page], store, replace(HASTY, allow_private=True))

    assert closed.resolutions[page].verdict is Verdict.UNCHECKED
    assert opened.resolutions[page].verdict is Verdict.ALIVE


def test_a_fresh_alive_answer_is_not_asked_for_again(web: Web, asker: Asker) -> None:
    page = link(web.script("/page", [answer()]))
    asker(page)

    evidence = asker(page, days=7)

    assert evidence.resolutions[page].asked == NOON
    assert web.paths == ["/page"]


def test_an_old_alive_answer_is_asked_for_again(web: Web, asker: Asker) -> None:
    page = link(web.script("/page", [answer()]))
    asker(page)

    evidence = asker(page, days=7.1)

    assert evidence.resolutions[page].asked == NOON + timedelta(days=7.1)
    assert evidence.since[page] == NOON
    assert web.paths == ["/page", "/page"]


def test_a_fresh_answer_is_asked_for_again_on_request(web: Web, asker: Asker) -> None:
    page = link(web.script("/page", [answer(), answer(404)]))
    asker(page)

    evidence = asker(page, days=1, refresh=True)

    assert evidence.resolutions[page].verdict is Verdict.GONE
    assert evidence.so_since(evidence.resolutions[page]) == NOON + timedelta(days=1)


def test_what_is_not_alive_is_asked_for_each_time(web: Web, asker: Asker) -> None:
    gone = link(web.script("/gone", [answer(404)]))
    web.script("/api/handles/10.1000/182", [unregistered()])

    for _ in range(2):
        asker(gone, DOI)

    assert sorted(web.paths) == ["/api/handles/10.1000/182?type=URL"] * 2 + ["/gone"] * 2
    assert [one.verdict for one in asker.store.history(DOI)] == [Verdict.GONE] * 2


def test_offline_the_store_answers_whatever_the_age(web: Web, asker: Asker) -> None:
    page, unknown = link(web.script("/page", [answer(404)])), link(web.url("/unknown"))
    asker(page)

    evidence = asker(page, unknown, days=400, offline=True, refresh=True)

    assert evidence.resolutions[page].verdict is Verdict.GONE
    assert evidence.resolutions[unknown] == resolved(
        unknown, Verdict.UNCHECKED, "offline: no stored answer", days=400, answered=False
    )
    assert evidence.so_since(evidence.resolutions[page]) == NOON
    assert evidence.network
    assert web.paths == ["/page"]


def test_three_strikes_days_apart_turn_unreachable_into_gone(web: Web, asker: Asker) -> None:
    alive, dead = link(web.script("/", [answer()])), link(DEAD)

    verdicts = [asker(alive, dead, days=days, refresh=True).resolutions[dead] for days in (0, 3, 6)]

    assert [(one.verdict, one.reason) for one in verdicts] == [
        (Verdict.UNREACHABLE, "its host has no address (DNS), 2 times"),
        (Verdict.UNREACHABLE, "its host has no address (DNS), 2 times"),
        (
            Verdict.GONE,
            "unreachable 3 times since 2026-11-02: its host has no address (DNS), 2 times",
        ),
    ]
    assert {one.verdict for one in asker.store.history(dead)} == {Verdict.UNREACHABLE}


def test_without_a_network_nothing_is_held_against_a_work(tmp_path: Path) -> None:
    refused, dead = link(refusing_url()), link(DEAD)
    settings = replace(HASTY, doi_base_url="http://doi.invalid")

    with Store(tmp_path / "other" / "evidence.sqlite3") as store:
        evidence = ask([refused, dead, DOI], store, settings, guard=LOOPBACK, clock=lambda: NOON)

    assert evidence == Evidence(
        {
            one: resolved(one, Verdict.UNCHECKED, "no network", answered=False)
            for one in (refused, dead, DOI)
        },
        network=False,
    )
    assert not (tmp_path / "other").exists()


def test_without_a_network_the_last_answer_stands(web: Web, asker: Asker) -> None:
    page = link(web.script("/page", [answer(404)]))
    asker(page)
    web.__exit__(None, None, None)

    evidence = asker(page, days=1)

    assert evidence.resolutions[page].verdict is Verdict.GONE
    assert evidence.resolutions[page].asked == NOON
    assert not evidence.network
    assert len(asker.store.history(page)) == 1


def test_one_answer_proves_that_there_is_a_network(web: Web, asker: Asker) -> None:
    gone, dead = link(web.script("/page", [answer(404, delay=0.2)])), link(DEAD)

    evidence = asker(dead, gone)

    assert evidence.network
    assert evidence.resolutions[dead].verdict is Verdict.UNREACHABLE
    assert not evidence.resolutions[dead].answered
    assert asker.store.history(dead) == (evidence.resolutions[dead],)


def test_a_silent_server_proves_that_there_is_a_network(web: Web, asker: Asker) -> None:
    silent = link(web.script("/", [hang()]))
    asker.settings = replace(asker.settings, timeout=0.2)

    evidence = asker(silent)

    assert evidence.network
    assert evidence.resolutions[silent].verdict is Verdict.UNREACHABLE


def test_passwords_are_masked_in_every_answer(web: Web, asker: Asker) -> None:
    web.script("/old", [redirect(301, "/new")])
    web.script("/new", [answer()])
    secret = link(web.url("/old").replace("//", "//user:hunter2@"))

    evidence = asker(secret)

    masked = web.url("").replace("//", "//***@")
    assert evidence.resolutions[secret] == resolved(
        secret,
        Verdict.MOVED,
        f"moved permanently to {masked}/new",
        Hop(f"{masked}/old", 301),
        Hop(f"{masked}/new", 200),
    )


def test_progress_tells_of_each_answer_that_comes(web: Web, asker: Asker) -> None:
    fresh, page = link(web.script("/fresh", [answer()])), link(web.script("/page", [answer()]))
    web.script("/api/handles/10.1000/182", [registered()])
    asker(fresh)
    told: list[tuple[Identifier, int, int]] = []

    asker(
        fresh,
        page,
        DOI,
        link(f"{page}#part"),
        progress=lambda one, come, expected: told.append((one.identifier, come, expected)),
    )

    assert {identifier for identifier, _, _ in told} == {page, DOI, link(f"{page}#part")}
    assert [counts for _, *counts in told] == [[1, 3], [2, 3], [3, 3]]


def test_answers_are_stored_as_they_come(web: Web, asker: Asker) -> None:
    quick, slow = link(web.script("/1", [answer()])), link(web.script("/2", [answer(delay=0.2)]))
    stored: list[int] = []

    asker(
        quick,
        slow,
        progress=lambda *_: stored.append(
            len(asker.store.history(quick)) + len(asker.store.history(slow))
        ),
    )

    assert stored == [1, 2]


def test_an_answer_that_came_before_an_interrupt_is_stored(web: Web, asker: Asker) -> None:
    pages = [link(web.script(f"/{number}", [answer()])) for number in range(5)]

    def interrupt(*_: object) -> None:
        while len(web.requests) < len(pages):
            time.sleep(0.001)
        time.sleep(0.1)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        asker(*pages, progress=interrupt)

    assert len([page for page in pages if asker.store.history(page)]) >= 2


def test_an_error_of_our_own_ends_the_run(web: Web, tmp_path: Path) -> None:
    page = link(web.script("/page", [answer()]))
    broken = replace(HASTY, allow_private=True, user_agent="\udcff")

    with Store(tmp_path / "evidence.sqlite3") as store, pytest.raises(UnicodeEncodeError):
        ask([page], store, broken)
