"""What holds for whatever runs were kept."""

from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree as ET

from hypothesis import given, settings
from hypothesis import strategies as st

from sourcecheck.evidence.store import Store
from sourcecheck.evidence.trend import Trend
from sourcecheck.model.finding import Severity
from sourcecheck.model.resolution import Verdict
from sourcecheck.model.trend import Point, Share, days
from sourcecheck.reporters.badge import claims_badge, links_badge, render_svg
from sourcecheck.reporters.html.trend import chart
from sourcecheck.reporters.screen import Screen
from sourcecheck.reporters.trend import render_terminal

COUNTS = st.integers(0, 10**6)
MOMENTS = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - hypothesis adds the zone
POINTS = st.builds(
    Point,
    at=MOMENTS,
    sourced=COUNTS,
    unsourced=COUNTS,
    exempt=COUNTS,
    verdicts=st.none() | st.dictionaries(st.sampled_from(Verdict), COUNTS),
    severities=st.dictionaries(st.sampled_from(Severity), COUNTS),
)
RUNS = st.lists(POINTS, max_size=30).map(lambda runs: sorted(runs, key=lambda one: one.at))
SHARES = st.tuples(COUNTS, COUNTS).map(lambda pair: Share(min(pair), max(pair)))


@settings(max_examples=20, deadline=None)
@given(RUNS)
def test_every_run_comes_back_as_it_was(runs: list[Point]) -> None:
    with TemporaryDirectory() as folder, Store(Path(folder, "evidence.sqlite3")) as store:
        trend = Trend(store, Path(folder), ["claims.yaml"])
        for run in reversed(runs):
            trend.add(run)

        assert sorted(trend.points(), key=repr) == sorted(runs, key=repr)
        assert [one.at for one in trend.points()] == [one.at for one in runs]


@given(RUNS)
def test_each_day_counts_once_and_as_it_ended(runs: list[Point]) -> None:
    daily = days(runs)

    last = {one.at.date(): one for one in runs}
    assert [one.at for one in daily] == [one.at for one in last.values()]
    assert [one.claims for one in daily] == [one.claims for one in last.values()]


@given(RUNS)
def test_nothing_is_drawn_outside_of_the_chart(runs: list[Point]) -> None:
    drawn = chart(runs)

    for series in drawn.series if drawn else ():
        places = [tuple(map(float, place.split(","))) for place in series.line.split()]
        assert all(0 <= x <= 100 and 0 <= y <= 100 for x, y in places)
        assert [x for x, _ in places] == sorted(x for x, _ in places)


@given(RUNS, st.integers(70, 200))
def test_the_lines_of_the_days_fit(runs: list[Point], width: int) -> None:
    lines = list(render_terminal("claims.yaml", runs, Screen(width=width)))

    listed = [line.rstrip("\n") for line in lines if line[2:6].isdecimal()]
    assert len(listed) == min(20, len(days(runs)))
    assert all(len(line) <= Screen(width=width).room for line in listed)


@given(SHARES)
def test_a_badge_is_whole(share: Share) -> None:
    for badge in (claims_badge(share), links_badge(share)):
        root = ET.fromstring("".join(render_svg(badge)))  # noqa: S314 - we have written it

        assert root.attrib["aria-label"] == badge.told
        assert root[0].text == badge.told
