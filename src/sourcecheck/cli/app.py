"""The application that the commands are added to."""

from collections.abc import Callable
from typing import Annotated

import typer

from sourcecheck import __version__
from sourcecheck.cli.archive import archive
from sourcecheck.cli.audit import audit
from sourcecheck.cli.badge import badge
from sourcecheck.cli.baseline import baseline
from sourcecheck.cli.bibliography import bibliography
from sourcecheck.cli.check import check
from sourcecheck.cli.explain import explain
from sourcecheck.cli.help_exits import exit_codes
from sourcecheck.cli.history import history
from sourcecheck.cli.links import links
from sourcecheck.cli.records import records
from sourcecheck.cli.rules import rules
from sourcecheck.cli.schema import schema

app = typer.Typer(
    name="sourcecheck",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"sourcecheck {__version__}")
        raise typer.Exit


@app.callback()
def sourcecheck(
    _: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Print the version and exit."
        ),
    ] = False,
) -> None:
    """Keep every claim in a text tied to the source that carries it, and check that both hold.

    Example: [bold]sourcecheck check claims.yaml[/bold]

    Exit codes: 0 clean, 1 findings at or above --fail-on, 2 usage, settings or
    input, 70 a bug in sourcecheck, 130 interrupted.
    """


_PANELS: dict[str, tuple[Callable[..., None], ...]] = {
    "Check": (check, audit, links, records, baseline),
    "Mend": (archive,),
    "Write": (bibliography, badge),
    "Look up": (history, rules, explain, schema),
}
for panel, commands in _PANELS.items():
    for command in commands:
        app.command(rich_help_panel=panel, epilog=exit_codes(command.__name__))(command)
