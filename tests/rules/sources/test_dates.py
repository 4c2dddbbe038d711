from datetime import date

import pytest
from build import project
from rules.judgement import hints, messages, places

from sourcecheck.model.evidence import Evidence
from sourcecheck.rules.sources.conflicting_dates import conflicting_dates
from sourcecheck.rules.sources.implausible_date import improbable
from sourcecheck.rules.sources.impossible_date import impossible_date
from sourcecheck.rules.sources.malformed_date import malformed_date, mended

TODAY = date(2026, 11, 2)


def judged(field: str) -> tuple[list[str], list[str]]:
    read = project(bibliography=f"@book{{x, title={{T}}, {field}}}")
    return messages(malformed_date, read), messages(impossible_date, read)


@pytest.mark.parametrize(
    "value",
    [
        *("1943", "1943-09", "1943-09-14", "0044", "-0044", "0000", "y12000", "Y-17000"),
        *("1943/1945", "1943-09/1943-10", "1943-09-14/1943-10-01", "1943/", "/1943", "1943/.."),
        *("../1943", "1943/open", "unknown/1943", "1943~", "1943?", "1943%", "1943-09~", "1943?~"),
        *("194X", "19XX", "1XXX", "1943-XX", "1943-09-XX", "194u", "19uu", "1943-uu-uu", "194X/.."),
        *("2015-21", "2015-41", "2004-04-05T14:34:00", "2004-04-05T14:34Z", "2004-02-29"),
        *("2004-04-05T14:34:00.5+05:00", "1900-02-29", "2000-02-29"),
    ],
)
def test_a_date_that_biblatex_reads_is_sound(value: str) -> None:
    assert judged(f"date={{{value}}}") == ([], [])


@pytest.mark.parametrize(
    ("value", "meant"),
    [
        ("1943-9-14", "1943-09-14"),
        ("1943/09/14", "1943-09-14"),
        ("1943.9.14", "1943-09-14"),
        ("14.9.1943", "1943-09-14"),
        ("14. 9. 1943", "1943-09-14"),
        ("14 September 1943", "1943-09-14"),
        ("14th Sept. 1943", "1943-09-14"),
        ("September 14, 1943", "1943-09-14"),
        ("14. März 1943", "1943-03-14"),
        ("14 сентября 1943", "1943-09-14"),
        ("Dec. 1943", "1943-12"),
        ("1941--1945", "1941/1945"),
        ("1941–1945", "1941/1945"),
        ("1941 to 1945", "1941/1945"),
        ("1941/45", "1941/1945"),
        ("1998/99", "1998/1999"),
        ("1943-09-14--1943-10-01", "1943-09-14/1943-10-01"),
        ("14 September 1943 – 1.10.1943", "1943-09-14/1943-10-01"),
        ("c. 1943", "1943~"),
        ("ca. September 1943", "1943-09~"),
        ("circa 1943", "1943~"),
        ("1943.", "1943"),
        ("{1943}", "1943"),
        ("1943\N{MINUS SIGN}09\N{MINUS SIGN}14", "1943-09-14"),
    ],
)
def test_a_date_as_people_write_it_is_malformed_and_the_hint_shows_it_mended(
    value: str, meant: str
) -> None:
    read = project(bibliography=f"@book{{x, title={{T}}, date={{{value}}}}}")
    (finding,) = malformed_date.check(read, Evidence())

    assert finding.message == f'"date" is no date as biblatex reads it: "{value}"'
    assert finding.hint == f'did you mean "{meant}"?'
    assert finding.fix
    assert (finding.fix.old, finding.fix.new) == (value, meant)
    assert mended(value) == meant


@pytest.mark.parametrize(
    "value",
    [
        *(
            "12/05/1943",
            "5-12-1943",
            "1941-5",
            "2002/04",
            "[1943]",
            "n.d.",
            "43",
            "20l3",
            "/",
            "../",
        ),
        *(
            "Smarch 1943",
            "ma 1943",
            "31.9.1943",
            "1941--1943--1945",
            "1998/12x",
            "September",
            "????",
        ),
        *("2013a", "Frühjahr 1943", "1943-09/10"),
    ],
)
def test_a_malformed_date_that_may_mean_several_is_not_mended(value: str) -> None:
    read = project(bibliography=f"@book{{x, title={{T}}, urldate={{{value}}}}}")

    assert messages(malformed_date, read) == [
        f'"urldate" is no date as biblatex reads it: "{value}"'
    ]
    assert mended(value) == value


def test_what_has_not_appeared_has_a_state_and_no_date() -> None:
    read = project(bibliography="@book{x, title={T}, date={In Press}}")

    assert hints(malformed_date, read) == ["write pubstate = {inpress}"]


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        ("13", ""),
        ("20l3", ""),
        ("20013", ""),
        ("2013a", 'did you mean "2013"?'),
        ("unknown", ""),
        ("May", ""),
    ],
)
def test_a_year_needs_a_number_of_three_or_four_digits(value: str, hint: str) -> None:
    read = project(bibliography=f"@book{{x, title={{T}}, year={{{value}}}}}")

    assert messages(malformed_date, read) == [f'"year" is no year: "{value}"']
    assert hints(malformed_date, read) == [hint]


@pytest.mark.parametrize("value", ["2013-05", "0--3", "9/2013", "1, 25"])
def test_a_month_without_letters_is_a_number_up_to_twelve(value: str) -> None:
    assert judged(f"month={{{value}}}") == ([f'"month" is no month: "{value}"'], [])


@pytest.mark.parametrize(
    ("field", "message"),
    [
        ("date={2024-02-30}", '"date" cannot be "2024-02-30": February 2024 has 29 days'),
        ("date={2023-02-29}", '"date" cannot be "2023-02-29": February 2023 has 28 days'),
        ("date={2100-02-29}", '"date" cannot be "2100-02-29": February 2100 has 28 days'),
        ("urldate={2024-09-31}", '"urldate" cannot be "2024-09-31": September has 30 days'),
        ("origdate={1943-09-00}", '"origdate" cannot be "1943-09-00": September has 30 days'),
        ("date={1943-13}", '"date" cannot be "1943-13": there is no month 13'),
        ("date={1943-00-12}", '"date" cannot be "1943-00-12": there is no month 0'),
        ("date={1945/1943}", '"date" cannot be "1945/1943": it ends before it begins'),
        (
            "date={1943-09-14/1943-09-13}",
            '"date" cannot be "1943-09-14/1943-09-13": it ends before it begins',
        ),
        ("month=13", '"month" cannot be "13": there is no such month'),
        ("month=0", '"month" cannot be "0": there is no such month'),
    ],
)
def test_a_date_that_no_calendar_has_is_impossible(field: str, message: str) -> None:
    assert judged(field) == ([], [message])


def test_a_span_of_years_that_looks_like_a_month_is_shown_as_a_span() -> None:
    read = project(bibliography="@book{x, title={T}, date={1914-18}}")

    assert messages(impossible_date, read) == ['"date" cannot be "1914-18": there is no month 18']
    assert hints(impossible_date, read) == ['did you mean "1914/1918"?']


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ("@book{x, date={2028}}", '"date" lies more than a year in the future: "2028"'),
        ("@misc{x, year=2213}", '"year" lies more than a year in the future: "2213"'),
        (
            "@book{x, date={1343}}",
            '"date" is before 1450, when works began to be printed: "1343"',
        ),
        (
            "@article{x, date={0213-05}}",
            '"date" is before 1450, when works began to be printed: "0213-05"',
        ),
        ("@online{x, urldate={2026-11-04}}", '"urldate" lies in the future: "2026-11-04"'),
        ("@online{x, archivedate={2027}}", '"archivedate" lies in the future: "2027"'),
    ],
)
def test_a_date_that_hardly_can_be_is_implausible(entry: str, message: str) -> None:
    read = project(bibliography=entry)

    assert [fault.message for fault in improbable(read, TODAY)] == [message]


@pytest.mark.parametrize(
    "entry",
    [
        "@book{x, date={2027}}",
        "@book{x, date={1450}}",
        "@book{x, date={2026-12}}",
        "@book{x, date={2026/}}",
        "@book{x, date={../1900}}",
        "@book{x, date={1974}, origdate={0800}}",
        "@misc{x, date={1343}}",
        "@unpublished{x, date={1343}}",
        "@book{x, date={1343}, library={BSB, Clm 1}}",
        "@online{x, urldate={2026-11-03}}",
        "@online{x, urldate={2026}}",
        "@online{x, urldate={tomorrow}, date={someday}}",
        "@book{x, title={대장경}, date={1251}}",
        "@book{x, year=5786, language={hebrew}}",
        "@book{x, year=1362, langid={persian}}",
    ],
)
def test_a_date_that_may_well_be_is_plausible(entry: str) -> None:
    assert list(improbable(project(bibliography=entry), TODAY)) == []


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ("@book{x, date={1943-09}, year=1944}", '"year" is "1944", and "date" is "1943-09"'),
        (
            "@online{x, date={2018-02-05}, urldate={2018-02-04}}",
            '"urldate" is before "date": "2018-02-04", "2018-02-05"',
        ),
        (
            "@www{x, year=2018, archivedate={2017-12-31}}",
            '"archivedate" is before "year": "2017-12-31", "2018"',
        ),
        (
            "@article{x, date={2018-02}, urldate={2017-01-31}}",
            '"urldate" is before "date": "2017-01-31", "2018-02"',
        ),
        (
            "@book{x, date={1943}, origdate={1958}}",
            '"origdate" is after "date": "1958", "1943"',
        ),
    ],
)
def test_dates_that_contradict_each_other_are_shown_at_the_later_field(
    entry: str, message: str
) -> None:
    read = project(bibliography=entry)
    field = message.split('"')[1]

    assert messages(conflicting_dates, read) == [message]
    assert places(conflicting_dates, read) == [str(read.sources[0].locate(field))]


@pytest.mark.parametrize(
    "entry",
    [
        "@book{x, date={1943}, year=1943}",
        "@book{x, date={1943-09}, year={[1943]}}",
        "@book{x, date={1943/1945}, year={1945}}",
        "@book{x, date={1943}, year={in press}}",
        "@book{x, date={someday}, year={1943}}",
        "@online{x, date={2018}, urldate={2018-01-01}}",
        "@online{x, date={2018}, urldate={yesterday}}",
        "@online{x, date={../2018}, urldate={1999}}",
        "@article{x, date={2018-02-05}, urldate={2017-02-05}}",
        "@book{x, date={1958}, origdate={1943}}",
        "@online{x, urldate={2018}, archivedate={2017}}",
    ],
)
def test_dates_that_go_together_are_sound(entry: str) -> None:
    assert messages(conflicting_dates, project(bibliography=entry)) == []
