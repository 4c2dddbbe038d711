"""`sourcecheck audit`: claims, citations and sources as they are written, without the network."""

from sourcecheck.cli import options


def audit(
    paths: options.Paths = None,
    select: options.Select = None,
    ignore: options.Ignore = None,
    fail_on: options.FailOn = None,
    baseline: options.Baseline = None,
    format_: options.OutputFormat = options.Format.TERMINAL,
    output: options.Output = None,
    trend: options.Trend = None,
    suppressed: options.Suppressed = True,
    quiet: options.Quiet = False,
    settings: options.Settings = None,
) -> None:
    """Audit claims and citations; opens no connection.

    Example: [bold]sourcecheck audit --format json --output report.json[/bold]
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
        format=format_,
        output=output,
        trend=trend,
        suppressed=suppressed,
        quiet=quiet,
        settings=settings,
    )
    run(Scope.CLAIMS, given[0].parent, lambda: read_named(given), wishes)
