"""The lines of a YAML file as editors show them.

For libyaml three more characters end a line (YAML 1.1, section 4.1.4), for YAML 1.2 and for
editors they do not: where a file has one of them, all that comes behind it is placed anew.
"""

import codecs
import re
from bisect import bisect_right
from typing import BinaryIO

from sourcecheck.readers.faults import Place

SEPARATORS = "\x85\u2028\u2029"
_LINE_END = re.compile("\r\n?|\n")
_SIGNS = tuple(each.encode() for each in SEPARATORS)
_CHUNK = 1 << 20


class EditorLines:
    """Where the lines of a text start; the byte order mark is none of its characters."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(end.end() for end in _LINE_END.finditer(text))]

    def place(self, index: int) -> Place:
        """Return the place of a character."""
        line = bisect_right(self._starts, index) - 1
        return Place(line, index - self._starts[line])


def editor_lines(file: BinaryIO) -> EditorLines | None:
    """Return the lines of a file that is at its start, or None if libyaml counts them likewise."""
    start = file.read(2)
    file.seek(0)
    if start in {codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE}:
        return EditorLines(_text(file, "utf-16"))
    return EditorLines(_text(file, "utf-8-sig")) if _has_separators(file) else None


def _has_separators(file: BinaryIO) -> bool:
    """Return whether any of the three stands in a file in UTF-8, which is not held whole."""
    before = b""
    found = False
    while not found and (chunk := file.read(_CHUNK)):
        joined = before + chunk
        found = not joined.isascii() and any(sign in joined for sign in _SIGNS)
        before = joined[-2:]
    file.seek(0)
    return found


def _text(file: BinaryIO, encoding: str) -> str:
    text = file.read().decode(encoding, "replace")
    file.seek(0)
    return text
