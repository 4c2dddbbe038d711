from sourcecheck.evidence.engine.schedule import Schedule


def drain(schedule: Schedule[str], now: float) -> list[str]:
    taken = []
    while (task := schedule.take(now)) is not None:
        taken.append(task)
    return taken


def test_tasks_of_one_host_start_in_the_order_they_came() -> None:
    schedule: Schedule[str] = Schedule(host_jobs=9, host_interval=0)
    for task in ("first", "second", "third"):
        schedule.add("a", task)

    assert drain(schedule, now=0) == ["first", "second", "third"]


def test_hosts_take_turns() -> None:
    schedule: Schedule[str] = Schedule(host_jobs=9, host_interval=0)
    for task in ("a1", "a2", "b1", "b2"):
        schedule.add(task[0], task)

    assert drain(schedule, now=0) == ["a1", "b1", "a2", "b2"]


def test_a_host_has_no_more_at_a_time_than_it_may() -> None:
    schedule: Schedule[str] = Schedule(host_jobs=2, host_interval=0)
    for task in ("a1", "a2", "a3", "b1"):
        schedule.add(task[0], task)

    assert drain(schedule, now=0) == ["a1", "b1", "a2"]
    assert schedule.wait(now=0) is None

    schedule.release("a")

    assert drain(schedule, now=0) == ["a3"]


def test_two_starts_at_one_host_lie_an_interval_apart() -> None:
    schedule: Schedule[str] = Schedule(host_jobs=9, host_interval=0.5)
    schedule.add("a", "a1")
    schedule.add("a", "a2")
    schedule.add("b", "b1")

    assert drain(schedule, now=10) == ["a1", "b1"]
    assert schedule.wait(now=10.125) == 0.375
    assert drain(schedule, now=10.375) == []
    assert drain(schedule, now=10.5) == ["a2"]


def test_a_busy_host_keeps_no_other_waiting() -> None:
    schedule: Schedule[str] = Schedule(host_jobs=1, host_interval=1)
    for number in range(300):
        schedule.add("busy", f"busy {number}")
    schedule.add("free", "free")

    assert drain(schedule, now=0) == ["busy 0", "free"]


def test_a_task_starts_when_it_is_due_and_others_go_before_it() -> None:
    schedule: Schedule[str] = Schedule(host_jobs=9, host_interval=0)
    schedule.add("a", "later", due=5)
    schedule.add("a", "now")

    assert drain(schedule, now=0) == ["now"]
    assert schedule.wait(now=0) == 5
    assert drain(schedule, now=5) == ["later"]


def test_a_host_that_asks_for_peace_gets_it_for_all_its_tasks() -> None:
    schedule: Schedule[str] = Schedule(host_jobs=9, host_interval=0)
    schedule.add("a", "a1")
    schedule.hold("a", until=60)
    schedule.add("a", "a2")

    assert drain(schedule, now=59) == []
    assert schedule.wait(now=59) == 1
    assert drain(schedule, now=60) == ["a1", "a2"]


def test_a_shorter_promise_does_not_end_a_longer_one() -> None:
    schedule: Schedule[str] = Schedule(host_jobs=9, host_interval=0)
    schedule.add("a", "a1")
    schedule.hold("a", until=60)
    schedule.hold("a", until=30)

    assert drain(schedule, now=59) == []


def test_what_comes_last_waits_until_nothing_else_can_start() -> None:
    schedule: Schedule[str] = Schedule(host_jobs=9, host_interval=0)
    schedule.add("a", "slow", last=True)
    schedule.add("a", "a1")
    schedule.add("b", "b1")

    assert drain(schedule, now=0) == ["a1", "b1", "slow"]


def test_what_comes_last_waits_for_its_time_too() -> None:
    schedule: Schedule[str] = Schedule(host_jobs=9, host_interval=0)
    schedule.add("a", "slow", due=5, last=True)

    assert drain(schedule, now=0) == []
    assert schedule.wait(now=0) == 5
    assert drain(schedule, now=5) == ["slow"]


def test_an_empty_schedule_waits_for_nothing() -> None:
    schedule: Schedule[str] = Schedule(host_jobs=1, host_interval=1)

    assert schedule.take(now=0) is None
    assert schedule.wait(now=0) is None
