"""`sourcecheck check`: everything."""

from sourcecheck.cli import options


def check(
    ledger: options.Ledger = None,
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
    """Check claims, citations, sources and links.

    Example: [bold]sourcecheck check --fail-on warning claims.yaml[/bold]
    """
    # Imported where they are used: `sourcecheck --help` needs none of them.
    from pathlib import Path

    from sourcecheck.check import Scope
    from sourcecheck.cli.run import Wishes, run
    from sourcecheck.readers.project import find_ledger, read_project

    path = ledger or find_ledger(Path())
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
    run(Scope.EVERYTHING, path.parent, lambda: read_project(path), wishes)
