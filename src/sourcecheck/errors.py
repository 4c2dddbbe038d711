"""The errors that sourcecheck raises on purpose; the user is told them without a traceback."""

from collections.abc import Sequence
from dataclasses import dataclass


class SourcecheckError(Exception):
    """What every error of this package is; `str()` is the whole text for the user."""


class ConfigError(SourcecheckError):
    """A setting is unknown or has a value that it cannot have."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with a file: where, what was expected, and perhaps what to do.

    Lines and columns count from 1; `line` is 0 where the fault is the file's as a whole.
    """

    path: str
    line: int
    column: int
    message: str
    hint: str = ""

    def __str__(self) -> str:
        where = f"{self.path}:{self.line}:{self.column}" if self.line else self.path
        text = f"{where}: error: {self.message}"
        return f"{text}\n  hint: {self.hint}" if self.hint else text


class InputError(SourcecheckError):
    """A file of the user's cannot be read; carries every fault that was found in it."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))
