"""Dates: EDTF, and years and months of old."""

from typing import Any

import pytest
from bibliography.reading import csl

from sourcecheck.bibliography.csl.dates import read_edtf


@pytest.mark.parametrize(
    ("written", "parts"),
    [
        ("2001", [[2001]]),
        ("2001-05", [[2001, 5]]),
        ("2001-05-31", [[2001, 5, 31]]),
        ("0044", [[44]]),
        ("2001-05-31T14:34:00Z", [[2001, 5, 31]]),
        ("2001-05-31T14:34:00+02:00", [[2001, 5, 31]]),
        ("2000-02-29", [[2000, 2, 29]]),
        ("2001/2002", [[2001], [2002]]),
        ("2001-12-31/2002-01", [[2001, 12, 31], [2002, 1]]),
        ("2001/..", [[2001], [0]]),
        ("2001/", [[2001], [0]]),
        ("../2001", [[0], [2001]]),
        ("/2001", [[0], [2001]]),
        ("2001-21", [[2001, 21]]),
        ("2001-21/2001-24", [[2001, 21], [2001, 24]]),
        ("199X", [[1990], [1999]]),
        ("18XX", [[1800], [1899]]),
        ("198X/199X", [[1980], [1999]]),
        ("1999-XX", [[1999]]),
        ("1999-07-XX", [[1999, 7]]),
        ("-0043-03-15", [[-44, 3, 15]]),
        ("0000", [[-1]]),
        ("y-17000", [[-17001]]),
        ("y17000", [[17000]]),
    ],
)
def test_a_date_in_edtf_is_read(written: str, parts: list[list[int]]) -> None:
    assert read_edtf(written) == {"date-parts": parts}


@pytest.mark.parametrize(
    ("written", "parts"),
    [
        ("2001~", [[2001]]),
        ("2001?", [[2001]]),
        ("2001-05%", [[2001, 5]]),
        ("2001\u00a0", [[2001]]),
        ("2001~/2002", [[2001], [2002]]),
        ("2001/2002?", [[2001], [2002]]),
        ("199X~", [[1990], [1999]]),
    ],
)
def test_a_doubtful_date_is_circa(written: str, parts: list[list[int]]) -> None:
    assert read_edtf(written) == {"date-parts": parts, "circa": True}


@pytest.mark.parametrize(
    "written",
    [
        *(
            "",
            "..",
            "/",
            "../..",
            "2001-13",
            "2001-00",
            "2001-25",
            "2001-05-32",
            "2001-21-01",
            "2001-02-29",
        ),
        *("2001-5", "in press", "2001/2002/2003", "14 May 2001", "20011", "XXXX", "2001/x"),
    ],
)
def test_what_is_no_date_in_edtf_is_none(written: str) -> None:
    assert read_edtf(written) is None


@pytest.mark.parametrize(
    ("fields", "date"),
    [
        ("year = 1999", {"date-parts": [[1999]]}),
        ("year = {[1999]}", {"date-parts": [[1999]]}),
        ("year = 1999, month = oct", {"date-parts": [[1999, 10]]}),
        ("year = 1999, month = 10, day = 3", {"date-parts": [[1999, 10, 3]]}),
        ("year = 1999, month = {Sept.}", {"date-parts": [[1999, 9]]}),
        ("year = 1999, month = {14~} # nov", {"date-parts": [[1999, 11, 14]]}),
        ("year = 1999, month = nov # { 14}", {"date-parts": [[1999, 11, 14]]}),
        ("year = 1999, month = jan # {/} # feb", {"date-parts": [[1999, 1], [1999, 2]]}),
        ("year = 1999, month = {Spring}", {"date-parts": [[1999, 21]]}),
        ("year = 1999, month = {Michaelmas}", {"date-parts": [[1999]]}),
        ("year = 1999, month = 13", {"date-parts": [[1999]]}),
        ("year = 1999, month = {a/b/c}", {"date-parts": [[1999]]}),
        ("year = {1914--1918}", {"date-parts": [[1914], [1918]]}),
        ("year = {1914/18}", {"date-parts": [[1914], [1918]]}),
        ("year = {c. 1920}", {"date-parts": [[1920]], "circa": True}),
        ("year = {um 1920}", {"date-parts": [[1920]], "circa": True}),
        ("year = {1920?}", {"date-parts": [[1920]], "circa": True}),
        ("year = {1999-05-14}", {"date-parts": [[1999, 5, 14]]}),
        ("year = {n.d.}", {"literal": "n.d."}),
        ("date = {in press}", {"literal": "in press"}),
        ("date = {14 May 1943}", {"literal": "14 May 1943"}),
        ("date = 2001, year = 1999", {"date-parts": [[2001]]}),
    ],
)
def test_when_it_was_issued(fields: str, date: dict[str, Any]) -> None:
    assert csl(fields, "article") | {"status": None} == {"issued": date, "status": None}


@pytest.mark.parametrize(
    ("field", "variable"),
    [("urldate", "accessed"), ("eventdate", "event-date"), ("origdate", "original-date")],
)
def test_other_dates_have_their_variables(field: str, variable: str) -> None:
    assert csl(f"{field} = {{2001-05-01/2001-05-03}}") == {
        variable: {"date-parts": [[2001, 5, 1], [2001, 5, 3]]}
    }


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ("pubstate = {inpress}", "in press"),
        ("pubstate = {forthcoming}", "forthcoming"),
        ("pubstate = {zur Veröffentlichung angenommen}", "zur Veröffentlichung angenommen"),
    ],
)
def test_the_state_of_publication_is_told(fields: str, status: str) -> None:
    assert csl(fields) == {"status": status}


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ("year = {In Press}", {"issued": {"literal": "in press"}}),
        (
            "year = {2001}, pubstate = {inpress}",
            {"issued": {"date-parts": [[2001]]}, "status": "in press"},
        ),
        (
            "year = {soon}, pubstate = {inpress}",
            {"issued": {"literal": "soon"}, "status": "in press"},
        ),
    ],
)
def test_a_state_that_stands_for_the_year_is_told_where_the_date_is(
    fields: str, told: dict[str, Any]
) -> None:
    assert csl(fields) == told
