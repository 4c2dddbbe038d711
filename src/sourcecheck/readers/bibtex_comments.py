"""Finds what the comments of a bibliography allow: "% sourcecheck: allow SC304 because …"."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from sourcecheck.model.location import Location
from sourcecheck.model.suppression import Reach, Suppression
from sourcecheck.readers.suppressions import START, WORD, read_suppressions

_COMMENT = re.compile(rf"(?:^|(?<=[\s,}}]))%+\s*(?={START})")
_BRACE = re.compile(r"(?<!\\)[{}]")


def find_suppressions(text: str, path: str, entries: Iterable[Location]) -> tuple[Suppression, ...]:
    """Return what comments allow: each holds for the entry that it stands in, or else for the next.

    `entries` are the places where entries start, those that cannot be read included.
    """
    if WORD not in text:
        return ()
    return tuple(_suppressions(text.split("\n"), path, sorted(one.line for one in entries)))


def _suppressions(lines: list[str], path: str, starts: list[int]) -> Iterator[Suppression]:
    ends = [*starts[1:], len(lines) + 1]
    for number, line in enumerate(lines, 1):
        found = _COMMENT.search(line)
        if not found:
            continue
        index = bisect_right(starts, number) - 1
        if index < 0 or _is_closed(lines[starts[index] - 1 : number - 1], line[: found.start()]):
            index += 1
        within = range(starts[index], ends[index]) if index < len(starts) else range(0)
        location = Location(path, number, found.start() + 1)
        reach = Reach(path=path, lines=within)
        yield from read_suppressions(line[found.end() :], location, reach)


def _is_closed(lines: list[str], last: str) -> bool:
    """Return whether an entry has ended, given its lines up to some place.

    A comment behind its last brace still belongs to it.
    """
    depth = 0
    for line in lines:
        for brace in _BRACE.findall("" if line.lstrip().startswith("%") else line):
            depth += 1 if brace == "{" else -1
    return depth <= 0 and not last.strip()
