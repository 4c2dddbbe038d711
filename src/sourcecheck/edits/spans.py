"""Replacements of stretches of a text."""

import difflib
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple


class Edit(NamedTuple):
    """A stretch of a text, as offsets of its first character and after its last, and its new text.

    It is an insertion where both offsets are the same.
    """

    start: int
    end: int
    replacement: str


def ordered(edits: Iterable[Edit]) -> list[Edit]:
    """Return edits by place; insertions at one place keep their order.

    Raises:
        ValueError: if two of them overlap.
    """
    by_place = sorted(edits, key=lambda edit: (edit.start, edit.end))
    for one, other in pairwise(by_place):
        if other.start < one.end:
            raise ValueError(f"{one} and {other} overlap")
    return by_place


def apply(text: str, edits: Iterable[Edit]) -> str:
    """Return a text with all the edits made, whose offsets are those of the text before.

    Raises:
        ValueError: if two of them overlap.
    """
    pieces: list[str] = []
    position = 0
    for start, end, replacement in ordered(edits):
        pieces += (text[position:start], replacement)
        position = end
    return "".join((*pieces, text[position:]))


def diff(before: str, after: str, path: str) -> str:
    """Return what changes in a file as a unified diff, for `patch -p1` or `git apply`."""
    lines: list[str] = []
    for line in difflib.unified_diff(
        _lines(before), _lines(after), f"a/{path}", f"b/{path}", lineterm="\n"
    ):
        lines.append(line)
        if not line.endswith("\n"):
            lines.append("\n\\ No newline at end of file\n")
    return "".join(lines)


def _lines(text: str) -> list[str]:
    """Return the lines of a text, which end at line feeds only."""
    lines = text.split("\n")
    return [f"{line}\n" for line in lines[:-1]] + lines[-1:] * bool(lines[-1])
