"""Reads all the documents of a run."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO, NamedTuple

from sourcecheck.errors import Fault, InputError
from sourcecheck.model.document import Document
from sourcecheck.readers.documents.document import read_document
from sourcecheck.readers.documents.inputs import STDIN, Inputs

_LEDGER = re.compile(rb"^claims[ \t]*:", re.MULTILINE)
_BEGINNING = 100_000


class Skipped(NamedTuple):
    """A file that a walk came upon and that could not be read."""

    path: str
    reason: str


class Collection(NamedTuple):
    """What was read."""

    documents: tuple[Document, ...]
    skipped: tuple[Skipped, ...]


class Kinds(NamedTuple):
    """The files of a run, by what reads them."""

    ledgers: tuple[Path, ...]
    bibliographies: tuple[Path, ...]
    documents: tuple[Path, ...]


def read_collection(
    inputs: Inputs,
    *,
    files: Iterable[Path] | None = None,
    stdin: BinaryIO | None = None,
    code: bool = False,
) -> Collection:
    """Return the documents of these inputs, or of these of their files alone.

    A file that cannot be read is skipped if a walk or a glob found it. Documents are named by their
    paths as the user gives them, with forward slashes; standard input is "-", and what it holds is
    found out from its content. Pages that are to be fetched first are not read here.

    Raises:
        InputError: with the faults of every file that was named and cannot be read.
    """
    documents: list[Document] = []
    skipped: list[Skipped] = []
    faults: list[Fault] = []
    if stdin is not None and inputs.stdin:
        documents.append(read_document(stdin, STDIN, code=code))
    for path in inputs.files if files is None else files:
        try:
            documents.append(_read(path, code=code))
        except InputError as error:
            if inputs.files[path]:
                faults += error.faults
            else:
                skipped.append(Skipped(path.as_posix(), error.faults[0].message))
    if faults:
        raise InputError(faults)
    return Collection(tuple(documents), tuple(skipped))


def sort_out(paths: Iterable[Path]) -> Kinds:
    """Return files by what reads them: a ledger is a YAML file that has claims."""
    ledgers, bibliographies, documents = [], [], []
    for path in paths:
        if path.suffix.lower() == ".bib":
            bibliographies.append(path)
        elif path.suffix.lower() in {".yaml", ".yml"} and _is_ledger(path):
            ledgers.append(path)
        else:
            documents.append(path)
    return Kinds(tuple(ledgers), tuple(bibliographies), tuple(documents))


def _read(path: Path, *, code: bool) -> Document:
    try:
        with path.open("rb") as file:
            return read_document(file, path.as_posix(), code=code)
    except OSError as error:
        message = f"cannot read it: {(error.strerror or str(error)).lower()}"
        raise InputError([Fault(path.as_posix(), 0, 0, message)]) from error


def _is_ledger(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return bool(_LEDGER.search(file.read(_BEGINNING)))
    except OSError:
        return False
