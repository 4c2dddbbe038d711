from datetime import date

import pytest
from build import evidence, identifier, project

from sourcecheck.evidence.archive.web_source import day_seen, given_copy, lost_since, page_of
from sourcecheck.model.source import Source

TODAY = date(2026, 11, 22)
PAGE = "https://www.svoboda.org/a/29011676.html"
COPY = f"https://web.archive.org/web/20190302120000/{PAGE}"


def source(fields: str) -> Source:
    [read] = project(bibliography=f"@online{{s, {fields}}}").sources
    return read


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
        ("date={2026-11-22}", TODAY),
        ("date={2026}", None),
        ("urldate={soon}", None),
        ("title={T}", None),
    ],
)
def test_a_source_was_seen_on_its_urldate_or_else_its_date(fields: str, day: date | None) -> None:
    assert day_seen(source(fields), TODAY) == day


@pytest.mark.parametrize(
    ("fields", "page", "copy"),
    [
        (f"url={{{PAGE}}}", PAGE, None),
        (f"note={{\\url{{{PAGE}}}}}", PAGE, None),
        (f"url={{{PAGE}}}, archiveurl={{{COPY}}}", PAGE, COPY),
        (f"url={{{COPY}}}", COPY, COPY),
        ("doi={10.1000/182}", None, None),
    ],
)
def test_a_source_gives_a_page_and_a_copy_of_it(
    fields: str, page: str | None, copy: str | None
) -> None:
    read = source(fields)

    assert page_of(read) == (page and identifier(page))
    assert given_copy(read) == (copy and identifier(copy))


@pytest.mark.parametrize(
    ("verdict", "day"),
    [
        ("gone", date(2026, 11, 2)),
        ("suspect", date(2026, 11, 2)),
        ("alive", None),
        ("unreachable", None),
        ("blocked", None),
    ],
)
def test_a_page_is_lost_since_the_day_of_its_verdict(verdict: str, day: date | None) -> None:
    assert lost_since(identifier(PAGE), evidence({PAGE: verdict})) == day


def test_a_page_that_nobody_asked_for_is_not_lost() -> None:
    assert lost_since(identifier(PAGE), evidence({})) is None
