"""Where something stands in the user's files."""

from typing import NamedTuple


class Location(NamedTuple):
    """A place in one of the user's files (SARIF's word); lines and columns count from 1.

    Not to be mixed with a locator, which is a place inside a source.
    """

    path: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"
