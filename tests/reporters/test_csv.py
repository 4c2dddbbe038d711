import csv
import io
from pathlib import Path

import pytest
from build import project
from reporters.reporting import FORMULAS, HOSTILE, at, everything, finds, hostile, many

from sourcecheck.checking import judge
from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.reporters.csv import render
from sourcecheck.reporters.screen import visible
from sourcecheck.rules.rule import Fault

EXPECTED = Path(__file__).with_name("expected") / "report.csv"


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True))


def test_each_finding_has_a_line() -> None:
    text = "".join(render(everything()))

    assert text == EXPECTED.read_bytes().decode()


def test_without_findings_there_are_the_names_of_the_columns() -> None:
    assert "".join(render(many(0))) == (
        "\ufeffseverity,rule,name,path,line,column,claim,source,message,hint,fingerprint,suppressed\r\n"
    )


def test_what_has_commas_and_quotes_is_read_back_as_it_was() -> None:
    found = rows("".join(render(hostile())))

    assert found[0]["message"] == found[0]["hint"] == visible(HOSTILE)


def test_no_cell_begins_a_formula() -> None:
    found = rows("".join(render(hostile())))

    cells = [cell for row in found for cell in row.values()]
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "＝"))] == []
    assert [row["message"] for row in found[1:-1]] == [
        *("'=1+1", "'+1", "'-1", "'@SUM(A1)", "'=2", "'＝3", "'quoted", '"=4"')
    ]
    assert len(FORMULAS) == len(found) - 2


@pytest.mark.parametrize(
    ("hint", "expected"),
    [
        ("a;=1+1", "a;'=1+1"),
        ('a; "@SUM(A1)";-2', "a;' \"@SUM(A1)\";'-2"),
        ("a;＝3", "a;'＝3"),
        ("a; b = c", "a; b = c"),
        ("a;'=1", "a;'=1"),
    ],
)
def test_no_formula_begins_where_semicolons_part_the_cells(hint: str, expected: str) -> None:
    rule = finds("SC901", "fault", Severity.ERROR, Fault("found", at(4, 5), hint=hint))

    [found] = rows("".join(render(judge(project(""), Evidence(), [rule]))))

    assert found["hint"] == expected


@pytest.mark.parametrize("forbidden", ["\0", "\x1b", "\ud800", "\u202e"])
def test_nothing_is_in_it_that_a_program_obeys(forbidden: str) -> None:
    assert forbidden not in "".join(render(hostile()))


def test_a_large_report_comes_line_by_line_as_it_is_asked_for() -> None:
    assert max(map(len, render(many(5_000)))) < 200
