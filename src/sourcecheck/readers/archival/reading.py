"""What the readers of archives' references share."""

from sourcecheck.model.archival_reference import ArchivalReference, MalformedReference
from sourcecheck.model.locator import Locator, read_locator

Read = ArchivalReference | MalformedReference | None
"""A reference; or what is wrong with it, where the archive is named; or None if it is none."""

_MOST = 4


def split_locators(text: str) -> tuple[str, tuple[Locator, ...]]:
    """Return what stands before the locators at the end of a text, and these in their order."""
    locators: list[Locator] = []
    rest = text.rstrip(" .,;")
    while len(locators) < _MOST:
        rest, locator = read_locator(rest)
        if not locator:
            break
        locators.insert(0, locator)
    return rest.rstrip(" ,;."), tuple(locators)


def missing(example: str) -> str:
    """Return the reason why a text that names an archive is no reference, with a right one."""
    return f'no signature such as "{example}" goes with the archive\'s name'
