from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from sourcecheck.evidence.history import conclude, is_fresh
from sourcecheck.evidence.settings import HostSettings, NetworkSettings
from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.model.resolution import Hop, Resolution, Verdict

SETTINGS = NetworkSettings(fresh=timedelta(days=7), strikes=3, strike_gap=timedelta(days=3))
START = datetime(2026, 11, 2, 12, 0, 0, tzinfo=UTC)


def had(verdict: Verdict, days: float, reason: str = "no answer within 20 s") -> Resolution:
    return Resolution(
        identifier=Identifier(Scheme.URL, "https://a.example/"),
        verdict=verdict,
        reason=reason,
        asked=START + timedelta(days=days),
    )


def unreachable(*days: float) -> list[Resolution]:
    return [had(Verdict.UNREACHABLE, day) for day in days]


@pytest.mark.parametrize(
    ("days", "fresh"), [(0, True), (6.9, True), (7, True), (7.1, False), (-0.1, False)]
)
def test_an_alive_answer_is_fresh_for_some_days(days: float, *, fresh: bool) -> None:
    history = [had(Verdict.UNREACHABLE, -1), had(Verdict.ALIVE, 0)]

    assert is_fresh(history, START + timedelta(days=days), SETTINGS) is fresh


@pytest.mark.parametrize("verdict", [one for one in Verdict if one is not Verdict.ALIVE])
def test_no_other_answer_is_fresh(verdict: Verdict) -> None:
    history = [had(Verdict.ALIVE, 0), had(verdict, 1)]

    assert not is_fresh(history, START + timedelta(days=1), SETTINGS)


@pytest.mark.parametrize(("accept", "fresh"), [({403}, True), ({404}, False), (set[int](), False)])
def test_an_answer_is_fresh_as_long_as_its_status_is_accepted(
    accept: set[int], *, fresh: bool
) -> None:
    hops = (Hop("https://a.example/", 302), Hop("https://b.example/?key=***", 403))
    alive = replace(had(Verdict.ALIVE, 0), hops=hops)
    own = HostSettings(accept=frozenset(accept))

    settings = replace(SETTINGS, hosts={"b.example": own})

    assert is_fresh([alive], START, settings) is fresh


def test_nothing_is_not_fresh() -> None:
    assert not is_fresh([], START, SETTINGS)


def test_the_newest_answer_counts_since_it_was_first_had() -> None:
    history = [
        had(Verdict.ALIVE, 0),
        had(Verdict.GONE, 1),
        had(Verdict.ALIVE, 2),
        had(Verdict.GONE, 3),
        had(Verdict.GONE, 4, "410 Gone"),
    ]

    assert conclude(history, SETTINGS) == (history[-1], START + timedelta(days=3))


@pytest.mark.parametrize(
    "history",
    [
        unreachable(0, 3, 6),
        unreachable(0, 1, 2, 3, 4, 5, 6),
        unreachable(0, 5, 30),
        [had(Verdict.ALIVE, -9), *unreachable(0, 3, 6)],
    ],
)
def test_three_strikes_days_apart_are_gone(history: list[Resolution]) -> None:
    latest, since = conclude(history, SETTINGS)

    assert latest.verdict is Verdict.GONE
    assert latest.reason == "unreachable 3 times since 2026-11-02: no answer within 20 s"
    assert (latest.asked, since) == (history[-1].asked, START)


@pytest.mark.parametrize(
    "history",
    [
        unreachable(0),
        unreachable(0, 3),
        unreachable(0, 0.1, 0.2, 0.3),
        unreachable(0, 3, 5.9),
        [*unreachable(-9, -6), had(Verdict.BLOCKED, -3), *unreachable(0, 3)],
    ],
)
def test_fewer_strikes_are_unreachable(history: list[Resolution]) -> None:
    latest, since = conclude(history, SETTINGS)

    assert latest == history[-1]
    assert since == START


def test_a_registry_that_does_not_answer_makes_nothing_gone() -> None:
    doi = Identifier(Scheme.DOI, "10.1000/182")
    history = [replace(one, identifier=doi) for one in unreachable(0, 3, 6)]

    assert conclude(history, SETTINGS) == (history[-1], START)


def test_many_other_answers_are_no_strikes() -> None:
    history = [had(Verdict.BLOCKED, day) for day in (0, 10, 20, 30)]

    assert conclude(history, SETTINGS) == (history[-1], START)
