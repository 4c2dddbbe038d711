from typing import Any

import pytest
from bibliography.setting import installed, lines, listing, shown

from sourcecheck.bibliography.blocks import walk
from sourcecheck.bibliography.citeproc.setting import Item, distinct, set_citations, set_list
from sourcecheck.bibliography.citeproc.style import find_style, read_style
from sourcecheck.errors import InputError

HOSTILE = [
    "<script>alert(1)</script>",
    r"\write18{rm -rf /}",
    "[@x] **bold** $x^2$ `code`",
    "{{cite book}} | ^a^ ~b~",
    "<img src=x onerror=alert(1)>",
    "[click](javascript:alert(1))",
    "::: {.note}",
]
EMPTY = '<style xmlns="http://purl.org/net/xbiblio/csl"><bibliography/></style>'


def book(key: str, **more: Any) -> Item:  # noqa: ANN401 - as JSON has it
    return {"id": key, "type": "book", "title": "A Title", **more}


def by(family: str, **more: Any) -> Item:  # noqa: ANN401 - as JSON has it
    return book(family, author=[{"family": family}], **more)


def test_works_are_set_in_the_style_and_its_order() -> None:
    two = (by("Zeman", issued={"date-parts": [[2012]]}), by("Abel"))

    assert lines(*two) == ["Abel. A Title. n.d.", "Zeman. A Title. 2012."]


@pytest.mark.parametrize(
    ("style", "line"),
    [
        ("chicago-notes", "Abel. A Title. Spring 1944."),
        ("chicago-author-date", "Abel. Spring 1944. A Title."),
        ("apa", "Abel. (Spring 1944). A Title."),
        ("mla", "Abel. A Title. Spring 1944."),
        ("harvard", "Abel (Spring 1944) A Title."),
        ("vancouver", "1. Abel. A Title. Spring 1944."),
        ("ieee", "[1] Abel, A Title. Spring 1944."),
        ("nature", "1. Abel. A Title. (Spring 1944)."),
        ("din-1505", "Abel: A Title, Spring 1944"),
        ("gost", "1. Abel. A Title, Spring 1944."),
        ("iso-690", "ABEL, Spring 1944. A Title. "),
    ],
)
def test_a_date_in_words_is_printed_by_every_style(style: str, line: str) -> None:
    assert lines(by("Abel", issued={"literal": "Spring 1944"}), style=style) == [line]


def test_dates_in_words_are_printed_as_they_are_written() -> None:
    words = ("[1944?]", "nach dem Krieg", "весной 1944", "*x* <b> @y")
    works = [book(str(number), issued={"literal": one}) for number, one in enumerate(words)]

    assert {*lines(*works)} == {f"A Title. {one}." for one in words}


def test_a_style_that_prints_year_and_day_apart_prints_a_date_in_words_twice() -> None:
    page = {"id": "a", "type": "webpage", "title": "T", "issued": {"literal": "in spring"}}

    assert lines(page, style="apa") == ["T. (in spring, in spring)."]


@pytest.mark.parametrize(
    ("style", "line"),
    [
        ("chicago-notes", "Abel. A Title. [1943?]."),
        ("apa", "Abel. (ca. 1943). A Title."),
        ("mla", "Abel. A Title. [1943?]."),
        ("harvard", "Abel (ca. 1943) A Title."),
        ("din-1505", "Abel: A Title, ca. 1943"),
    ],
)
def test_a_date_that_is_uncertain_is_marked_in_every_style(style: str, line: str) -> None:
    doubtful = {"date-parts": [[1943]], "circa": True}

    assert lines(by("Abel", issued=doubtful), style=style) == [line]


@pytest.mark.parametrize(
    ("locale", "families"),
    [
        ("cs", "Cibulka Čapek Dvořák Hora Chalupa Ibl Örn Zeman"),
        ("de", "Čapek Chalupa Cibulka Dvořák Hora Ibl Örn Zeman"),
        ("sv", "Čapek Chalupa Cibulka Dvořák Hora Ibl Zeman Örn"),
        ("ru", "Ёлкин Ерин Жуков Іваненко Яров"),
    ],
)
def test_works_are_sorted_by_the_rules_of_the_locale(locale: str, families: str) -> None:
    given = [by(family) for family in sorted(families.split())]

    entries = listing(*given, style="apa", locale=locale).entries

    assert [entry.id for entry in entries] == families.split()


def test_a_locale_has_its_own_terms() -> None:
    assert lines(by("Abel"), style="apa", locale="de") == [
        "Abel. (o.\N{NO-BREAK SPACE}J.). A Title."
    ]


@pytest.mark.parametrize("title", HOSTILE)
def test_a_hostile_title_is_shown_as_it_stands(title: str) -> None:
    [line] = lines(by("Abel", title=title, language="de"), style="ieee")

    assert title in line


@pytest.mark.parametrize("title", ["كتاب", "日本語の題名", "Ἀθήνη"])
def test_a_title_of_any_script_is_shown(title: str) -> None:
    assert lines(by("Abel", title=title)) == [f"Abel. {title}. n.d."]


def test_a_link_leads_to_a_page_or_nowhere() -> None:
    sound, hostile = "https://a.example/", "javascript:alert(1)"
    works = (by("Abel", URL=sound), by("Berg", URL=hostile))

    entries = listing(*works).entries

    links = [node["c"][2][0] for node in walk([e.blocks for e in entries]) if node["t"] == "Link"]
    assert links == [sound, f"https://{hostile}"]


@pytest.mark.parametrize(
    ("style", "line"),
    [
        ("chicago-notes", "[Untitled]. n.d."),
        ("ieee", "[2][untitled]. "),
        ("nature", "2.[Untitled]."),
    ],
)
def test_a_work_that_the_style_prints_nothing_of_is_set_as_a_book(style: str, line: str) -> None:
    nothing = {"id": "b", "type": "personal_communication"}
    given = (by("Abel"), nothing, by("Zeman"))

    made = listing(*given, style=style)

    assert made.recast == ["b"]
    assert sorted(entry.id for entry in made.entries) == ["Abel", "Zeman", "b"]
    [recast] = [shown(entry.blocks) for entry in made.entries if entry.id == "b"]
    assert recast == line


def test_a_work_that_pandoc_cannot_digest_is_named_and_the_others_are_set() -> None:
    bad = book("bad", volume={"not": "a volume"})

    made = listing(by("Abel"), bad, by("Berg"), by("Cole"))

    assert [entry.id for entry in made.entries] == ["Abel", "Berg", "Cole"]
    assert list(made.refused) == ["bad"]
    assert "expected String or Number" in made.refused["bad"]


def test_a_style_that_pandoc_cannot_digest_is_named() -> None:
    style = read_style(EMPTY.encode(), "empty.csl")

    with pytest.raises(InputError) as raised:
        set_list([by("Abel")], style, None, installed())

    [fault] = raised.value.faults
    assert (fault.path, fault.line) == ("empty.csl", 0)
    assert fault.message.startswith("is a style that pandoc cannot digest: ")


def test_notes_in_a_style_that_pandoc_cannot_digest_name_it() -> None:
    style = read_style(EMPTY.encode(), "empty.csl")

    with pytest.raises(InputError, match="is a style that pandoc cannot digest"):
        set_citations([], [by("Abel")], style, None, installed())


def test_notes_of_a_work_that_pandoc_cannot_digest_are_told() -> None:
    bad = book("bad", volume={"not": "a volume"})

    with pytest.raises(InputError, match="pandoc cannot set the notes: "):
        set_citations([], [bad], find_style("chicago-notes"), None, installed())


def test_a_list_of_nothing_is_empty() -> None:
    assert lines() == []


def test_keys_that_are_given_twice_are_told_apart() -> None:
    assert distinct(["a", "b", "a", "a-2", "a"]) == ["a", "b", "a-2", "a-2-2", "a-3"]
