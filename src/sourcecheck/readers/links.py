"""Reads whatever has links: ledgers, bibliographies and documents, as the user names them."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from sourcecheck.errors import Fault, InputError
from sourcecheck.model.bibliography import Bibliography
from sourcecheck.model.document import Document
from sourcecheck.model.mask import mask
from sourcecheck.model.project import Project
from sourcecheck.model.source import Source
from sourcecheck.readers.documents.changes import changed_lines
from sourcecheck.readers.documents.choice import only_lines, resolve
from sourcecheck.readers.documents.collection import Kinds, read_collection, sort_out
from sourcecheck.readers.documents.document import FORMATS
from sourcecheck.readers.documents.inputs import STDIN, Inputs, find_inputs, read_list
from sourcecheck.readers.documents.local import LocalLinks

# What a walk through a folder takes: what people write, not what programs keep.
_WRITTEN = frozenset(FORMATS) - {".json", ".yaml", ".yml", ".toml", ".csv", ".tsv"} | {".bib"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How documents are read."""

    code: bool = False
    """Whether links in code count."""
    base_url: str | None = None
    """What relative links are resolved against; without it they are looked up as files."""
    changed_since: str | None = None
    """A revision of git: only links in lines that changed since then count."""


def read_links(
    given: Sequence[str],
    reading: Reading,
    stdin: BinaryIO,
    read_pages: Callable[[Sequence[str]], Sequence[Document]],
) -> Project:
    """Return a project of ledgers, .bib files, documents, folders, globs and pages.

    "-" is `stdin`. Pages are named by their URLs; `read_pages` fetches and reads them.

    Raises:
        InputError: with the faults of every file that was named and cannot be read.
    """
    inputs = find_inputs(given, suffixes=_WRITTEN)
    kinds = sort_out(inputs.files)
    _refuse(inputs, kinds.ledgers, reading)
    project = _read_sources(kinds) if kinds.ledgers or kinds.bibliographies else Project()
    collection = read_collection(inputs, files=kinds.documents, stdin=stdin, code=reading.code)
    documents = collection.documents
    if reading.base_url is not None:
        documents = tuple(resolve(one, reading.base_url) for one in documents)
    if inputs.urls:
        documents += tuple(read_pages(inputs.urls))
    project = replace(project, documents=documents)
    if reading.changed_since is not None:
        project = _changed(project, changed_lines(reading.changed_since, Path()))
    return replace(project, broken_links=tuple(LocalLinks().broken(project.documents)))


def read_names(path: Path, stdin: BinaryIO) -> tuple[str, ...]:
    """Return what a list of inputs names, one a line; the path "-" is `stdin`.

    Raises:
        InputError: if it cannot be read.
    """
    if str(path) == STDIN:
        return read_list(stdin, STDIN)
    try:
        with path.open("rb") as file:
            return read_list(file, path.as_posix())
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise InputError([Fault(path.as_posix(), 0, 0, f"cannot be read: {reason}")]) from error


def _read_sources(kinds: Kinds) -> Project:
    # Their readers take longer to load than a list of a thousand links to read.
    from sourcecheck.readers.project import read_bibliographies, read_project  # noqa: PLC0415 - see above

    project = read_project(kinds.ledgers[0]) if kinds.ledgers else Project()
    own = {Path(one.path).resolve() for one in project.bibliographies}
    others = [path for path in kinds.bibliographies if path.resolve() not in own]
    return replace(
        project,
        bibliographies=project.bibliographies + read_bibliographies(others).bibliographies,
    )


def _refuse(inputs: Inputs, ledgers: Sequence[Path], reading: Reading) -> None:
    faults = [
        Fault(mask(url), 0, 0, "git does not know what has changed in a page")
        for url in inputs.urls
        if reading.changed_since is not None
    ]
    faults += [
        Fault(path.as_posix(), 0, 0, "a second ledger", f"the first is {ledgers[0].as_posix()}")
        for path in ledgers[1:]
    ]
    if faults:
        raise InputError(faults)


def _changed(project: Project, changes: Mapping[Path, Collection[int]]) -> Project:
    """Return a project with only those identifiers that stand in changed lines."""

    def lines(path: str) -> Collection[int]:
        return changes.get(Path(path).resolve(), ())

    return replace(
        project,
        partial=True,
        bibliographies=tuple(
            _changed_sources(one, lines(one.path)) for one in project.bibliographies
        ),
        documents=tuple(only_lines(one, lines(one.path)) for one in project.documents),
    )


def _changed_sources(bibliography: Bibliography, lines: Collection[int]) -> Bibliography:
    def changed(source: Source) -> Source:
        found = {
            field: identifiers
            for field, identifiers in source.identifiers.items()
            if source.locate(field).line in lines
        }
        return replace(source, identifiers=found)

    return replace(bibliography, sources=tuple(changed(one) for one in bibliography.sources))
