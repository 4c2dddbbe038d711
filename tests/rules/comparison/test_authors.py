from build import project

from sourcecheck.model.name import Name
from sourcecheck.model.record import Record
from sourcecheck.model.source import Source
from sourcecheck.rules.comparison.authors import Differing, compare_authors, compare_people

ELLIS, FORD, HALL = Name("Ellis", "Frank"), Name("Ford", "Anna"), Name("Hall", "Peter")
OFFICE = Name(literal="ATLAS Collaboration")


def source(fields: str) -> Source:
    [read] = project(bibliography=f"@book{{k, title={{T}}, {fields}}}").sources
    return read


def record(*authors: Name, editors: tuple[Name, ...] = ()) -> Record:
    return Record(registry="Crossref", authors=authors, editors=editors)


def test_the_same_people_in_one_order_differ_in_nothing() -> None:
    compared = compare_people([ELLIS, Name("Ford", "A.")], [ELLIS, FORD])

    assert compared.agree
    assert (compared.first, compared.shared) == (True, 2)


def test_a_name_in_the_record_only_is_missing_unless_there_are_others() -> None:
    assert compare_people([ELLIS], [ELLIS, FORD]).missing == (FORD,)
    assert compare_people([ELLIS], [ELLIS, FORD], others=True).missing == ()


def test_a_name_in_the_source_only_is_extra() -> None:
    assert compare_people([ELLIS, HALL, FORD], [ELLIS, FORD]).extra == (HALL,)


def test_another_name_in_one_place_is_one_difference() -> None:
    compared = compare_people([ELLIS, HALL], [ELLIS, FORD])

    assert compared.differing == (Differing(2, HALL, FORD),)
    assert (compared.missing, compared.extra) == ((), ())


def test_names_that_changed_places_are_out_of_order() -> None:
    compared = compare_people([FORD, ELLIS], [ELLIS, FORD])

    assert not compared.in_order
    assert (compared.missing, compared.extra, compared.differing) == ((), (), ())


def test_a_collaboration_is_neither_missing_nor_extra() -> None:
    assert compare_people([ELLIS, OFFICE], [ELLIS]).extra == ()
    assert compare_people([ELLIS], [ELLIS, OFFICE]).missing == ()
    assert compare_people([OFFICE, HALL], [ELLIS, FORD]).differing == (Differing(2, HALL, FORD),)


def test_an_office_alone_is_another_than_a_person() -> None:
    assert compare_people([OFFICE], [ELLIS]).differing == (Differing(1, OFFICE, ELLIS),)


def test_names_in_a_script_that_cannot_be_compared_accuse_nobody() -> None:
    compared = compare_people([ELLIS, Name("李", "明")], [ELLIS, Name("Li", "Ming"), HALL])

    assert (compared.missing, compared.extra, compared.differing) == ((), (), ())
    assert compared.first


def test_where_one_list_is_empty_nothing_is_known() -> None:
    assert compare_people([], [ELLIS]).first is None
    assert compare_people([ELLIS], []).extra == ()


def test_a_long_list_finds_each_name_wherever_it_stands() -> None:
    people = [Name(f"{chr(97 + number % 26)}b{number}", "A") for number in range(500)]

    compared = compare_people([people[-1], *people[:-1]], people)

    assert not compared.in_order
    assert compared.shared == 500


def test_a_record_of_the_first_author_alone_makes_nobody_extra() -> None:
    compared = compare_authors(source("author={Ellis, Frank and Ford, Anna}"), record(ELLIS))

    assert compared.extra == ()


def test_editors_and_translators_whom_a_registry_takes_for_authors_are_not_missing() -> None:
    told = record(ELLIS, FORD, HALL)
    entry = source("author={Ellis, Frank}, editor={Ford, A.}, translator={Hall, Peter}")

    assert compare_authors(entry, told).missing == ()


def test_a_person_whom_the_registry_takes_for_an_editor_is_not_extra() -> None:
    told = record(ELLIS, HALL, editors=(FORD,))

    assert compare_authors(source("author={Ellis, F. and Hall, P. and Ford, A.}"), told).extra == ()


def test_a_book_of_editors_is_compared_by_them() -> None:
    compared = compare_authors(source("editor={Ellis, Frank}"), record(editors=(ELLIS, FORD)))

    assert compared.missing == (FORD,)
