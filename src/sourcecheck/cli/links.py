"""`sourcecheck links`: identifiers only."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from sourcecheck.cli import options

Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="FILE|FOLDER|GLOB",
        show_default=False,
        help="A ledger, .bib files, documents, folders, globs; - for standard input. "
        "By default claims.yaml as for check.",
    ),
]
_INPUT = "Input"
FilesFrom = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        rich_help_panel=_INPUT,
        show_default=False,
        help="Check what this file names, one a line; - for standard input.",
    ),
]
BaseUrl = Annotated[
    str | None,
    typer.Option(
        metavar="URL",
        rich_help_panel=_INPUT,
        show_default=False,
        help="Resolve relative links against this instead of looking for files.",
    ),
]
Code = Annotated[
    bool,
    typer.Option("--include-code", rich_help_panel=_INPUT, help="Check links in code, too."),
]
ChangedSince = Annotated[
    str | None,
    typer.Option(
        metavar="REVISION",
        rich_help_panel=_INPUT,
        show_default=False,
        help="Check only links in lines that changed since this revision of git.",
    ),
]
Dump = Annotated[
    bool,
    typer.Option(
        "--dump", rich_help_panel=_INPUT, help="List the links and where they stand; ask nobody."
    ),
]


def links(
    paths: Paths = None,
    files_from: FilesFrom = None,
    base_url: BaseUrl = None,
    code: Code = False,
    changed_since: ChangedSince = None,
    dump: Dump = False,
    select: options.Select = None,
    ignore: options.Ignore = None,
    fail_on: options.FailOn = None,
    offline: options.Offline = False,
    refresh: options.Refresh = False,
    landing_pages: options.LandingPages = False,
    timeout: options.Timeout = None,
    jobs: options.Jobs = None,
    format_: options.OutputFormat = options.Format.TERMINAL,
    output: options.Output = None,
    quiet: options.Quiet = False,
    no_progress: options.NoProgress = False,
) -> None:
    """Check that DOIs are registered and URLs still lead somewhere.

    Example: [bold]sourcecheck links README.md references.bib[/bold]
    """
    # Imported where they are used: `sourcecheck --help` needs none of them.
    from sourcecheck.check import Scope
    from sourcecheck.cli.run import Wishes, run
    from sourcecheck.model.project import Project
    from sourcecheck.readers.links import Reading, read_links, read_names
    from sourcecheck.readers.project import find_ledger

    given = [*(paths or ())]
    if files_from is not None:
        given += read_names(files_from, sys.stdin.buffer)
    elif not given:
        given = [str(find_ledger(Path()))]
    reading = Reading(code=code, base_url=base_url, changed_since=changed_since)

    def read() -> Project:
        return read_links(given, reading, sys.stdin.buffer)

    if dump:
        for identifier, mentions in read().mentions.items():
            for mention in mentions:
                typer.echo(f"{mention.location}: {identifier}")
        return
    wishes = Wishes(
        select=select,
        ignore=ignore,
        fail_on=fail_on,
        asks=True,
        offline=offline,
        refresh=refresh,
        landing_pages=landing_pages,
        timeout=timeout,
        jobs=jobs,
        format=format_,
        output=output,
        quiet=quiet,
        no_progress=no_progress,
    )

    first = Path(given[0]) if given else Path()
    run(Scope.LINKS, first if first.is_dir() else first.parent, read, wishes)
