from typing import Any

import pytest

from sourcecheck.bibliography.citeproc.circa import spelled


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ([[1943]], "ca. 1943"),
        ([[1943, 9]], "ca. 1943-09"),
        ([[1943, 9, 14]], "ca. 1943-09-14"),
        ([[1943, 21]], "ca. 1943"),
        ([[1941], [1943]], "ca. 1941–1943"),
        ([[1941], [0]], "ca. 1941–"),
        ([[-44]], "ca. 44 BC"),
    ],
)
def test_an_uncertain_date_is_told_in_words(parts: list[list[int]], words: str) -> None:
    item = {"id": "a", "issued": {"date-parts": parts, "circa": True}}

    assert spelled(item) == {"id": "a", "issued": {"literal": words}}


@pytest.mark.parametrize(
    "item", [{"id": "a"}, {"issued": {"date-parts": [[1943]]}}, {"issued": {"literal": "soon"}}]
)
def test_any_other_date_stays_as_it_is(item: dict[str, Any]) -> None:
    assert spelled(item) == item
