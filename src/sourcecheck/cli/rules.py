"""`sourcecheck rules`: every rule in a line, or all pages as Markdown."""

from typing import Annotated

import typer


def rules(
    markdown: Annotated[
        bool, typer.Option("--markdown", help="Print the pages of all rules: docs/rules.md.")
    ] = False,
) -> None:
    """List the rules.

    Example: [bold]sourcecheck rules[/bold]
    """
    # Imported where they are used: `sourcecheck --help` needs none of them.
    from sourcecheck.cli.output import write
    from sourcecheck.reporters import rule_pages
    from sourcecheck.rules import catalogue

    render = rule_pages.manual if markdown else rule_pages.table
    write([render(catalogue())])
