"""SC321: a registry number does not fit among those of the same office."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import compress
from typing import NamedTuple

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.rules.dates import Day
from sourcecheck.rules.registered import Registered, day, registered
from sourcecheck.rules.rule import Example, Fault, rule

_ENTRY = """
@unpublished{%s, author={{Armeeoberkommando 2}}, title={%s}, number={AOK 2 Ia %s},
  date={%s}, library={BArch, RH 20-2/558}}
"""
_BEFORE = _ENTRY % ("a", "Meuterei", "2749/43", "1943-08-09") + _ENTRY % (
    "b",
    "Entweichen",
    "3385/43",
    "1943-09-14",
)
_AFTER = _ENTRY % ("d", "Auskämmaktion", "4454/43", "1943-11-04")
_FEWEST = 3
"""Numbers that must rise with their dates before another one counts as out of order."""


@rule(
    "SC321",
    "unordered-registry-number",
    Severity.NOTE,
    bad=Example(
        bibliography=_BEFORE + _ENTRY % ("c", "Verlegung", "989/43", "1943-09-30") + _AFTER
    ),
    good=Example(
        bibliography=_BEFORE + _ENTRY % ("c", "Verlegung", "3989/43", "1943-09-30") + _AFTER
    ),
)
def unordered_registry_number(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The office gave higher numbers before, or lower ones later.

    Why: a register counts on through the year, so later documents have higher numbers. One that
    breaks a row of at least three is misprinted, has a wrong date, or is of another register of
    the office. Secret registers are told apart where the number says so.

    Fix: look at the document again; if it is right, tell of the other register in `note`.
    """
    registers: dict[tuple[str, ...], list[_Dated]] = {}
    for given in registered(project):
        date = day(given.source)
        if date and date.day and given.number.office:
            dated = _Dated(date, int(given.number.number), given)
            registers.setdefault(given.number.register, []).append(dated)
    for documents in registers.values():
        documents.sort(key=lambda document: document[:2])
        yield from _unordered(documents)


class _Dated(NamedTuple):
    day: Day
    number: int
    given: Registered

    def __str__(self) -> str:
        return f'"{self.given.written}" of {self.day.year:04}-{self.day.month:02}-{self.day.day:02}'


def _unordered(documents: Sequence[_Dated]) -> Iterator[Fault]:
    """Yield a fault for each document that stands in none of the longest rising rows."""
    numbers = [document.number for document in documents]
    until = _longest_rows(numbers)
    since = _longest_rows([-number for number in reversed(numbers)])[::-1]
    longest = max(until)
    if longest < _FEWEST:
        return
    in_row = [before + after - 1 == longest for before, after in zip(until, since, strict=True)]
    for place, document in enumerate(documents):
        if not in_row[place]:
            earlier = compress(documents[:place], in_row[:place])
            higher = [one for one in earlier if one.number > document.number]
            later = compress(documents[place:], in_row[place:])
            lower = (one for one in later if one.number < document.number)
            relation = f"lower than {higher[-1]}" if higher else f"higher than {next(lower)}"
            message = f"registry number {document} is {relation}"
            given = document.given
            yield Fault(message, given.location, given.claim, given.source.key)


def _longest_rows(numbers: Sequence[int]) -> list[int]:
    """Return for each number the length of the longest rising row that ends with it."""
    ends: list[int] = []
    lengths = []
    for number in numbers:
        place = bisect_right(ends, number)
        ends[place : place + 1] = [number]
        lengths.append(place + 1)
    return lengths
