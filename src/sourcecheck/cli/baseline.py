"""`sourcecheck baseline`: accepts what is found today."""

from pathlib import Path
from typing import Annotated

import typer

from sourcecheck.cli import options

_BASELINE = ".sourcecheck-baseline.json"

Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="LEDGER|BIB|FILE|FOLDER",
        show_default=False,
        help="A ledger, or .bib files, as for check; or what links takes, with documents. "
        "By default claims.yaml as for check.",
    ),
]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output",
        metavar="FILE",
        rich_help_panel="Output",
        show_default=_BASELINE,
        help="The baseline: what it accepts already and this run cannot judge stays. By default "
        "the one of the settings.",
    ),
]


def baseline(
    paths: Paths = None,
    select: options.Select = None,
    ignore: options.Ignore = None,
    offline: options.Offline = False,
    refresh: options.Refresh = False,
    landing_pages: options.LandingPages = False,
    records: options.Records = False,
    rescue: options.Rescue = None,
    allow_private: options.AllowPrivate = False,
    output: Output = None,
    quiet: options.Quiet = False,
    no_progress: options.NoProgress = False,
    settings: options.Settings = None,
) -> None:
    """Accept today's findings, so that only new ones are reported and fail a run.

    Checks as check does, and writes what it finds to a file for --baseline.

    Example: [bold]sourcecheck baseline --offline claims.yaml[/bold]
    """
    # Imported where they are used: `sourcecheck --help` needs none of them.
    from sourcecheck.cli.baseline_run import accept
    from sourcecheck.cli.run import Wishes

    wishes = Wishes(
        select=select,
        ignore=ignore,
        fail_on=None,
        format=options.Format.TERMINAL,
        output=None,
        quiet=quiet,
        asks=True,
        offline=offline,
        refresh=refresh,
        landing_pages=landing_pages,
        records=records,
        rescue=rescue,
        allow_private=allow_private,
        no_progress=no_progress,
        settings=settings,
    )
    accept(paths or [], wishes, output, Path(_BASELINE))
