"""What `check --fix` and `check --diff` do with the bibliographies."""

import io
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

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


def differences(
    project: Project, rules: Sequence[Rule], allow: Sequence[Suppression]
) -> Iterator[str]:
    """Yield what `fix` would change in each bibliography, as a diff."""
    for bibliography in project.bibliographies:
        path = bibliography.path
        content = Path(path).read_bytes()
        before = read_text(io.BytesIO(content), path)
        after = read_text(io.BytesIO(mend(content, path, rules, allow).content), path)
        yield diff(before, after, path)
