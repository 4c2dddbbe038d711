"""`sourcecheck archive`: archived copies of web sources."""

from typing import Annotated

import typer

from sourcecheck.cli import options

_CHANGES = "Changes"

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
        envvar="SOURCECHECK_OFFLINE",
        rich_help_panel="Network",
        help="Ask nobody; list the copies that the .bib gives and earlier runs found.",
    ),
]


def archive(
    paths: options.Paths = None,
    write: Write = False,
    diff: Diff = False,
    save: Save = False,
    offline: Offline = False,
    timeout: options.Timeout = None,
    quiet: options.Quiet = False,
    no_progress: options.NoProgress = False,
    settings: options.Settings = None,
) -> None:
    """List what archived copies web sources have and could have; add them to the .bib.

    Example: [bold]sourcecheck archive --diff references.bib[/bold]
    """
    # Imported where they are used: `sourcecheck --help` needs none of them.
    from sourcecheck.cli.archive_run import Wishes, run
    from sourcecheck.cli.named import named
    from sourcecheck.readers.project import read_named

    if write and diff:
        raise typer.BadParameter("give --write or --diff, not both")
    if save and offline:
        raise typer.BadParameter("nothing can be saved offline")
    given = named(paths)
    project = read_named(given)
    wishes = Wishes(
        write=write,
        diff=diff,
        save=save,
        offline=offline,
        timeout=timeout,
        quiet=quiet,
        progress=not (no_progress or quiet),
        settings=settings,
    )
    run(project, given[0].parent, wishes)
