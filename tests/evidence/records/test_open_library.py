import pytest
from evidence.records.asking import ask, record
from evidence.registries.asking import UNUSABLE, says
from web import Answer, Web

from sourcecheck.evidence.records.catalog import Search
from sourcecheck.evidence.records.open_library import open_library, open_library_search
from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.model.name import Name
from sourcecheck.model.record import Record

PATH = "/api/books"
CAULDRON = Identifier(Scheme.ISBN, "9780850455243")
OTHER = Identifier(Scheme.ISBN, "9780786496716")
BOOK = {
    "url": "https://openlibrary.org/books/OL1M/The_Damned",
    "title": "The Damned and the Dead",
    "subtitle": "The Eastern Front",
    "authors": [{"url": "https://openlibrary.org/authors/OL1A", "name": "Frank Ellis"}],
    "publishers": [{"name": "University Press of Kansas"}, {"name": "Another"}],
    "publish_date": "May 2011",
    "identifiers": {"isbn_10": ["0850455243"], "isbn_13": ["9780786496716"], "goodreads": ["1"]},
}


def test_each_isbn_of_a_question_has_its_own_answer(web: Web) -> None:
    web.script(PATH, [says({"ISBN:9780850455243": BOOK})])

    said = ask(open_library(web.url("/")), CAULDRON, OTHER)

    assert said == {
        CAULDRON: (
            Record(
                registry="Open Library",
                identifiers=(CAULDRON, OTHER),
                type="book",
                titles=("The Damned and the Dead: The Eastern Front", "The Damned and the Dead"),
                authors=(Name("Ellis", "Frank"),),
                years=(2011,),
                publisher="University Press of Kansas",
                url="https://openlibrary.org/books/OL1M/The_Damned",
            ),
        ),
        OTHER: (),
    }
    assert web.paths == [
        f"{PATH}?bibkeys=ISBN:9780850455243,ISBN:9780786496716&format=json&jscmd=data"
    ]


@pytest.mark.parametrize(
    ("written", "years"),
    [
        ("1961", (1961,)),
        ("c1961.", (1961,)),
        ("September 16, 1987", (1987,)),
        ("19610101", ()),
        ("n.d.", ()),
        (None, ()),
    ],
)
def test_the_year_is_found_in_whatever_is_written(
    web: Web, written: object, years: tuple[int, ...]
) -> None:
    web.script(PATH, [says({"ISBN:9780850455243": {"title": "T", "publish_date": written}})])

    assert record(open_library(web.url("")), CAULDRON).years == years


@pytest.mark.parametrize("book", [{}, {"title": ""}, {"title": None}, [], "T"])
def test_a_book_without_a_title_tells_nothing(web: Web, book: object) -> None:
    web.script(PATH, [says({"ISBN:9780850455243": book})])

    assert ask(open_library(web.url("")), CAULDRON) == {}


@pytest.mark.parametrize("given", [given for given, _ in UNUSABLE])
def test_an_answer_that_makes_no_sense_tells_nothing(web: Web, given: Answer) -> None:
    web.script(PATH, [given])
    web.script("/search.json", [given])

    assert ask(open_library(web.url("")), CAULDRON) is None
    assert ask(open_library_search(web.url("")), Search("T")) is None


def test_a_search_brings_the_books_of_a_title(web: Web) -> None:
    found = {
        "key": "/works/OL1W",
        "title": "Cauldron",
        "author_name": ["Frank Ellis"],
        "first_publish_year": 2011,
        "publish_year": [2013, 2011],
        "publisher": ["Kansas"],
        "isbn": ["0850455243", "9780850455243"],
    }
    web.script("/search.json", [says({"numFound": 2, "docs": [found, {"key": "/works/OL2W"}]})])
    search = Search("Cauldron & more", "Ellis", is_book=True)

    assert ask(open_library_search(web.url("")), search) == {
        search: (
            Record(
                registry="Open Library",
                identifiers=(CAULDRON,),
                type="book",
                titles=("Cauldron",),
                authors=(Name("Ellis", "Frank"),),
                years=(2011, 2013),
                publisher="Kansas",
                url=web.url("/works/OL1W"),
            ),
        )
    }
    [path] = web.paths
    assert path == (
        "/search.json?title=Cauldron+%26+more&author=Ellis&fields=key,title,subtitle,author_name,"
        "first_publish_year,publish_year,publisher,isbn&limit=5"
    )


def test_of_a_book_in_several_editions_no_isbn_is_the_one(web: Web) -> None:
    found = {"title": "Cauldron", "isbn": ["9780850455243", "9780786496716"]}
    web.script("/search.json", [says({"docs": [found]})])

    [[book]] = (ask(open_library_search(web.url("")), Search("Cauldron")) or {}).values()

    assert (book.identifiers, book.url) == ((), "")
