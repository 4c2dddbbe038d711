from io import BytesIO

import pytest

from sourcecheck.errors import InputError
from sourcecheck.model.location import Location
from sourcecheck.readers.ledger import read_ledger

SEPARATORS = ["\x85", "\u2028", "\u2029"]
LEDGER = """\
article:
  title: "The @Army"
claims:
  - id: prague
    text: "Vlasov@s men
      freed@ Prague"  # and so on@
    tags: [citation needed]
    sources: [{key: jurado-1983}]
  - id: berlin
    text: >-
      It was @      late.@
      Too late.
    # sourcecheck: allow SC101 because the lead repeats it
    sources: [{key: thorwald-1952}]
"""
"""A ledger with separators in the places of "@"."""


def read_places(raw: bytes) -> list[Location]:
    """Return where the claims, their texts and tags, and the suppressions of a ledger stand."""
    ledger = read_ledger(BytesIO(raw), "claims.yaml")
    return [
        place
        for claim in ledger.claims
        for place in (claim.location, claim.text_location, *(one.location for one in claim.tags))
    ] + [one.location for one in ledger.suppressions]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("separator", ["", " ", *SEPARATORS])
def test_lines_are_counted_as_editors_count_them(separator: str, end: str, encoding: str) -> None:
    text = LEDGER.replace("@", separator).replace("\n", end)

    assert read_places(text.encode(encoding)) == [
        Location("claims.yaml", 4, 5),
        Location("claims.yaml", 5, 5),
        Location("claims.yaml", 7, 12),
        Location("claims.yaml", 9, 5),
        Location("claims.yaml", 10, 5),
        Location("claims.yaml", 13, 5),
    ]


@pytest.mark.parametrize("separator", SEPARATORS)
def test_a_separator_before_a_fault_does_not_move_it(separator: str) -> None:
    text = f"""\
article: {{title: "The{separator} Army"}}
claims:
  - {{id: prague, note: "a{separator}b", txt: Two}}
"""

    with pytest.raises(InputError) as refused:
        read_ledger(BytesIO(text.encode()), "claims.yaml")

    assert [(fault.line, fault.column) for fault in refused.value.faults] == [
        (3, 5),
        (3, 18),
        (3, 31),
    ]


def test_a_separator_far_behind_in_a_large_file_is_seen() -> None:
    filling = "x" * ((1 << 20) - 3 - len(LEDGER.encode())) + "\n"
    for less in range(4):
        text = LEDGER.replace("@", "") + "# " + filling[less:] + '  - {id: a, text: "A \u2028b"}\n'
        text += "  - {id: b, text: B}\n"

        claims = read_ledger(BytesIO(text.encode()), "claims.yaml").claims

        assert [claim.location.line for claim in claims] == [4, 9, 16, 17]
