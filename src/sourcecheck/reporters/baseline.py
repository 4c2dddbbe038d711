"""A baseline as JSON, to be kept beside the text: the findings that are accepted as they are.

Each stands on a line of its own, without the numbers of lines, and sorted: so a change of the file
shows which findings were accepted and which mended.
"""

import json
from collections.abc import Iterable, Iterator

from sourcecheck.model.baseline import Accepted
from sourcecheck.model.fingerprint import VERSION

_ENCODER = json.JSONEncoder(ensure_ascii=False)


def render(accepted: Iterable[Accepted]) -> Iterator[str]:
    """Yield a baseline in pieces of text that make one JSON object."""
    yield f'{{"version": "{VERSION}", "findings": ['
    comma = "\n"
    for one in sorted(accepted, key=_order):
        yield f"{comma}{_ENCODER.encode(_written(one))}"
        comma = ",\n"
    yield "]}\n" if comma == "\n" else "\n]}\n"


def _order(one: Accepted) -> tuple[str, ...]:
    return (one.rule, one.path, one.claim or "", one.source or "", one.message, one.fingerprint)


def _written(one: Accepted) -> dict[str, str]:
    """Return what is written of a finding; what it is not about is left out."""
    written = {
        "rule": one.rule,
        "name": one.name,
        "path": one.path,
        "claim": one.claim,
        "source": one.source,
        "message": one.message,
        "fingerprint": one.fingerprint,
    }
    return {key: value for key, value in written.items() if value is not None}
