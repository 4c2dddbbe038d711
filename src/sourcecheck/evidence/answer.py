"""What one asking found out, before it is known which identifiers it is about."""

from collections.abc import Mapping
from typing import NamedTuple, Self

from sourcecheck.model.resolution import Hop, Verdict


class Answer(NamedTuple):
    """The verdict with its reason and the requests that led to it; see `Resolution`."""

    verdict: Verdict
    reason: str
    hops: tuple[Hop, ...] = ()
    answered: bool = True
    fragments: Mapping[str, tuple[Verdict, str]] = {}
    """For each fragment that was asked for, the verdict with its reason on that part."""

    def about(self, fragment: str) -> Self:
        """Return the answer to the question for a part of the page; the page's if it has none."""
        if fragment not in self.fragments:
            return self
        verdict, reason = self.fragments[fragment]
        return self._replace(verdict=verdict, reason=reason)
