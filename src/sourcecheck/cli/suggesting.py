"""What `records --suggest` does: proposes fields in files beside the bibliographies."""

import io
import sys
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from sourcecheck.edits.bibtex import add_fields
from sourcecheck.edits.file import patch, replace_file
from sourcecheck.edits.seal import as_written, is_sealed, seal
from sourcecheck.edits.spans import Edit, diff
from sourcecheck.errors import Fault, InputError
from sourcecheck.model.addition import Addition
from sourcecheck.model.bibliography import Bibliography
from sourcecheck.model.finding import Finding
from sourcecheck.model.project import Project
from sourcecheck.model.report import Report
from sourcecheck.readers.encoding import read_text
from sourcecheck.reporters.additions import told, total
from sourcecheck.reporters.screen import visible
from sourcecheck.rules.comparison.additions import additions

_SUGGESTS = "SC519"
"""The rule that tells of an identifier: where one is proposed, nothing is left to be told."""


class _Files(NamedTuple):
    bibliography: Path
    difference: Path


def make_room(project: Project) -> None:
    """See that nothing of the user's stands where suggestions would be written.

    Raises:
        InputError: for each file that is no suggestion, or one that was changed since.
    """
    faults = [
        Fault(
            str(path),
            0,
            0,
            "is in the way of a suggestion: it is none, or was changed since it was written",
            "move it away, or delete it",
        )
        for bibliography in project.bibliographies
        for path in _files(bibliography)
        if path.exists() and not _is_ours(path)
    ]
    if faults:
        raise InputError(faults)


def suggest(report: Report, *, quiet: bool) -> tuple[Addition, ...]:
    """Write what could be added to each bibliography beside it, and return it all.

    Raises:
        InputError: if a file cannot be written, or would replace one of the user's.
    """
    make_room(report.project)
    found = tuple(additions(report.project, report.evidence))
    for bibliography in report.project.bibliographies:
        own = [one for one in found if one.source.location.path == bibliography.path]
        if own:
            _write(bibliography, own, _remarks(bibliography, own, report.findings))
        if not quiet:
            written = _files(bibliography)
            where = f"in {written.bibliography.name} and {written.difference.name}"
            said = f"{total(own)} suggested, {where}" if own else "nothing to suggest"
            print(f"{visible(bibliography.path)}: {said}", file=sys.stderr)
    return found


def _is_ours(path: Path) -> bool:
    try:
        return is_sealed(path.read_bytes())
    except OSError:  # what cannot be read is not to be replaced: a folder, another's file
        return False


def _files(bibliography: Bibliography) -> _Files:
    path = Path(bibliography.path)
    return _Files(path.with_suffix(".suggested.bib"), path.with_suffix(".suggested.diff"))


def _write(bibliography: Bibliography, own: Sequence[Addition], remarks: Sequence[str]) -> None:
    path, files = Path(bibliography.path), _files(bibliography)
    content = path.read_bytes()
    fields = [
        (source, {one.field: one.value for one in each})
        for source, each in groupby(own, key=lambda one: one.source)
    ]
    text = read_text(io.BytesIO(content), bibliography.path)
    added = patch(content, add_fields(text, fields))
    note = "the .diff beside this file tells who says so"
    line = seal(as_written(added).removeprefix("\ufeff"), "%", note)
    replace_file(files.bibliography, patch(added, [Edit(0, 0, line)]))
    told_first = "".join(f"# {line}".rstrip() + "\n" for line in _preface(path, own, remarks))
    body = told_first + diff(as_written(content), as_written(added), path.name)
    line = seal(body, "#", f"fields that {visible(path.name)} lacks")
    replace_file(files.difference, (line + body).encode())


def _preface(path: Path, own: Sequence[Addition], remarks: Sequence[str]) -> Iterator[str]:
    yield f"To add them all: patch -p1 < {visible(path.with_suffix('.suggested.diff').name)}"
    yield ""
    yield from (visible(told(one)) for one in own)
    if remarks:
        yield ""
        yield "Left as it is, for a person to judge:"
        yield from remarks


def _remarks(
    bibliography: Bibliography, own: Sequence[Addition], findings: Sequence[Finding]
) -> list[str]:
    """Return what the records' rules say of a bibliography, each finding on a line."""
    identified = {one.source.key for one in own if one.field in {"doi", "isbn"}}
    return [
        visible(f"{one.location}: {one.severity}: {one.message} [{one.rule} {one.name}]")
        for one in findings
        if one.location.path == bibliography.path
        and one.rule.startswith("SC5")
        and not (one.rule == _SUGGESTS and one.source in identified)
    ]
