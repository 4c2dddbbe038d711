"""What is particular to one registry; `desk` does what all have in common."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sourcecheck.evidence.answer import Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Registry:
    """How a registry is asked about numbers, and what its answers mean."""

    name: str
    """As it stands in reasons: "doi.org"."""
    question: Callable[[Sequence[str]], str]
    """From numbers, at most `batch` of them, to the URL that asks about them all."""
    judge: Callable[[Mapping[str, Any], str], Answer | None]
    """From the JSON object that came, and a number, to what it says of that number.

    None if it says nothing usable; that is never held against the number."""
    batch: int = 1
    """Numbers in one question."""
    jobs: int | None = None
    """Questions open at a time; as many as to any other host if None."""
    interval: float = 0
    """Seconds between the starts of two questions."""
    body_limit: int = 64 * 1024
    """Bytes of an answer that are read; a longer one is not usable."""
