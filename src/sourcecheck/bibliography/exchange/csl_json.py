"""Writes sources as a file of CSL-JSON."""

import json
from collections.abc import Iterable, Iterator

from sourcecheck.bibliography.csl.items import items
from sourcecheck.model.source import Source


def write(sources: Iterable[Source]) -> Iterator[str]:
    """Yield an array of items (`csl.item`), indented by two spaces, in the sources' order."""
    opening = "[\n"
    for item in items(sources):
        text = json.dumps(item, ensure_ascii=False, indent=2).replace("\n", "\n  ")
        yield f"{opening}  {text}"
        opening = ",\n"
    yield "[]\n" if opening == "[\n" else "\n]\n"
