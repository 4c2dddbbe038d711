from itertools import pairwise

from sourcecheck.evidence.engine.schedule import Limits, Schedule


def planned(*, host_jobs: int, host_interval: float) -> Schedule[str]:
    """Return a schedule with the same limits for all hosts."""
    return Schedule(lambda _: Limits(host_jobs, host_interval))


def drain(schedule: Schedule[str], now: float) -> list[str]:
    taken = []
    while (task := schedule.take(now)) is not None:
        taken.append(task)
    return taken


def test_tasks_of_one_host_start_in_the_order_they_came() -> None:
    schedule = planned(host_jobs=9, host_interval=0)
    for task in ("first", "second", "third"):
        schedule.add("a", task)

    assert drain(schedule, now=0) == ["first", "second", "third"]


def test_hosts_take_turns() -> None:
    schedule = planned(host_jobs=9, host_interval=0)
    for task in ("a1", "a2", "b1", "b2"):
        schedule.add(task[0], task)

    assert drain(schedule, now=0) == ["a1", "b1", "a2", "b2"]


def test_a_host_has_no_more_at_a_time_than_it_may() -> None:
    schedule = planned(host_jobs=2, host_interval=0)
    for task in ("a1", "a2", "a3", "b1"):
        schedule.add(task[0], task)

    assert drain(schedule, now=0) == ["a1", "b1", "a2"]
    assert schedule.wait(now=0) is None

    schedule.release("a")

    assert drain(schedule, now=0) == ["a3"]


def test_two_starts_at_one_host_lie_an_interval_apart() -> None:
    schedule = planned(host_jobs=9, host_interval=0.5)
    schedule.add("a", "a1")
    schedule.add("a", "a2")
    schedule.add("b", "b1")

    assert drain(schedule, now=10) == ["a1", "b1"]
    assert schedule.wait(now=10.125) == 0.375
    assert drain(schedule, now=10.375) == []
    assert drain(schedule, now=10.5) == ["a2"]


def test_a_busy_host_keeps_no_other_waiting() -> None:
    schedule = planned(host_jobs=1, host_interval=1)
    for number in range(300):
        schedule.add("busy", f"busy {number}")
    schedule.add("free", "free")

    assert drain(schedule, now=0) == ["busy 0", "free"]


def test_a_task_starts_when_it_is_due_and_others_go_before_it() -> None:
    schedule = planned(host_jobs=9, host_interval=0)
    schedule.add("a", "later", due=5)
    schedule.add("a", "now")

    assert drain(schedule, now=0) == ["now"]
    assert schedule.wait(now=0) == 5
    assert drain(schedule, now=5) == ["later"]


def test_a_host_that_asks_for_peace_gets_it_for_all_its_tasks() -> None:
    schedule = planned(host_jobs=9, host_interval=0)
    schedule.add("a", "a1")
    schedule.hold("a", until=60)
    schedule.add("a", "a2")

    assert drain(schedule, now=59) == []
    assert schedule.wait(now=59) == 1
    assert drain(schedule, now=60) == ["a1", "a2"]


def test_a_shorter_promise_does_not_end_a_longer_one() -> None:
    schedule = planned(host_jobs=9, host_interval=0)
    schedule.add("a", "a1")
    schedule.hold("a", until=60)
    schedule.hold("a", until=30)

    assert drain(schedule, now=59) == []


def test_what_comes_last_waits_until_nothing_else_can_start() -> None:
    schedule = planned(host_jobs=9, host_interval=0)
    schedule.add("a", "slow", last=True)
    schedule.add("a", "a1")
    schedule.add("b", "b1")

    assert drain(schedule, now=0) == ["a1", "b1", "slow"]


def test_what_comes_last_waits_for_its_time_too() -> None:
    schedule = planned(host_jobs=9, host_interval=0)
    schedule.add("a", "slow", due=5, last=True)

    assert drain(schedule, now=0) == []
    assert schedule.wait(now=0) == 5
    assert drain(schedule, now=5) == ["slow"]


def test_each_host_has_limits_of_its_own() -> None:
    limits = {"a": Limits(1, 0), "b": Limits(9, 2)}
    schedule: Schedule[str] = Schedule(limits.__getitem__)
    for task in ("a1", "a2", "b1", "b2"):
        schedule.add(task[0], task)

    assert drain(schedule, now=0) == ["a1", "b1"]
    assert schedule.wait(now=0) == 2

    schedule.release("a")

    assert drain(schedule, now=1) == ["a2"]
    assert drain(schedule, now=2) == ["b2"]


def test_a_host_may_be_slowed_down_and_never_sped_up() -> None:
    schedule = planned(host_jobs=9, host_interval=1)
    for task in ("a1", "a2", "a3"):
        schedule.add("a", task)

    schedule.slow("a", 5)
    schedule.slow("a", 0.5)

    assert drain(schedule, now=0) == ["a1"]
    assert drain(schedule, now=4.9) == []
    assert drain(schedule, now=5) == ["a2"]


def test_what_waits_for_a_host_is_taken_out_in_its_order() -> None:
    schedule = planned(host_jobs=1, host_interval=9)
    schedule.add("a", "late", due=3)
    for task in ("a1", "a2", "b1"):
        schedule.add(task[0], task)
    schedule.add("a", "last a", last=True)
    schedule.add("b", "last b", last=True)
    started = [schedule.take(now=0), schedule.take(now=0)]

    assert started == ["a1", "b1"]
    assert schedule.clear("a") == ["a2", "late", "last a"]
    assert schedule.clear("a") == []
    schedule.release("b")
    assert drain(schedule, now=9) == ["last b"]


def test_an_empty_schedule_waits_for_nothing() -> None:
    schedule = planned(host_jobs=1, host_interval=1)

    assert schedule.take(now=0) is None
    assert schedule.wait(now=0) is None


def starts(schedule: Schedule[str], moments: list[float]) -> list[float]:
    """Return at which of these moments a task starts; each ends at once."""
    started = []
    for now in moments:
        if (task := schedule.take(now)) is not None:
            started.append(now)
            schedule.release(task[0])
    return started


def crowded(host_interval: float) -> Schedule[str]:
    schedule = planned(host_jobs=9, host_interval=host_interval)
    for number in range(9):
        schedule.add("a", f"a{number}")
    return schedule


def test_a_late_start_puts_off_none_of_those_that_follow() -> None:
    schedule = crowded(host_interval=1)

    moments = [10, 11.25, 11.875, 12, 12.875, 13, 14]

    assert starts(schedule, moments) == [10, 11.25, 12, 13, 14]


def test_no_two_starts_lie_within_half_an_interval() -> None:
    schedule = crowded(host_interval=1)

    moments = [10, 11.75, 12, 12.125, 12.25, 12.875, 13]

    assert starts(schedule, moments) == [10, 11.75, 12.25, 13]


def test_what_is_late_by_an_interval_is_not_made_up_for() -> None:
    schedule = crowded(host_interval=1)

    moments = [10, 12, 12.5, 12.875, 13, 13.5, 14]

    assert starts(schedule, moments) == [10, 12, 13, 14]


def test_nothing_is_made_up_for_after_a_host_was_to_be_left_alone() -> None:
    schedule = crowded(host_interval=1)
    schedule.take(10)

    schedule.hold("a", until=11.5)

    assert starts(schedule, [11.5, 12, 12.25, 12.5, 13.5]) == [11.5, 12.5, 13.5]


def test_where_a_host_said_how_often_nothing_is_made_up_for() -> None:
    schedule = crowded(host_interval=0)
    schedule.slow("a", 1)

    moments = [10, 11.25, 12, 12.125, 12.25, 13, 13.25]

    assert starts(schedule, moments) == [10, 11.25, 12.25, 13.25]


def test_in_a_long_time_a_host_is_asked_as_often_as_its_interval_says() -> None:
    schedule = planned(host_jobs=9, host_interval=1)
    for number in range(300):
        schedule.add("a", f"a{number}")
    each_third_late = [number + (0.75 if number % 3 else 0) for number in range(100)]
    moments = sorted([*each_third_late, *(number + 0.5 for number in range(100))])

    found = starts(schedule, moments)

    assert 98 <= len(found) <= 101
    assert min(later - sooner for sooner, later in pairwise(found)) >= 0.5
