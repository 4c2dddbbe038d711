"""Which rules are applied, and what fails a run."""

from pathlib import Path
from typing import Annotated

import typer

from sourcecheck.cli.completion import complete_rule
from sourcecheck.model.finding import Severity

_PANEL = "Judgement"

Select = Annotated[
    list[str] | None,
    typer.Option(
        metavar="CODE",
        autocompletion=complete_rule,
        rich_help_panel=_PANEL,
        help="Apply only these rules: SC101, SC1 or unsourced-claim; several with commas.",
    ),
]

Ignore = Annotated[
    list[str] | None,
    typer.Option(
        metavar="CODE",
        autocompletion=complete_rule,
        rich_help_panel=_PANEL,
        help="Do not apply these rules.",
    ),
]

FailOn = Annotated[
    Severity | None,
    typer.Option(
        rich_help_panel=_PANEL,
        show_default="error",
        help="Exit with 1 if there is a finding of this severity or a higher one.",
    ),
]

Baseline = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        rich_help_panel=_PANEL,
        show_default=False,
        help='Do not report the findings that this file accepts; "sourcecheck baseline" writes it.',
    ),
]
