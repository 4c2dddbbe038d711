"""`sourcecheck badge`: one figure of a project as a small picture."""

from enum import StrEnum
from typing import Annotated

import typer

from sourcecheck.cli import options


class BadgeFormat(StrEnum):
    """How a badge is written."""

    SVG = "svg"
    ENDPOINT = "endpoint"


class Figure(StrEnum):
    """What a badge tells."""

    CLAIMS = "claims"
    LINKS = "links"


def badge(
    paths: options.Paths = None,
    of: Annotated[
        Figure,
        typer.Option(
            help="Whether it tells how many claims are supported, or how many links were alive by "
            "the newest stored answers."
        ),
    ] = Figure.CLAIMS,
    format_: Annotated[
        BadgeFormat | None,
        typer.Option(
            "--format",
            show_default=False,
            help="An SVG image, or JSON for shields.io's endpoint badge. By default JSON where the "
            "name of the file ends in .json, and SVG otherwise.",
        ),
    ] = None,
    output: options.HistoryOutput = None,
    settings: options.Settings = None,
) -> None:
    """Draw a badge of how many claims are supported, or of how many links are alive.

    Asks nobody.

    Example: [bold]sourcecheck badge --output badge.svg[/bold]
    """
    # Imported where they are used: `sourcecheck --help` needs none of them.
    from sourcecheck.cli.badge_run import draw
    from sourcecheck.cli.output import write
    from sourcecheck.cli.suffixes import refuse_other_kinds

    refuse_other_kinds([output] if output else (), (".svg", ".json"))
    by_name = output is not None and output.suffix.lower() == ".json"
    wanted = format_ or (BadgeFormat.ENDPOINT if by_name else BadgeFormat.SVG)
    pieces = draw(paths, settings, links=of is Figure.LINKS, svg=wanted is BadgeFormat.SVG)
    write(pieces, output, encoding="utf-8")
