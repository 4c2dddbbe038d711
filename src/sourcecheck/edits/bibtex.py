"""Adds fields to entries of a bibliography, in each entry's own style."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from sourcecheck.edits.spans import Edit
from sourcecheck.edits.tex import written
from sourcecheck.errors import Fault, InputError
from sourcecheck.model.location import Location
from sourcecheck.model.name import Name
from sourcecheck.model.source import Source
from sourcecheck.readers.bibtex_blocks import WrittenEntry, WrittenField, split_blocks

_EQUALS = re.compile(r"(\s*)=(\s*)")
_COMMA = re.compile(r"\s*,")
_COMMENT = re.compile(r"[ \t]*%[^\n})]*(?=\n)")
Values = Mapping[str, str | tuple[Name, ...]]
"""Names of fields to what they shall hold: plain text, or names of people."""


class _Span(NamedTuple):
    """Where a field stands in the text, and how it is set."""

    name: str
    start: int
    before: str
    """White space before the equals sign."""
    after: str
    """White space after it."""
    opening: str
    """The first character of its value."""
    end: int


def add_fields(text: str, additions: Iterable[tuple[Source, Values]]) -> list[Edit]:
    """Return the insertions that add fields behind the last ones of sources.

    `text` is that of the bibliography that the sources were read from, as the readers saw it.

    Raises:
        InputError: for each source whose entry the text does not have where it was.
    """
    wanted = {source.location: (source, fields) for source, fields in additions}
    edits = []
    path = next(iter(wanted)).path if wanted else ""
    line_starts = [0, *(found.end() for found in re.finditer("\n", text))]
    for block in split_blocks(text, path) if wanted else ():
        source, fields = wanted.get(block.location, (None, {}))
        if source and isinstance(block, WrittenEntry) and block.key == source.key:
            spans = list(_spans(text, line_starts, block.fields))
            if spans:
                edits.append(_insertion(text, spans, fields))
                del wanted[block.location]
    if wanted:
        raise InputError([_lost(location, source) for location, (source, _) in wanted.items()])
    return edits


def _lost(location: Location, source: Source) -> Fault:
    message = f'the fields of "{source.key}" are not here any more'
    return Fault(*location, message, "the file was changed meanwhile: start again")


def _spans(text: str, line_starts: list[int], fields: Iterable[WrittenField]) -> Iterator[_Span]:
    """Yield where each field stands; none from where the text does not have it."""
    for name, value, line, column in fields:
        start = line_starts[line - 1] + column - 1
        equals = _EQUALS.match(text, start + len(name))
        if not equals or text[start : start + len(name)] != name:
            return
        before, after = equals.groups()
        yield _Span(name, start, before, after, value[:1], equals.end() + len(value))


def _insertion(text: str, spans: list[_Span], fields: Values) -> Edit:
    """Return the insertion of fields behind the last one, with its commas where they belong."""
    last = spans[-1]
    lead = _lead(text, last.start)
    set_fields = [_set(name, value, spans) for name, value in fields.items()]
    comma = _COMMA.match(text, last.end)
    if "," in lead:  # each comma stands at the beginning of a line
        return _insert(last.end, "".join(lead + one for one in set_fields))
    if not comma:
        return _insert(last.end, "".join(f",{lead}{one}" for one in set_fields))
    comment = _COMMENT.match(text, comma.end()) if "\n" in lead else None
    position = comment.end() if comment else comma.end()
    return _insert(position, "".join(f"{lead}{one}," for one in set_fields))


def _insert(position: int, inserted: str) -> Edit:
    return Edit(position, position, inserted)


def _lead(text: str, start: int) -> str:
    """Return what parts a field from the one before it, without a comma that ends that one."""
    before = text[text.rfind("\n", 0, start) + 1 : start]
    if before.strip() in {"", ","} and start > len(before):
        return f"\n{before}"
    return before[len(before.rstrip()) :]


def _set(name: str, value: str | tuple[Name, ...], spans: list[_Span]) -> str:
    """Return a field written as the others are: case, alignment, delimiters."""
    tex = written(name, value)
    for change in (str.upper, str.title):
        if all(change(span.name) == span.name for span in spans):
            name = change(name)
            break
    last = spans[-1]
    before, after = last.before, last.after
    equals = {len(span.name + span.before) for span in spans}
    values = {len(f"{span.name}{span.before}={span.after}") for span in spans}
    if len({len(span.name) for span in spans}) > 1:
        if len(equals) == 1:
            least = min(1, *(len(span.before) for span in spans))
            before = " " * max(equals.pop() - len(name), least)
        elif len(values) == 1:
            least = min(1, *(len(span.after) for span in spans))
            after = " " * max(values.pop() - len(f"{name}{before}="), least)
    quoted = sum(span.opening == '"' for span in spans)
    braced = sum(span.opening == "{" for span in spans)
    opening, closing = '""' if quoted > braced and '"' not in tex else "{}"
    return f"{name}{before}={after}{opening}{tex}{closing}"
