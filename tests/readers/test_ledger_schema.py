"""The schema that editors are given, and the reader, are of one mind."""

import copy
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from readers.ledgers import SCHEMA, accepts

LEDGER: dict[str, Any] = {
    "article": {
        "title": "T",
        "url": "https://example.org",
        "path": "a.txt",
        "license": "CC0",
        "language": "en",
    },
    "bibliography": "references.bib",
    "claims": [
        {
            "id": "a",
            "section": "S",
            "text": "Words.",
            "tags": ["citation needed"],
            "sources": [
                {"key": "k", "locator": "p. 1", "quote": "q", "basis": "order", "note": "n"}
            ],
            "repeats": "b",
            "exempt": "reason",
        }
    ],
}
PLACES: list[tuple[str | int, ...]] = [
    *(("article",), ("bibliography",), ("claims",), ("claims", 0), ("other",)),
    *(("article", key) for key in ("title", "url", "path", "license", "language", "other")),
    *(
        ("claims", 0, key)
        for key in ("id", "section", "text", "tags", "sources", "repeats", "exempt", "other")
    ),
    ("claims", 0, "tags", 0),
    ("claims", 0, "sources", 0),
    *(
        ("claims", 0, "sources", 0, key)
        for key in ("key", "locator", "quote", "basis", "note", "other")
    ),
]
VALUES: list[object] = [
    *("words", "kebab-case", "Not Kebab", "a\n", "", " ", "\n", "\u00a0", "\x1c", "\ufeff", "\0"),
    *("[]", "[ ]", "[x", "footnote", "Footnote", "content", "order", "editor", "1943", "null"),
    *("de", "PT-br", "zh-Hant-TW", "sl-rozaj", "de-1996", "en-u-ca-iso8601", "en-x-a", "de-DE\n"),
    *("german", "en_US", "d", "de-", "de-DE-AT", "x-a", "en-x", "рус", "de-١٢٣"),
    *(None, True, False, 0, -1, 10**30, 1.0, 1.5, -0.0, 1e300, 5e-324),
    *([], ["x"], [""], [[]], [1], {}, {"x": "y"}, {"key": "k"}, {"id": "a", "text": "b"}),
]


def changed(place: tuple[str | int, ...], *value: object) -> object:
    """Return the ledger with a value in a place, or without what stands there."""
    whole = copy.deepcopy(LEDGER)
    within: Any = whole
    for step in place[:-1]:
        within = within[step]
    if value:
        within[place[-1]] = value[0]
    else:
        within.pop(place[-1], None)
    return whole


def test_the_schema_is_a_good_one_and_the_ledger_fits_it() -> None:
    Draft202012Validator.check_schema(SCHEMA)

    assert Draft202012Validator(SCHEMA).is_valid(LEDGER)
    assert accepts(LEDGER)


@pytest.mark.parametrize("place", PLACES, ids=lambda place: "/".join(map(str, place)))
def test_schema_and_reader_agree_on_every_value_in_every_place(
    place: tuple[str | int, ...],
) -> None:
    valid = Draft202012Validator(SCHEMA).is_valid

    ledgers = [(value, changed(place, value)) for value in VALUES]

    assert [value for value, whole in ledgers if accepts(whole) != valid(whole)] == []


@pytest.mark.parametrize(
    "place", [place for place in PLACES if place[-1] != 0], ids=lambda place: str(place[-1])
)
def test_schema_and_reader_agree_on_what_must_be_there(place: tuple[str | int, ...]) -> None:
    whole = changed(place)

    needed = place[-1] in {"article", "claims", "title", "id", "text", "key"}
    assert accepts(whole) == Draft202012Validator(SCHEMA).is_valid(whole) == (not needed)


@pytest.mark.parametrize("whole", [None, True, 0, 1.5, "", "words", [], ["claims"], {}, [LEDGER]])
def test_schema_and_reader_agree_that_a_ledger_is_an_object(whole: object) -> None:
    assert not accepts(whole)
    assert not Draft202012Validator(SCHEMA).is_valid(whole)
