"""`sourcecheck schema`: the formats of a ledger and of the JSON report."""

from typing import Annotated

import typer

OfReport = Annotated[bool, typer.Option("--report", help="Print that of the JSON report instead.")]


def schema(of_report: OfReport = False) -> None:
    """Print the JSON schema of claims.yaml, for editors.

    Example: [bold]sourcecheck schema > claims.schema.json[/bold]
    """
    # Imported where they are used: `sourcecheck --help` needs none of them.
    from importlib.resources import files

    from sourcecheck.cli.output import write

    folder, name = ("reporters", "report") if of_report else ("readers", "ledger")
    path = files("sourcecheck") / folder / f"{name}.schema.json"
    write([path.read_text("utf-8")], encoding="utf-8")
