"""Turns what the user names (files, folders, globs, URLs, "-") into what is to be read."""

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from glob import glob, has_magic
from pathlib import Path
from typing import BinaryIO

from sourcecheck.errors import Fault, InputError
from sourcecheck.readers.documents.ignoring import Ignoring
from sourcecheck.readers.encoding import read_text

STDIN = "-"
_URL = re.compile(r"https?://", re.IGNORECASE)


@dataclass(slots=True)
class Inputs:
    """What is to be read, each once and in the order in which it was named."""

    files: dict[Path, bool] = field(default_factory=dict)
    """Each file, and whether the user named it himself: then it must be readable."""
    urls: list[str] = field(default_factory=list)
    """Pages that are to be fetched before they can be read."""
    stdin: bool = False


def find_inputs(
    given: Iterable[str], *, ignored: bool = False, suffixes: frozenset[str] | None = None
) -> Inputs:
    """Return what these names stand for.

    Folders are walked and globs resolved (`**` goes through folders); of what they yield, hidden
    files and what git ignores are left out (the latter not if `ignored`), and so is what has none
    of the `suffixes` where these are given. A file that is named itself is always taken.

    Raises:
        InputError: with a fault for each name that stands for nothing.
    """
    inputs = Inputs()
    faults = []
    walk = _Walk(ignored=ignored, suffixes=suffixes)
    for name in given:
        if name == STDIN:
            inputs.stdin = True
        elif is_page(name):
            inputs.urls += [] if name in inputs.urls else [name]
        elif (path := Path(name)).is_dir():
            inputs.files = dict.fromkeys(walk.under(path), False) | inputs.files
        elif path.exists():
            inputs.files[path] = True
        elif has_magic(name) and (found := [*walk.matching(name)]):
            inputs.files = dict.fromkeys(found, False) | inputs.files
        else:
            hint = "a glob finds no hidden file and nothing that git ignores"
            message = f'there is no file "{name}"'
            faults.append(Fault(name, 0, 0, message, hint if has_magic(name) else ""))
    if faults:
        raise InputError(faults)
    return inputs


def is_page(name: str) -> bool:
    """Return whether a name is that of a page, which is to be fetched."""
    return bool(_URL.match(name))


def read_list(file: BinaryIO, path: str) -> tuple[str, ...]:
    """Return the names that a list has, one a line; blank lines and those with "#" are none.

    Raises:
        InputError: if it is no text.
    """
    lines = (line.strip() for line in read_text(file, path).split("\n"))
    return tuple(line for line in lines if line and not line.startswith("#"))


class _Walk:
    """Goes through folders."""

    def __init__(self, *, ignored: bool, suffixes: frozenset[str] | None) -> None:
        self._honours = not ignored
        self._ignoring = _ignoring(Path())
        self._suffixes = suffixes

    def under(self, folder: Path) -> Iterator[Path]:
        """Yield the files under a folder, by name; links to folders are not followed."""
        self._ignoring = _ignoring(folder)
        for place, folders, names in os.walk(folder):
            here = Path(place)
            folders[:] = sorted(name for name in folders if self._takes_folder(here / name))
            yield from (here / name for name in sorted(names) if self._takes(here / name))

    def matching(self, pattern: str) -> Iterator[Path]:
        """Yield the files that a glob matches, by name."""
        self._ignoring = _ignoring(_fixed(pattern))
        for name in sorted(glob(pattern, recursive=True)):  # noqa: PTH207 - Path.glob takes no absolute pattern
            path = Path(name)
            if path.is_file() and self._takes(path):
                yield path

    def _takes_folder(self, path: Path) -> bool:
        return not path.name.startswith(".") and not self._ignores(path)

    def _takes(self, path: Path) -> bool:
        return (
            not path.name.startswith(".")
            and (self._suffixes is None or path.suffix.lower() in self._suffixes)
            and path.is_file()
            and not self._ignores(path)
        )

    def _ignores(self, path: Path) -> bool:
        return self._honours and self._ignoring.ignores(_absolute(path))


def _fixed(pattern: str) -> Path:
    """Return the folder that a glob starts in."""
    path = Path(pattern)
    while has_magic(str(path)):
        path = path.parent
    return path


def _ignoring(folder: Path) -> Ignoring:
    """Return the rules for a folder: those of the working directory hold in what is under it."""
    top = _absolute(folder)
    return Ignoring(Path.cwd() if top.is_relative_to(Path.cwd()) else top)


def _absolute(path: Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100 - resolving would follow links
