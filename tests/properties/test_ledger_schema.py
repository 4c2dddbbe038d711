"""What holds for the schema that editors are given, and the reader."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from readers.ledgers import SCHEMA, accepts

Container = dict[str, Any] | list[Any]

# YAML refuses what JSON allows: a bare DEL, and escapes in pairs for characters beyond 16 bits.
TEXTS = st.text(
    st.characters(max_codepoint=0xFFFF, exclude_categories=["Cs"], exclude_characters="\x7f"),
    max_size=9,
)
ODD_TEXTS = st.sampled_from(["", " ", "\u00a0", "\x1c", "a-b", "A b", "a\n", "[ ]", "order", "1"])
NUMBERS = st.integers() | st.floats(allow_nan=False, allow_infinity=False)
ANYTHING = st.recursive(
    st.none() | st.booleans() | NUMBERS | TEXTS | ODD_TEXTS,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(TEXTS, inner, max_size=2),
    max_leaves=4,
)
FILLED = TEXTS.filter(lambda text: text.strip() != "")
CITATIONS = st.fixed_dictionaries(
    {"key": FILLED},
    optional={
        "locator": TEXTS | NUMBERS,
        "quote": TEXTS,
        "basis": st.sampled_from(["footnote", "content", "order", "editor"]),
        "note": TEXTS,
    },
)
CLAIMS = st.fixed_dictionaries(
    {"id": st.from_regex("[a-z0-9]{1,3}(-[a-z0-9]{1,3})?", fullmatch=True), "text": FILLED},
    optional={
        "section": TEXTS,
        "tags": st.lists(FILLED.filter(lambda text: text.strip("[] ") != ""), max_size=2),
        "sources": st.lists(CITATIONS, max_size=2),
        "repeats": FILLED,
        "exempt": TEXTS | st.none(),
    },
)
LANGUAGES = st.from_regex("[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2}|-[0-9]{3})?", fullmatch=True)
ARTICLES = st.fixed_dictionaries(
    {"title": FILLED},
    optional={"url": TEXTS, "path": FILLED, "license": TEXTS, "language": LANGUAGES},
)
LEDGERS = st.fixed_dictionaries(
    {"article": ARTICLES, "claims": st.lists(CLAIMS, max_size=3)},
    optional={"bibliography": FILLED},
)


@st.composite
def changed_ledgers(draw: st.DrawFn) -> object:
    """Return a ledger as JSON has it, with up to two changes that mostly spoil it."""
    whole = {"ledger": draw(LEDGERS)}
    for _ in range(draw(st.integers(0, 2))):
        within, key = draw(st.sampled_from(slots(whole)))
        if isinstance(within, dict) and key in within and draw(st.booleans()):
            del within[key]
        else:
            within[key] = draw(ANYTHING)
    return whole.get("ledger")


def slots(within: Container) -> list[tuple[Container, Any]]:
    """Return each container in this one with each of its keys, and with a new one if it can."""
    keys = [*within, "other"] if isinstance(within, dict) else [*range(len(within))]
    found = [(within, key) for key in keys]
    for value in within.values() if isinstance(within, dict) else within:
        if isinstance(value, dict | list):
            found += slots(value)
    return found


@given(changed_ledgers())
def test_a_document_fits_the_schema_exactly_if_the_reader_accepts_it(whole: object) -> None:
    assert accepts(whole) == Draft202012Validator(SCHEMA).is_valid(whole)
