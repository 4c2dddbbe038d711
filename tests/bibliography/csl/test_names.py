"""Who made a source, and in what part."""

from typing import Any

import pytest
from bibliography.reading import csl

DOE = {"family": "Doe", "given": "Jane"}


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Doe, Jane", DOE),
        ("Plato", {"family": "Plato"}),
        (
            "Ludwig van Beethoven",
            {"family": "Beethoven", "given": "Ludwig", "dropping-particle": "van"},
        ),
        (
            "de la Vallée Poussin, Charles",
            {"family": "Vallée Poussin", "given": "Charles", "dropping-particle": "de la"},
        ),
        ("King, Jr., Martin", {"family": "King", "given": "Martin", "suffix": "Jr."}),
        ("{Barnes and Noble}", {"literal": "Barnes and Noble"}),
        ("{Amt, Abt. Ia}", {"literal": "Amt, Abt. Ia"}),
        (r"G{\"o}del, Kurt", {"family": "Gödel", "given": "Kurt"}),
        ("毛, 泽东", {"family": "毛", "given": "泽东"}),
        ("<b>X</b>, <i>Y</i>", {"family": "<⁠b>X<⁠/b>", "given": "<⁠i>Y<⁠/i>"}),
    ],
)
def test_a_name_is_in_csls_parts(written: str, name: dict[str, Any]) -> None:
    assert csl(f"author = {{{written}}}") == {"author": [name]}


@pytest.mark.parametrize(
    ("author", "options", "particle"),
    [
        ("van Doe, Jane", "", "dropping-particle"),
        ("van Doe, Jane", "useprefix=false", "dropping-particle"),
        ("van Doe, Jane", "useprefix=true", "non-dropping-particle"),
        ("van Doe, Jane", "skipbib, UsePrefix", "non-dropping-particle"),
        ("family=Doe, given=Jane, prefix=van", "", "dropping-particle"),
        ("family=Doe, given=Jane, prefix=van, useprefix=true", "", "non-dropping-particle"),
        ("family=Doe, given=Jane, prefix=van, useprefix=false", "useprefix", "dropping-particle"),
    ],
)
def test_a_particle_stays_where_useprefix_says_so(author: str, options: str, particle: str) -> None:
    found = csl(f"author = {{{author}}}, options = {{{options}}}")

    assert found == {"author": [DOE | {particle: "van"}]}


def test_useprefix_is_said_of_one_name_among_others() -> None:
    found = csl("author = {von Doe, Jane and family=Doe, given=Jane, prefix=van, useprefix=true}")

    assert found == {
        "author": [DOE | {"dropping-particle": "von"}, DOE | {"non-dropping-particle": "van"}]
    }


def test_a_comma_stands_before_the_suffix_where_the_entry_says_so() -> None:
    found = csl("author = {Doe, Jr., Jane and Doe, Jane}, options = {juniorcomma=true}")

    assert found == {"author": [DOE | {"suffix": "Jr.", "comma-suffix": True}, DOE]}


def test_others_are_told_as_pandoc_tells_them() -> None:
    assert csl("author = {Doe, Jane and others}") == {"author": [DOE, {"literal": "others"}]}


@pytest.mark.parametrize(
    ("fields", "variable"),
    [
        ("editor = {Doe, Jane}", "editor"),
        ("editora = {Doe, Jane}, editoratype = {redactor}", "editor"),
        ("editor = {Doe, Jane}, editortype = {compiler}", "compiler"),
        ("editor = {Doe, Jane}, editortype = {Director}", "director"),
        ("editorb = {Doe, Jane}, editorbtype = {organizer}", "organizer"),
        ("editor = {Doe, Jane}, editortype = {collaborator}", "contributor"),
        ("translator = {Doe, Jane}", "translator"),
        ("bookauthor = {Doe, Jane}", "container-author"),
        ("foreword = {Doe, Jane}", "contributor"),
        ("recipient = {Doe, Jane}", "recipient"),
    ],
)
def test_a_role_has_its_variable(fields: str, variable: str) -> None:
    assert csl(fields) == {variable: [DOE]}


def test_several_fields_of_one_role_are_one_list() -> None:
    found = csl("editor = {Doe, Jane}, editora = {Roe, R.}, editoratype = {reviser}")

    assert found == {"editor": [DOE, {"family": "Roe", "given": "R."}]}


def test_who_wrote_both_part_and_whole_is_named_once() -> None:
    found = csl("author = {Doe, Jane}, bookauthor = {Jane Doe}", "inbook")

    assert found == {"author": [DOE]}
