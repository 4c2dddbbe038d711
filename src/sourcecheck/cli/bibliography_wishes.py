"""What the user asks of `bibliography`."""

from dataclasses import dataclass
from pathlib import Path

import typer

from sourcecheck.bibliography.format import BINARY, STYLED
from sourcecheck.cli.bibliography_choices import Format

WIKI = frozenset((Format.MEDIAWIKI, Format.MEDIAWIKI_REFS))


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What the user asked for on the command line."""

    style: str
    locale: str | None
    format: Format
    title: str | None
    in_order: bool
    groups: bool
    cited: bool
    annotate: bool
    states: bool
    notes: bool
    output: Path | None
    check: Path | None
    allow_private: bool
    timeout: float | None
    settings: Path | None
    """The file with the settings, if no other is to be looked for."""


def refuse_contradictions(wishes: Wishes, *, has_ledger: bool) -> None:
    """Raise typer.BadParameter where wishes go against each other, or need a ledger."""
    claims = {"--cited": wishes.cited, "--annotate": wishes.annotate, "--notes": wishes.notes}
    claims["--order citation"] = wishes.in_order
    styled = {"--annotate": wishes.annotate, "--states": wishes.states, "--group": wishes.groups}
    for option, wanted in claims.items():
        if wanted and not has_ledger:
            raise typer.BadParameter(f"{option} needs a ledger: its claims cite the works")
    for option, wanted in styled.items():
        if wanted and wishes.format not in STYLED:
            raise typer.BadParameter(f"{option} is not for --format {wishes.format}")
        if wanted and wishes.notes:
            raise typer.BadParameter(f"give {option} or --notes, not both")
    if wishes.notes and wishes.format not in STYLED | WIKI:
        raise typer.BadParameter(f"--notes is not for --format {wishes.format}")
    if wishes.format in BINARY and not (wishes.output or wishes.check):
        raise typer.BadParameter(f"--format {wishes.format} needs --output: it is no text")
