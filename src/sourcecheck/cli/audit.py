"""`sourcecheck audit`: claims, citations and sources as they are written, without the network."""

from sourcecheck.cli import options


def audit(
    ledger: options.Ledger = None,
    select: options.Select = None,
    ignore: options.Ignore = None,
    fail_on: options.FailOn = None,
    format_: options.OutputFormat = options.Format.TERMINAL,
    output: options.Output = None,
    quiet: options.Quiet = False,
) -> None:
    """Audit claims and citations; opens no connection.

    Example: [bold]sourcecheck audit --format json --output report.json[/bold]
    """
    # Imported where they are used: `sourcecheck --help` needs none of them.
    from pathlib import Path

    from sourcecheck.check import Scope
    from sourcecheck.cli.run import Wishes, run
    from sourcecheck.readers.project import find_ledger, read_project

    path = ledger or find_ledger(Path())
    wishes = Wishes(
        select=select, ignore=ignore, fail_on=fail_on, format=format_, output=output, quiet=quiet
    )
    run(Scope.CLAIMS, path.parent, lambda: read_project(path), wishes)
