"""The faults found in one file, each noted at its place, to be raised together."""

from dataclasses import dataclass
from typing import Protocol

from sourcecheck.errors import Fault, InputError

_SHOWN = 60


class Mark(Protocol):
    """A place in the file; unlike a `Location` it counts from 0, as libyaml does."""

    line: int
    column: int


@dataclass(slots=True)
class Place:
    """A mark of our own."""

    line: int
    column: int


class Faults(list[Fault]):
    """The faults found in one file so far."""

    def __init__(self, path: str) -> None:
        super().__init__()
        self.path = path

    def add(self, mark: Mark, message: str, hint: str) -> None:
        """Note a fault at a place of the file."""
        self.append(Fault(self.path, mark.line + 1, mark.column + 1, message, hint))

    def error(self) -> InputError:
        """Return the error that tells of all of them, in the order of the file's lines."""
        return InputError(sorted(self, key=lambda fault: (fault.line, fault.column)))


def shown(text: str) -> str:
    """Return a text as a message quotes it: not long, and nothing in it that moves the cursor."""
    return printable(text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…")


def printable(text: str) -> str:
    """Return a text with what does not print written as Python escapes it."""
    if text.isprintable():
        return text
    return "".join(each if each.isprintable() else ascii(each)[1:-1] for each in text)
