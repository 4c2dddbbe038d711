"""What `check --fix` and `check --diff` do with the bibliographies."""

import io
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NoReturn

import typer

from sourcecheck.cli import Exit
from sourcecheck.cli.output import write
from sourcecheck.edits.file import replace_file
from sourcecheck.edits.spans import diff
from sourcecheck.mend import mend
from sourcecheck.model.project import Project
from sourcecheck.model.suppression import Suppression
from sourcecheck.readers.encoding import read_text
from sourcecheck.reporters.screen import visible
from sourcecheck.rules.rule import Rule


def fix(project: Project, rules: Sequence[Rule], allow: Sequence[Suppression]) -> bool:
    """Mend the bibliographies of a project, and tell of it; return whether any was changed.

    Raises:
        InputError: if one cannot be written.
    """
    changed = False
    for bibliography in project.bibliographies:
        path = Path(bibliography.path)
        content, changes = mend(path.read_bytes(), bibliography.path, rules, allow)
        if changes:
            replace_file(path, content)
            values = "1 change" if changes == 1 else f"{changes} changes"
            print(f"{visible(bibliography.path)}: {values} made", file=sys.stderr)
            changed = True
    return changed


def show(
    project: Project,
    rules: Sequence[Rule],
    allow: Sequence[Suppression],
    outputs: Sequence[Path] | None,
) -> NoReturn:
    """Write what `fix` would change as a diff, to each file or to standard output, and end.

    Raises:
        typer.Exit: with 1 if it would change something, or else with 0.
        InputError: if not all can be written.
    """
    changes = list(_differences(project, rules, allow))
    for path in outputs or (None,):
        write(changes, path, encoding="utf-8")
    raise typer.Exit(Exit.FINDINGS if any(changes) else Exit.CLEAN)


def _differences(
    project: Project, rules: Sequence[Rule], allow: Sequence[Suppression]
) -> Iterator[str]:
    """Yield what would change in each bibliography, as a diff; nothing where nothing does."""
    for bibliography in project.bibliographies:
        path = bibliography.path
        content = Path(path).read_bytes()
        before = read_text(io.BytesIO(content), path)
        after = read_text(io.BytesIO(mend(content, path, rules, allow).content), path)
        yield diff(before, after, path)
