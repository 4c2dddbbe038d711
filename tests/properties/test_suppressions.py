"""What holds for whatever comments, documents and baselines there are."""

import json
from collections.abc import Iterable
from contextlib import suppress
from io import BytesIO
from random import Random

from hypothesis import example, given
from hypothesis import strategies as st

from sourcecheck.errors import InputError
from sourcecheck.model.baseline import Accepted
from sourcecheck.model.suppression import Suppression
from sourcecheck.readers.baseline import read_baseline
from sourcecheck.readers.bibtex import read_bibliography
from sourcecheck.readers.documents.document import read_document
from sourcecheck.readers.ledger import read_ledger
from sourcecheck.reporters.baseline import render

COMMENT = "sourcecheck: allow SC101, x because so"
LEDGER = """\
article: {title: T}
claims:
  - id: a
    text: One.
    sources: [{key: k}]
  - {id: b, text: Two.}
"""
PIECES = st.sampled_from(
    [
        *(f"# {COMMENT}\n", f" # {COMMENT}", f"\n% {COMMENT}\n", f"<!-- {COMMENT} -->", COMMENT),
        *("sourcecheck:", "allow", "because", "<!--", "-->", "#", "%", "---\n", "\n\n", "```\n"),
        *("@book{a,\n", "@book(a,", "title = {x},\n", "}\n", '"', "'", "|\n", "- ", "{", "id: x"),
        *("\t", "  ", "\r\n", "\x85", "\u2028", "\ufeff", "😀", "Ж"),
    ]
)
TEXTS = st.lists(PIECES | st.text(max_size=3), max_size=30).map("".join)


@st.composite
def ledgers(draw: st.DrawFn) -> bytes:
    lines = LEDGER.splitlines(keepends=True)
    for _ in range(draw(st.integers(1, 4))):
        lines.insert(draw(st.integers(0, len(lines))), draw(PIECES))
    return "".join(lines).encode(draw(st.sampled_from(["utf-8", "utf-16"])))


def are_sound(suppressions: Iterable[Suppression], content: str) -> bool:
    """Return whether each stands at a sign of a comment, in the order of the file."""
    places = [one.location for one in suppressions]
    last = len(content) + 2
    return places == sorted(places) and all(
        1 <= place.line <= last and 1 <= place.column <= last for place in places
    )


@given(ledgers())
@example(f"article: {{title: T}}\nclaims:\n- {{id: a,\x85# {COMMENT}\n text: b}}".encode())
@example(f"article: {{title: T}}\nclaims: [] # {COMMENT}".encode())
def test_comments_anywhere_in_a_ledger_are_read_or_it_is_refused(content: bytes) -> None:
    with suppress(InputError):
        ledger = read_ledger(BytesIO(content), "claims.yaml")
        assert are_sound(ledger.suppressions, content.decode("utf-16", "replace") * 2)


@given(TEXTS)
def test_comments_anywhere_in_a_bibliography_are_read_or_it_is_refused(text: str) -> None:
    with suppress(InputError):
        found = read_bibliography(BytesIO(text.encode(errors="ignore")), "a.bib")
        assert are_sound(found.suppressions, text)


@given(TEXTS, st.sampled_from(["a.md", "a.html"]))
def test_comments_anywhere_in_a_page_are_read_or_it_is_refused(text: str, path: str) -> None:
    with suppress(InputError):
        page = read_document(BytesIO(text.encode(errors="ignore")), path)
        assert are_sound(page.suppressions, text)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=10,
)


@given(
    st.binary()
    | JSON.map(lambda value: json.dumps(value).encode())
    | JSON.map(
        lambda value: json.dumps({"version": "sourcecheck/v1", "findings": [value]}).encode()
    )
)
def test_whatever_is_no_baseline_is_refused(content: bytes) -> None:
    with suppress(InputError):
        assert read_baseline(BytesIO(content), "a.json").accepted == {}


WORDS = st.text()
ACCEPTED = st.builds(
    Accepted,
    fingerprint=st.text("0123456789abcdef", min_size=32, max_size=32),
    rule=WORDS,
    name=WORDS,
    path=WORDS,
    message=WORDS,
    claim=st.none() | WORDS,
    source=st.none() | WORDS,
)


@given(st.lists(ACCEPTED, unique_by=lambda one: one.fingerprint), st.randoms())
def test_a_baseline_is_read_as_it_was_written_and_written_alike_in_any_order(
    accepted: list[Accepted], random: Random
) -> None:
    text = "".join(render(accepted))
    random.shuffle(accepted)

    baseline = read_baseline(BytesIO(text.encode(errors="backslashreplace")), "a.json")

    assert "".join(render(accepted)) == text
    assert set(baseline.accepted.values()) == set(accepted)
    assert sorted(baseline.lines.values()) == list(range(2, len(accepted) + 2))
