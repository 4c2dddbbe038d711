"""Which runs are kept, and what of them."""

from dataclasses import replace
from pathlib import Path

import pytest
from build import evidence, project
from trends import NOON, point

from sourcecheck.checking import judge
from sourcecheck.checking.trend import over_time
from sourcecheck.config import Config
from sourcecheck.evidence.store import Store
from sourcecheck.evidence.trend import Trend
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.model.report import Report
from sourcecheck.model.resolution import Verdict
from sourcecheck.model.trend import Point
from sourcecheck.rules import catalogue

CLAIMS = """
- {id: a, text: One., sources: [{key: x, locator: p. 1}]}
- {id: b, text: Two., repeats: a}
- {id: c, text: Three., exempt: a definition}
- {id: d, text: Four.}
"""
BIBLIOGRAPHY = """
@online{x, title={X}, date={2013}, url={https://a.example/x}}
@online{y, title={Y}, date={2013}, url={https://a.example/y}}
"""
ANSWERS = {"https://a.example/x": "alive", "https://a.example/y": "gone"}
KEPT = Point(
    at=NOON,
    sourced=2,
    unsourced=1,
    exempt=1,
    verdicts={Verdict.ALIVE: 1, Verdict.GONE: 1},
    severities={Severity.NOTE: 0, Severity.WARNING: 1, Severity.ERROR: 1},
)


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Config:
    """Return settings by which runs are kept."""
    monkeypatch.chdir(tmp_path)
    return Config(store=tmp_path / "evidence.sqlite3", trend=True)


def report(*, network: bool = True) -> Report:
    rules = [one for one in catalogue() if one.code in {"SC101", "SC401"}]
    read = project(CLAIMS, BIBLIOGRAPHY)
    return judge(replace(read, article=None), evidence(ANSWERS, network=network), rules)


def after(made: Report, config: Config, *, asked: bool = True) -> tuple[Point, ...]:
    return over_time(made, config, asked=asked, clock=lambda: NOON).evidence.trend


def test_a_run_is_kept_with_its_figures(config: Config) -> None:
    assert after(report(), config) == (KEPT,)


def test_a_run_comes_after_those_that_were_kept_before(config: Config) -> None:
    with Store(config.store) as store:
        Trend(store, config.store.parent, ["claims.yaml"]).add(point(-1))

    assert after(report(), config) == (point(-1), KEPT)
    assert after(report(), config) == (point(-1), KEPT, KEPT)


@pytest.mark.parametrize(("network", "asked"), [(False, True), (True, False)])
def test_without_a_network_and_offline_nothing_is_kept_of_the_links(
    config: Config, *, network: bool, asked: bool
) -> None:
    [kept] = after(report(network=network), config, asked=asked)

    assert kept.verdicts is None
    assert kept.claims == KEPT.claims


def test_a_run_that_is_not_kept_has_those_that_were(config: Config) -> None:
    after(report(), config)

    assert after(report(), replace(config, trend=False)) == (KEPT,)
    assert after(report(), replace(config, trend=False)) == (KEPT,)


def test_nothing_is_written_unasked(config: Config) -> None:
    made = report()

    assert over_time(made, replace(config, trend=False), asked=True) is made
    assert not config.store.exists()


def test_bibliographies_alone_are_a_project_too(config: Config) -> None:
    read = replace(project(bibliography=BIBLIOGRAPHY), ledger=None)
    made = judge(read, evidence(ANSWERS), ())

    [kept] = after(made, config)

    assert (kept.claims.whole, kept.links) == (0, KEPT.links)
    with Store(config.store) as store:
        assert Trend(store, config.store.parent, ["references.bib"]).points() == (kept,)


@pytest.mark.parametrize("read", [Project(), project(CLAIMS, document="[a](https://a.example/x)")])
def test_documents_that_are_read_for_their_links_are_no_project(
    config: Config, read: Project
) -> None:
    assert after(judge(read, evidence({}), ()), config) == ()
    assert not config.store.exists()
