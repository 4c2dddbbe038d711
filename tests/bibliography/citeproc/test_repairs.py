import pytest
from bibliography.setting import installed, shown

from sourcecheck.bibliography.citeproc.repairs import repaired
from sourcecheck.bibliography.citeproc.setting import Item, set_list
from sourcecheck.bibliography.citeproc.style import find_style, read_style

EDITED: Item = {
    "id": "a",
    "type": "book",
    "title": "Slaughterhouse",
    "editor": [{"family": "Bonn", "given": "Keith"}, {"family": "Glantz", "given": "David"}],
}
DATED = {"date-parts": [[1944]]}
QUOTED: Item = {
    "id": "a",
    "type": "article-journal",
    "container-title": "J",
    "title": "Pak “ano”",
    "issued": DATED,
}
CHAPTER: Item = {**EDITED, "type": "chapter", "container-title": "Whole"}
CZECH_TERMS = """
<style xmlns="http://purl.org/net/xbiblio/csl"><info/>
<locale xml:lang="cs-CZ"><terms><term name="close-quote">»</term></terms></locale>
<bibliography><layout><text variable="title"/></layout></bibliography></style>
"""


def line(item: Item, style: str, locale: str | None = None) -> str:
    meant = repaired(find_style(style), locale)
    [entry] = set_list([item], meant, locale, installed()).entries
    return shown(entry.blocks)


@pytest.mark.parametrize(
    ("item", "printed"),
    [
        (EDITED, "1. Bonn K, Glantz D, editors. Slaughterhouse."),
        ({**EDITED, "editor": EDITED["editor"][:1]}, "1. Bonn K, editor. Slaughterhouse."),
        (
            {**CHAPTER, "author": [{"family": "Ellis"}]},
            "1. Ellis. Slaughterhouse. In: Bonn K, Glantz D, editors. Whole.",
        ),
    ],
)
def test_a_label_that_a_style_gives_without_names_follows_them(item: Item, printed: str) -> None:
    assert line(item, "vancouver") == printed


def test_remarks_on_works_do_not_sort_them() -> None:
    works = [
        {"id": "a", "type": "book", "title": "First"},
        {"id": "b", "type": "book", "title": "Second", "note": "A remark"},
    ]

    listing = set_list(works, repaired(find_style("gost"), None), None, installed())

    assert [entry.id for entry in listing.entries] == ["a", "b"]


def test_a_style_that_sorts_by_notes_as_they_are_does_so_no_more() -> None:
    written = (
        '<style xmlns="http://purl.org/net/xbiblio/csl"><bibliography><sort>'
        '<key variable="note"/><key variable="title"/></sort></bibliography></style>'
    )

    made = repaired(read_style(written.encode(), "own.csl"), None)

    assert b"note" not in made.xml
    assert b'variable="title"' in made.xml


@pytest.mark.parametrize("locale", ["cs", "cs-CZ"])
def test_quotations_in_czech_are_closed_as_they_are_opened(locale: str) -> None:
    assert line(QUOTED, "chicago-notes", locale) == "„Pak ‚ano‘“. J, 1944."


def test_a_style_with_czech_words_of_its_own_keeps_them() -> None:
    style = read_style(CZECH_TERMS.encode(), "own.csl")

    assert repaired(style, "cs") is style


@pytest.mark.parametrize("name", ["chicago-notes", "apa", "din-1505", "nature"])
def test_a_style_without_a_fault_is_left_as_it_is(name: str) -> None:
    style = find_style(name)

    assert repaired(style, "de") is style
