"""Regular expressions on URLs, as users write them."""

import re
from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

Patterns: TypeAlias = tuple[re.Pattern[str], ...]


class PatternError(ValueError):
    """What a user wrote is no pattern or no replacement; `str()` says why."""


class Remap(NamedTuple):
    """What is asked in the place of URLs that match."""

    pattern: re.Pattern[str]
    replacement: str
    r"""For every match; groups stand in it as "\1" or "\g<name>"."""


def read_pattern(written: str) -> re.Pattern[str]:
    """Return a regular expression; raises PatternError."""
    try:
        return re.compile(written)
    except re.error as error:
        raise PatternError(f'"{written}" is no regular expression: {error}') from error


def read_remap(written: str) -> Remap:
    """Return "PATTERN REPLACEMENT"; raises PatternError."""
    pieces = written.split()
    if len(pieces) != 2:
        raise PatternError(f'"{written}" should be a pattern, a space and a replacement')
    pattern = read_pattern(pieces[0])
    try:
        pattern.sub(pieces[1], "")
    except (re.error, IndexError) as error:  # IndexError: a group's name that there is not
        raise PatternError(f'"{pieces[1]}" is no replacement: {error}') from error
    return Remap(pattern, pieces[1])


def left_out(urls: Sequence[str], include: Patterns, exclude: Patterns) -> str:
    """Return why a link is not asked about; empty if it is.

    A link may be written in several ways, of which one has to match. `include` takes precedence,
    and if it is given, nothing else is asked about.
    """
    if include and not _matching(include, urls):
        return "matches no pattern of what is included"
    return excluded(urls, include, exclude)


def excluded(urls: Sequence[str], include: Patterns, exclude: Patterns) -> str:
    """Return why an address is not asked, on whatever way one comes there; empty if it may be."""
    found = _matching(exclude, urls)
    return f'excluded by "{found.pattern}"' if found and not _matching(include, urls) else ""


def _matching(patterns: Patterns, urls: Sequence[str]) -> re.Pattern[str] | None:
    return next((one for one in patterns if any(one.search(url) for url in urls)), None)
