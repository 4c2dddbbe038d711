"""How and where a report is written."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

_PANEL = "Output"


class Format(StrEnum):
    """How a report is written."""

    TERMINAL = "terminal"
    JSON = "json"
    SARIF = "sarif"
    JUNIT = "junit"
    GITHUB = "github"
    GITLAB = "gitlab"
    MARKDOWN = "markdown"
    HTML = "html"
    CSV = "csv"


class HistoryFormat(StrEnum):
    """How a history is written."""

    TERMINAL = "terminal"
    JSON = "json"


OutputFormat = Annotated[
    Format,
    typer.Option(
        "--format",
        rich_help_panel=_PANEL,
        help="How the report is written on standard output.",
    ),
]

Output = Annotated[
    list[Path] | None,
    typer.Option(
        metavar="FILE",
        rich_help_panel=_PANEL,
        show_default=False,
        help="Write a report to a file too, as its name ends: .sarif, .xml (JUnit), .md, .html, "
        ".csv, .json, .txt; otherwise as --format says, and then not on standard output. "
        "Several times for more.",
    ),
]

Trend = Annotated[
    bool | None,
    typer.Option(
        "--trend/--no-trend",
        rich_help_panel=_PANEL,
        show_default=False,
        help="Keep the figures of this run beside the answers, to see them over time.",
    ),
]

HistoryOutput = Annotated[
    Path | None,
    typer.Option(
        "--output",
        metavar="FILE",
        rich_help_panel=_PANEL,
        show_default=False,
        help="Write to a file instead of standard output.",
    ),
]

Quiet = Annotated[
    bool,
    typer.Option("--quiet", "-q", rich_help_panel=_PANEL, help="Print only findings, one a line."),
]

Suppressed = Annotated[
    bool,
    typer.Option(
        "--suppressed/--no-suppressed",
        rich_help_panel=_PANEL,
        help="Whether SARIF lists what is allowed or accepted, or just counts it. GitHub shows "
        "it as open.",
    ),
]

NoProgress = Annotated[
    bool,
    typer.Option(
        "--no-progress",
        rich_help_panel=_PANEL,
        help="Draw no progress bar; none is drawn where standard error is no terminal.",
    ),
]
