"""Where results go: standard output, or a file that is never left half-written."""

import io
import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import IO, TextIO

from sourcecheck.errors import Fault, InputError

_STDOUT = Path("-")
_UNENCODABLE = "backslashreplace"
"""How a character is written that the encoding has not, as in a file name that is not UTF-8."""


def has_color(stream: TextIO | None) -> bool:
    """Return whether a stream shows colours: a terminal, unless the environment says otherwise.

    NO_COLOR (no-color.org) is a no, and FORCE_COLOR (force-color.org) a yes, which counts for
    less, as in Python itself. None stands for a stream that the caller has closed.
    """
    if stream is None or os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return os.environ.get("TERM") != "dumb" and stream.isatty()


def is_encodable(text: str, stream: TextIO | None) -> bool:
    """Return whether a stream has all characters of a text; None is one the caller has closed."""
    try:
        text.encode((stream and stream.encoding) or "utf-8")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def write(pieces: Iterable[str], path: Path | None = None, *, encoding: str | None = None) -> None:
    """Write pieces of text to standard output, or to a file, which is replaced when all is there.

    "-" is standard output too, as for other programs. That is written in `encoding`, or in the
    terminal's own; a file in UTF-8. If the reader of standard output leaves early, as `head`
    does, the rest is dropped in silence.

    Raises:
        InputError: if not all can be written.
    """
    try:
        if path is None or path == _STDOUT:
            _print(pieces, encoding)
        elif path.is_relative_to("/dev") or (path.exists() and not path.is_file()):
            with _open(path, "a") as file:  # a pipe or a device is no file to replace
                file.writelines(pieces)
        else:
            _replace(path.resolve(), pieces)
    except OSError as error:
        message = f"cannot be written: {(error.strerror or str(error)).lower()}"
        raise InputError([Fault(str(path or "standard output"), 0, 0, message)]) from error


def _print(pieces: Iterable[str], encoding: str | None) -> None:
    if sys.stdout is None:  # closed by the caller
        return
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding=encoding, errors=_UNENCODABLE)
    try:
        sys.stdout.writelines(pieces)
        sys.stdout.flush()
    except OSError as error:
        # Nothing that is left over may be written when the process ends.
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            raise


def _replace(target: Path, pieces: Iterable[str]) -> None:
    temporary = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        with _open(temporary, "w") as file:
            file.writelines(pieces)
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)


def _open(path: Path, mode: str) -> IO[str]:
    return path.open(mode, encoding="utf-8", errors=_UNENCODABLE, newline="\n")
