"""`sourcecheck records`: works as registries describe them."""

from sourcecheck.cli import options


def records(
    paths: options.Paths = None,
    select: options.Select = None,
    ignore: options.Ignore = None,
    fail_on: options.FailOn = None,
    baseline: options.Baseline = None,
    offline: options.Offline = False,
    refresh: options.Refresh = False,
    timeout: options.Timeout = None,
    suggest: options.Suggest = False,
    format_: options.OutputFormat = options.Format.TERMINAL,
    output: options.Output = None,
    suppressed: options.Suppressed = True,
    quiet: options.Quiet = False,
    no_progress: options.NoProgress = False,
    settings: options.Settings = None,
) -> None:
    """Ask registries for the works of a bibliography, and compare what they say with it.

    Example: [bold]sourcecheck records references.bib[/bold]
    """
    # Imported where they are used: `sourcecheck --help` needs none of them.
    from sourcecheck.checking import Scope
    from sourcecheck.cli.named import named
    from sourcecheck.cli.run import Wishes, run
    from sourcecheck.readers.project import read_named

    given = named(paths)
    wishes = Wishes(
        select=select,
        ignore=ignore,
        fail_on=fail_on,
        baseline=baseline,
        asks=True,
        links=False,
        records=True,
        suggest=suggest,
        offline=offline,
        refresh=refresh,
        timeout=timeout,
        format=format_,
        output=output,
        suppressed=suppressed,
        quiet=quiet,
        no_progress=no_progress,
        settings=settings,
    )
    run(Scope.RECORDS, given[0].parent, lambda: read_named(given), wishes)
