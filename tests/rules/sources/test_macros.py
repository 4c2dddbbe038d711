from io import BytesIO

import pytest
from build import project
from rules.judgement import hints, messages, places

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.project import Project
from sourcecheck.readers.bibtex import read_bibliography
from sourcecheck.rules.sources.redefined_macro import redefined_macro
from sourcecheck.rules.sources.undefined_macro import undefined_macro

BRACES = "put braces around a text, or define the macro by @string"
NO_MACRO = "no number, and no macro that is defined"


def read(text: str) -> Project:
    return project(bibliography=text)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("publisher = House", "House"),
        ("pages = 5-6", "5-6"),
        ("volume = 12a", "12a"),
        ('publisher = "The " # house', "house"),
        ("publisher = {The } # house # { of }", "house"),
        ("publisher = é", "é"),
    ],
)
def test_what_is_no_number_and_no_macro_is_told(written: str, name: str) -> None:
    found = read(f"@book{{a, title={{T}},\n  {written}}}")

    field = written.partition(" ")[0]
    assert messages(undefined_macro, found) == [f'field "{field}" of "a" has “{name}”: {NO_MACRO}']
    assert places(undefined_macro, found) == ["references.bib:2:3"]
    assert hints(undefined_macro, found) == [BRACES]
    assert [one.source for one in undefined_macro.check(found, Evidence())] == ["a"]


@pytest.mark.parametrize(
    "text",
    [
        "@book{a, year = 1999, month = oct, note = {x} # Sep # {y}}",
        "@string{acm = {ACM}}\n@book{a, publisher = ACM, note = {of } # Acm}",
        "@article{a, journal = cacm}",
        "@book{a, year = , note = # {x}}",
        '@book{a, title = {house}, note = "house"}',
    ],
)
def test_numbers_months_and_what_is_defined_is_let_pass(text: str) -> None:
    assert messages(undefined_macro, read(text)) == []


def test_a_name_that_is_used_often_is_told_once_at_its_first_use() -> None:
    found = read("@book{a, publisher=upk}\n@book{b, publisher=Upk, note={x} # upk}")

    assert messages(undefined_macro, found) == [
        f'field "publisher" of "a" has “upk”, and 2 times more: {NO_MACRO}'
    ]
    assert places(undefined_macro, found) == ["references.bib:1:10"]


def test_a_name_that_comes_near_is_suggested() -> None:
    found = read("@string{kansas = {Kansas}}\n@book{a, publisher=kanzas}")

    assert hints(undefined_macro, found) == ['did you mean "kansas"?']


def test_a_macro_that_is_defined_too_late_is_told_with_its_line() -> None:
    found = read("@book{a, publisher=upk}\n@string{upk = {Kansas}}\n@book{b, publisher=upk}")

    assert messages(undefined_macro, found) == [
        'field "publisher" of "a" has “upk” before this macro is defined'
    ]
    assert hints(undefined_macro, found) == ["move its definition up from line 2"]


def test_a_macro_may_use_others_that_are_defined_above() -> None:
    found = read("@string{a = {A}}\n@string{b = a # c}\n@book{x, note=b}")

    assert messages(undefined_macro, found) == [f'macro "b" has “c”: {NO_MACRO}']
    assert places(undefined_macro, found) == ["references.bib:2:1"]


def test_a_macro_of_another_bibliography_of_the_project_is_let_pass() -> None:
    files = {
        "abbreviations.bib": b"@string{upk = {Kansas}}",
        "references.bib": b"@book{a, publisher=upk}",
    }
    bibliographies = tuple(read_bibliography(BytesIO(raw), name) for name, raw in files.items())

    assert messages(undefined_macro, Project(bibliographies=bibliographies)) == []


def test_an_entry_that_cannot_be_read_leaves_nothing_behind() -> None:
    found = read("@book{a, publisher=upk # {x} {y}}\n@book{b, title={T}}")

    assert messages(undefined_macro, found) == []


def test_a_macro_with_two_texts_is_told_at_the_second() -> None:
    found = read("@string{upk = {Kansas}}\n@string{a={A}}\n  @string{UPK = {Kentucky}}")

    assert messages(redefined_macro, found) == [
        'macro "UPK" is defined again, as “Kentucky”: in line 1 it is “Kansas”'
    ]
    assert places(redefined_macro, found) == ["references.bib:3:3"]
    assert hints(redefined_macro, found) == [
        "give one of them another name, or take out the one that is wrong"
    ]


@pytest.mark.parametrize(
    "text",
    [
        '@string{upk = {Kansas}}\n@string{upk = "Kansas"}',
        "@string{mar = {März}}",
        "@string{a = {A}}\n@string{b = {B}}",
    ],
)
def test_a_macro_with_one_text_is_let_pass(text: str) -> None:
    assert messages(redefined_macro, read(text)) == []
