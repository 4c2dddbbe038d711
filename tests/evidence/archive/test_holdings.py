from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from build import evidence, identifier, project
from evidence.archiving import CDX, Clock, index
from evidence.asking import HASTY, LOOPBACK
from web import Web, answer

from sourcecheck.evidence.archive.holdings import Holding, Standing, day_seen, rescue, survey
from sourcecheck.evidence.archive.wayback import Wayback
from sourcecheck.evidence.store import Store
from sourcecheck.model.archived_copy import read_copy
from sourcecheck.model.source import Source

TODAY = date(2026, 11, 22)
PAGE = "https://www.svoboda.org/a/29011676.html"
OTHER = "https://www.svoboda.org/a/1.html"
SETTINGS = replace(HASTY, retries=0)


def sources(*fields: str) -> tuple[Source, ...]:
    entries = (f"@online{{s{number}, {one}}}" for number, one in enumerate(fields))
    return project(bibliography="\n".join(entries)).sources


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


@pytest.mark.parametrize(
    ("fields", "day"),
    [
        ("urldate={2019-07-12}, date={2018-05-01}", date(2019, 7, 12)),
        ("date={2018-05-01}", date(2018, 5, 1)),
        ("date={2018-02}", date(2018, 2, 28)),
        ("date={2018}", date(2018, 12, 31)),
        ("year=2018", date(2018, 12, 31)),
        ("date={2018-05-01/2018-06-01}", date(2018, 5, 1)),
        ("urldate={12.07.2019}, date={2018-05-01}", date(2018, 5, 1)),
        ("urldate={2019-02-30}, date={2018-05-01}", date(2018, 5, 1)),
        ("date={2026}", TODAY),
        ("urldate={soon}", TODAY),
        ("title={T}", TODAY),
    ],
)
def test_a_source_was_seen_on_its_urldate_or_else_its_date_or_else_today(
    fields: str, day: date
) -> None:
    [source] = sources(fields)

    assert day_seen(source, TODAY) == day


def test_a_survey_tells_how_each_source_with_a_page_stands(
    web: Web, store: Store, wayback: Wayback
) -> None:
    given = f"/web/20190302120000/{PAGE}"
    found = f"/web/20181224120000/{PAGE}"
    web.script(CDX, [index("20181224120000"), index(), answer(403)])
    for path in (given, found):
        web.script(path, [answer(200)])
    read = sources(
        f"url={{{PAGE}}}, archiveurl={{{web.url(given)}}}",
        f"url={{{PAGE}}}",
        f"note={{\\url{{{OTHER}}}}}",
        "url={https://a.example/}",
        f"url={{{web.url(given)}}}",
        "doi={10.1000/182}",
        "title={T}",
    )

    holdings = survey(read, store, SETTINGS, today=TODAY, wayback=wayback, guard=LOOPBACK)

    alive = "alive: 200 OK"
    march, december = date(2019, 3, 2), date(2018, 12, 24)
    copy, other = identifier(web.url(given)), identifier(web.url(found))
    page = identifier(PAGE)
    assert holdings == [
        Holding(read[0], page, Standing.GIVEN, copy, march, alive),
        Holding(read[1], page, Standing.FOUND, other, december, alive),
        Holding(read[2], identifier(OTHER), Standing.NONE),
        Holding(
            read[3],
            identifier("https://a.example/"),
            Standing.UNKNOWN,
            reason="the Wayback Machine shows no copies of this site",
        ),
        Holding(read[4], copy, Standing.GIVEN, copy, march, alive),
    ]


def test_a_copy_that_is_not_alive_is_none_to_be_added(
    web: Web, store: Store, wayback: Wayback
) -> None:
    web.script(CDX, [index("20181224120000")])
    [source] = sources(f"url={{{PAGE}}}")

    [holding] = survey([source], store, SETTINGS, today=TODAY, wayback=wayback, guard=LOOPBACK)

    assert (holding.standing, holding.reason) == (Standing.UNKNOWN, "gone: 404 Not Found")


def test_offline_nobody_is_asked(web: Web, store: Store) -> None:
    copy = web.url(f"/web/20190302120000/{PAGE}")
    read = sources(f"url={{{PAGE}}}, archiveurl={{{copy}}}", f"url={{{OTHER}}}")

    holdings = survey(read, store, SETTINGS, today=TODAY, wayback=None)

    assert [(one.standing, one.reason) for one in holdings] == [
        (Standing.GIVEN, "unchecked: offline: no stored answer"),
        (Standing.UNKNOWN, "offline: the archive is not asked"),
    ]
    assert web.requests == []


def test_progress_is_told_of_each_page(web: Web, store: Store, wayback: Wayback) -> None:
    web.script(CDX, [index()])
    told: list[tuple[int, int]] = []

    survey(
        sources(f"url={{{PAGE}}}", f"url={{{OTHER}}}"),
        store,
        SETTINGS,
        today=TODAY,
        wayback=wayback,
        progress=lambda _, come, expected: told.append((come, expected)),
    )

    assert told == [(1, 2), (2, 2)]


@pytest.mark.parametrize("verdict", ["gone", "suspect"])
def test_a_lost_page_is_rescued_by_a_living_copy(
    web: Web, store: Store, wayback: Wayback, verdict: str
) -> None:
    found = web.script(f"/web/20181224120000/{PAGE}", [answer(200)])
    web.script(CDX, [index("20181224120000")])
    read = project(bibliography=f"@online{{s, url={{{PAGE}}}}}")
    known = evidence({PAGE: verdict})

    rescued = rescue(read, known, store, SETTINGS, today=TODAY, wayback=wayback, guard=LOOPBACK)

    assert rescued == replace(known, copies={identifier(PAGE): read_copy(found)})


@pytest.mark.parametrize(
    ("status", "copies"), [(200, {identifier(PAGE): None}), (429, {}), (403, {})]
)
def test_no_copy_and_no_answer_are_two_things(
    web: Web, store: Store, wayback: Wayback, status: int, copies: dict[object, None]
) -> None:
    web.script(CDX, [answer(status, b"[]")])
    read = project(bibliography=f"@online{{s, url={{{PAGE}}}}}")

    rescued = rescue(read, evidence({PAGE: "gone"}), store, SETTINGS, today=TODAY, wayback=wayback)

    assert rescued.copies == copies


def test_a_dead_copy_rescues_nothing(web: Web, store: Store, wayback: Wayback) -> None:
    web.script(CDX, [index("20181224120000")])
    read = project(bibliography=f"@online{{s, url={{{PAGE}}}}}")

    rescued = rescue(
        read,
        evidence({PAGE: "gone"}),
        store,
        SETTINGS,
        today=TODAY,
        wayback=wayback,
        guard=LOOPBACK,
    )

    assert rescued.copies == {}


@pytest.mark.parametrize(
    ("page", "given", "requests"),
    [
        ("alive", None, 0),
        ("blocked", None, 0),
        ("unreachable", None, 0),
        ("gone", "alive", 0),
        ("gone", "gone", 1),
        ("gone", "unchecked", 1),
    ],
)
def test_only_a_lost_page_without_a_living_copy_is_looked_up(
    web: Web, tmp_path: Path, page: str, given: str | None, requests: int
) -> None:
    copy = f"https://web.archive.org/web/20190302120000/{PAGE}"
    entry = f"@online{{s, url={{{PAGE}}}, archiveurl={{{copy if given else ''}}}}}"
    answers = {PAGE: page} | ({copy: given} if given else {})
    web.script(CDX, [index()])
    wayback = Wayback(SETTINGS, web.url(""))

    with Store(tmp_path / "evidence.sqlite3") as store:
        rescue(
            project(bibliography=entry),
            evidence(answers),
            store,
            SETTINGS,
            today=TODAY,
            wayback=wayback,
        )

    assert len(web.requests) == requests
    wayback.close()
