"""What could be added to a bibliography, field by field, with who says so."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from sourcecheck.edits.tex import written
from sourcecheck.model.addition import Addition
from sourcecheck.reporters.screen import Screen
from sourcecheck.rules.wording import counted


def addition_lines(additions: Sequence[Addition], screen: Screen) -> Iterator[str]:
    """Yield a heading, and lines that fit: each entry with who says so, then its fields."""
    yield f"{screen.paint('Suggested', 'bold')}: {total(additions)}"
    for who, fields in groupby(additions, lambda one: f"{one.source.key}: {_evidence(one)}"):
        yield from screen.block(who, 2, 2)
        for one in fields:
            yield from screen.block(_field(one), 4, 2)


def told(addition: Addition) -> str:
    """Return an addition as it is to be written, and its evidence: registry, identifier, day."""
    return f"{addition.source.key}: {_field(addition)} ({_evidence(addition)})"


def _field(addition: Addition) -> str:
    return f"{addition.field} = {{{written(addition.field, addition.value)}}}"


def _evidence(addition: Addition) -> str:
    return f"{addition.registry}, {addition.identifier}, asked {addition.asked:%Y-%m-%d}"


def total(additions: Sequence[Addition]) -> str:
    """Return how many there are: "3 fields of 2 entries"."""
    entries = len({one.source.location for one in additions})
    ending = "entry" if entries == 1 else "entries"
    return f"{counted(len(additions), 'field')} of {entries} {ending}"
