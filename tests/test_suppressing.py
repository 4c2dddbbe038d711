"""What is allowed to stand, and what of that nothing needs."""

from dataclasses import replace

import pytest
from build import NOW, evidence, project

from sourcecheck.checking import Scope, choose_rules, judge
from sourcecheck.config import Config
from sourcecheck.model.evidence import Evidence
from sourcecheck.model.location import Location
from sourcecheck.model.project import Project
from sourcecheck.model.record import Lookup, Presence
from sourcecheck.model.report import Report
from sourcecheck.model.suppression import Reach, Suppression, SuppressionKind

CLAIMS = """
# sourcecheck: allow SC101 because nobody doubts it
- {id: prague, text: It freed Prague.}
- {id: vienna, text: It was near Vienna.}
"""
LINKED = """
- id: prague
  text: It freed Prague.
  sources:
    - {key: radio}
"""
BIBLIOGRAPHY = """
@online{radio, title={Radio}, date={2018}, url={https://a.example/radio}}
"""
BY_COMMENT = BIBLIOGRAPHY.replace("radio,", "radio, % sourcecheck: allow %s because so\n", 1)


def setting(rule: str, **reach: str) -> Suppression:
    return Suppression(
        kind=SuppressionKind.SETTING,
        rule=rule,
        reason="so",
        reach=Reach(**reach),  # type: ignore[arg-type] # none of them is of lines
        location=Location("sourcecheck.toml", 3, 1),
    )


def judged(
    read: Project,
    answers: Evidence | None = None,
    *allow: Suppression,
    scope: Scope = Scope.EVERYTHING,
    select: str = "",
) -> Report:
    rules = choose_rules(scope, Config(select=tuple(select.split())))
    return judge(read, answers or Evidence(), rules, allow=allow)


def codes(report: Report) -> list[str]:
    return [finding.rule for finding in report.findings]


def told(report: Report) -> list[str]:
    """Return what is told about suppressions."""
    return [
        f"{one.location}: {one.message} ({one.hint})"
        for one in report.findings
        if one.rule.startswith("SC6")
    ]


def test_what_is_allowed_is_counted_and_not_reported() -> None:
    report = judged(project(CLAIMS))

    assert [(one.rule, one.claim) for one in report.findings] == [("SC101", "vienna")]
    assert report.summary.severities == {"note": 0, "warning": 1, "error": 0}
    assert (report.summary.allowed, report.summary.accepted) == (1, 0)
    [suppressed] = report.suppressed()
    assert (suppressed.finding.claim, suppressed.suppression.reason) == (
        "prague",
        "nobody doubts it",
    )


def test_a_run_in_which_all_is_allowed_has_no_worst_finding() -> None:
    report = judged(project(CLAIMS.partition("- {id: vienna")[0]))

    assert report.worst() is None


def test_fingerprints_are_the_same_whether_others_are_allowed_or_not() -> None:
    free = judged(project(CLAIMS.replace("sourcecheck:", "")))
    report = judged(project(CLAIMS))

    assert dict(report.known()).items() <= dict(free.known()).items()
    assert report.fingerprints == free.fingerprints


def test_a_comment_at_a_citation_holds_for_no_other_one() -> None:
    claims = """
    - id: prague
      text: It freed Prague.
      sources:
        - {key: radio}  # sourcecheck: allow undefined-source because it is lost
        - {key: paper}
    """

    report = judged(project(claims))

    assert [(one.rule, one.source) for one in report.findings] == [("SC201", "paper")]


@pytest.mark.parametrize(
    "allow",
    [
        setting("SC401", source="radio"),
        setting("gone-link", url="https://a.example/radio"),
        setting("SC401", path="references.bib"),
    ],
)
def test_the_settings_may_allow_something(allow: Suppression) -> None:
    gone = evidence({"https://a.example/radio": "gone"})

    report = judged(project(LINKED, BIBLIOGRAPHY), gone, allow, setting("SC206", claim="prague"))

    assert codes(report) == []
    assert report.summary.allowed == 2


def test_without_a_reason_nothing_is_allowed_and_that_is_told() -> None:
    report = judged(project("# sourcecheck: allow SC101\n- {id: prague, text: It freed Prague.}"))

    assert codes(report) == ["SC602", "SC101"]
    assert told(report) == [
        (
            'claims.yaml:4:3: "SC101" is allowed without a reason, and therefore not '
            '(say why: "sourcecheck: allow SC101 because …")'
        )
    ]


@pytest.mark.parametrize(
    ("comment", "message"),
    [
        (
            "SC102 because so",
            '"SC102" is allowed, and is not found there (take it out; its reason was: so)',
        ),
        (
            "stale-tag because so",
            '"stale-tag" is allowed, and is not found there (take it out; its reason was: so)',
        ),
        (
            "SC999 because so",
            '"SC999" is allowed, and there is no such rule (see "sourcecheck rules")',
        ),
        (
            "unsourced-claims because so",
            (
                '"unsourced-claims" is allowed, and there is no such rule '
                '(did you mean "unsourced-claim"?)'
            ),
        ),
        (
            "because so",
            'what is allowed here is not said (name a rule: "sourcecheck: allow SC101 because …")',
        ),
        (
            "",
            'what is allowed here is not said (name a rule: "sourcecheck: allow SC101 because …")',
        ),
    ],
)
def test_what_allows_nothing_is_told(comment: str, message: str) -> None:
    report = judged(project(f"# sourcecheck: allow {comment}\n- {{id: a, text: A., exempt: so}}"))

    assert told(report) == [f"claims.yaml:4:3: {message}"]


@pytest.mark.parametrize("word", ["ignore", "disable", "noqa", "Allow"])
def test_a_word_that_allows_nothing_is_told_and_the_finding_stays(word: str) -> None:
    report = judged(project(f"# sourcecheck: {word} SC101 because so\n- {{id: a, text: A.}}"))

    assert codes(report) == ["SC601", "SC101"]
    assert told(report) == [
        (
            f'claims.yaml:4:3: "sourcecheck: {word}" allows nothing: there is no such word '
            '(did you mean "allow"?)'
        )
    ]


@pytest.mark.parametrize(
    ("allow", "where"),
    [
        (setting("SC101", claim="lost"), 'for claim "lost"'),
        (setting("SC304", source="lost"), 'for source "lost"'),
        (setting("SC101", path="claims.yaml"), 'for "claims.yaml"'),
        (
            setting("SC401", url="https://a.example/radio", source="radio"),
            'for source "radio", link "https://a.example/radio"',
        ),
    ],
)
def test_what_the_settings_allow_for_nothing_is_told(allow: Suppression, where: str) -> None:
    alive = evidence({"https://a.example/radio": "alive"})

    report = judged(project(LINKED, BIBLIOGRAPHY), alive, allow)

    assert told(report) == [
        (
            f'sourcecheck.toml:3:1: "{allow.rule}" is allowed, and is not found {where} '
            "(take it out; its reason was: so)"
        )
    ]


@pytest.mark.parametrize(
    "allow",
    [
        setting("SC401", url="https://b.example/"),
        setting("SC401", path="docs"),
        setting("SC5", source="radio"),
    ],
)
def test_what_is_elsewhere_is_not_told(allow: Suppression) -> None:
    alive = evidence({"https://a.example/radio": "alive"})
    known = replace(allow, rule="SC501") if allow.rule == "SC5" else allow

    assert told(judged(project(LINKED, BIBLIOGRAPHY), alive, known)) == []


def test_without_a_ledger_nothing_is_told_of_claims_and_sources_that_are_not_read() -> None:
    read = replace(project(bibliography=BIBLIOGRAPHY), ledger=None)
    allow = (setting("SC101", claim="lost"), setting("SC304", source="lost"))

    assert told(judged(read, None, *allow)) == []


def test_a_rule_that_is_not_applied_is_not_told_to_be_unused() -> None:
    claims = "# sourcecheck: allow SC102, SC401 because so\n- {id: a, text: A., exempt: so}"

    assert told(judged(project(claims), scope=Scope.RECORDS)) == []
    assert told(judged(project(claims), select="SC101 SC601")) == []
    assert told(judged(project(claims), select="SC102")) == []


@pytest.mark.parametrize(
    ("verdict", "is_told"),
    [
        *(("alive", True), ("moved", True), ("suspect", True)),
        *(("blocked", False), ("unreachable", False), ("unchecked", False)),
    ],
)
def test_a_suppression_for_a_link_is_unused_only_if_somebody_could_tell(
    *, verdict: str, is_told: bool
) -> None:
    read = project(LINKED, BY_COMMENT.replace("%s", "SC401"))

    report = judged(read, evidence({"https://a.example/radio": verdict}))

    assert bool(told(report)) is is_told


def test_without_network_no_suppression_for_a_link_is_unused() -> None:
    read = project(LINKED, BY_COMMENT.replace("%s", "SC401"))

    assert told(judged(read, evidence({"https://a.example/radio": "alive"}, network=False))) == []
    assert told(judged(read)) == []


def test_a_suppression_for_a_claim_is_unused_only_if_its_sources_could_be_asked() -> None:
    claims = LINKED.replace("- id", "# sourcecheck: allow SC206 because so\n- id")
    read = project(claims, BIBLIOGRAPHY)

    assert told(judged(read)) == []
    assert told(judged(read, evidence({"https://a.example/radio": "alive"}))) != []


def test_landing_pages_and_copies_must_have_been_asked_for() -> None:
    bibliography = BIBLIOGRAPHY.replace("url=", "doi={10.1000/1}, url=")
    read = project(
        LINKED,
        bibliography.replace("radio,", "radio, % sourcecheck: allow SC409, SC412 because so\n", 1),
    )
    answers = {"doi:10.1000/1": "alive", "https://a.example/radio": "gone"}

    unasked = judged(read, evidence(answers))
    asked = judged(
        read,
        evidence(
            answers,
            landing_pages={"doi:10.1000/1": "alive"},
            copies={
                "https://a.example/radio": "https://web.archive.org/web/20190302120000/http://a.example/"
            },
        ),
    )

    assert told(unasked) == []
    assert [one.message for one in asked.findings if one.rule == "SC601"] == [
        '"SC409" is allowed, and is not found there',
        '"SC412" is allowed, and is not found there',
    ]


@pytest.mark.parametrize(
    ("presences", "is_told"),
    [
        ((), False),
        ((Presence.UNKNOWN,), False),
        ((Presence.ABSENT, Presence.UNKNOWN), False),
        ((Presence.ABSENT,), True),
    ],
)
def test_a_suppression_for_a_record_is_unused_only_if_a_registry_told(
    *, presences: tuple[Presence, ...], is_told: bool
) -> None:
    bibliography = BY_COMMENT.replace("%s", "SC501").replace("url=", "doi={10.1000/1}, url=")
    said = tuple(Lookup(registry="Crossref", presence=one, asked=NOW) for one in presences)

    report = judged(
        project(LINKED, bibliography), evidence({}, records={"doi:10.1000/1": said} if said else {})
    )

    assert bool(told(report)) is is_told


def test_where_only_changed_lines_were_read_none_is_unused() -> None:
    read = project("# sourcecheck: allow SC102 because so\n- {id: a, text: A., exempt: so}")

    assert told(judged(replace(read, partial=True))) == []


def test_a_document_may_allow_its_links() -> None:
    text = (
        "one\n\n<!-- sourcecheck: allow SC401 because it is history -->\n[a](https://a.example/)\n"
    )
    read = replace(project(document=text), ledger=None)

    assert codes(judged(read, evidence({"https://a.example/": "gone"}))) == []
    assert told(judged(read, evidence({"https://a.example/": "alive"}))) != []
    assert told(judged(read, evidence({"https://a.example/": "unreachable"}))) == []
