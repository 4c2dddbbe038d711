"""Arguments and options that several commands share."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from sourcecheck.model.finding import Severity


class Format(StrEnum):
    """How a report is written."""

    TERMINAL = "terminal"
    JSON = "json"


_JUDGEMENT = "Judgement"
_OUTPUT = "Output"
_NETWORK = "Network"

Ledger = Annotated[
    Path | None,
    typer.Argument(
        show_default=False,
        help="The ledger. By default claims.yaml in this folder or the nearest one above it.",
    ),
]
Select = Annotated[
    list[str] | None,
    typer.Option(
        metavar="CODE",
        rich_help_panel=_JUDGEMENT,
        help="Apply only these rules: SC101, SC1 or unsourced-claim; several with commas.",
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option(
        metavar="CODE",
        rich_help_panel=_JUDGEMENT,
        help="Do not apply these rules.",
    ),
]
FailOn = Annotated[
    Severity | None,
    typer.Option(
        rich_help_panel=_JUDGEMENT,
        show_default="error",
        help="Exit with 1 if there is a finding of this severity or a higher one.",
    ),
]
OutputFormat = Annotated[
    Format,
    typer.Option("--format", rich_help_panel=_OUTPUT, help="How the report is written."),
]
Output = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        rich_help_panel=_OUTPUT,
        show_default=False,
        help="Write the report to a file instead of standard output.",
    ),
]
Quiet = Annotated[
    bool,
    typer.Option("--quiet", "-q", rich_help_panel=_OUTPUT, help="Print only findings, one a line."),
]
NoProgress = Annotated[
    bool,
    typer.Option(
        "--no-progress",
        rich_help_panel=_OUTPUT,
        help="Draw no progress bar; none is drawn where standard error is no terminal.",
    ),
]
Offline = Annotated[
    bool,
    typer.Option(
        "--offline",
        rich_help_panel=_NETWORK,
        help="Ask nobody; judge from the answers of earlier runs.",
    ),
]
Refresh = Annotated[
    bool,
    typer.Option(
        "--refresh",
        rich_help_panel=_NETWORK,
        help="Ask again for what was found alive lately.",
    ),
]
LandingPages = Annotated[
    bool,
    typer.Option(
        "--landing-pages",
        rich_help_panel=_NETWORK,
        help="Ask also where DOIs lead a reader; what is wrong there is a note, never an error.",
    ),
]
Timeout = Annotated[
    float | None,
    typer.Option(
        metavar="SECONDS",
        min=0.1,
        max=86_400,
        rich_help_panel=_NETWORK,
        show_default="20",
        help="How long to wait for one answer.",
    ),
]
Jobs = Annotated[
    int | None,
    typer.Option(
        metavar="N",
        min=1,
        max=10_000,
        rich_help_panel=_NETWORK,
        show_default="128",
        help="How many requests may be open at a time.",
    ),
]
