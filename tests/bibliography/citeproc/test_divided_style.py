from xml.etree import ElementTree as ET

import pytest

from sourcecheck.bibliography.citeproc.divided_style import LIKE, MARK, DividedStyle, Item
from sourcecheck.bibliography.citeproc.style import NAMES, find_style, read_style

TEXT = "{http://purl.org/net/xbiblio/csl}text"
STYLE = """
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" {0}>
  <macro name="people"><names variable="editor"/></macro>
  <citation disambiguate-add-givenname="true" disambiguate-add-year-suffix="true"
      givenname-disambiguation-rule="primary-name">
    <layout><text variable="title"/><text variable="year-suffix"/></layout>
  </citation>
  <bibliography><layout><text variable="year-suffix"/>{1}</layout></bibliography>
</style>
"""
PEOPLE = '<text macro="people"/>'
FULL = '<names variable="editor"><name initialize="false"/></names>'
EDITOR = '<names variable="editor"><name form="short"/></names>'
AUTHOR = '<names variable="author"><name form="short"/></names>'
INSTEAD = f'<name form="short"/><substitute>{PEOPLE}</substitute>'
ALL = '<if type="bill" variable="title" match="any">'


def divides(root: str, layout: str, item: Item) -> bool:
    return DividedStyle(read_style(STYLE.format(root, layout).encode(), "x.csl")).divides([item])


def test_styles_that_compare_all_names_for_each_work_are_divided() -> None:
    book = {"type": "book", "author": [{"family": "Doe"}], "editor": [{"family": "Roe"}]}

    divided = [name for name in NAMES if DividedStyle(find_style(name)).divides([book])]

    assert divided == ["chicago-author-date", "apa"]


@pytest.mark.parametrize("name", ["chicago-author-date", "apa"])
def test_a_list_that_gives_short_names_is_not_divided(name: str) -> None:
    treaty = {"type": "treaty", "author": [{"family": "Doe"}]}

    assert not DividedStyle(find_style(name)).divides([treaty])


@pytest.mark.parametrize(
    ("root", "layout", "expected"),
    [
        ("", PEOPLE, True),
        ("", EDITOR, False),
        ("", AUTHOR, True),
        ("", f'<names variable="author">{INSTEAD}</names>', False),
        ('initialize-with="."', PEOPLE, False),
        ('initialize-with="."', FULL, True),
        ('name-form="short"', FULL, False),
        ("", f'<choose><if disambiguate="true">{AUTHOR}</if></choose>', False),
        ("", f'<choose><if type="bill">{EDITOR}</if></choose>', True),
        ("", f'<choose><if type="bill" match="none">{EDITOR}</if></choose>', False),
        ("", f"<choose>{ALL}{EDITOR}</if></choose>", False),
    ],
)
def test_a_list_is_divided_if_names_in_it_stay_the_same(
    root: str, layout: str, *, expected: bool
) -> None:
    book = {"type": "book", "editor": [{"family": "Roe"}]}

    assert divides(root, layout, book) is expected


def test_a_list_without_letters_is_not_divided() -> None:
    letter = '<text variable="year-suffix"/>'
    before, _, layout = STYLE.format("", "").rpartition(letter)
    style = read_style(f"{before}{layout}".encode(), "x.csl")

    assert not DividedStyle(style).divides([])


def test_a_style_that_cites_shows_letters_at_the_end_alone() -> None:
    style = DividedStyle(read_style(STYLE.format("", "").encode(), "x.csl"))

    assert [
        [(text.get("variable"), text.get("prefix")) for text in ET.fromstring(xml).iter(TEXT)]  # noqa: S314 - our own
        for xml in (style.citing(apart=True), style.listing())
    ] == [
        [("title", None), ("year-suffix", MARK)],
        [(LIKE, None), ("year-suffix", None)],
    ]


@pytest.mark.parametrize(("name", "most"), [("apa", 20), ("chicago-author-date", 6)])
def test_a_list_cuts_off_names(name: str, most: int) -> None:
    assert DividedStyle(find_style(name)).most == most
