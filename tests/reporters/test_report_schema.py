"""What is said of the JSON report and what it is are of one mind."""

import json
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

import pytest
from build import NOW, evidence, project
from jsonschema import Draft202012Validator
from reporters.html_pages import over_time
from reporters.reporting import at, everything, finds, hostile, many
from trends import WEEK, point

from sourcecheck.checking import judge
from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.fix import Fix
from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.model.name import Name
from sourcecheck.model.project import Project
from sourcecheck.model.record import Lookup, Presence, Record, Update, UpdateKind
from sourcecheck.model.report import Report
from sourcecheck.reporters.json import render
from sourcecheck.rules.rule import Fault

RECORD = Record(
    registry="Crossref",
    identifiers=(Identifier(Scheme.DOI, "10.1000/1"),),
    type="book",
    titles=("Cauldron",),
    authors=(Name("Berg", "Anna", "van den", "Jr."), Name(literal="AOK 2")),
    editors=(Name("Roth"),),
    years=(2013,),
    containers=("Series",),
    volume="1",
    issue="2",
    pages="3",
    publisher="Press",
    updates=(Update(kind=UpdateKind.RETRACTION, notice=None, published=date(2023, 5, 4)),),
    published_as=(Identifier(Scheme.DOI, "10.1000/2"),),
    url="https://a.example/",
)
SILENT = Lookup(registry="DataCite", presence=Presence.UNKNOWN, reason="no answer", asked=NOW)


def recorded() -> Report:
    """Return a report with a fix, and with all that a registry can say."""
    bibliography = "@book{ellis, title={Cauldron}, doi={10.1000/1}}\n@book{nameless, title={No}}\n"
    known = evidence(
        {}, records={"doi:10.1000/1": (RECORD, SILENT)}, candidates={"nameless": (RECORD,)}
    )
    fix = Fix(at(1, 30, "references.bib"), "doi", "doi:10.1000/1", "10.1000/1")
    fault = Fault("prefixed", fix.location, source="ellis", fix=fix)
    return judge(
        project(bibliography=bibliography), known, [finds("SC353", "x", Severity.NOTE, fault)]
    )


@cache
def schema() -> dict[str, Any]:
    path = files("sourcecheck.reporters") / "report.schema.json"
    found: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return found


def closed(part: Any) -> Any:  # noqa: ANN401 - any part of a schema
    """Return a schema that allows no key that it does not describe."""
    if isinstance(part, list):
        return [closed(one) for one in part]
    if not isinstance(part, dict):
        return part
    inner = {key: closed(one) for key, one in part.items()}
    if isinstance(part.get("properties"), dict) and part.get("type") == "object":
        inner["additionalProperties"] = False
    return inner


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize(
    "report",
    [
        everything(),
        hostile(),
        recorded(),
        many(10),
        over_time(*WEEK),
        judge(Project(), Evidence(network=False), ()),
    ],
)
def test_a_report_is_as_the_schema_says_and_the_schema_leaves_no_key_out(report: Report) -> None:
    written = json.loads("".join(render(report)))

    assert [
        fault.message for fault in Draft202012Validator(closed(schema())).iter_errors(written)
    ] == []


def test_a_report_of_a_later_version_of_the_program_may_have_more_keys() -> None:
    written = json.loads("".join(render(recorded())))
    written["findings"][0]["more"] = written["more"] = 1

    assert Draft202012Validator(schema()).is_valid(written)


@pytest.mark.parametrize(
    ("key", "value"),
    [("severity", "fatal"), ("location", {"path": "a", "line": 0, "column": 1}), ("fix", {})],
)
def test_a_finding_that_is_none_is_refused(key: str, value: object) -> None:
    written = json.loads("".join(render(recorded())))
    written["findings"][0][key] = value

    assert not Draft202012Validator(schema()).is_valid(written)


def test_a_finding_has_its_fix_and_its_fingerprint() -> None:
    [found] = json.loads("".join(render(recorded())))["findings"]

    assert found["fix"] == {
        "location": {"path": "references.bib", "line": 1, "column": 30},
        "field": "doi",
        "old": "doi:10.1000/1",
        "new": "10.1000/1",
    }
    assert len(found["fingerprint"]) == 32


def test_the_runs_that_were_kept_are_the_trend() -> None:
    [run] = json.loads("".join(render(over_time(point(sourced=4)))))["trend"]

    assert run == {
        "at": "2026-11-02T12:00:00+00:00",
        "claims": {"total": 20, "sourced": 4, "unsourced": 15, "exempt": 1},
        "verdicts": None,
        "severities": {"note": 0, "warning": 3, "error": 0},
    }
