"""Reads everything a run needs: a ledger with the files it names, or bibliographies alone."""

import errno
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, TypeVar

from sourcecheck.errors import Fault, InputError
from sourcecheck.model.location import Location
from sourcecheck.model.project import Project
from sourcecheck.readers.article import read_article
from sourcecheck.readers.bibtex import read_bibliography
from sourcecheck.readers.faults import printable
from sourcecheck.readers.ledger import read_ledger

Record = TypeVar("Record")

_START = 'name the ledger, or start one: "sourcecheck schema" prints its format'


def is_ledger(path: Path) -> bool:
    """Return whether a path is not that of a bibliography."""
    return path.suffix.lower() != ".bib"


def read_named(paths: Sequence[Path]) -> Project:
    """Return the project of one ledger, or of bibliographies alone.

    Raises:
        InputError: with the faults of every file that cannot be read.
    """
    return read_project(paths[0]) if is_ledger(paths[0]) else read_bibliographies(paths)


def read_project(ledger_path: Path) -> Project:
    """Return the project of a ledger: its claims, its bibliography and its article's text.

    Locations name a file as seen from the working directory.

    Raises:
        InputError: with the faults of every file that cannot be read.
    """
    ledger = _read(ledger_path, read_ledger)
    folder = ledger_path.parent
    faults: list[Fault] = []
    bibliographies, text = [], None
    if ledger.bibliography is not None:
        with _gathered(faults):
            path, named = folder / ledger.bibliography, ledger.bibliography_location
            bibliographies = [_read(path, read_bibliography, named)]
    article = ledger.article
    if article.path is not None:
        with _gathered(faults):
            text = _read(
                folder / article.path,
                lambda file, path: read_article(file, path, ledger.claims),
                article.path_location,
            )
    if faults:
        raise InputError(sorted(faults, key=lambda each: (each.path, each.line, each.column)))
    return Project(ledger=ledger, bibliographies=tuple(bibliographies), article=text)


def read_bibliographies(paths: Iterable[Path]) -> Project:
    """Return a project that has sources only.

    Raises:
        InputError: with the faults of every file that cannot be read.
    """
    faults: list[Fault] = []
    bibliographies = []
    for path in paths:
        with _gathered(faults):
            bibliographies.append(_read(path, read_bibliography))
    if faults:
        raise InputError(faults)
    return Project(bibliographies=tuple(bibliographies))


def find_ledger(folder: Path, hint: str = _START) -> Path:
    """Return `claims.yaml` in a folder or in the nearest one above it.

    Raises:
        InputError: if there is none; it gives this hint.
    """
    for place in (folder, *folder.resolve().parents):
        if (place / "claims.yaml").is_file():
            return place / "claims.yaml"
    raise InputError([Fault("claims.yaml", 0, 0, "not found here or in a folder above", hint)])


def _read(
    path: Path, read: Callable[[BinaryIO, str], Record], named: Location | None = None
) -> Record:
    """Read one file; `named` is the place in another file that names it."""
    seen = _seen(path)
    try:
        with _open(path) as file:
            return read(file, seen)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        if named is None:
            raise InputError([Fault(seen, 0, 0, f"cannot be read: {reason}")]) from error
        message = f'cannot read "{printable(seen)}": {reason}'
        hint = "the path is relative to the ledger's folder"
        raise InputError([Fault(*named, message, hint)]) from error


def _open(path: Path) -> BinaryIO:
    try:
        return path.open("rb")
    except ValueError as error:  # a NUL in the path
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT)) from error


def _seen(path: Path) -> str:
    """Return a path as seen from the working directory, with forward slashes."""
    try:
        return Path(os.path.relpath(path)).as_posix()
    except ValueError:  # on another drive of Windows
        return path.as_posix()


@contextmanager
def _gathered(faults: list[Fault]) -> Iterator[None]:
    try:
        yield
    except InputError as error:
        faults.extend(error.faults)
