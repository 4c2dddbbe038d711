import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from reporters.html_pages import article, between, over_time, told
from trends import WEEK, links, point

from sourcecheck.model.report import Report
from sourcecheck.model.trend import Point
from sourcecheck.reporters.html.trend import chart

EXPECTED = Path(__file__).with_name("expected") / "trend.html"


def section(report: Report) -> str:
    return between(told(report), '<section id="trend"', "</section>") + "\n"


def test_runs_are_drawn_and_listed_with_their_figures() -> None:
    assert section(over_time(*WEEK)) == EXPECTED.read_text("utf-8")


def test_the_chart_says_in_words_what_it_shows() -> None:
    text = section(over_time(*WEEK))

    assert between(text, "<title", "</title>") == (
        '<title id="trend-title">From 2 November 2026 to 9 November 2026: claims supported from '
        "30 % to 40 %; links alive from 90 % to 100 %</title>"
    )


@pytest.mark.parametrize(
    "points",
    [
        (),
        (point(0, 4, links(1)),),
        (point(0, 4, links(1)), point(0.1, 5, links(2))),
        (point(0, total=0), point(1, total=0, verdicts=links(1))),
    ],
    ids=["no run", "one run", "one day", "nothing known of a second day"],
)
def test_what_makes_no_line_is_not_drawn(points: tuple[Point, ...]) -> None:
    text = told(over_time(*points))

    assert chart(points) is None
    assert "Over time" not in text


def test_the_chart_is_one_of_the_parts_of_the_report() -> None:
    assert '<li><a href="#trend">Over time</a></li>' in told(over_time(*WEEK))


def test_days_lie_as_far_apart_as_they_are() -> None:
    drawn = chart([point(0, 4), point(1, 9), point(4, 19)])

    assert drawn
    [claims] = drawn.series
    assert claims.line == "0,75 25,50 100,0"
    assert [(mark.x, mark.y) for mark in claims.marks] == [
        ("0%", "75%"),
        ("25%", "50%"),
        ("100%", "0%"),
    ]


def test_a_day_without_an_answer_is_no_dip_of_the_links() -> None:
    drawn = chart([point(0, 4, links(9, 1)), point(1, 4), point(2, 4, links(9, 1))])

    assert drawn
    assert [(one.name, one.line) for one in drawn.series] == [
        ("claims supported", "0,75 50,75 100,75"),
        ("links alive", "0,10 100,10"),
    ]


def test_of_many_days_only_the_last_one_is_marked() -> None:
    few, many = (chart([point(day, 4) for day in range(days)]) for days in (40, 41))

    assert few
    assert many
    assert [len(one.series[0].marks) for one in (few, many)] == [40, 1]
    assert many.series[0].marks[0].at == point(40).at
    assert len(many.days) == 41


def test_a_loss_has_a_sign_of_minus() -> None:
    text = section(over_time(point(0, 9), point(1, 4)))

    assert "−25 points since " in text
    assert "-25" not in text


def test_lines_differ_in_more_than_colour() -> None:
    text = section(over_time(*WEEK))

    assert text.count('<circle class="mark"') == 4
    assert text.count("<rect") == 3


def test_headings_and_names_stay_in_order() -> None:
    text = told(over_time(*WEEK))

    levels = [int(level) for level in re.findall(r"<h([1-6])", text)]
    ids = re.findall(r' id="([^"]*)"', text)
    named = re.findall(r' aria-(?:labelledby|describedby)="([^"]*)"', text)
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert len(ids) == len(set(ids))
    assert set(named) <= set(ids)
    assert " style=" not in text


def test_a_report_without_kept_runs_is_as_it_was() -> None:
    report = article()

    assert told(replace(report, evidence=replace(report.evidence, trend=()))) == told(report)
