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


_JUDGEMENT = "Judgement"
_OUTPUT = "Output"
_NETWORK = "Network"
_CHANGES = "Changes"
_CHOICE = "Choice of links"

Paths = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="LEDGER|BIB",
        show_default=False,
        help="A ledger, or .bib files. By default claims.yaml in this folder or the nearest one "
        "above it.",
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
Baseline = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        rich_help_panel=_JUDGEMENT,
        show_default=False,
        help='Do not report the findings that this file accepts; "sourcecheck baseline" writes it.',
    ),
]
OutputFormat = Annotated[
    Format,
    typer.Option(
        "--format",
        rich_help_panel=_OUTPUT,
        help="How the report is written on standard output.",
    ),
]
Output = Annotated[
    list[Path] | None,
    typer.Option(
        metavar="FILE",
        rich_help_panel=_OUTPUT,
        show_default=False,
        help="Write a report to a file too, as its name ends: .sarif, .xml (JUnit), .md, .html, "
        ".csv, .json, .txt; otherwise as --format says, and then not on standard output. "
        "Several times for more.",
    ),
]
HistoryOutput = Annotated[
    Path | None,
    typer.Option(
        "--output",
        metavar="FILE",
        rich_help_panel=_OUTPUT,
        show_default=False,
        help="Write to a file instead of standard output.",
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
Settings = Annotated[
    Path | None,
    typer.Option(
        "--config",
        metavar="FILE",
        envvar="SOURCECHECK_CONFIG",
        show_default=False,
        help="Take the settings from this file, and look for no other.",
    ),
]
Fix = Annotated[
    bool,
    typer.Option(
        "--fix",
        rich_help_panel=_CHANGES,
        help="Mend in the .bib what can safely be mended; every other byte stays.",
    ),
]
Diff = Annotated[
    bool,
    typer.Option(
        "--diff", rich_help_panel=_CHANGES, help="Print what --fix would change, as a diff."
    ),
]
Include = Annotated[
    list[str] | None,
    typer.Option(
        metavar="PATTERN",
        rich_help_panel=_CHOICE,
        show_default=False,
        help="Ask only about links that this regular expression matches; several times for more.",
    ),
]
IncludeFile = Annotated[
    list[Path] | None,
    typer.Option(
        metavar="FILE",
        rich_help_panel=_CHOICE,
        show_default=False,
        help="Likewise with the patterns of a file, one a line.",
    ),
]
Exclude = Annotated[
    list[str] | None,
    typer.Option(
        metavar="PATTERN",
        rich_help_panel=_CHOICE,
        show_default=False,
        help="Ask neither about links that match nor where others lead there.",
    ),
]
ExcludeFile = Annotated[
    list[Path] | None,
    typer.Option(
        metavar="FILE",
        rich_help_panel=_CHOICE,
        show_default=False,
        help="Likewise with the patterns of a file, one a line.",
    ),
]
Remap = Annotated[
    list[str] | None,
    typer.Option(
        "--remap",
        metavar="'PATTERN REPLACEMENT'",
        rich_help_panel=_CHOICE,
        show_default=False,
        help="Ask for another address in a link's place: "
        "'https://example.org/ http://localhost:8000/'.",
    ),
]
Rescue = Annotated[
    bool | None,
    typer.Option(
        "--rescue/--no-rescue",
        rich_help_panel=_NETWORK,
        show_default=False,
        help="Look for archived copies of what is gone or suspect: some seconds for each.",
    ),
]
AllowPrivate = Annotated[
    bool,
    typer.Option(
        "--allow-private",
        rich_help_panel=_NETWORK,
        help="Ask also hosts that are not on the public internet: your own, of your network.",
    ),
]
Offline = Annotated[
    bool,
    typer.Option(
        "--offline",
        envvar="SOURCECHECK_OFFLINE",
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
Records = Annotated[
    bool,
    typer.Option(
        "--records",
        rich_help_panel=_NETWORK,
        help="Ask registries for the works' records too, and compare them with the .bib.",
    ),
]
Suggest = Annotated[
    bool,
    typer.Option(
        "--suggest",
        rich_help_panel=_CHANGES,
        help="Propose fields that registries know: as NAME.suggested.bib and .diff beside the "
        ".bib, which stays as it is.",
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
Header = Annotated[
    list[str] | None,
    typer.Option(
        "--header",
        metavar="'NAME: VALUE'",
        rich_help_panel=_NETWORK,
        show_default=False,
        help="Send this header to every host; several times for more. For one host: "
        "its table in the settings.",
    ),
]
Accept = Annotated[
    list[str] | None,
    typer.Option(
        "--accept",
        metavar="CODES",
        rich_help_panel=_NETWORK,
        show_default=False,
        help="Status codes that count as alive besides 200 to 299: 403,500..599.",
    ),
]
RobotsTxt = Annotated[
    bool,
    typer.Option(
        "--robots-txt",
        rich_help_panel=_NETWORK,
        help="Ask each site for its robots.txt first, and obey it.",
    ),
]
Jobs = Annotated[
    int | None,
    typer.Option(
        metavar="N",
        min=1,
        max=10_000,
        rich_help_panel=_NETWORK,
        show_default="1000",
        help="How many requests may be open at a time.",
    ),
]
