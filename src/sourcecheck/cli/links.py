"""`sourcecheck links`: identifiers only."""

from pathlib import Path
from typing import Annotated

import typer

from sourcecheck.cli import options

Paths = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="LEDGER|BIB",
        show_default=False,
        help="A ledger, or .bib files. By default claims.yaml as for check.",
    ),
]


def links(
    paths: Paths = None,
    select: options.Select = None,
    ignore: options.Ignore = None,
    fail_on: options.FailOn = None,
    offline: options.Offline = False,
    refresh: options.Refresh = False,
    timeout: options.Timeout = None,
    jobs: options.Jobs = None,
    format_: options.OutputFormat = options.Format.TERMINAL,
    output: options.Output = None,
    quiet: options.Quiet = False,
    no_progress: options.NoProgress = False,
) -> None:
    """Check that DOIs are registered and URLs still lead somewhere.

    Example: [bold]sourcecheck links references.bib[/bold]
    """
    # Imported where they are used: `sourcecheck --help` needs none of them.
    from sourcecheck.check import Scope  # noqa: PLC0415
    from sourcecheck.cli.run import Wishes, run  # noqa: PLC0415
    from sourcecheck.model.project import Project  # noqa: PLC0415
    from sourcecheck.readers.project import (  # noqa: PLC0415
        find_ledger,
        read_bibliographies,
        read_project,
    )

    given = paths or [find_ledger(Path())]
    ledgers = [path for path in given if path.suffix.lower() != ".bib"]
    if ledgers and len(given) > 1:
        raise typer.BadParameter("give one ledger, or any number of .bib files")
    wishes = Wishes(
        select=select,
        ignore=ignore,
        fail_on=fail_on,
        asks=True,
        offline=offline,
        refresh=refresh,
        timeout=timeout,
        jobs=jobs,
        format=format_,
        output=output,
        quiet=quiet,
        no_progress=no_progress,
    )

    def read() -> Project:
        return read_project(ledgers[0]) if ledgers else read_bibliographies(given)

    run(Scope.LINKS, given[0].parent, read, wishes)
