"""Finds what the comments of a ledger allow: "# sourcecheck: allow SC101 because …"."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import BinaryIO

import yaml

from sourcecheck.model.claim import Claim
from sourcecheck.model.location import Location
from sourcecheck.model.suppression import Reach, Suppression
from sourcecheck.readers.encoding import read_text
from sourcecheck.readers.suppressions import START, WORD, next_line, read_suppressions
from sourcecheck.readers.yaml_lines import EditorLines

_COMMENT = re.compile(rf"(?:^|(?<=\s))#+\s*(?={START})")
_SIGNS = (WORD.encode(), WORD.encode("utf-16-le"))
"""What a file with such a comment has; in UTF-16 of either order the second one."""
_NO_CONTENT = ("---", "%")
"""How lines begin that come before all content: the document's start, and directives."""

Span = tuple[tuple[int, int], tuple[int, int]]
"""Line and column where a text starts, and those behind its end; they count from 0."""


def find_suppressions(
    file: BinaryIO, path: str, claims: Sequence[Claim]
) -> tuple[Suppression, ...]:
    """Return what comments allow in a ledger that has been read; the file is read again.

    A comment holds for the claim or the citation whose line it stands on or above, elsewhere
    within one for that; above all content for the whole file, and else for its line.
    """
    file.seek(0)
    if not any(sign in line for line in file for sign in _SIGNS):
        return ()
    file.seek(0)
    return tuple(_Comments(path, read_text(file, path), claims).suppressions())


class _Comments:
    """The comments of one file."""

    def __init__(self, path: str, text: str, claims: Sequence[Claim]) -> None:
        self._path = path
        self._lines = text.split("\n")
        self._claims = claims
        self._starts = [claim.location.line for claim in claims]
        self._texts = list(_texts(text))

    def suppressions(self) -> Iterator[Suppression]:
        first = self._first()
        for number, line in enumerate(self._lines, 1):
            found = _COMMENT.search(line)
            if not found or self._is_text(number, found.start()):
                continue
            if number < first:
                reach = Reach(path=self._path)
            else:
                is_alone = not line[: found.start()].strip()
                place = next_line(self._lines, number, "#") if is_alone else number
                reach = Reach(path=self._path, lines=self._around(place))
            location = Location(self._path, number, found.start() + 1)
            yield from read_suppressions(line[found.end() :], location, reach)

    def _first(self) -> int:
        """Return the first line with content."""
        number = next_line(self._lines, 0, "#")
        while number <= len(self._lines) and self._lines[number - 1].startswith(_NO_CONTENT):
            number = next_line(self._lines, number, "#")
        return number

    def _is_text(self, number: int, column: int) -> bool:
        return any(start <= (number - 1, column) < end for start, end in self._texts)

    def _around(self, line: int) -> range:
        """Return the lines of the claim, or the citation, that a line belongs to."""
        index = bisect_right(self._starts, line) - 1
        if index < 0 or line > len(self._lines):
            return range(line, line + 1)
        claim = self._claims[index]
        lines = self._extent(claim.location.line)
        if line not in lines:
            return range(line, line + 1)
        if line != lines.start:
            for citation in claim.citations:
                cited = self._extent(self._start(citation.location))
                if line in cited:
                    return cited
        return lines

    def _start(self, key: Location) -> int:
        """Return the line in which a citation starts, whose key may not come first."""
        number = key.line
        while number > 1 and not self._before(number, key.column).strip():
            number -= 1
        return number

    def _before(self, number: int, column: int) -> str:
        """Return what stands in a line before a column: nothing where it is a comment's."""
        before = self._lines[number - 1][: column - 1]
        return "" if before.lstrip().startswith("#") else before

    def _extent(self, start: int) -> range:
        """Return the lines from the start of an entry of a list to its end."""
        depth = _depth(self._lines[start - 1])
        end = start + 1
        for number in range(start + 1, len(self._lines) + 1):
            line = self._lines[number - 1]
            if not line.strip() or line.lstrip().startswith("#"):
                continue
            if _depth(line) <= depth:
                break
            end = number + 1
        return range(start, end)


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _texts(text: str) -> Iterator[Span]:
    """Yield where texts stand in which there is something like such a comment."""
    lines = EditorLines(text)
    for event in yaml.parse(text, yaml.CBaseLoader):
        if isinstance(event, yaml.ScalarEvent) and WORD in event.value:
            start, end = event.start_mark, event.end_mark
            if start and end:  # for the type checker: libyaml always tells them
                first, last = lines.place(start.index), lines.place(end.index)
                yield (first.line, first.column), (last.line, last.column)
