"""`sourcecheck archive`: archived copies of web sources."""

from pathlib import Path
from typing import Annotated

import typer

from sourcecheck.cli import options

_CHANGES = "Changes"

Paths = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="LEDGER|BIB",
        show_default=False,
        help="A ledger, or .bib files. By default claims.yaml as for check.",
    ),
]

Write = Annotated[
    bool,
    typer.Option(
        "--write",
        rich_help_panel=_CHANGES,
        help="Add the copies found to the .bib, as archiveurl and archivedate.",
    ),
]
Diff = Annotated[
    bool,
    typer.Option(
        "--diff", rich_help_panel=_CHANGES, help="Print what --write would change, as a diff."
    ),
]
Save = Annotated[
    bool,
    typer.Option(
        "--save",
        rich_help_panel=_CHANGES,
        help="Have archive.org save what has no copy; with the keys in SOURCECHECK_ARCHIVE_KEY "
        "and SOURCECHECK_ARCHIVE_SECRET.",
    ),
]
Offline = Annotated[
    bool,
    typer.Option(
        "--offline",
        rich_help_panel="Network",
        help="Ask nobody; list the copies that the .bib gives.",
    ),
]


def archive(
    paths: Paths = None,
    write: Write = False,
    diff: Diff = False,
    save: Save = False,
    offline: Offline = False,
    timeout: options.Timeout = None,
    quiet: options.Quiet = False,
    no_progress: options.NoProgress = False,
) -> None:
    """List what archived copies web sources have and could have; add them to the .bib.

    Example: [bold]sourcecheck archive --diff references.bib[/bold]
    """
    # Imported where they are used: `sourcecheck --help` needs none of them.
    from sourcecheck.cli.archive_run import Wishes, run
    from sourcecheck.readers.project import (
        find_ledger,
        read_bibliographies,
        read_project,
    )

    if write and diff:
        raise typer.BadParameter("give --write or --diff, not both")
    if save and offline:
        raise typer.BadParameter("nothing can be saved offline")
    given = paths or [find_ledger(Path())]
    ledgers = [path for path in given if path.suffix.lower() != ".bib"]
    if ledgers and len(given) > 1:
        raise typer.BadParameter("give one ledger, or any number of .bib files")
    project = read_project(ledgers[0]) if ledgers else read_bibliographies(given)
    wishes = Wishes(
        write=write,
        diff=diff,
        save=save,
        offline=offline,
        timeout=timeout,
        quiet=quiet,
        progress=not (no_progress or quiet),
    )
    run(project, given[0].parent, wishes)
