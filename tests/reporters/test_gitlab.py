import json
from pathlib import Path

import pytest
from build import project
from jsonschema import Draft202012Validator
from reporters.reporting import HOSTILE, at, everything, finds, hostile, many

from sourcecheck.checking import judge
from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.report import Report
from sourcecheck.reporters.gitlab import render
from sourcecheck.reporters.screen import visible
from sourcecheck.rules.rule import Fault

EXPECTED = Path(__file__).with_name("expected") / "gitlab.json"
SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "additionalProperties": False,
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "additionalProperties": False,
                "properties": {
                    "path": {"type": "string", "not": {"pattern": "^\\./"}},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}
"""What https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format says; GitLab
publishes no schema of it."""


def test_each_finding_is_a_violation() -> None:
    assert "".join(render(everything())) == EXPECTED.read_text("utf-8")


@pytest.mark.parametrize("report", [everything(), hostile(), many(0), many(5_000)])
def test_a_report_is_as_gitlab_documents_it(report: Report) -> None:
    text = "".join(render(report))

    violations = json.loads(text)
    Draft202012Validator(SCHEMA).validate(violations)
    assert not text.startswith("\ufeff")
    assert len({one["fingerprint"] for one in violations}) == len(report.findings)


def test_a_hostile_text_is_text() -> None:
    [first, *_] = json.loads("".join(render(hostile())))

    assert first["description"] == f"a: {visible(HOSTILE)} (hint: {visible(HOSTILE)})"


def test_a_path_is_one_of_the_repository() -> None:
    rule = finds("SC901", "fault", Severity.NOTE, Fault("fault", at(4, 5, "./docs/é.md")))

    [found] = json.loads("".join(render(judge(project(), Evidence(), [rule]))))

    assert found["location"] == {"path": "docs/é.md", "lines": {"begin": 4}}
