"""What the options say about which links are asked about, as settings."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from sourcecheck.errors import ConfigError, Fault, InputError
from sourcecheck.evidence.patterns import PatternError, read_pattern, read_remap
from sourcecheck.evidence.settings import NetworkSettings
from sourcecheck.readers.encoding import read_text

Read = TypeVar("Read")


def choose(
    network: NetworkSettings,
    *,
    include: Iterable[str],
    include_files: Iterable[Path],
    exclude: Iterable[str],
    exclude_files: Iterable[Path],
    remap: Iterable[str],
) -> NetworkSettings:
    """Return the settings with these patterns.

    What is included stands in the place of what the settings include; what is excluded adds to what
    they exclude, lest a host be asked that must not be; rewriting comes before theirs.

    Raises:
        ConfigError: if an option has no regular expression, or no replacement.
        InputError: naming each line of a file that is none, or the file if it cannot be read.
    """
    included = _patterns("--include", include, include_files)
    return replace(
        network,
        include=included or network.include,
        exclude=network.exclude + _patterns("--exclude", exclude, exclude_files),
        remap=_read("--remap", read_remap, remap) + network.remap,
    )


def _patterns(
    option: str, written: Iterable[str], files: Iterable[Path]
) -> tuple[re.Pattern[str], ...]:
    listed = tuple(pattern for path in files for pattern in _listed(path))
    return _read(option, read_pattern, written) + listed


def _read(option: str, read: Callable[[str], Read], written: Iterable[str]) -> tuple[Read, ...]:
    try:
        return tuple(map(read, written))
    except PatternError as error:
        raise ConfigError(f"error: {option}: {error}") from error


def _listed(path: Path) -> list[re.Pattern[str]]:
    """Return the patterns of a file, one a line; blank lines and those with "#" are none."""
    patterns = []
    faults = []
    for number, line in enumerate(_lines(path), 1):
        written = line.strip()
        if not written or written.startswith("#"):
            continue
        try:
            patterns.append(read_pattern(written))
        except PatternError as error:
            faults.append(Fault(path.as_posix(), number, 1, str(error)))
    if faults:
        raise InputError(faults)
    return patterns


def _lines(path: Path) -> list[str]:
    try:
        with path.open("rb") as file:
            return read_text(file, path.as_posix()).split("\n")
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise InputError([Fault(path.as_posix(), 0, 0, f"cannot be read: {reason}")]) from error
