"""Changes the values of fields of a bibliography, and nothing around them."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rapidfuzz.distance import Postfix, Prefix

from sourcecheck.edits.spans import Edit
from sourcecheck.model.fix import Fix

_EQUALS = re.compile(r"\s*=\s*")
_SPACE = re.compile(r"[ \t\n]*")
_COMMA = re.compile(r"\s*,")
_END = re.compile(r"\s*[,})]")
"""Of a value: what follows is not put together with it."""
_BRACE = re.compile(r"\\.|[{}]", re.DOTALL)


class _Value(NamedTuple):
    """Where the value of a field stands, as offsets in the text."""

    opening: str
    """Its outer delimiter: a brace, a quotation mark or nothing."""
    places: list[int]
    """Where each character of the value as read begins, a run of white space being one, and where
    the last one ends."""
    end: int
    """Behind the closing delimiter."""


def change_values(text: str, fixes: Iterable[Fix]) -> Iterator[Edit]:
    """Yield the edits that make changes to the text that their fields were read from.

    Of several changes of one field the first is made: the others are to be asked for anew. One is
    left out where the text does not have the field's value as it was read (it is put together from
    strings, say), or where the new value would end too soon.
    """
    line_starts = [0, *(found.end() for found in re.finditer("\n", text))]
    for fix in {fix.location: fix for fix in reversed(list(fixes))}.values():
        start = line_starts[fix.location.line - 1] + fix.location.column - 1
        value = _find(text, start, fix)
        if value is None:
            continue
        if not fix.new:
            yield _removal(text, start, value.end)
        elif _fits(fix.new, value.opening):
            yield _change(value, fix)


def _find(text: str, start: int, fix: Fix) -> _Value | None:
    """Return where a field has the value that is to be changed."""
    equals = _EQUALS.match(text, start + len(fix.field))
    if text[start : start + len(fix.field)].lower() != fix.field or not equals:
        return None
    position = equals.end()
    opening = text[position] if text[position : position + 1] in {"{", '"'} else ""
    places = [_skip(text, position + len(opening))]
    for character in fix.old:
        position = places[-1]
        end = _skip(text, position) if character == " " else position + 1
        if end == position or (character != " " and text[position:end] != character):
            return None
        places.append(end)
    position = places[-1]
    if opening:
        position = _skip(text, position) + 1
        if text[position - 1 : position] != {"{": "}", '"': '"'}[opening]:
            return None
    return _Value(opening, places, position) if _END.match(text, position) else None


def _skip(text: str, position: int) -> int:
    """Return where the white space ends that BibTeX folds."""
    found = _SPACE.match(text, position)
    return found.end() if found else position


def _change(value: _Value, fix: Fix) -> Edit:
    """Return the edit that makes the least change."""
    if not value.opening:
        bare = fix.new.isalnum()
        return Edit(value.places[0], value.end, fix.new if bare else f"{{{fix.new}}}")
    before = Prefix.similarity(fix.old, fix.new)
    after = Postfix.similarity(fix.old[before:], fix.new[before:])
    end = value.places[len(fix.old) - after]
    return Edit(value.places[before], end, fix.new[before : len(fix.new) - after])


def _removal(text: str, start: int, end: int) -> Edit:
    """Return the edit that takes away a field with its line, and the comma that ends it."""
    comma = _COMMA.match(text, end)
    before = text[:start].rstrip(" \t")
    alone = before.endswith("\n")
    return Edit(len(before) - 1 if alone else start, comma.end() if comma else end, "")


def _fits(value: str, opening: str) -> bool:
    """Tell whether a value can stand between its delimiters."""
    if value.endswith("\\") or (opening == '"' and '"' in value):
        return False
    depth = 0
    for brace in _BRACE.finditer(value):
        depth += {"{": 1, "}": -1}.get(brace[0], 0)
        if depth < 0:
            return False
    return depth == 0
