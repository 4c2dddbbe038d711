"""The text that the claims come from."""

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from sourcecheck.model.location import Location
from sourcecheck.model.tag import InlineTag


class Passage(NamedTuple):
    """A stretch of the article's text: offsets of its first character and after its last."""

    start: int
    end: int


@dataclass(frozen=True)
class ArticleText:
    """The text of the article, with its tags and the place of each claim in it."""

    path: str
    text: str
    tags: tuple[InlineTag, ...] = ()
    passages: Mapping[str, Passage] = field(default_factory=dict)
    """Claim id to where its text stands, trailing tags included; absent if it stands nowhere."""

    def locate(self, offset: int) -> Location:
        """Return line and column of a character offset."""
        line = bisect_right(self._starts, offset)
        return Location(self.path, line, offset - self._starts[line - 1] + 1)

    @cached_property
    def _starts(self) -> list[int]:
        """Offsets of the lines' first characters."""
        return [0, *(end.end() for end in re.finditer("\n", self.text))]
