"""`sourcecheck explain`: the page of one rule."""

from typing import Annotated

import typer

from sourcecheck.cli.completion import complete_rule


def explain(
    rule: Annotated[
        str,
        typer.Argument(
            metavar="RULE",
            autocompletion=complete_rule,
            help="Code or name, or a beginning of codes.",
        ),
    ],
) -> None:
    """Say what a rule finds, why that matters, and how to mend it.

    Example: [bold]sourcecheck explain SC101[/bold]
    """
    # Imported where they are used: `sourcecheck --help` needs none of them.
    from sourcecheck.checking import Scope, choose_rules
    from sourcecheck.cli.output import write
    from sourcecheck.config import Config
    from sourcecheck.reporters import rule_pages

    found = choose_rules(Scope.EVERYTHING, Config(select=(rule,)))
    write(["\n".join(rule_pages.page(one) for one in found)])
