from datetime import timedelta, timezone

import pytest
from trends import NOON, WEEK, links, point

from sourcecheck.model.resolution import Verdict
from sourcecheck.model.trend import Change, Course, Share, courses, days, health


@pytest.mark.parametrize(
    ("share", "percent"),
    [(Share(0, 0), None), (Share(0, 3), 0), (Share(2, 3), 66), (Share(999, 1000), 99)],
)
def test_a_share_is_rounded_down_so_that_only_all_is_a_hundred(
    share: Share, percent: int | None
) -> None:
    assert share.percent == percent
    assert Share(3, 3).percent == 100


def test_a_claim_has_what_it_needs_if_it_is_sourced_or_exempt() -> None:
    assert point(sourced=4).claims == Share(5, 20)


def test_links_that_lead_to_the_work_are_counted_of_those_of_which_an_answer_tells() -> None:
    verdicts = {verdict: 2**power for power, verdict in enumerate(Verdict)}
    alive, moved, suspect, gone = (
        verdicts[one] for one in (Verdict.ALIVE, Verdict.MOVED, Verdict.SUSPECT, Verdict.GONE)
    )

    assert health(verdicts) == Share(alive + moved, alive + moved + suspect + gone)


def test_an_outage_does_not_lower_the_share() -> None:
    before = {Verdict.ALIVE: 9, Verdict.GONE: 1}
    during = {Verdict.ALIVE: 4, Verdict.GONE: 1, Verdict.UNREACHABLE: 5}

    assert health(before).percent == 90
    assert health(during) == Share(4, 5)
    assert health({Verdict.UNREACHABLE: 10}).percent is None


def test_a_run_that_asked_nobody_has_no_links() -> None:
    assert point().links == Share(0, 0)


def test_a_day_is_its_last_run_with_the_links_that_were_last_asked_about() -> None:
    assert days(WEEK) == [
        point(0.25, 5, links(9, 1)),
        point(3, 5),
        point(7.1, 7, links(20)),
    ]


def test_days_are_those_of_utc() -> None:
    east = timezone(timedelta(hours=13))
    late, early = point(0.4), point(0.6)

    moved = days([late, early])

    assert [one.at for one in moved] == [late.at, early.at]
    assert late.at.astimezone(east).date() == early.at.astimezone(east).date()


def test_a_course_is_told_of_the_days_on_which_it_was_known() -> None:
    found = courses(days(WEEK))

    assert list(found) == ["claims supported", "links alive"]
    assert [percent for _, percent in found["claims supported"].known] == [30, 30, 40]
    assert [percent for _, percent in found["links alive"].known] == [90, 100]


def test_without_claims_there_is_no_course_of_them() -> None:
    assert list(courses([point(total=0, verdicts=links(1))])) == ["links alive"]
    assert courses([]) == {}


def test_a_course_changes_against_its_first_day_and_against_the_day_before() -> None:
    first, second, third = (NOON + timedelta(days=n) for n in range(3))

    assert Course(known=((first, 10), (second, 50), (third, 40))).changes == [
        Change(30, first),
        Change(-10, second),
    ]
    assert Course(known=((first, 10), (second, 10))).changes == [Change(0, first)]
    assert Course(known=((first, 10),)).changes == []
