"""Which links are asked about, and where."""

from pathlib import Path
from typing import Annotated

import typer

_PANEL = "Choice of links"

Include = Annotated[
    list[str] | None,
    typer.Option(
        metavar="PATTERN",
        rich_help_panel=_PANEL,
        show_default=False,
        help="Ask only about links that this regular expression matches; several times for more.",
    ),
]

IncludeFile = Annotated[
    list[Path] | None,
    typer.Option(
        metavar="FILE",
        rich_help_panel=_PANEL,
        show_default=False,
        help="Likewise with the patterns of a file, one a line.",
    ),
]

Exclude = Annotated[
    list[str] | None,
    typer.Option(
        metavar="PATTERN",
        rich_help_panel=_PANEL,
        show_default=False,
        help="Ask neither about links that match nor where others lead there.",
    ),
]

ExcludeFile = Annotated[
    list[Path] | None,
    typer.Option(
        metavar="FILE",
        rich_help_panel=_PANEL,
        show_default=False,
        help="Likewise with the patterns of a file, one a line.",
    ),
]

Remap = Annotated[
    list[str] | None,
    typer.Option(
        "--remap",
        metavar="'PATTERN REPLACEMENT'",
        rich_help_panel=_PANEL,
        show_default=False,
        help="Ask for another address in a link's place: "
        "'https://example.org/ http://localhost:8000/'.",
    ),
]
