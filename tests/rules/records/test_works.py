from dataclasses import replace

import pytest
from build import NOW, evidence, identifier, project
from rules.judgement import hints, places
from rules.records.recorded import ARTICLE, DOI, RECORD, found, told

from sourcecheck.model.name import Name
from sourcecheck.model.record import Lookup, Presence
from sourcecheck.rules.records.differing_volume import differing_volume
from sourcecheck.rules.records.wrong_work import wrong_work

OTHER = replace(
    RECORD,
    titles=("Sorting Networks",),
    authors=(Name("Batcher", "Kenneth"),),
    years=(1968,),
    containers=("AFIPS",),
    url="https://search.crossref.org/x",
)
CHAPTER = """
@incollection{ellis-2013, author={Ellis, Frank}, title={Volunteers}, booktitle={Armies of the East},
  editor={Hall, Peter}, date={2013}, pages={1--20}, doi={10.1000/182}}
"""
BOOK = """
@book{ellis-2013, author={Ellis, Frank}, title={Armies of the East}, date={2013},
  doi={10.1000/182}}
"""


def test_a_record_that_agrees_says_nothing() -> None:
    assert found(ARTICLE, told(RECORD)) == {}


def test_a_registry_that_has_none_or_cannot_tell_says_nothing() -> None:
    absent = Lookup(registry="Crossref", presence=Presence.ABSENT, asked=NOW)
    unknown = Lookup(registry="DataCite", presence=Presence.UNKNOWN, asked=NOW)

    assert found(ARTICLE, told(absent, unknown)) == {}


def test_another_work_is_named_once_and_its_fields_are_not_compared() -> None:
    assert found(ARTICLE, told(OTHER)) == {
        "wrong-work": [
            "ellis-2013: doi:10.1000/182 is another work: Batcher: “Sorting Networks” (1968)"
        ]
    }


def test_another_work_is_told_at_its_identifier_with_who_says_so() -> None:
    read = project(bibliography=ARTICLE)
    [source] = read.sources

    assert places(wrong_work, read, told(OTHER)) == [str(source.locate("doi"))]
    assert hints(wrong_work, read, told(OTHER)) == [
        "so says Crossref: https://search.crossref.org/x"
    ]
    assert hints(wrong_work, read, told(replace(OTHER, url=""))) == ["so says Crossref"]


def test_an_identifier_is_not_wrong_if_any_registry_describes_the_work() -> None:
    assert "wrong-work" not in found(ARTICLE, told(OTHER, RECORD))


def test_another_title_by_another_author_of_the_same_year_is_another_work() -> None:
    other = replace(OTHER, years=RECORD.years)

    assert list(found(ARTICLE, told(other))) == ["wrong-work"]


def test_another_work_of_the_same_author_is_another_work() -> None:
    assert list(found(ARTICLE, told(replace(OTHER, authors=RECORD.authors, years=(2001,))))) == [
        "wrong-work"
    ]


def test_a_common_title_of_other_people_in_another_year_is_another_work() -> None:
    article = ARTICLE.replace("The Damned and the Dead: Part I", "Introduction")
    told_of = replace(OTHER, titles=("Introduction",))

    assert list(found(article, told(told_of))) == ["wrong-work"]


def test_a_title_that_was_changed_a_lot_is_the_same_author_s_in_the_same_year() -> None:
    changed = replace(RECORD, titles=("The Dead and the Damned, Part the First",))

    assert list(found(ARTICLE, told(changed))) == ["differing-title"]


def test_a_new_title_in_the_same_place_is_that_work() -> None:
    renamed = replace(RECORD, titles=("Umbenannt",), years=(2001,))

    assert list(found(ARTICLE, told(renamed))) == ["differing-title", "differing-year"]


def test_a_part_for_another_is_told_with_the_reason() -> None:
    second = replace(RECORD, titles=("The Damned and the Dead: Part II",))

    assert found(ARTICLE, told(second)) == {
        "differing-title": [
            (
                "ellis-2013: the title differs from that in Crossref (the numbers differ): "
                "“The Damned and the Dead: Part II”"
            )
        ]
    }


def test_a_title_that_is_registered_in_translation_accuses_nobody() -> None:
    article = ARTICLE.replace("The Damned and the Dead: Part I", "Проклятые и мёртвые")

    assert found(article, told(RECORD)) == {}


def test_an_original_title_beside_the_translation_is_enough() -> None:
    both = replace(RECORD, titles=("Other Words Entirely", *RECORD.titles))

    assert found(ARTICLE, told(both)) == {}


@pytest.mark.parametrize("title", ["", "[no title]"])
def test_a_record_without_a_title_tells_nothing_of_the_work(title: str) -> None:
    assert found(ARTICLE, told(replace(OTHER, titles=(title,) if title else ()))) == {}


def test_a_book_s_identifier_at_its_chapter_is_no_wrong_work() -> None:
    book = replace(OTHER, type="book", titles=("Armies of the East",))

    assert found(CHAPTER, told(book)) == {
        "differing-title": [
            (
                "ellis-2013: doi:10.1000/182 is what the work stands in, not the work itself: "
                "Batcher: “Armies of the East” (1968)"
            )
        ]
    }


def test_a_chapter_s_identifier_at_its_book_is_no_wrong_work() -> None:
    chapter = replace(OTHER, titles=("Volunteers",), containers=("Armies of the East",), authors=())

    assert found(BOOK, told(chapter)) == {
        "differing-title": [
            "ellis-2013: doi:10.1000/182 is only a part of the work: “Volunteers” (1968)"
        ]
    }


@pytest.mark.parametrize("title", ["Armies of the East", "Proceedings of something"])
def test_an_isbn_at_a_part_is_its_book_s_whatever_its_title_is(title: str) -> None:
    entry = CHAPTER.replace("doi={10.1000/182}", "isbn={9780700620005}")
    held = evidence({}, records={"isbn:9780700620005": (replace(OTHER, titles=(title,)),)})

    assert found(entry, held) == {}


def test_a_book_of_several_volumes_may_be_known_by_its_main_title() -> None:
    entry = BOOK.replace(
        "title={Armies of the East}", "title={One}, maintitle={Armies of the East}"
    )
    book = replace(RECORD, titles=("Armies of the East",), authors=(Name("Ellis", "Frank"),))

    assert found(entry, told(book)) == {}


def test_a_source_without_a_title_is_not_compared() -> None:
    entry = "@article{ellis-2013, author={Ellis, Frank}, doi={10.1000/182}}"

    assert found(entry, told(OTHER)) == {}


def test_the_record_of_a_preprint_says_nothing_of_the_published_work_s_year() -> None:
    entry = ARTICLE.replace("doi={10.1000/182}", "eprint={1706.03762}, eprinttype={arxiv}")
    preprint = replace(RECORD, identifiers=(identifier("arxiv:1706.03762"),), years=(2010,))
    held = evidence({}, records={"arxiv:1706.03762": (preprint,)})

    assert found(entry, held) == {}


def test_a_volume_that_is_the_issue_is_told_to_be() -> None:
    read = project(bibliography=ARTICLE.replace("volume={26}", "volume={2}"))

    assert hints(differing_volume, read, told(RECORD)) == ["that is the number of the issue"]


def test_another_work_of_an_identifier_in_the_same_evidence_is_of_its_own() -> None:
    assert identifier(DOI) in told(RECORD).lookups
    assert found(ARTICLE, told(RECORD)) == {}
    assert list(found(ARTICLE, told(OTHER))) == ["wrong-work"]
