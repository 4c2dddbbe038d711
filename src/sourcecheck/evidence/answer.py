"""What one asking found out, before it is known which identifiers it is about."""

from typing import NamedTuple

from sourcecheck.model.resolution import Hop, Verdict


class Answer(NamedTuple):
    """The verdict with its reason and the requests that led to it; see `Resolution`."""

    verdict: Verdict
    reason: str
    hops: tuple[Hop, ...] = ()
    answered: bool = True
