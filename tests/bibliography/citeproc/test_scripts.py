import pytest
from bibliography.setting import installed

from sourcecheck.bibliography.citeproc.scripts import own_script_first
from sourcecheck.bibliography.citeproc.setting import Item, set_list
from sourcecheck.bibliography.citeproc.style import find_style

WORKS: list[Item] = [
    {"id": "latin", "type": "book", "title": "A title", "author": [{"family": "Abel"}]},
    {"id": "greek", "type": "book", "title": "«Αθήνα»"},
    {"id": "cyrillic", "type": "book", "title": "A title", "author": [{"family": "Яковлев"}]},
    {"id": "office", "type": "book", "title": "A title", "editor": [{"literal": "«Архив»"}]},
    {"id": "nothing", "type": "book"},
]


def order(locale: str | None, style: str = "chicago-notes") -> list[str]:
    listing = set_list(*own_script_first(WORKS, find_style(style), locale), locale, installed())
    return [entry.id for entry in listing.entries if entry.id != "nothing"]


@pytest.mark.parametrize(
    ("locale", "ids"),
    [
        ("ru", ["office", "cyrillic", "latin", "greek"]),
        ("uk-UA", ["office", "cyrillic", "latin", "greek"]),
        ("el", ["greek", "latin", "office", "cyrillic"]),
        ("de", ["latin", "greek", "office", "cyrillic"]),
        (None, ["latin", "greek", "office", "cyrillic"]),
    ],
)
def test_works_in_the_script_of_the_locale_come_first(locale: str | None, ids: list[str]) -> None:
    assert order(locale) == ids


def test_a_style_in_a_language_puts_its_script_first() -> None:
    assert order(None, "gost")[:2] == ["office", "cyrillic"]


def test_works_in_the_order_of_their_citation_stay_there() -> None:
    style = find_style("chicago-notes").arranged(sorts=False, groups=False)

    assert own_script_first(WORKS, style, "ru") == (WORKS, style)
