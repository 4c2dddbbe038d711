"""What a baseline accepts, and what of it is mended."""

from dataclasses import replace

import pytest
from build import NOW, evidence, project

from sourcecheck.checking import Scope, choose_rules, judge
from sourcecheck.checking.suppressing import renewed
from sourcecheck.config import Config
from sourcecheck.model.baseline import Accepted, Baseline
from sourcecheck.model.evidence import Evidence
from sourcecheck.model.location import Location
from sourcecheck.model.project import Project
from sourcecheck.model.record import Lookup, Presence, Record
from sourcecheck.model.report import Report
from sourcecheck.model.suppression import SuppressionKind

CLAIMS = """
- {id: prague, text: It freed Prague.}
- {id: vienna, text: It was near Vienna.}
"""
LINKED = "- {id: prague, text: It freed Prague., sources: [{key: radio}]}"
BIBLIOGRAPHY = """
@online{radio, title={Radio}, date={2018}, url={https://a.example/radio}}
"""
GONE = evidence({"https://a.example/radio": "gone"})


def judged(
    read: Project,
    answers: Evidence | None = None,
    baseline: Baseline | None = None,
    *,
    scope: Scope = Scope.EVERYTHING,
    select: str = "",
) -> Report:
    rules = choose_rules(scope, Config(select=tuple(select.split())))
    return judge(read, answers or Evidence(), rules, baseline=baseline)


def accepting(report: Report) -> Baseline:
    """Return a baseline that accepts what a report found."""
    accepted = renewed(report, Baseline("accepted.json"))
    known = {one.fingerprint: one for one in accepted}
    return Baseline("accepted.json", known, {one: n for n, one in enumerate(known, 2)})


def mended(report: Report) -> list[str]:
    return [one.rule for one in report.mended]


def test_what_is_accepted_is_counted_and_not_reported() -> None:
    found = judged(project(CLAIMS))

    report = judged(project(CLAIMS), baseline=accepting(found))

    assert report.findings == ()
    assert report.worst() is None
    assert (report.summary.allowed, report.summary.accepted) == (0, 2)
    assert report.hints == ()
    first, _ = report.suppressed()
    assert first.finding == found.findings[0]
    assert first.suppression.kind is SuppressionKind.BASELINE
    assert first.suppression.reason == "accepted in accepted.json"
    assert first.suppression.location == Location("accepted.json", 2, 1)


def test_only_new_findings_are_reported_wherever_the_old_ones_moved() -> None:
    known = accepting(judged(project(CLAIMS)))
    moved = """
    - {id: lead, text: It was large.}

    - {id: vienna, text: It was near Vienna.}
    - {id: prague, text: "It freed Prague, a city."}
    """

    report = judged(project(moved), baseline=known)

    assert [one.claim for one in report.findings] == ["lead"]
    assert report.summary.accepted == 2


def test_of_findings_that_are_the_same_as_many_are_accepted_as_there_were() -> None:
    tagged = "- {id: prague, text: It freed Prague., tags: [citation needed%s]}"
    known = accepting(judged(project(tagged % "")))

    report = judged(project(tagged % ", citation needed"), baseline=known)

    assert [str(one.location) for one in report.findings] == ["claims.yaml:4:66"]
    assert report.summary.accepted == 1


def test_what_is_mended_is_told_once_for_all() -> None:
    known = accepting(judged(project(CLAIMS)))

    one = judged(project(CLAIMS.partition("- {id: vienna")[0]), baseline=known)
    both = judged(project("- {id: a, text: A., exempt: so}"), baseline=known)

    assert one.hints == (
        '1 finding of the baseline is mended: run "sourcecheck baseline" to drop it',
    )
    assert both.hints == (
        '2 findings of the baseline are mended: run "sourcecheck baseline" to drop them',
    )


def test_what_another_kind_of_run_finds_is_not_mended() -> None:
    read = project(CLAIMS, BIBLIOGRAPHY)
    known = accepting(judged(read, GONE))

    assert mended(judged(read, GONE, known, scope=Scope.LINKS)) == []
    assert mended(judged(read, GONE, known, select="SC102")) == []
    assert mended(judged(Project(), None, known)) == []
    assert mended(judged(replace(read, ledger=None, partial=True), GONE, known)) == []


@pytest.mark.parametrize(
    ("verdict", "rules"),
    [
        ("alive", ["SC206", "SC401"]),
        ("moved", ["SC206", "SC401"]),
        ("blocked", []),
        ("unreachable", []),
        ("unchecked", []),
    ],
)
def test_a_link_is_mended_only_if_somebody_could_tell(verdict: str, rules: list[str]) -> None:
    read = project(LINKED, BIBLIOGRAPHY)
    known = accepting(judged(read, GONE, select="SC206 SC401"))

    report = judged(read, evidence({"https://a.example/radio": verdict}), known)

    assert sorted(mended(report)) == rules


def test_without_network_no_link_is_mended() -> None:
    read = project(LINKED, BIBLIOGRAPHY)
    known = accepting(judged(read, GONE, select="SC206 SC401"))

    assert mended(judged(read, replace(GONE, network=False), known)) == []
    assert mended(judged(read, None, known)) == []


def test_a_link_that_was_replaced_is_mended() -> None:
    known = accepting(judged(project(LINKED, BIBLIOGRAPHY), GONE, select="SC401"))
    other = BIBLIOGRAPHY.replace("a.example", "b.example")

    assert mended(judged(project(LINKED, other), None, known)) == ["SC401"]


def test_a_link_of_a_document_is_mended_when_it_is_alive() -> None:
    read = replace(project(document="[a](https://a.example/radio)"), ledger=None)
    known = accepting(judged(read, GONE))

    alive = judged(read, evidence({"https://a.example/radio": "alive"}), known)

    assert [one.path for one in known.accepted.values()] == ["page.md"]
    assert mended(alive) == ["SC401"]
    assert mended(judged(read, evidence({"https://a.example/radio": "unchecked"}), known)) == []


def test_a_record_is_mended_only_if_a_registry_told() -> None:
    bibliography = (
        "@book{ellis, author={Ellis, F.}, title={Cauldron}, date={2013}, doi={10.1000/1}}"
    )
    read = project("- {id: a, text: A., exempt: so}", bibliography)
    record = Record(registry="Crossref", titles=("Cauldron",), years=(1999,))
    silent = Lookup(registry="Crossref", presence=Presence.UNKNOWN, asked=NOW)
    known = accepting(
        judged(read, evidence({}, records={"doi:10.1000/1": (record,)}), select="SC5")
    )
    right = replace(record, years=(2013,))

    assert len(known.accepted) == 1
    assert mended(judged(read, None, known)) == []
    assert mended(judged(read, evidence({}, records={"doi:10.1000/1": (silent,)}), known)) == []
    assert mended(judged(read, evidence({}, records={"doi:10.1000/1": (right,)}), known)) != []


def test_a_renewed_baseline_takes_what_is_new_and_drops_what_is_mended() -> None:
    known = accepting(judged(project(CLAIMS)))
    changed = CLAIMS.replace("vienna", "lead")

    report = judged(project(changed), baseline=known)

    assert [(one.rule, one.claim) for one in renewed(report, known)] == [
        ("SC101", "prague"),
        ("SC101", "lead"),
    ]


def test_a_renewed_baseline_keeps_what_the_run_could_not_judge() -> None:
    read = project(LINKED, BIBLIOGRAPHY)
    known = accepting(judged(read, GONE, select="SC401"))

    report = judged(read, None, known, select="SC202 SC401")

    assert [one.rule for one in renewed(report, known)] == ["SC401"]


def test_a_baseline_does_not_accept_what_is_allowed_for_a_reason() -> None:
    claims = f"# sourcecheck: allow SC101 because so\n{CLAIMS.strip()}"
    known = accepting(judged(project(CLAIMS)))

    report = judged(project(claims), baseline=known)

    assert (report.summary.allowed, report.summary.accepted) == (1, 1)
    assert mended(report) == []
    assert [one.claim for one in renewed(report, known)] == ["vienna"]


def test_a_baseline_may_accept_what_is_wrong_with_suppressions() -> None:
    read = project("# sourcecheck: allow SC101\n- {id: a, text: A., exempt: so}")
    known = accepting(judged(read))

    report = judged(read, baseline=known)

    assert [one.rule for one in known.accepted.values()] == ["SC602"]
    assert report.findings == ()


def test_an_accepted_finding_says_what_people_want_to_know() -> None:
    [accepted] = renewed(judged(project(LINKED, BIBLIOGRAPHY), GONE, select="SC401"), Baseline("b"))

    assert accepted._replace(fingerprint="") == Accepted(
        fingerprint="",
        rule="SC401",
        name="gone-link",
        path="references.bib",
        message="1 claim rests on radio, gone since 2026-11-02: https://a.example/radio: "
        "it is gone",
        source="radio",
    )
