"""Whom to ask, and how."""

from typing import Annotated

import typer

_PANEL = "Network"

Rescue = Annotated[
    bool | None,
    typer.Option(
        "--rescue/--no-rescue",
        rich_help_panel=_PANEL,
        show_default=False,
        help="Look for archived copies of what is gone or suspect: some seconds for each.",
    ),
]

AllowPrivate = Annotated[
    bool,
    typer.Option(
        "--allow-private",
        rich_help_panel=_PANEL,
        help="Ask also hosts that are not on the public internet: your own, of your network.",
    ),
]

Offline = Annotated[
    bool,
    typer.Option(
        "--offline",
        envvar="SOURCECHECK_OFFLINE",
        rich_help_panel=_PANEL,
        help="Ask nobody; judge from the answers of earlier runs.",
    ),
]

Refresh = Annotated[
    bool,
    typer.Option(
        "--refresh",
        rich_help_panel=_PANEL,
        help="Ask again for what was found alive lately.",
    ),
]

LandingPages = Annotated[
    bool,
    typer.Option(
        "--landing-pages",
        rich_help_panel=_PANEL,
        help="Ask also where DOIs lead a reader; what is wrong there is a note, never an error.",
    ),
]

Records = Annotated[
    bool,
    typer.Option(
        "--records",
        rich_help_panel=_PANEL,
        help="Ask registries for the works' records too, and compare them with the .bib.",
    ),
]

Timeout = Annotated[
    float | None,
    typer.Option(
        metavar="SECONDS",
        min=0.1,
        max=86_400,
        rich_help_panel=_PANEL,
        show_default="20",
        help="How long to wait for one answer.",
    ),
]

Header = Annotated[
    list[str] | None,
    typer.Option(
        "--header",
        metavar="'NAME: VALUE'",
        rich_help_panel=_PANEL,
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
        rich_help_panel=_PANEL,
        show_default=False,
        help="Status codes that count as alive besides 200 to 299: 403,500..599.",
    ),
]

RobotsTxt = Annotated[
    bool,
    typer.Option(
        "--robots-txt",
        rich_help_panel=_PANEL,
        help="Ask each site for its robots.txt first, and obey it.",
    ),
]

Jobs = Annotated[
    int | None,
    typer.Option(
        metavar="N",
        min=1,
        max=10_000,
        rich_help_panel=_PANEL,
        show_default="1000",
        help="How many requests may be open at a time.",
    ),
]
