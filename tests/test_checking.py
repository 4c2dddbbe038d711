from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from textwrap import dedent

import pytest
from build import NOW, evidence, identifier, project

from sourcecheck.checking import Scope, choose_rules, judge
from sourcecheck.checking.asking import Terms, gather
from sourcecheck.config import Config
from sourcecheck.errors import ConfigError
from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.location import Location
from sourcecheck.model.project import Project
from sourcecheck.model.record import Lookup, Presence
from sourcecheck.model.report import Coverage, Summary
from sourcecheck.model.resolution import Verdict
from sourcecheck.rules import catalogue
from sourcecheck.rules.rule import Example, Fault, Rule, rule

CODES = [one.code for one in catalogue()]


def codes(scope: Scope = Scope.EVERYTHING, *, select: str = "", ignore: str = "") -> list[str]:
    config = Config(select=tuple(select.split()), ignore=tuple(ignore.split()))
    return [one.code for one in choose_rules(scope, config)]


def finding_at(code: str, places: Sequence[Location]) -> Rule:
    """Return a rule that finds something at these places, in this order."""

    @rule(code, f"rule-{code}", Severity.NOTE, bad=Example(), good=Example())
    def judge_places(_project: Project, _evidence: Evidence) -> Iterator[Fault]:
        return (Fault("here", place) for place in places)

    return judge_places


def test_a_run_of_everything_applies_every_rule() -> None:
    assert codes() == CODES


def test_an_audit_applies_all_rules_but_those_about_links_and_records() -> None:
    assert codes(Scope.CLAIMS) == [code for code in CODES if not code.startswith(("SC4", "SC5"))]


def test_a_run_of_links_applies_their_rules_and_those_about_what_cannot_be_asked() -> None:
    malformed = ["SC301", "SC305", "SC306", "SC309", "SC310"]

    assert codes(Scope.LINKS) == [
        code for code in CODES if code.startswith(("SC4", "SC6")) or code in malformed
    ]


def test_a_run_of_records_applies_their_rules() -> None:
    assert codes(Scope.RECORDS) == [code for code in CODES if code.startswith(("SC5", "SC6"))]


@pytest.mark.parametrize(
    "select", ["SC101", "sc101", "unsourced-claim", "Unsourced-Claim", "SC101 unsourced-claim"]
)
def test_one_rule_is_selected_by_its_code_or_name(select: str) -> None:
    assert codes(select=select) == ["SC101"]


def test_a_beginning_of_codes_selects_all_rules_with_it() -> None:
    assert codes(select="SC2") == [code for code in CODES if code.startswith("SC2")]


def test_several_choices_add_up() -> None:
    assert codes(select="SC402 unsourced-claim") == ["SC101", "SC402"]


def test_what_is_ignored_is_not_applied_even_if_it_is_selected() -> None:
    assert codes(select="SC1", ignore="SC101") == [
        code for code in CODES if code.startswith("SC1") and code != "SC101"
    ]


def test_a_choice_outside_the_scope_leaves_no_rule() -> None:
    assert codes(Scope.CLAIMS, select="SC4") == []


@pytest.mark.parametrize("name", ["SC999", "S", "101", "", "Ж"])
@pytest.mark.parametrize("setting", ["select", "ignore"])
def test_a_rule_that_does_not_exist_is_refused(setting: str, name: str) -> None:
    config = Config(select=(name,)) if setting == "select" else Config(ignore=(name,))

    with pytest.raises(ConfigError) as caught:
        choose_rules(Scope.CLAIMS, config)

    assert str(caught.value) == f'error: there is no rule "{name}"\n  hint: see "sourcecheck rules"'


def test_a_misspelt_rule_is_told_the_nearest_one() -> None:
    with pytest.raises(ConfigError) as caught:
        choose_rules(Scope.CLAIMS, Config(select=("unsourced-claims",)))

    assert str(caught.value) == (
        'error: there is no rule "unsourced-claims"\n  hint: did you mean "unsourced-claim"?'
    )


def test_findings_stand_in_the_order_of_the_files_then_of_lines_columns_and_codes() -> None:
    read = project("[]", article="Text.")
    places = [
        Location("elsewhere.txt", 1, 1),
        Location("references.bib", 1, 1),
        Location("article.txt", 1, 1),
        Location("claims.yaml", 10, 1),
        Location("claims.yaml", 9, 10),
        Location("claims.yaml", 9, 9),
    ]
    rules = [finding_at("SC902", places), finding_at("SC901", places[::-1])]

    report = judge(read, Evidence(), rules)

    assert [(str(one.location), one.rule) for one in report.findings] == [
        (str(place), code) for place in reversed(places) for code in ("SC901", "SC902")
    ]


CLAIMS = """
- id: cited
  text: It had ten divisions.
  tags: [citation needed, by whom?]
  sources:
    - {key: ellis-2013, basis: footnote}
    - {key: ellis-2013, basis: editor}
    - {key: jurado-1983}
- {id: lead, text: It was large., repeats: cited}
- {id: bare, text: It was feared., tags: [Citation needed]}
- {id: bare-lead, text: It was widely feared., repeats: bare}
- {id: plain, text: It was an army., exempt: a definition}
- {id: plain-lead, text: It was some army., repeats: plain}
- {id: lost, text: It was lost., repeats: nowhere}
"""
BIBLIOGRAPHY = """
@book{ellis-2013, title={Cauldron}, doi={10.1000/1}, url={https://a.example}}
@book{jurado-1983, title={Volunteers}, url={https://b.example}}
@book{jurado-1983, title={Volunteers again}}
"""


def test_a_summary_counts_each_claim_once_and_everything_else_there_is() -> None:
    read = project(CLAIMS, BIBLIOGRAPHY)
    answers = {"doi:10.1000/1": "alive", "https://a.example": "gone", "https://b.example": "alive"}
    rules = choose_rules(Scope.EVERYTHING, Config(select=("SC101", "SC302", "SC401")))

    report = judge(read, evidence(answers), rules)

    assert report.summary == Summary(
        claims=Coverage(total=7, sourced=2, unsourced=3, exempt=2, inherited=1),
        tags={"citation needed": 2, "by whom?": 1},
        bases={"footnote": 1, "editor": 1, "unstated": 1},
        sources=3,
        verdicts={Verdict.ALIVE: 2, Verdict.GONE: 1},
        severities={Severity.NOTE: 0, Severity.WARNING: 2, Severity.ERROR: 2},
    )
    assert [(one.rule, one.severity) for one in report.findings] == [
        ("SC101", Severity.WARNING),
        ("SC101", Severity.WARNING),
        ("SC401", Severity.ERROR),
        ("SC302", Severity.ERROR),
    ]
    assert report.worst() is Severity.ERROR


def test_a_summary_of_nothing_is_all_noughts() -> None:
    report = judge(Project(), Evidence(), catalogue())

    assert report.summary == Summary(
        claims=Coverage(total=0, sourced=0, unsourced=0, exempt=0, inherited=0),
        tags={},
        bases={},
        sources=0,
        verdicts={},
        severities={Severity.NOTE: 0, Severity.WARNING: 0, Severity.ERROR: 0},
    )
    assert report.findings == ()
    assert report.hints == ()
    assert report.worst() is None


def hints(claims: str) -> tuple[str, ...]:
    return judge(project(claims), Evidence(), ()).hints


UNSOURCED = """
- {id: a, section: Origins, text: One.}
- {id: b, section: Origins, text: Two., sources: [{key: k, basis: BASIS}]}
- {id: c, section: End, text: Three.}
- {id: d, section: End, text: Four., sources: [{key: k, basis: footnote}]}
"""


@pytest.mark.parametrize("basis", ["content", "order"])
def test_unsourced_is_called_an_upper_bound_where_numbers_of_footnotes_were_lost(
    basis: str,
) -> None:
    [hint] = hints(UNSOURCED.replace("BASIS", basis))

    assert hint == (
        "unsourced is an upper bound: of its 2, 1 stand in sections where the numbers of the "
        "footnotes were lost, and a footnote that is used again there leaves no trace"
    )


@pytest.mark.parametrize("basis", ["footnote", "editor"])
def test_unsourced_is_no_upper_bound_if_no_tie_is_inferred(basis: str) -> None:
    assert hints(UNSOURCED.replace("BASIS", basis)) == ()


def test_unsourced_is_no_upper_bound_if_its_sections_have_numbered_footnotes() -> None:
    claims = """
    - {id: a, section: Origins, text: One.}
    - {id: b, section: Origins, text: Two., sources: [{key: k, basis: footnote}]}
    - {id: c, section: End, text: Three., sources: [{key: k, basis: order}]}
    """

    assert hints(claims) == ()


def test_a_run_without_network_says_so_once() -> None:
    read = project(bibliography=BIBLIOGRAPHY)
    none = evidence({"https://a.example": "unreachable"}, network=False)

    report = judge(read, none, choose_rules(Scope.LINKS, Config()))

    [hint] = report.hints
    assert hint == (
        "there is no network: no link could be checked, and none is held against a source; "
        "answers of earlier runs were used where there are any"
    )
    assert report.findings == ()


def test_a_run_for_records_without_network_says_so_of_records() -> None:
    silent = Lookup(registry="Crossref", presence=Presence.UNKNOWN, asked=NOW)
    none = evidence({}, network=False, records={"doi:10.1000/1": (silent,)})

    report = judge(project(bibliography=BIBLIOGRAPHY), none, choose_rules(Scope.RECORDS, Config()))

    [hint] = report.hints
    assert hint.startswith("there is no network: no record could be checked, and none is held ")
    assert report.findings == ()


def test_an_offline_run_asks_nobody_and_makes_no_store(tmp_path: Path) -> None:
    config = Config(store=tmp_path / "store" / "evidence.sqlite3")

    found = gather(project(bibliography=BIBLIOGRAPHY), config, Terms(offline=True))

    unchecked = [(str(one), found.resolutions[one].reason) for one in found.resolutions]
    assert unchecked == [
        ("doi:10.1000/1", "offline: no stored answer"),
        ("https://a.example", "offline: no stored answer"),
        ("https://b.example", "offline: no stored answer"),
    ]
    assert found.resolutions[identifier("doi:10.1000/1")].verdict is Verdict.UNCHECKED
    assert not config.store.parent.exists()


def test_a_project_may_have_no_ledger() -> None:
    read = replace(project(bibliography=dedent(BIBLIOGRAPHY)), ledger=None)

    report = judge(read, Evidence(), choose_rules(Scope.LINKS, Config()))

    assert report.summary.sources == 3
    assert report.findings == ()
