from dataclasses import replace

import pytest
from build import evidence, identifier, project
from rules.judgement import hints
from rules.records.recorded import ARTICLE, RECORD, found

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.name import Name
from sourcecheck.model.record import Record
from sourcecheck.rules.records.suggested_identifier import suggested_identifier

WITHOUT = ARTICLE.replace(", doi={10.1000/182}", "")
BOOK = "@book{ellis-2013, author={Ellis, Frank}, title={Two Wars}, date={2013}}"


def brought(*records: Record) -> Evidence:
    return evidence({}, candidates={"ellis-2013": records})


def test_a_candidate_with_title_first_author_and_year_is_suggested_with_its_evidence() -> None:
    held = brought(RECORD)

    assert found(WITHOUT, held) == {
        "suggested-identifier": ["ellis-2013: Crossref knows this work as doi:10.1000/182"]
    }
    assert hints(suggested_identifier, project(bibliography=WITHOUT), held) == [
        (
            "Ellis and others: “The Damned and the Dead: Part I” (2013), "
            "The Journal of Slavic Military Studies 26 147-195"
        )
    ]


@pytest.mark.parametrize(
    "candidate",
    [
        replace(RECORD, titles=("The Damned and the Dead: Part II",)),
        replace(RECORD, titles=()),
        replace(RECORD, authors=(Name("Roth", "B."),)),
        replace(RECORD, authors=()),
        replace(RECORD, years=(2010,)),
        replace(RECORD, years=()),
        replace(RECORD, identifiers=()),
        replace(RECORD, type="peer-review"),
        replace(RECORD, type="book"),
    ],
)
def test_a_doubtful_candidate_is_not_suggested(candidate: Record) -> None:
    assert found(WITHOUT, brought(candidate)) == {}


def test_a_source_with_an_identifier_needs_no_other() -> None:
    assert found(ARTICLE, brought(RECORD)) == {}


def test_a_published_work_is_suggested_and_its_preprint_is_not() -> None:
    preprint = replace(RECORD, type="posted-content", identifiers=(identifier("doi:10.1101/1"),))

    assert found(WITHOUT, brought(preprint, RECORD)) == {
        "suggested-identifier": ["ellis-2013: Crossref knows this work as doi:10.1000/182"]
    }
    assert found(WITHOUT, brought(preprint)) == {
        "suggested-identifier": ["ellis-2013: Crossref knows this work as doi:10.1101/1"]
    }


def test_two_works_that_both_fit_are_both_named() -> None:
    other = replace(RECORD, identifiers=(identifier("doi:10.1000/183"),), containers=())

    assert found(WITHOUT, brought(other, RECORD)) == {
        "suggested-identifier": [
            "ellis-2013: Crossref knows this work as doi:10.1000/183 and doi:10.1000/182"
        ]
    }


def test_a_title_that_many_works_have_must_stand_in_the_same_journal() -> None:
    entry = WITHOUT.replace("The Damned and the Dead: Part I", "Editorial")
    editorial = replace(RECORD, titles=("Editorial",))

    assert list(found(entry, brought(editorial))) == ["suggested-identifier"]
    assert found(entry, brought(replace(editorial, containers=("Nature",)))) == {}
    assert found(entry, brought(replace(editorial, containers=()))) == {}


def test_a_review_with_the_title_of_a_book_is_not_the_book() -> None:
    book = replace(RECORD, titles=("Two Wars",), type="book")

    assert list(found(BOOK, brought(book))) == ["suggested-identifier"]
    assert found(BOOK, brought(replace(book, type="journal-article"))) == {}
