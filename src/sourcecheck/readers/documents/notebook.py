"""Finds the links of Jupyter notebooks: those of their Markdown cells."""

import json
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from json.decoder import scanstring  # type: ignore[attr-defined] # its stubs leave it out
from json.scanner import py_make_scanner  # type: ignore[attr-defined] # likewise
from typing import Any

from sourcecheck.errors import Fault, InputError
from sourcecheck.readers.documents.bare import find_bare
from sourcecheck.readers.documents.markdown import find_markdown
from sourcecheck.readers.documents.target import Target

_ESCAPED = re.compile(r"\\u[0-9a-fA-F]{4}(?:\\u[dD][c-fC-F][0-9a-fA-F]{2})?|\\.|[^\\]", re.DOTALL)

_SURROGATE = re.compile(r"[\ud800-\udfff]")
"""Half of a character: JSON can write one, UTF-8 cannot."""


class _Placed(str):
    """A JSON string that knows where it stands."""

    __slots__ = ("start",)
    start: int
    """Offset of the character after its opening quote."""


class _Decoder(json.JSONDecoder):
    """Reads JSON into Python's values, with the place of each string that is a value."""

    def __init__(self) -> None:
        super().__init__()
        self.parse_string = _placed
        self.scan_once = py_make_scanner(self)  # the one in C takes no other parse_string


def find_notebook(text: str, path: str, *, code: bool = False) -> Iterator[Target]:
    """Yield the targets of the links in a notebook's Markdown cells; with `code` in all cells.

    Outputs are passed over: they are made anew by each run (nbformat 4, "Cell types").

    Raises:
        InputError: if it is no notebook.
    """
    for cell in _cells(text, path):
        pieces = _pieces(cell.get("source"))
        source = _SURROGATE.sub("\ufffd", "".join(pieces))
        if cell.get("cell_type") == "markdown":
            targets = find_markdown(source, code=code)
        elif code:
            targets = [*find_bare(source)]
        else:
            continue
        yield from _in_file(text, pieces, sorted(targets))


def _placed(text: str, end: int, strict: bool = True) -> tuple[_Placed, int]:  # noqa: FBT001, FBT002 - the json module's own signature
    value, after = scanstring(text, end, strict)
    placed = _Placed(value)
    placed.start = end
    return placed, after


def _cells(text: str, path: str) -> list[dict[str, Any]]:
    try:
        notebook = _Decoder().decode(text)
    except json.JSONDecodeError as error:
        fault = Fault(path, error.lineno, error.colno, f"it is not JSON: {error.msg.lower()}")
        raise InputError([fault]) from error
    except RecursionError as error:
        raise InputError([Fault(path, 0, 0, "its JSON is nested too deeply")]) from error
    except ValueError as error:  # an integer of thousands of digits
        raise InputError([Fault(path, 0, 0, "a number in it is too long")]) from error
    cells = notebook.get("cells") if isinstance(notebook, dict) else None
    if not isinstance(cells, list):
        hint = "a notebook has a list called cells since nbformat 4"
        raise InputError([Fault(path, 0, 0, "it is no Jupyter notebook", hint)])
    return [cell for cell in cells if isinstance(cell, dict)]


def _pieces(source: object) -> list[_Placed]:
    """Return the strings of a cell's source, which is one or a list."""
    strings = source if isinstance(source, list) else [source]
    return [piece for piece in strings if isinstance(piece, _Placed) and piece]


def _in_file(text: str, pieces: Sequence[_Placed], targets: Iterable[Target]) -> Iterator[Target]:
    """Yield targets of a cell's source, in their order, with their offsets in the file."""
    starts = [0, *accumulate(len(piece) for piece in pieces)]
    piece, here, passed = -1, 0, 0
    for target in targets:
        if piece != (piece := bisect_right(starts, target.start) - 1):
            here, passed = pieces[piece].start, starts[piece]
        while passed < target.start:
            escape = _ESCAPED.match(text, here)
            here = escape.end() if escape else here + 1
            passed += 1
        yield target._replace(start=here)
