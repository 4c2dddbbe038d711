"""The use case beside checking: mend what can safely be mended in a bibliography."""

import io
from collections.abc import Sequence
from typing import NamedTuple

from sourcecheck.edits.file import patch
from sourcecheck.edits.values import change_values
from sourcecheck.model.evidence import Evidence
from sourcecheck.model.project import Project
from sourcecheck.model.suppression import Suppression, Suppressions
from sourcecheck.readers.bibtex import read_bibliography
from sourcecheck.readers.encoding import read_text
from sourcecheck.rules.rule import Rule

_ROUNDS = 10
"""Times that a file is read again, for what one change made visible, or had to wait for another."""


class Mended(NamedTuple):
    """The bytes of a bibliography after mending, and how many values were changed for it."""

    content: bytes
    changes: int


def mend(
    content: bytes, path: str, rules: Sequence[Rule], allow: Sequence[Suppression] = ()
) -> Mended:
    """Return a bibliography with the fixes of the rules made: they and nothing else is changed.

    What its comments or `allow` allow to stand stays as it is.

    Raises:
        InputError: if the file is not text.
    """
    changes = 0
    for _ in range(_ROUNDS):
        project = Project(bibliographies=(read_bibliography(io.BytesIO(content), path),))
        given = Suppressions((*project.suppressions, *allow))
        fixes = [
            finding.fix
            for rule in rules
            for finding in rule.check(project, Evidence())
            if finding.fix and not given.over(finding)
        ]
        edits = list(change_values(read_text(io.BytesIO(content), path), fixes))
        if not edits:
            break
        content = patch(content, edits)
        changes += len(edits)
    return Mended(content, changes)
