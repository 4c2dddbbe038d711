"""`sourcecheck history`: every stored answer about an identifier."""

from pathlib import Path
from typing import Annotated

import typer

from sourcecheck.cli import options
from sourcecheck.model.identifier import Identifier

Asked = Annotated[
    str,
    typer.Argument(
        metavar="IDENTIFIER",
        show_default=False,
        help="A DOI, a URL or another identifier, however written; or the key of a source.",
    ),
]
Paths = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="LEDGER|BIB",
        show_default=False,
        help="Where the source stands, and beside it the answers. By default claims.yaml as for "
        "check.",
    ),
]
_HINT = "an identifier says what it is: doi:10.…"


def history(
    identifier: Asked,
    paths: Paths = None,
    format_: Annotated[
        options.HistoryFormat, typer.Option("--format", help="How the history is written.")
    ] = options.HistoryFormat.TERMINAL,
    output: options.HistoryOutput = None,
    settings: options.Settings = None,
) -> None:
    """Show every stored answer about an identifier, oldest first; asks nobody.

    Example: [bold]sourcecheck history doi:10.1162/isec_a_00411[/bold]
    """
    # Imported where they are used: `sourcecheck --help` needs none of them.
    import sys
    from shutil import get_terminal_size

    from sourcecheck.cli.output import has_color, write
    from sourcecheck.config import find_config
    from sourcecheck.evidence.account import account
    from sourcecheck.evidence.store import Store
    from sourcecheck.reporters.history import render_json, render_terminal
    from sourcecheck.reporters.screen import Screen

    config = find_config(_folder(paths), settings)
    asked = _identifiers(identifier, paths)
    with Store(config.store) as store:
        known = [(one, account(one, store.history(one), config.network)) for one in asked]
    if format_ is options.HistoryFormat.JSON:
        write(render_json(known), output, encoding="utf-8")
        return
    color = output is None and has_color(sys.stdout)
    screen = Screen(width=get_terminal_size().columns, color=color)
    write(render_terminal(known, screen), output)


def _folder(paths: list[Path] | None) -> Path:
    """Return where the settings and the answers are."""
    from sourcecheck.errors import InputError
    from sourcecheck.readers.project import find_ledger

    if paths:
        return paths[0].parent
    try:
        return find_ledger(Path()).parent
    except InputError:  # an identifier needs no ledger
        return Path()


def _identifiers(written: str, paths: list[Path] | None) -> list[Identifier]:
    """Return the identifier that is written, or those of the source with that key.

    Raises:
        InputError: if it is neither, or a file cannot be read.
    """
    from sourcecheck.errors import Fault, InputError
    from sourcecheck.readers.identifiers.recognition import recognize

    recognized = recognize(written)
    if isinstance(recognized, Identifier):
        return [recognized]
    if recognized is not None:
        reason = f"is malformed: {recognized.reason}"
        hint = f'did you mean "{recognized.suggestion}"?' if recognized.suggestion else ""
        raise InputError([Fault(written, 0, 0, reason, hint)])
    return _of_source(written, paths)


def _of_source(key: str, paths: list[Path] | None) -> list[Identifier]:
    from sourcecheck.cli.named import named
    from sourcecheck.errors import Fault, InputError
    from sourcecheck.readers.project import read_named
    from sourcecheck.suggestion import Suggestions

    try:
        given = named(paths)
    except InputError as error:
        reason = "is no identifier, and there is no ledger here with a source of that name"
        raise InputError([Fault(key, 0, 0, reason, _HINT)]) from error
    project = read_named(given)
    if key not in project.source:
        hint = Suggestions(project.source).hint(key) or _HINT
        raise InputError(
            [Fault(key, 0, 0, "is neither an identifier nor the key of a source", hint)]
        )
    found = project.source[key].identifiers.values()
    identifiers = list(dict.fromkeys(identifier for one in found for identifier in one))
    if not identifiers:
        message = "is a source without an identifier: there is nothing to ask about"
        raise InputError([Fault(key, 0, 0, message)])
    return identifiers
