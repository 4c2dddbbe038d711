from collections.abc import Mapping
from dataclasses import replace

import pytest
from build import NOW, evidence, identifier, project

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.name import Name
from sourcecheck.model.record import Record
from sourcecheck.rules.comparison.additions import additions

DOI = "doi:10.1000/182"
ISBN = "isbn:9780700619016"
ARTICLE = "@article{a, author={Ellis, Frank}, title={The Damned and the Dead}, doi={10.1000/182}}"
CHAPTER = ARTICLE.replace("@article", "@incollection")
BOOK = "@book{a, title={The Stalingrad Cauldron}, isbn={9780700619016}}"
UNKNOWN = ARTICLE.replace("doi=", "date={2013}, note=")
RECORD = Record(
    registry="Crossref",
    identifiers=(identifier(DOI),),
    titles=("The Damned and the Dead",),
    authors=(Name("Ellis", "Frank"), Name("Ford", "Anna")),
    years=(2013,),
    containers=("Slavic Studies", "Slav. Stud."),
    volume="26",
    issue="2",
    pages="147-195",
    publisher="Routledge",
)
HELD = Record(
    registry="Open Library",
    identifiers=(identifier(ISBN),),
    titles=("The Stalingrad Cauldron",),
    authors=(Name("Ellis", "Frank"),),
    years=(2013,),
    publisher="Kansas",
)
ALL = {
    "journaltitle": "Slavic Studies",
    "date": "2013",
    "volume": "26",
    "number": "2",
    "pages": "147--195",
}


def added(bibliography: str, held: Evidence) -> Mapping[str, object]:
    """Return the values that are added to the one source, by their fields."""
    return {one.field: one.value for one in additions(project(bibliography=bibliography), held)}


def told(*records: Record, of: str = DOI) -> Evidence:
    return evidence({}, records={of: records})


def brought(*records: Record) -> Evidence:
    return evidence({}, candidates={"a": records})


def test_what_an_article_lacks_is_added_in_the_order_of_entries() -> None:
    assert list(added(ARTICLE, told(RECORD)).items()) == list(ALL.items())


def test_each_addition_names_registry_identifier_and_day() -> None:
    found = list(additions(project(bibliography=ARTICLE), told(RECORD)))

    assert {(one.source.key, one.registry, one.identifier, one.asked) for one in found} == {
        ("a", "Crossref", identifier(DOI), NOW)
    }


@pytest.mark.parametrize(
    ("written", "field"),
    [
        ("journal={Slavic Studies}", "journaltitle"),
        ("journaltitle={}", "journaltitle"),
        ("year={2013}", "date"),
        ("date={}", "date"),
        ("pubstate={forthcoming}", "date"),
        ("volume={26}", "volume"),
        ("issue={2}", "number"),
        ("number={2}", "number"),
        ("eid={147}", "pages"),
        ("articleno={147}", "pages"),
        ("pages={147-195}", "pages"),
    ],
)
def test_what_is_there_in_any_form_is_not_added(written: str, field: str) -> None:
    entry = ARTICLE.replace("doi=", f"{written}, doi=")

    assert added(entry, told(RECORD)) == {one: ALL[one] for one in ALL if one != field}


def test_a_number_that_stands_in_another_field_is_not_added() -> None:
    entry = ARTICLE.replace("doi=", "number={26}, doi=")

    assert "volume" not in added(entry, told(RECORD))


@pytest.mark.parametrize(
    "record",
    [
        replace(RECORD, titles=("The Damned and the Dad",)),
        replace(RECORD, titles=("Something Else Entirely, and Long",)),
        replace(RECORD, titles=()),
        replace(RECORD, authors=(Name("Roth", "Peter"),)),
    ],
)
def test_a_record_that_may_be_of_another_work_adds_nothing(record: Record) -> None:
    assert added(ARTICLE, told(record)) == {}


@pytest.mark.parametrize(
    "written",
    ["date={2003}", "journaltitle={Annals of Botany}", "volume={27}", "pages={1--9}"],
)
def test_a_record_that_differs_in_one_thing_adds_no_other(written: str) -> None:
    assert added(ARTICLE.replace("doi=", f"{written}, doi="), told(RECORD)) == {}


def test_of_several_years_none_is_chosen() -> None:
    record = replace(RECORD, years=(2013, 2012))

    assert added(ARTICLE, told(record)) == {key: ALL[key] for key in ALL if key != "date"}


@pytest.mark.parametrize(
    ("recorded", "fields"),
    [
        ("147", {"pages": "147"}),
        ("147–95", {"pages": "147--195"}),
        ("S12-S20", {"pages": "S12--S20"}),
        ("xi-xiv", {"pages": "xi--xiv"}),
        ("e1000097", {"eid": "e1000097"}),
        ("104523", {"eid": "104523"}),
        ("1-5, 9", {}),
        ("n/a", {}),
        ("", {}),
    ],
)
def test_pages_are_written_from_the_first_to_the_last(
    recorded: str, fields: dict[str, str]
) -> None:
    only = replace(
        RECORD, years=(), containers=(), volume="", issue="", publisher="", pages=recorded
    )

    assert added(ARTICLE, told(only)) == fields


def test_the_number_of_an_article_is_not_the_page_of_a_chapter() -> None:
    assert "pages" not in added(CHAPTER, told(replace(RECORD, pages="e1000097")))


def test_a_chapter_has_a_book_and_its_publisher() -> None:
    record = replace(RECORD, containers=("War &amp; Peace",))

    assert added(CHAPTER, told(record)) == {
        "booktitle": "War & Peace",
        "date": "2013",
        "pages": "147--195",
        "publisher": "Routledge",
    }


def test_of_a_book_and_its_series_neither_is_chosen() -> None:
    assert "booktitle" not in added(CHAPTER, told(RECORD))


def test_a_bibliography_that_writes_as_bibtex_does_is_kept_to_it() -> None:
    others = "@article{b, title={B}, journal={J}, year={2001}}\n"

    found = added(others + ARTICLE, told(RECORD))

    assert (found["journal"], found["year"]) == ("Slavic Studies", "2013")


def test_people_are_added_where_there_are_none() -> None:
    entry = ARTICLE.replace("author={Ellis, Frank}, ", "")

    assert added(entry, told(RECORD)) == {"author": RECORD.authors, **ALL}


def test_editors_are_added_to_a_book_without_authors() -> None:
    entry = ARTICLE.replace("author={Ellis, Frank}, ", "").replace("@article", "@collection")
    record = replace(RECORD, authors=(), editors=(Name("Ford", "Anna"),), containers=())

    assert added(entry, told(record)) == {
        "editor": (Name("Ford", "Anna"),),
        "date": "2013",
        "publisher": "Routledge",
    }


def test_people_are_not_taken_from_catalogues_of_books() -> None:
    assert added(BOOK, told(HELD, of=ISBN)) == {"date": "2013", "publisher": "Kansas"}


@pytest.mark.parametrize("field", ["publisher", "institution", "school", "organization"])
def test_a_publisher_of_any_name_is_left_alone(field: str) -> None:
    entry = BOOK.replace("isbn=", f"{field}={{K}}, isbn=")

    assert "publisher" not in added(entry, told(HELD, of=ISBN))


def test_a_book_that_has_one_isbn_is_given_it() -> None:
    entry = BOOK.replace("isbn={9780700619016}", "doi={10.1000/182}")
    one = replace(HELD, registry="Crossref", identifiers=(identifier(DOI), identifier(ISBN)))
    second = identifier("isbn:9780306406157")
    two = replace(one, identifiers=(*one.identifiers, second))

    assert added(entry, told(one))["isbn"] == "9780700619016"
    assert "isbn" not in added(entry, told(two))


def test_a_paper_with_another_number_is_given_its_doi() -> None:
    entry = ARTICLE.replace("doi={10.1000/182}", "pmid={123}")
    record = replace(RECORD, identifiers=(identifier("pmid:123"), identifier(DOI)))

    assert added(entry, told(record, of="pmid:123"))["doi"] == "10.1000/182"


def test_a_preprint_adds_its_year_to_an_entry_that_has_no_journal() -> None:
    preprint = replace(
        RECORD,
        type="Preprint",
        identifiers=(identifier("doi:10.48550/arxiv.2001.00001"),),
    )
    number = "arxiv:2001.00001"
    entry = ARTICLE.replace("doi={10.1000/182}", "eprint={2001.00001}, eprinttype={arxiv}")
    published = entry.replace("eprint=", "journaltitle={J}, eprint=")

    assert added(entry, told(preprint, of=number)) == {"date": "2013"}
    assert added(published, told(preprint, of=number)) == {}


def test_registries_that_disagree_add_nothing_but_what_they_agree_on() -> None:
    other = replace(RECORD, registry="PubMed", volume="27", containers=("Slav Stud",))

    assert added(ARTICLE, told(RECORD, other)) == {key: ALL[key] for key in ALL if key != "volume"}


def test_a_work_without_identifier_is_given_that_of_the_one_candidate() -> None:
    found = list(additions(project(bibliography=UNKNOWN), brought(RECORD)))

    assert {one.field: one.value for one in found} == {
        **{key: ALL[key] for key in ALL if key != "date"},
        "doi": "10.1000/182",
    }
    assert {(one.registry, one.identifier, one.asked) for one in found} == {
        ("Crossref", identifier(DOI), NOW)
    }


@pytest.mark.parametrize(
    "candidates",
    [
        (RECORD, replace(RECORD, identifiers=(identifier("doi:10.1000/183"),))),
        (replace(RECORD, titles=("The Damned and the Undead",)),),
        (replace(RECORD, years=(2010,)),),
    ],
)
def test_a_doubtful_candidate_adds_nothing(candidates: tuple[Record, ...]) -> None:
    assert added(UNKNOWN, brought(*candidates)) == {}


def test_of_openalex_the_identifier_alone_is_taken() -> None:
    assert added(UNKNOWN, brought(replace(RECORD, registry="OpenAlex"))) == {"doi": "10.1000/182"}
