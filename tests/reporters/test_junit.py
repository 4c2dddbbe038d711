from collections import Counter
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import pytest
from build import evidence, project
from reporters.junit_format import faults
from reporters.reporting import at, everything, finds, hostile, many

from sourcecheck.checking import judge
from sourcecheck.model.finding import Severity
from sourcecheck.model.report import Report
from sourcecheck.reporters.junit import render
from sourcecheck.rules.rule import Fault

EXPECTED = Path(__file__).with_name("expected") / "report.xml"


def parsed(report: Report, fail_on: Severity = Severity.ERROR) -> Element:
    return fromstring("".join(render(report, fail_on)))  # noqa: S314 - it is our own


def test_each_claim_and_each_source_is_a_test_case() -> None:
    assert "".join(render(everything(), Severity.WARNING)) == EXPECTED.read_text("utf-8")


@pytest.mark.parametrize("report", [everything(), hostile(), many(0), many(5_000)])
@pytest.mark.parametrize("fail_on", Severity)
def test_a_report_keeps_to_the_schema_and_counts_right(report: Report, fail_on: Severity) -> None:
    suites = parsed(report, fail_on)

    assert faults(suites) == []
    for one in (suites, *suites):
        assert one.get("tests") == str(len(list(one.iter("testcase"))))
        assert one.get("failures") == str(len(list(one.iter("failure"))))
    assert [one.get("skipped") for one in suites] == ["0"] * len(suites)


@pytest.mark.parametrize("report", [everything(), hostile()])
def test_no_two_test_cases_have_the_same_name(report: Report) -> None:
    cases = Counter(
        (one.get("classname"), one.get("name")) for one in parsed(report).iter("testcase")
    )

    assert set(cases.values()) == {1}


def test_what_does_not_fail_the_run_stands_in_the_output_of_a_test_case_that_passes() -> None:
    cases = {one.get("name"): one for one in parsed(everything()).iter("testcase")}

    assert [child.tag for child in cases["formation-of-the-army"]] == ["system-out"]
    assert [child.tag for child in cases["radio-2018"]] == ["failure"]


def test_a_test_case_has_one_failure_with_all_that_was_found() -> None:
    rules = [
        finds("SC901", "one", Severity.NOTE, Fault("first", at(4, 5), claim="a", hint="mend it")),
        finds("SC902", "other", Severity.ERROR, Fault("second", at(4, 9), claim="a")),
    ]

    [[[failure]]] = parsed(judge(project("- {id: a, text: One.}"), evidence({}), rules))

    assert failure.attrib == {"type": "error", "message": "second (and 1 more)"}
    assert failure.text == (
        "claims.yaml:4:5: note: first [SC901 one]\n  hint: mend it\n"
        "claims.yaml:4:9: error: second [SC902 other]"
    )


def test_each_link_of_a_document_is_a_test_case_and_one_not_checked_is_skipped() -> None:
    document = "<https://a.example/> <https://b.example/> <https://c.example/> <https://a.example/>"
    answers = evidence({"https://a.example/": "gone", "https://b.example/": "unchecked"})
    rule = finds(
        *("SC901", "fault", Severity.ERROR),
        Fault("gone", at(1, 2, "page.md")),
        Fault("has no title", at(9, 9, "page.md")),
        Fault("has no end", at(9, 9, "page.md")),
    )

    [suite] = parsed(judge(project(document=document), answers, [rule]))

    outcomes = {case.get("name"): [(one.tag, one.get("message")) for one in case] for case in suite}
    assert list(outcomes.items()) == [
        ("https://a.example/", [("failure", "gone")]),
        ("https://b.example/", [("skipped", "it is unchecked")]),
        ("https://c.example/", [("skipped", "nobody was asked about it")]),
        ("SC901 fault", [("failure", "has no title (and 1 more)")]),
    ]
    assert suite.attrib == {
        "name": "page.md",
        "tests": "4",
        "failures": "2",
        "errors": "0",
        "skipped": "2",
    }


def test_an_entry_given_twice_is_one_test_case() -> None:
    bibliography = "@book{k, title={A}}\n@book{j, title={B}}\n@book{k, title={C}}\n"

    [suite] = parsed(judge(project(bibliography=bibliography), evidence({}), ()))

    assert [case.get("name") for case in suite] == ["k", "j"]
