from textwrap import dedent

import pytest
from trends import WEEK, links, point

from sourcecheck.model.trend import Change, Point
from sourcecheck.reporters.screen import Screen
from sourcecheck.reporters.trend import ASCII, BLOCKS, Ink, render_json, render_terminal, told


def shown(
    *points: Point, screen: Screen | None = None, every: bool = False, ink: Ink = BLOCKS
) -> str:
    lines = render_terminal("claims.yaml", points, screen or Screen(), every=every, ink=ink)
    return "".join(lines)


def test_a_trend_is_a_line_for_each_day_and_how_it_changed() -> None:
    assert shown(*WEEK) == dedent(
        """\
        claims.yaml: 5 runs on 3 days

          day          claims supported                links alive     errors   warnings
          2026-11-02   6 of 20  30% ████░░░░░░░░░░░░    9 of 10  90%        0          3
          2026-11-05   6 of 20  30% ████░░░░░░░░░░░░               -        0          3
          2026-11-09   8 of 20  40% ██████░░░░░░░░░░   20 of 20 100%        0          3

          claims supported: 40%, +10 points since 2026-11-02, +10 points since
            2026-11-05
          links alive: 100%, +10 points since 2026-11-02
        """
    )


def test_in_a_narrow_window_the_last_columns_are_left_out() -> None:
    assert shown(*WEEK, screen=Screen(width=60)) == dedent(
        """\
        claims.yaml: 5 runs on 3 days

          day          claims supported       links alive     errors
          2026-11-02   6 of 20  30% ██░░░░░    9 of 10  90%        0
          2026-11-05   6 of 20  30% ██░░░░░               -        0
          2026-11-09   8 of 20  40% ██░░░░░   20 of 20 100%        0

          claims supported: 40%, +10 points since 2026-11-02, +10
            points since 2026-11-05
          links alive: 100%, +10 points since 2026-11-02
        """
    )


def test_a_bar_that_would_show_nothing_is_not_drawn() -> None:
    lines = shown(*WEEK, screen=Screen(width=56)).splitlines()

    assert lines[2:4] == [
        "  day          claims supported   links alive     errors",
        "  2026-11-02   6 of 20  30%        9 of 10  90%        0",
    ]


def test_a_terminal_without_blocks_has_bars_all_the_same() -> None:
    text = shown(point(0, 9), ink=ASCII)

    assert "  2026-11-02   10 of 20  50% ############............        0          3\n" in text
    assert text.isascii()


def test_one_day_changes_nothing() -> None:
    assert shown(point(0, 4, links(3, 1), errors=12)) == dedent(
        """\
        claims.yaml: 1 run

          day          claims supported                  links alive   errors   warnings
          2026-11-02   5 of 20  25% ████░░░░░░░░░░░░░░   3 of 4  75%       12          3

          claims supported: 25%
          links alive: 75%
        """
    )


def test_what_is_not_known_of_any_day_has_no_column() -> None:
    assert shown(point(total=0, verdicts=links(1)), point(1, total=0)) == dedent(
        """\
        claims.yaml: 2 runs on 2 days

          day          links alive   errors   warnings
          2026-11-02   1 of 1 100%        0          3
          2026-11-03             -        0          3

          links alive: 100%
        """
    )


def test_a_day_without_claims_has_no_bar() -> None:
    lines = shown(point(0, 19), point(1, total=0)).splitlines()

    assert lines[3:5] == [
        "  2026-11-02   20 of 20 100% ████████████████████████        0          3",
        "  2026-11-03               -" + " " * 33 + "0          3",
    ]


def test_the_last_twenty_days_are_listed_unless_all_are_wanted() -> None:
    points = [point(day, 5) for day in range(22)]

    lines, every = shown(*points).splitlines(), shown(*points, every=True).splitlines()

    assert [line[2:12] for line in lines[3:23]] == [f"2026-11-{day:02}" for day in range(4, 24)]
    assert lines[23:] == [
        "",
        "  2 earlier days: --all shows them",
        "",
        "  claims supported: 30%, unchanged since 2026-11-02, unchanged since 2026-11-22",
    ]
    assert len(every[3:-2]) == 22


def test_colours_are_those_of_the_coverage() -> None:
    lines = shown(point(0, 9), screen=Screen(color=True)).splitlines()

    assert lines[0] == "\x1b[1mclaims.yaml\x1b[0m: 1 run"
    assert f"50% \x1b[32m{'█' * 12}\x1b[0m\x1b[2m{'░' * 12}\x1b[0m" in lines[3]


def test_all_and_nothing_are_bars_of_one_colour() -> None:
    lines = shown(point(0, 19), point(1, -1), screen=Screen(color=True)).splitlines()

    assert f"100% \x1b[32m{'█' * 24}\x1b[0m   " in lines[3]
    assert f"0% \x1b[2m{'░' * 24}\x1b[0m   " in lines[4]


def test_without_a_run_it_is_said_how_to_begin() -> None:
    assert shown() == ('claims.yaml: no run is kept yet; "sourcecheck check --trend" keeps one\n')


@pytest.mark.parametrize(
    ("points", "words"),
    [(1, "+1 point"), (-1, "-1 point"), (12, "+12 points"), (0, "unchanged")],
)
def test_a_change_is_told_in_percentage_points(points: int, words: str) -> None:
    assert told(Change(points, point().at)) == words


def test_a_trend_as_json_has_every_run() -> None:
    assert "".join(render_json(["claims.yaml"], [point(0, 4, links(9, 1)), point(0.25)])) == dedent(
        """\
        {
          "version": 1,
          "project": [
            "claims.yaml"
          ],
          "trend": [
            {
              "at": "2026-11-02T12:00:00+00:00",
              "claims": {
                "total": 20,
                "sourced": 4,
                "unsourced": 15,
                "exempt": 1
              },
              "verdicts": {
                "alive": 9,
                "gone": 1
              },
              "severities": {
                "note": 0,
                "warning": 3,
                "error": 0
              }
            },
            {
              "at": "2026-11-02T18:00:00+00:00",
              "claims": {
                "total": 20,
                "sourced": 0,
                "unsourced": 19,
                "exempt": 1
              },
              "verdicts": null,
              "severities": {
                "note": 0,
                "warning": 3,
                "error": 0
              }
            }
          ]
        }
        """
    )
