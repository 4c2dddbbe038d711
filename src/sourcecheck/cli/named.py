"""What a command is to be about: a ledger, or bibliographies alone."""

from collections.abc import Sequence
from pathlib import Path

import typer

from sourcecheck.readers.project import find_ledger, is_ledger


def named(paths: Sequence[Path] | None) -> Sequence[Path]:
    """Return the one ledger or the .bib files that are meant; without any, the nearest ledger.

    Raises:
        InputError: if none is named, and there is no ledger.
        typer.BadParameter: if a ledger is named, and more.
    """
    given = paths or [find_ledger(Path())]
    if len(given) > 1 and any(map(is_ledger, given)):
        raise typer.BadParameter("give one ledger, or any number of .bib files")
    return given
