from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from build import NOW, evidence, identifier, project
from evidence.archiving import CDX, Clock, index
from evidence.asking import HASTY, LOOPBACK
from web import Answer, Web, answer, reset

from sourcecheck.evidence.archive.lookups import Lookups
from sourcecheck.evidence.archive.rescue import add_copies, rescue
from sourcecheck.evidence.archive.wayback import Wayback
from sourcecheck.evidence.ask import utc_now
from sourcecheck.evidence.store import Store
from sourcecheck.model.archived_copy import read_copy
from sourcecheck.model.evidence import Evidence
from sourcecheck.model.project import Project
from sourcecheck.model.resolution import Hop

PAGE = "https://www.svoboda.org/a/29011676.html"
CAPTURED = "20181224120000"
SETTINGS = replace(HASTY, retries=0)
ENTRY = f"@online{{s, url={{{PAGE}}}}}"
LINKING = project(document=f"See [the station]({PAGE}).\n")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "evidence.sqlite3") as opened:
        yield opened


@pytest.fixture
def lookups(web: Web, store: Store) -> Iterator[Lookups]:
    clock = Clock()
    wayback = Wayback(SETTINGS, web.url(""), clock, clock.sleep)
    yield Lookups(store, SETTINGS, NOW, wayback=wayback, guard=LOOPBACK)
    wayback.close()


def asked_days(web: Web) -> list[str]:
    """Return what the index was asked to be closest to, without the time of the day."""
    return [parse_qs(urlsplit(path).query)["closest"][0][:8] for path in web.paths]


@pytest.mark.parametrize("verdict", ["gone", "suspect"])
@pytest.mark.parametrize("read", [project(bibliography=ENTRY), LINKING])
def test_a_lost_page_is_rescued_by_a_living_copy(
    web: Web, lookups: Lookups, verdict: str, read: Project
) -> None:
    found = web.script(f"/web/{CAPTURED}/{PAGE}", [answer(200)])
    web.script(CDX, [index(CAPTURED)])
    known = evidence({PAGE: verdict})

    rescued = add_copies(read, known, lookups)

    assert rescued == replace(known, copies={identifier(PAGE): read_copy(found)})


@pytest.mark.parametrize(
    ("given", "copies"),
    [
        (index(), {identifier(PAGE): None}),
        (answer(429), {}),
        (answer(403), {}),
        (answer(500), {}),
        (reset(), {}),
    ],
)
def test_no_copy_and_no_answer_are_two_things(
    web: Web, lookups: Lookups, given: Answer, copies: dict[object, None]
) -> None:
    web.script(CDX, [given])
    web.script(f"/web/{PAGE}", [given])

    rescued = add_copies(project(bibliography=ENTRY), evidence({PAGE: "gone"}), lookups)

    assert rescued.copies == copies


@pytest.mark.parametrize("given", [answer(404), answer(503), reset()])
def test_a_copy_that_is_not_alive_rescues_nothing(
    web: Web, lookups: Lookups, given: Answer
) -> None:
    web.script(CDX, [index(CAPTURED)])
    web.script(f"/web/{CAPTURED}/{PAGE}", [given])

    rescued = add_copies(project(bibliography=ENTRY), evidence({PAGE: "gone"}), lookups)

    assert rescued.copies == {}


@pytest.mark.parametrize(
    ("page", "given", "requests"),
    [
        ("alive", None, 0),
        ("blocked", None, 0),
        ("unreachable", None, 0),
        ("unchecked", None, 0),
        ("gone", "alive", 0),
        ("gone", "moved", 0),
        ("gone", "gone", 1),
        ("gone", "unchecked", 1),
    ],
)
def test_only_a_lost_page_without_a_living_copy_is_looked_up(
    web: Web, lookups: Lookups, page: str, given: str | None, requests: int
) -> None:
    copy = f"https://web.archive.org/web/20190302120000/{PAGE}"
    entry = f"@online{{s, url={{{PAGE}}}, archiveurl={{{copy if given else ''}}}}}"
    answers = {PAGE: page} | ({copy: given} if given else {})
    web.script(CDX, [index()])

    add_copies(project(bibliography=entry), evidence(answers), lookups)

    assert len(web.requests) == requests


@pytest.mark.parametrize(
    ("link", "lost"),
    [
        ("https://doi.org/10.1000/182", "doi:10.1000/182"),
        (f"https://web.archive.org/web/{CAPTURED}/{PAGE}",) * 2,
    ],
)
def test_what_is_no_page_is_not_looked_up(web: Web, lookups: Lookups, link: str, lost: str) -> None:
    read = project(document=f"See [it]({link}).\n")
    assert list(read.mentions) == [identifier(lost)]

    rescued = add_copies(read, evidence({lost: "gone"}), lookups)

    assert rescued.copies == {}
    assert web.requests == []


@pytest.mark.parametrize(
    ("read", "day"),
    [
        (project(bibliography=f"@online{{s, urldate=2019-03-02, url={{{PAGE}}}}}"), "20190302"),
        (project(bibliography=f"@online{{s, date=2018, url={{{PAGE}}}}}"), "20181231"),
        (project(bibliography=f"@online{{s, date=2026, url={{{PAGE}}}}}"), "20260801"),
        (project(bibliography=ENTRY), "20260801"),
        (LINKING, "20260801"),
    ],
)
def test_the_copy_is_near_to_the_day_the_page_was_seen_or_else_was_lost(
    web: Web, lookups: Lookups, read: Project, day: str
) -> None:
    web.script(CDX, [index()])
    known = evidence({PAGE: "gone"})
    since = NOW.replace(month=8, day=1)

    add_copies(read, replace(known, since={identifier(PAGE): since}), lookups)

    assert asked_days(web) == [day]


def test_a_page_is_looked_up_once_however_many_give_it(web: Web, lookups: Lookups) -> None:
    entries = "\n".join(f"@online{{s{n}, url={{{PAGE}}}, urldate=2019-03-0{n}}}" for n in (1, 2))
    read = project(bibliography=entries, document=f"<{PAGE}>")
    web.script(CDX, [index()])

    add_copies(read, evidence({PAGE: "gone"}), lookups)

    assert asked_days(web) == ["20190301"]


def test_an_offline_run_names_the_copy_that_an_earlier_one_found(
    web: Web, store: Store, lookups: Lookups
) -> None:
    web.script(f"/web/{CAPTURED}/{PAGE}", [answer(200)])
    web.script(CDX, [index(CAPTURED)])
    read, known = project(bibliography=ENTRY), evidence({PAGE: "gone"})
    online = add_copies(read, known, lookups)
    asked = len(web.requests)

    offline = rescue(read, known, store, SETTINGS, asks=False)

    assert offline == online
    assert len(web.requests) == asked


def blocked(web: Web, minutes: float, status: int) -> Evidence:
    """Return evidence of a lost page, and of a copy that was asked for some time ago."""
    copy = web.url(f"/web/20190302120000/{PAGE}")
    known = evidence({PAGE: "gone", copy: "blocked"})
    asked = utc_now() - timedelta(minutes=minutes)
    answered = replace(known.resolutions[identifier(copy)], asked=asked, hops=(Hop(copy, status),))
    return replace(known, resolutions={**known.resolutions, identifier(copy): answered})


@pytest.mark.parametrize(
    ("minutes", "status", "requests"), [(0, 429, 0), (59, 429, 0), (61, 429, 1), (0, 403, 1)]
)
def test_an_archive_that_has_just_refused_to_be_asked_so_much_is_left_in_peace(
    web: Web, store: Store, minutes: float, status: int, requests: int
) -> None:
    web.script(CDX, [index()])
    settings = replace(SETTINGS, archive_base_url=web.url(""))
    read, known = project(bibliography=ENTRY), blocked(web, minutes, status)

    rescue(read, known, store, settings, asks=True)

    assert len(web.requests) == requests
