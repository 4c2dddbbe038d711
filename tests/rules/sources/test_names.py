import pytest
from build import project
from rules.judgement import hints, messages

from sourcecheck.model.evidence import Evidence
from sourcecheck.rules.sources.implausible_name import implausible_name
from sourcecheck.rules.sources.malformed_names import malformed_names, mended

COMMA = "has a comma without a name on both sides"
AND = 'has an "and" without a name on both sides'
OTHER = 'has something else than "and" between two names'


@pytest.mark.parametrize(
    ("value", "reason", "new"),
    [
        ("Doe, Jane and", AND, "Doe, Jane"),
        ("and Doe, Jane", AND, "Doe, Jane"),
        ("Doe, Jane and and Roe, Richard", AND, "Doe, Jane and Roe, Richard"),
        ("Doe, Jane and and and Roe, R.", AND, "Doe, Jane and Roe, R."),
        ("Doe,", COMMA, "Doe"),
        (", Doe", COMMA, "Doe"),
        ("Doe, Jane, and Roe, Richard", COMMA, "Doe, Jane and Roe, Richard"),
        ("Jane Doe, and Richard Roe", COMMA, "Jane Doe and Richard Roe"),
        ("Doe, Jane et al.", 'has "et al." for a name', "Doe, Jane and others"),
        ("Doe, Jane, et al", 'has "et al." for a name', "Doe, Jane and others"),
        ("Doe, Jane and et al.", 'has "et al." for a name', "Doe, Jane and others"),
        (
            "Doe, Jane; Roe, Richard; {Barnes; Noble}",
            "has semicolons between names",
            "Doe, Jane and Roe, Richard and {Barnes; Noble}",
        ),
        ("Doe, Jane; et al.", 'has "et al." for a name', "Doe, Jane and others"),
        ("Doe, Jane;", "has semicolons between names", "Doe, Jane"),
        ("Müller, Anna und Schmidt, Bernd", OTHER, None),
        (r"Doe, J. \& Roe, R.", OTHER, None),
        ("Novák, Jan a Svoboda, Petr", OTHER, None),
        ("Ellis F., Roe R.", "has commas between names", None),
        ("F. Ellis, R. X. Roe, J.-P. Dupont", "has commas between names", None),
        ("Ellis F, Roe R", "has commas between names", None),
        ("Doe, J., Roe, R.", "has a name with more than two commas", None),
        ("A, B and C, D, E, F", "has a name with more than two commas", None),
        (
            "King, Martin Luther, Jr.",
            "has a suffix in the place of the first name",
            "King, Jr., Martin Luther",
        ),
        ("Jane Doel, Richard X. Roeg, Max Muster", "has commas between names", None),
    ],
)
def test_names_are_divided_by_and(value: str, reason: str, new: str | None) -> None:
    read = project(bibliography=f"@book{{x, title={{T}}, editor={{{value}}}}}")
    (finding,) = malformed_names.check(read, Evidence())

    assert finding.message == f'"editor" {reason}: "{value}"'
    assert finding.hint == (f'did you mean "{new}"?' if new else "")
    assert (finding.fix.new if finding.fix else None) == new
    assert mended(value) == (new or value)


@pytest.mark.parametrize(
    "value",
    [
        "{Doe, Jane, and Roe; et al., and}",
        "Doe, Jane and {Barnes, Noble, and Sons, Inc.}",
        "Ortega y Gasset, José and Ramón y Cajal, Jr., Santiago",
        "Rothschild, 2nd Baron, Walter",
        "Al Capone and Ali, Muhammad",
        "Barnes &amp; Noble",
        r"M{\"u}ller, Jan and {\'E}toile, {\O}rsted",
    ],
)
def test_names_that_bibtex_divides_rightly_are_sound(value: str) -> None:
    read = project(bibliography=f"@book{{x, title={{T}}, author={{{value}}}}}")

    assert messages(malformed_names, read) == []


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("Lastname, Firstname", "Firstname Lastname"),
        ("Ellis, Frank and Doe, John", "John Doe"),
        ("Author, A.", "A. Author"),
        ("???", "???"),
        ("TODO", "TODO"),
    ],
)
def test_a_name_of_a_template_is_only_a_placeholder(value: str, name: str) -> None:
    read = project(bibliography=f"@book{{x, title={{T}}, author={{{value}}}}}")

    assert messages(implausible_name, read) == [f'"author" is only a placeholder: "{name}"']


def test_a_digit_in_a_name_is_a_footnotes_or_an_offices() -> None:
    read = project(bibliography="@book{x, title={T}, editor={Ellis1, Frank and 44th Division}}")

    assert messages(implausible_name, read) == [
        '"editor" has a digit in a name: "Frank Ellis1"',
        '"editor" has a digit in a name: "44th Division"',
    ]
    assert hints(implausible_name, read) == [
        "if it is no person's name: editor = {{Frank Ellis1}}",
        "if it is no person's name: editor = {{44th Division}}",
    ]


@pytest.mark.parametrize("value", ["Doe, Richard", "Last, James", "deadmau5", "{44th Division}"])
def test_a_name_that_somebody_has_is_plausible(value: str) -> None:
    read = project(bibliography=f"@book{{x, title={{T}}, author={{{value}}}}}")

    assert messages(implausible_name, read) == []
