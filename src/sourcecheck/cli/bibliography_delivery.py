"""Writes what `bibliography` made, or compares a file with it."""

import sys
from pathlib import Path

from sourcecheck.bibliography.format import BINARY
from sourcecheck.cli.bibliography_wishes import Wishes
from sourcecheck.cli.output import write
from sourcecheck.edits.file import replace_file
from sourcecheck.edits.spans import diff
from sourcecheck.errors import Fault, InputError
from sourcecheck.reporters.screen import visible


def deliver(content: bytes, wishes: Wishes) -> bool:
    """Write the content, or show how a file differs from it; return whether it does."""
    if wishes.check:
        return _compare(content, wishes.check)
    if wishes.output is None:
        write([content.decode("utf-8")], encoding="utf-8")
    elif wishes.output.is_file() and not wishes.output.is_relative_to("/dev"):
        replace_file(wishes.output, content)
    elif wishes.format in BINARY:
        _create(wishes.output, content)
    else:
        write([content.decode("utf-8")], wishes.output)
    return False


def _create(path: Path, content: bytes) -> None:
    try:
        path.touch()
    except OSError as error:
        message = f"cannot be written: {(error.strerror or str(error)).lower()}"
        raise InputError([Fault(str(path), 0, 0, message)]) from error
    replace_file(path, content)


def _compare(content: bytes, path: Path) -> bool:
    try:
        present = path.read_bytes()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise InputError([Fault(str(path), 0, 0, f"cannot be read: {reason}")]) from error
    if present == content:
        return False
    try:
        shown = diff(present.decode("utf-8"), content.decode("utf-8"), path.as_posix())
    except UnicodeDecodeError:
        shown = ""
    write([shown or f"{path.as_posix()}: differs from what would be written\n"], encoding="utf-8")
    return True


def tell(message: str) -> None:
    """Print a line for the user that is no part of what was made."""
    print(visible(message), file=sys.stderr)
