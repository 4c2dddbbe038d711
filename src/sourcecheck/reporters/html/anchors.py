"""Names of the places in the page that links within it lead to."""

import re
from collections.abc import Iterable

_NAME = re.compile(r"[\w.:/+-]+")


def anchors(names: Iterable[str]) -> list[str]:
    """Return a name for each of these, no two of them the same, without spaces.

    It is the name itself, so that an address with it stays good from one report to the next,
    unless it holds other characters or was there before: then it is a number behind a star.
    """
    taken: set[str] = set()
    found = []
    for number, name in enumerate(names, 1):
        anchor = name if _NAME.fullmatch(name) and name not in taken else f"*{number}"
        taken.add(anchor)
        found.append(anchor)
    return found
