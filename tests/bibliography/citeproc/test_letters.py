from collections import Counter
from collections.abc import Sequence
from typing import Any

import pytest

from sourcecheck.bibliography.blocks import Node, paragraph, text
from sourcecheck.bibliography.citeproc.divided_style import LIKE, MARK, Item
from sourcecheck.bibliography.citeproc.letters import Citation, Cite, lettered, read


def by(key: str, *families: str, year: int = 1999, **more: Any) -> Item:  # noqa: ANN401 - as in JSON
    return {"id": key, "author": [{"family": one} for one in families], "year": year, **more}


def numbered(citations: Sequence[str]) -> list[Citation]:
    """Return citations, those that are there more than once with letters, as citeproc does."""
    all_, seen = Counter(citations), Counter[str]()
    found = []
    for one in citations:
        seen[one] += 1
        letter = chr(ord("a") + seen[one] - 1) if all_[one] > 1 else ""
        found.append(Citation(one, letter))
    return found


def short(items: Sequence[Item]) -> list[Citation]:
    first = [item["author"][0] for item in items]
    names = [name.get("family") or name["literal"] for name in first]
    return numbered([f"{name} {item['year']}" for name, item in zip(names, items, strict=True)])


def by_ids(items: Sequence[Item]) -> list[Citation]:
    return [Citation(item["id"]) for item in items]


def watching(asked: list[list[str]]) -> Cite:
    def cite(items: Sequence[Item]) -> list[Citation]:
        asked.append([item["id"] for item in items])
        return by_ids(items)

    return cite


def test_works_that_share_a_citation_are_told_what_they_are_like() -> None:
    given = [by("a", "doe"), by("b", "roe"), by("c", "doe")]

    told = lettered(given, short, short, most=9)

    assert told == [{**given[0], LIKE: "doe 1999"}, given[1], {**given[2], LIKE: "doe 1999"}]


def test_works_whose_names_tell_them_apart_are_like_no_other() -> None:
    given = [by("a", "doe", "abel"), by("b", "doe", "zeman")]

    assert lettered(given, short, by_ids, most=9) == given


def test_people_of_the_same_name_are_asked_for_with_them() -> None:
    asked: list[list[str]] = []
    given = [
        by("a", "doe"),
        by("b", "van der Doe", year=1950),
        by("c", "roe", year=1950),
        by("d", "doe, Jr.", year=1951),
        by("e", "doe"),
        by("f", "roe", "doe", year=1951),
    ]

    lettered(given, short, watching(asked), most=9)

    assert asked == [["a", "e", "b", "d"]]


def test_a_work_may_become_like_another_whose_name_has_more_words() -> None:
    asked: list[list[str]] = []
    office = {"id": "b", "author": [{"literal": "a doe"}], "year": 1999}

    lettered([by("a", "doe"), office], short, watching(asked), most=9)

    assert asked == [["a", "b"]]


def test_few_works_are_asked_for_at_a_time() -> None:
    asked: list[list[str]] = []
    given = [by(f"{one}-{two}", f"doe{one}") for one in range(200) for two in "ab"]

    lettered(given, short, watching(asked), most=9)

    assert [len(some) for some in asked] == [150, 150, 100]


@pytest.mark.parametrize(("most", "refused"), [(2, False), (1, True)])
def test_works_with_more_names_than_a_list_shows_are_refused(most: int, *, refused: bool) -> None:
    given = [by("a", "doe", "abel"), by("b", "doe", "zeman")]

    assert (lettered(given, short, short, most) is None) is refused


def test_letters_that_do_not_fit_the_words_are_refused() -> None:
    given = [by("a", "doe"), by("b", "doe")]

    def two_of_others(items: Sequence[Item]) -> list[Citation]:
        return [Citation("doe 1999", "a") for _ in items]

    def second_of_others(items: Sequence[Item]) -> list[Citation]:
        return [Citation(f"doe {item['id']}", "b") for item in items]

    assert lettered(given, two_of_others, short, most=9) is None
    assert lettered(given, short, second_of_others, most=9) is None


def test_letters_go_on_after_z() -> None:
    given = [by(str(number), "doe") for number in range(54)]
    letters = [*"abcdefghijklmnopqrstuvwxyz", *(f"a{one}" for one in "abcdefghijklmnopqrstuvwxyz")]

    def lettering(items: Sequence[Item]) -> list[Citation]:
        letters_ = (*letters, "ba", "bb")
        return [Citation("doe 1999", one) for _, one in zip(items, letters_, strict=True)]

    assert lettered(given, lettering, lettering, most=9) == [
        {**item, LIKE: "doe 1999"} for item in given
    ]


@pytest.mark.parametrize(
    ("shown", "citation"),
    [
        (text("(O’Brien, “A Title”, 1990)"), Citation("o brien a title 1990")),
        (text(f"(Doe, 1990{MARK}ab)"), Citation("doe 1990", "ab")),
        ([{"t": "Emph", "c": text("Doe")}, {"t": "LineBreak"}, *text("n.d.")], Citation("doe n d")),
    ],
)
def test_a_citation_is_read_without_its_punctuation(shown: list[Node], citation: Citation) -> None:
    assert read(paragraph(shown)) == citation
