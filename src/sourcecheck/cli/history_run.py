"""What `sourcecheck history` does: tells what is stored."""

import os
import sys
from pathlib import Path
from shutil import get_terminal_size
from typing import NamedTuple

from sourcecheck.cli.named import named
from sourcecheck.cli.options import HistoryFormat
from sourcecheck.cli.output import has_color, is_encodable, write
from sourcecheck.config import find_config
from sourcecheck.errors import Fault, InputError
from sourcecheck.evidence.account import account
from sourcecheck.evidence.store import Store
from sourcecheck.evidence.trend import Trend
from sourcecheck.model.identifier import Identifier
from sourcecheck.readers.identifiers.recognition import recognize
from sourcecheck.readers.project import find_ledger, read_named
from sourcecheck.reporters import history, trend
from sourcecheck.reporters.screen import Screen
from sourcecheck.suggestion import Suggestions

_HINT = "an identifier says what it is: doi:10.…"
_FILES = {".bib", ".yaml", ".yml"}


class Manner(NamedTuple):
    """How something is told, and by which settings."""

    format: HistoryFormat
    output: Path | None
    """A file, in the place of standard output."""
    settings: Path | None
    """The file with the settings, if no other is to be looked for."""

    @property
    def screen(self) -> Screen:
        """What is written for: the window, or a file, which has no colours."""
        color = self.output is None and has_color(sys.stdout)
        return Screen(width=get_terminal_size().columns, color=color)


def is_file(written: str) -> bool:
    """Return whether what is written names a ledger or a bibliography, and no identifier."""
    path = Path(written)
    return path.suffix.lower() in _FILES and path.is_file()


def show_trend(paths: list[Path] | None, manner: Manner, *, every: bool) -> None:
    """Tell how the claims and links of a project do; `every` is whether all days are listed.

    Raises:
        SourcecheckError: if there is no ledger, or the settings or the store are at fault.
    """
    given = named(paths)
    config = find_config(given[0].parent, manner.settings)
    names = [Path(os.path.relpath(path)).as_posix() for path in given]
    with Store(config.store) as store:
        points = Trend(store, config.store.parent, given).points()
    if manner.format is HistoryFormat.JSON:
        write(trend.render_json(names, points), manner.output, encoding="utf-8")
        return
    has_blocks = manner.output or is_encodable("".join(trend.BLOCKS), sys.stdout)
    ink = trend.BLOCKS if has_blocks else trend.ASCII
    name = ", ".join(names)
    lines = trend.render_terminal(name, points, manner.screen, every=every, ink=ink)
    write(lines, manner.output)


def show_answers(written: str, paths: list[Path] | None, manner: Manner) -> None:
    """Tell every stored answer about an identifier, or about those of a source.

    Raises:
        SourcecheckError: if it is neither, or the settings or a file are at fault.
    """
    config = find_config(_folder(paths), manner.settings)
    asked = _identifiers(written, paths)
    with Store(config.store) as store:
        known = [(one, account(one, store.history(one), config.network)) for one in asked]
    if manner.format is HistoryFormat.JSON:
        write(history.render_json(known), manner.output, encoding="utf-8")
        return
    write(history.render_terminal(known, manner.screen), manner.output)


def _folder(paths: list[Path] | None) -> Path:
    """Return where the settings and the answers are."""
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
    recognized = recognize(written)
    if isinstance(recognized, Identifier):
        return [recognized]
    if recognized is not None:
        reason = f"is malformed: {recognized.reason}"
        hint = f'did you mean "{recognized.suggestion}"?' if recognized.suggestion else ""
        raise InputError([Fault(written, 0, 0, reason, hint)])
    return _of_source(written, paths)


def _of_source(key: str, paths: list[Path] | None) -> list[Identifier]:
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
