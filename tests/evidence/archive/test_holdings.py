from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from build import NOW, identifier, project
from evidence.archiving import CDX, Clock, index
from evidence.asking import HASTY, LOOPBACK
from web import Web, answer

from sourcecheck.evidence.archive.holdings import Holding, Standing, survey
from sourcecheck.evidence.archive.lookups import Lookups
from sourcecheck.evidence.archive.wayback import Wayback
from sourcecheck.evidence.ask import utc_now
from sourcecheck.evidence.store import Store
from sourcecheck.model.resolution import Resolution, Verdict
from sourcecheck.model.source import Source

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


@pytest.fixture
def lookups(store: Store, wayback: Wayback) -> Lookups:
    return Lookups(store, SETTINGS, NOW, wayback=wayback, guard=LOOPBACK)


def test_a_survey_tells_how_each_source_with_a_page_stands(
    web: Web, store: Store, lookups: Lookups
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

    holdings = survey(read, store, SETTINGS, lookups, guard=LOOPBACK)

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
    web: Web, store: Store, lookups: Lookups
) -> None:
    web.script(CDX, [index("20181224120000")])
    [source] = sources(f"url={{{PAGE}}}")

    [holding] = survey([source], store, SETTINGS, lookups, guard=LOOPBACK)

    assert (holding.standing, holding.reason) == (Standing.UNKNOWN, "gone: 404 Not Found")


def test_an_archive_that_refuses_a_given_copy_as_one_too_many_is_not_asked_for_others(
    web: Web, store: Store, wayback: Wayback
) -> None:
    given = f"/web/20190302120000/{PAGE}"
    web.script(given, [answer(429)])
    settings = replace(SETTINGS, archive_base_url=web.url(""))
    lookups = Lookups(store, settings, utc_now(), wayback=wayback)
    read = sources(f"url={{{PAGE}}}, archiveurl={{{web.url(given)}}}", f"url={{{OTHER}}}")

    [_, other] = survey(read, store, settings, lookups, guard=LOOPBACK)

    assert (other.standing, other.reason) == (
        Standing.UNKNOWN,
        "the Wayback Machine asks for a pause (429): not asked",
    )
    assert web.paths == [given]


def test_offline_nobody_is_asked(web: Web, store: Store) -> None:
    copy = web.url(f"/web/20190302120000/{PAGE}")
    read = sources(f"url={{{PAGE}}}, archiveurl={{{copy}}}", f"url={{{OTHER}}}")

    holdings = survey(
        read, store, SETTINGS, Lookups(store, SETTINGS, NOW, wayback=None), offline=True
    )

    assert [(one.standing, one.reason) for one in holdings] == [
        (Standing.GIVEN, "unchecked: offline: no stored answer"),
        (Standing.UNKNOWN, "offline: the archive is not asked"),
    ]
    assert web.requests == []


def test_progress_is_told_of_each_page(web: Web, store: Store, lookups: Lookups) -> None:
    web.script(CDX, [index()])
    told: list[tuple[int, int]] = []

    survey(
        sources(f"url={{{PAGE}}}", f"url={{{OTHER}}}"),
        store,
        SETTINGS,
        lookups,
        progress=lambda _, come, expected: told.append((come, expected)),
    )

    assert told == [(1, 2), (2, 2)]


@pytest.mark.parametrize(
    ("fields", "verdict", "wanted", "asked"),
    [
        ("urldate={2019-07-12},", "gone", date(2019, 7, 12), "20190712235959"),
        ("", "gone", date(2024, 5, 1), "20240501235959"),
        ("", "alive", None, "20261102235959"),
    ],
)
def test_the_copy_is_near_to_the_day_the_page_was_seen_or_lost_or_else_to_today(
    web: Web,
    store: Store,
    lookups: Lookups,
    *,
    fields: str,
    verdict: str,
    wanted: date | None,
    asked: str,
) -> None:
    web.script(CDX, [index()])
    lost = datetime(2024, 5, 1, tzinfo=UTC)
    page = identifier(PAGE)
    store.add(Resolution(identifier=page, verdict=Verdict(verdict), reason="", asked=lost))

    [holding] = survey(sources(f"{fields} url={{{PAGE}}}"), store, SETTINGS, lookups)

    assert holding.wanted == wanted
    [path] = web.paths
    assert parse_qs(urlsplit(path).query)["closest"] == [asked]


def test_of_two_sources_with_one_page_the_first_says_when_it_was_seen(
    web: Web, store: Store, lookups: Lookups
) -> None:
    web.script(CDX, [index()])
    both = sources(f"urldate={{2019-07-12}}, url={{{PAGE}}}", f"urldate=2020, url={{{PAGE}}}")

    holdings = survey(both, store, SETTINGS, lookups)

    assert [one.wanted for one in holdings] == [date(2019, 7, 12)] * 2
    assert len(web.requests) == 1
