"""`sourcecheck check`: everything."""

from sourcecheck.cli import options


def check(
    paths: options.Paths = None,
    select: options.Select = None,
    ignore: options.Ignore = None,
    fail_on: options.FailOn = None,
    baseline: options.Baseline = None,
    include: options.Include = None,
    include_file: options.IncludeFile = None,
    exclude: options.Exclude = None,
    exclude_file: options.ExcludeFile = None,
    remap: options.Remap = None,
    offline: options.Offline = False,
    refresh: options.Refresh = False,
    landing_pages: options.LandingPages = False,
    records: options.Records = False,
    rescue: options.Rescue = None,
    allow_private: options.AllowPrivate = False,
    timeout: options.Timeout = None,
    jobs: options.Jobs = None,
    header: options.Header = None,
    accept: options.Accept = None,
    robots_txt: options.RobotsTxt = False,
    fix: options.Fix = False,
    diff: options.Diff = False,
    format_: options.OutputFormat = options.Format.TERMINAL,
    output: options.Output = None,
    trend: options.Trend = None,
    suppressed: options.Suppressed = True,
    quiet: options.Quiet = False,
    no_progress: options.NoProgress = False,
    settings: options.Settings = None,
) -> None:
    """Check claims, citations, sources and links.

    Example: [bold]sourcecheck check --fail-on warning claims.yaml[/bold]
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
        include=include,
        include_file=include_file,
        exclude=exclude,
        exclude_file=exclude_file,
        remap=remap,
        offline=offline,
        refresh=refresh,
        landing_pages=landing_pages,
        records=records,
        rescue=rescue,
        allow_private=allow_private,
        timeout=timeout,
        jobs=jobs,
        header=header,
        accept=accept,
        robots_txt=robots_txt,
        fix=fix,
        diff=diff,
        format=format_,
        output=output,
        trend=trend,
        suppressed=suppressed,
        quiet=quiet,
        no_progress=no_progress,
        settings=settings,
    )
    run(Scope.EVERYTHING, given[0].parent, lambda: read_named(given), wishes)
