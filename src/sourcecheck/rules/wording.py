"""How messages count, list and quote."""

from collections.abc import Iterable, Sequence


def counted(number: int, noun: str) -> str:
    """Return "no claim", "1 claim" or "3 claims"."""
    return f"{number or 'no'} {noun}{'s' if number > 1 else ''}"


def listed(names: Sequence[str], most: int = 3) -> str:
    """Return "a, b and c"; of more than `most` names the rest are only counted."""
    if len(names) > most:
        names = (*names[: most - 1], f"{len(names) - most + 1} more")
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last


def quoted(names: Iterable[str]) -> str:
    """Return the names, each in double quotes, as a list."""
    return listed([f'"{name}"' for name in names])


def excerpt(text: str, width: int = 80) -> str:
    """Return a passage on one line between typographic quotes, cut after `width` characters."""
    line = " ".join(text.split())
    return f"“{line}”" if len(line) <= width else f"“{line[:width].rstrip()}…”"
