"""Ledgers for tests, and what is said of those that cannot be read."""

import json
from importlib.resources import files
from io import BytesIO

import pytest

from sourcecheck.errors import InputError
from sourcecheck.model.ledger import Ledger
from sourcecheck.readers.ledger import read_ledger

SCHEMA = json.loads((files("sourcecheck.readers") / "ledger.schema.json").read_text("utf-8"))
HEAD = "article:\n  title: An article\nclaims:\n"
CLAIM = HEAD + "  - id: a\n    text: "
"""Ends where the text of the first claim starts: line 5, column 11."""


def claim(lines: str) -> str:
    """Return a ledger with one more key in its claim: it stands in line 6, column 5."""
    return f"{CLAIM}Words\n    {lines}\n"


def read(content: str | bytes) -> Ledger:
    """Return the records of a ledger that is named claims.yaml."""
    raw = content.encode() if isinstance(content, str) else content
    return read_ledger(BytesIO(raw), "claims.yaml")


def refusal(content: str | bytes) -> list[tuple[str, str, str]]:
    """Return what is said of a ledger with faults: "line:column", message and hint of each."""
    with pytest.raises(InputError) as refused:
        read(content)
    faults = refused.value.faults
    assert {fault.path for fault in faults} == {"claims.yaml"}
    return [(f"{each.line}:{each.column}", each.message, each.hint) for each in faults]


def accepts(whole: object) -> bool:
    """Return whether a ledger as JSON has it can be read, but for ids given twice.

    That they are unique is beyond a schema.
    """
    try:
        read(json.dumps(whole))
    except InputError as error:
        return all("is given to two claims" in fault.message for fault in error.faults)
    return True
