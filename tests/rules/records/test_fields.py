from dataclasses import replace

import pytest
from build import evidence
from rules.records.recorded import ARTICLE, RECORD, found, told

from sourcecheck.model.name import Name

CHAPTER = """
@incollection{hall-2001, author={Hall, Peter}, title={Volunteers of the East}, date={2001},
  booktitle={Armies of the East}, volume={3}, pages={1--20}, doi={10.1000/182}}
"""
BOOK = "@book{hall-2001, author={Hall, Peter}, title={Volunteers of the East}, %s}"
ISBN = "isbn:9780700620005"


@pytest.mark.parametrize(
    ("old", "new", "rule", "message"),
    [
        (
            "{2013}",
            "{2003}",
            "differing-year",
            "the year is 2003, in Crossref it is 2013",
        ),
        (
            "Journal of Slavic Military Studies",
            "Journal of Cold War Studies",
            "differing-container",
            (
                "it stands in “The Journal of Slavic Military Studies”, says Crossref, not in "
                "“Journal of Cold War Studies”"
            ),
        ),
        ("{26}", "{28}", "differing-volume", "the volume is 28, in Crossref 26"),
        (
            "147--195",
            "417--495",
            "differing-pages",
            "the pages are 417--495, in Crossref 147-195",
        ),
        (
            "Frank and Ford, Anna",
            "Frank",
            "missing-author",
            "Crossref names Anna Ford too",
        ),
        (
            "Ford, Anna",
            "Ford, Anna and Hall, P. and Roth, B.",
            "extra-author",
            "Crossref does not name P. Hall and B. Roth",
        ),
        (
            "Ford, Anna",
            "Ford, Annette and Hall, Peter",
            "extra-author",
            "Crossref does not name Peter Hall",
        ),
        (
            "Ellis, Frank and Ford, Anna",
            "Ford, Anna and Ellis, Frank",
            "author-order",
            "in Crossref the order is Frank Ellis and Anna Ford",
        ),
    ],
)
def test_a_field_that_differs_is_told(old: str, new: str, rule: str, message: str) -> None:
    said = found(ARTICLE.replace(old, new), told(RECORD))

    assert said[rule] == [f"ellis-2013: {message}"]


def test_another_author_is_told_in_his_place() -> None:
    said = found(ARTICLE.replace("Ford, Anna", "Ford, Agatha"), told(RECORD))

    assert said == {
        "differing-author": ["ellis-2013: Crossref names Anna Ford in place of Agatha Ford"]
    }


@pytest.mark.parametrize("date", ["2012", "2014-05", "2012/2014", "{2013}", "forthcoming"])
def test_a_year_more_or_less_is_let_pass(date: str) -> None:
    assert found(ARTICLE.replace("{2013}", f"{{{date}}}"), told(RECORD)) == {}


@pytest.mark.parametrize(
    ("fields", "years", "agrees"),
    [
        ("date={1965}", (2010,), True),  # put online long afterwards
        ("date={2010}, origdate={1965}", (1965,), True),
        ("date={2010}, edition={3}", (1965,), True),
        ("date={2010}", (1965,), False),
    ],
)
def test_books_are_reissued(fields: str, years: tuple[int, ...], *, agrees: bool) -> None:
    book = replace(
        RECORD,
        registry="Open Library",
        titles=("Volunteers of the East",),
        authors=(Name("Hall", "Peter"),),
        years=years,
    )
    held = evidence({}, records={ISBN: (book,)})
    said = found(BOOK % f"{fields}, isbn={{9780700620005}}", held)

    assert (said == {}) is agrees


def test_a_catalogue_of_books_mixes_authors_with_others() -> None:
    book = replace(
        RECORD,
        registry="Open Library",
        titles=("Volunteers of the East",),
        authors=(Name(literal="Anna Ford"), Name(literal="Peter Hall")),
        years=(2001,),
    )
    entry = BOOK % "date={2001}, isbn={9780700620005}"

    assert found(entry, evidence({}, records={ISBN: (book,)})) == {}
    strange = replace(book, authors=(Name(literal="Anna Ford"),))
    assert found(entry, evidence({}, records={ISBN: (strange,)})) == {
        "differing-author": ["hall-2001: Open Library names Anna Ford in place of Peter Hall"]
    }


def test_of_a_chapter_the_volume_is_not_compared_but_the_book_and_the_pages_are() -> None:
    chapter = replace(
        RECORD,
        titles=("Volunteers of the East",),
        authors=(Name("Hall", "Peter"),),
        years=(2001,),
        containers=("Cooking for Two",),
    )

    assert found(CHAPTER, told(chapter)) == {
        "differing-container": [
            "hall-2001: it stands in “Cooking for Two”, says Crossref, not in “Armies of the East”"
        ],
        "differing-pages": ["hall-2001: the pages are 1--20, in Crossref 147-195"],
    }


@pytest.mark.parametrize("kind", ["inproceedings", "misc"])
def test_proceedings_are_not_compared_by_name(kind: str) -> None:
    entry = CHAPTER.replace("incollection", kind).replace("1--20", "147--195")
    chapter = replace(
        RECORD, titles=("Volunteers of the East",), authors=(Name("Hall", "P."),), years=(2001,)
    )

    assert found(entry, told(chapter)) == {}


def test_a_preprint_that_is_cited_as_what_it_became_is_let_pass() -> None:
    preprint = replace(
        RECORD, type="posted-content", years=(2011,), containers=("bioRxiv",), pages="", volume=""
    )

    assert found(ARTICLE, told(preprint)) == {}


def test_a_second_registry_that_agrees_silences_the_first() -> None:
    wrong = replace(RECORD, years=(1999,), volume="1", pages="1-2", authors=(Name("Roth", "B."),))

    assert found(ARTICLE, told(wrong, replace(RECORD, registry="PubMed"))) == {}
