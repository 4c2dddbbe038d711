import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from bibliography.setting import installed, shown

from sourcecheck.bibliography.citeproc.divided_style import Item
from sourcecheck.bibliography.citeproc.setter import Entry, Setter
from sourcecheck.bibliography.citeproc.style import find_style

FAMILIES = ("Doe", "van Gogh", "Gogh", "O'Brien")
GIVEN = ("Ann", "Adam", "Bob", "A.")
LETTER = re.compile(r"(?:\b19\d\d|n\.d\.-)[a-z]\b")


def works(count: int) -> Iterator[Item]:
    """Yield works of few people and few years, so that many share a citation."""
    chance = random.Random(1943)  # noqa: S311 - the same works each time, no secret

    def people(most: int) -> list[dict[str, str]]:
        some = range(chance.randint(1, most))
        named = [{"family": chance.choice(FAMILIES), "given": chance.choice(GIVEN)} for _ in some]
        return named if chance.random() < 0.9 else [{"literal": "A. Doe"}]

    for number in range(count):
        work: dict[str, Any] = {"id": f"work-{number}", "type": "book"}
        work["title"] = f"Title {chance.randint(1, 9)}"
        if chance.random() < 0.9:
            work["author"] = people(3)
        if chance.random() < 0.3:
            work |= {"type": "chapter", "editor": people(2), "container-title": "Whole"}
        if chance.random() < 0.9:
            work["issued"] = {"date-parts": [[1990 + chance.randint(0, 2)]]}
        yield work


def listed(folder: Path, style: str, items: Sequence[Item], few: int) -> list[Entry]:
    setter = Setter(folder, find_style(style), None, installed(), few)
    entries, _ = setter.entries(items)
    return entries


@pytest.mark.parametrize("style", ["apa", "chicago-author-date"])
def test_many_works_are_set_as_if_they_were_few(tmp_path: Path, style: str) -> None:
    items = list(works(40))

    quickly = listed(tmp_path, style, items, few=0)

    assert quickly == listed(tmp_path, style, items, few=1000)
    assert sum(bool(LETTER.search(shown(entry.blocks))) for entry in quickly) > 5


def test_works_of_which_a_list_may_show_more_names_are_set_in_one_go(tmp_path: Path) -> None:
    names = [{"family": f"Doe{number}"} for number in range(7)]
    items = [
        {"id": key, "type": "book", "title": "T", "author": [*names[:4], *more]}
        for key, more in (("a", names[4:]), ("b", names[:3]))
    ]

    quickly = listed(tmp_path, "chicago-author-date", items, few=0)

    assert quickly == listed(tmp_path, "chicago-author-date", items, few=1000)
