"""What a command is about, and by which settings."""

from pathlib import Path
from typing import Annotated

import typer

Paths = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="LEDGER|BIB",
        show_default=False,
        help="A ledger, or .bib files. By default claims.yaml in this folder or the nearest one "
        "above it.",
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
