"""ISBN, asked at Open Library (https://openlibrary.org/dev/docs/api/books).

There is no registry of all ISBN that may be asked. Open Library has many books and lacks many:
that it has one says that the number is in use, that it lacks one says nothing.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from sourcecheck.evidence.answer import Answer
from sourcecheck.evidence.registries.registry import Registry
from sourcecheck.model.resolution import Verdict


def open_library(base_url: str = "https://openlibrary.org") -> Registry:
    """Return Open Library as a registry that never says `gone`.

    At most one question a second, 25 numbers in each: what its developers ask of unknown callers
    (https://openlibrary.org/developers/api).
    """
    root = f"{base_url.rstrip('/')}/api/books"

    def question(numbers: Sequence[str]) -> str:
        return f"{root}?bibkeys={','.join(map(_key, numbers))}&format=json"

    return Registry(
        name="Open Library", question=question, judge=_judge, batch=25, jobs=1, interval=1
    )


def _judge(said: Mapping[str, Any], number: str) -> Answer | None:
    if _key(number) in said:
        return Answer(Verdict.ALIVE, "has a record at Open Library")
    # Whatever else has keys is no answer, but a message about the service.
    if all(key.startswith("ISBN:") for key in said):
        return Answer(Verdict.UNCHECKED, "Open Library has no such book, which proves nothing")
    return None


def _key(number: str) -> str:
    return f"ISBN:{number}"
