"""What `bibliography` does: read, choose works, have them set, write or compare them."""

from collections.abc import Sequence
from pathlib import Path

import typer

from sourcecheck.bibliography.format import STYLED
from sourcecheck.bibliography.omissions import omissions
from sourcecheck.bibliography.works import choose, unread
from sourcecheck.cli import Exit
from sourcecheck.cli.bibliography_choices import Format
from sourcecheck.cli.bibliography_delivery import deliver, tell
from sourcecheck.cli.bibliography_wishes import Wishes, refuse_contradictions
from sourcecheck.cli.named import named
from sourcecheck.errors import Fault
from sourcecheck.model.project import Project
from sourcecheck.readers.project import is_ledger, read_named

_AS_WRITTEN = (Format.BIBTEX, Format.BIBLATEX)
"""Formats that have every field as the entry gives it."""


def run(paths: Sequence[Path], wishes: Wishes) -> None:
    """Write the bibliography of a ledger or of .bib files, or compare a file with it.

    Raises:
        SourcecheckError: if the settings or the input are at fault.
        typer.Exit: with 1 if the file compared is another, with 2 if a work cannot be
            read or set.
    """
    given = named(paths)
    refuse_contradictions(wishes, has_ledger=is_ledger(given[0]))
    project = read_named(given)
    _spare_the_input(project, wishes.output)
    content, faults = _made(project, given[0].parent, wishes)
    differs = deliver(content, wishes)
    faults = [*unread(project), *faults]
    for fault in faults:
        tell(str(fault))
    if faults:
        raise typer.Exit(Exit.USAGE)
    if differs:
        raise typer.Exit(Exit.FINDINGS)


def _spare_the_input(project: Project, output: Path | None) -> None:
    """Raise typer.BadParameter if a file that was read would be written over."""
    ledger = [project.ledger.path] if project.ledger else []
    read = {
        Path(path).resolve() for path in (*ledger, *(one.path for one in project.bibliographies))
    }
    if output and output.resolve() in read:
        raise typer.BadParameter(f"--output: {output} is what the works are read from")


def _made(project: Project, folder: Path, wishes: Wishes) -> tuple[bytes, list[Fault]]:
    """Return what is to be written, and what is wrong with works in it."""
    sources = choose(project, cited=wishes.cited, in_order=wishes.in_order)
    if wishes.format not in _AS_WRITTEN:
        for remark in omissions(
            choose(project, cited=wishes.cited or wishes.notes, in_order=False)
        ):
            tell(remark)
    if wishes.format in STYLED:
        from sourcecheck.cli.bibliography_styled import styled

        return styled(project, sources, folder, wishes)
    from sourcecheck.cli.bibliography_exchange import exchange

    return "".join(exchange(project, sources, wishes)).encode("utf-8", "replace"), []
