"""What is mended in the user's files, or proposed for them."""

from typing import Annotated

import typer

_PANEL = "Changes"

Fix = Annotated[
    bool,
    typer.Option(
        "--fix",
        rich_help_panel=_PANEL,
        help="Mend in the .bib what can safely be mended; every other byte stays.",
    ),
]

Diff = Annotated[
    bool,
    typer.Option(
        "--diff",
        rich_help_panel=_PANEL,
        help="Print what --fix would change, as a diff, and nothing else; exit with 1 if it would "
        "change something, or else with 0.",
    ),
]

Suggest = Annotated[
    bool,
    typer.Option(
        "--suggest",
        rich_help_panel=_PANEL,
        help="Propose fields that registries know: as NAME.suggested.bib and .diff beside the "
        ".bib, which stays as it is.",
    ),
]
