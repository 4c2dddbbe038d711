"""`sourcecheck history`: every stored answer about an identifier, or how a project does."""

from pathlib import Path
from typing import Annotated

import typer

from sourcecheck.cli import options

Asked = Annotated[
    str | None,
    typer.Argument(
        metavar="IDENTIFIER",
        show_default=False,
        help="A DOI, a URL or another identifier, however written; or the key of a source. Without "
        "it: coverage and links over time, of the runs that --trend kept.",
    ),
]
Paths = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="LEDGER|BIB",
        show_default=False,
        help="Where the source stands, and beside it the answers. By default claims.yaml as for "
        "check.",
    ),
]
Every = Annotated[
    bool, typer.Option("--all", help="List every day, and not the last 20; without IDENTIFIER.")
]


def history(
    identifier: Asked = None,
    paths: Paths = None,
    every: Every = False,
    format_: Annotated[
        options.HistoryFormat | None,
        typer.Option(
            "--format",
            show_default=False,
            help="How the history is written. By default JSON where the name of the file ends in "
            ".json, and as for a terminal otherwise.",
        ),
    ] = None,
    output: options.HistoryOutput = None,
    settings: options.Settings = None,
) -> None:
    """Show how coverage and links do over time, or every stored answer about an identifier.

    Asks nobody.

    Example: [bold]sourcecheck history doi:10.1162/isec_a_00411[/bold]
    """
    # Imported where it is used: `sourcecheck --help` needs none of it.
    from sourcecheck.cli.history_run import Manner, is_file, show_answers, show_trend
    from sourcecheck.cli.suffixes import refuse_other_kinds

    refuse_other_kinds([output] if output else (), (".json", ".txt"))
    by_name = output is not None and output.suffix.lower() == ".json"
    usual = options.HistoryFormat.JSON if by_name else options.HistoryFormat.TERMINAL
    manner = Manner(format_ or usual, output, settings)
    if identifier is None or is_file(identifier):
        files = [Path(identifier), *(paths or ())] if identifier else None
        show_trend(files, manner, every=every)
    else:
        show_answers(identifier, paths, manner)
