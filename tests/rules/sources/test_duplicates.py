from build import project
from rules.judgement import messages, places

from sourcecheck.rules.sources.duplicate_field import duplicate_field
from sourcecheck.rules.sources.duplicate_key import duplicate_key
from sourcecheck.rules.sources.shared_doi import shared_doi

THREE = """@book{ellis-2013, title={One}}
@book{ellis-2013, title={Two}}
@book{ELLIS-2013, title={Three}}
"""


def test_each_later_source_of_a_key_names_the_first() -> None:
    read = project(bibliography=THREE)
    first, second, third = read.sources
    place = f"references.bib:{first.location.line}"

    assert messages(duplicate_key, read) == [
        f'key "ellis-2013" is given before, {place}',
        f'key "ELLIS-2013" differs only in case from "ellis-2013", {place}',
    ]
    assert places(duplicate_key, read) == [str(second.location), str(third.location)]


def test_a_field_given_again_is_reported_where_it_stands() -> None:
    read = project(
        bibliography="@book{x,\n  title={One},\n  year=2013,\n  Title={Two},\n  TITLE={Three}}"
    )
    line = read.sources[0].locate("title").line

    assert (
        messages(duplicate_field, read)
        == [f'field "title" of "x" is given again; only the one in line {line} is used'] * 2
    )
    assert places(duplicate_field, read) == [
        f"references.bib:{line + 2}:3",
        f"references.bib:{line + 3}:3",
    ]


def test_a_doi_in_other_forms_is_the_same() -> None:
    read = project(
        bibliography="""
        @article{a, title={T}, doi={10.1162/isec_a_00411}}
        @article{b, title={T}, doi={https://doi.org/10.1162/ISEC_A_00411}}
        @article{c, title={T}, url={https://doi.org/10.1162/isec_a_00411}}
        @article{d, title={T}, doi={10.1162/isec_a_00412}}
        """
    )
    first, second, third, _ = read.sources
    message = f'same DOI as "a", references.bib:{first.location.line}: 10.1162/isec_a_00411'

    assert messages(shared_doi, read) == [message, message]
    assert places(shared_doi, read) == [str(second.locate("doi")), str(third.locate("url"))]


def test_a_doi_given_twice_under_one_key_is_a_matter_of_the_key() -> None:
    read = project(
        bibliography="""
        @article{a, title={T}, doi={10.1162/isec_a_00411}}
        @article{A, title={T}, doi={10.1162/isec_a_00411}}
        """
    )

    assert messages(shared_doi, read) == []


def test_a_doi_that_a_chapter_inherits_from_its_book_is_not_shared() -> None:
    read = project(
        bibliography="""
        @inbook{chapter, title={C}, crossref={whole}}
        @inbook{other, title={O}, crossref={whole}}
        @book{whole, title={T}, doi={10.1162/isec_a_00411}}
        """
    )

    assert messages(shared_doi, read) == []


def test_an_isbn_may_be_shared() -> None:
    read = project(
        bibliography="""
        @inbook{a, title={T}, isbn={0-85045-524-3}}
        @inbook{b, title={T}, isbn={0-85045-524-3}}
        """
    )

    assert messages(shared_doi, read) == []
