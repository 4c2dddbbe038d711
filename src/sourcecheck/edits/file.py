"""Edits of a file's text, made in its bytes: encoding, byte order mark and line ends stay."""

import codecs
import os
import re
import shutil
from bisect import bisect_right
from collections.abc import Iterable
from pathlib import Path

from sourcecheck.edits.spans import Edit, apply
from sourcecheck.errors import Fault, InputError

_MARKS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
_BREAK = re.compile(r"\r\n?|\n")


def patch(content: bytes, edits: Iterable[Edit]) -> bytes:
    r"""Return the bytes of a file with edits made, whose offsets are those of its text.

    The text is what the readers make of the bytes: without byte order mark, with each line
    ending in "\n". A new line of a replacement ends as the first line of the file does.

    Raises:
        ValueError: if two edits overlap.
    """
    mark = next((mark for mark in _MARKS if content.startswith(mark)), b"")
    encoding = _MARKS.get(mark, "utf-8")
    written = content[len(mark) :].decode(encoding)
    if "\r" in written:
        edits = _as_written(written, edits)
    return mark + apply(written, edits).encode(encoding)


def replace_file(path: Path, content: bytes) -> None:
    """Replace a file, all at once, or make a new one; permissions stay, a link still leads to it.

    Raises:
        InputError: if it cannot be written.
    """
    target = path.resolve()
    temporary = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        try:
            temporary.write_bytes(content)
            if target.exists():
                shutil.copymode(target, temporary)
            temporary.replace(target)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as error:
        message = f"cannot be written: {(error.strerror or str(error)).lower()}"
        raise InputError([Fault(str(path), 0, 0, message)]) from error


def _as_written(written: str, edits: Iterable[Edit]) -> list[Edit]:
    """Return edits with their offsets and line ends as in the text that has carriage returns."""
    breaks = list(_BREAK.finditer(written))
    ending = breaks[0][0]
    starts, read_starts = [0], [0]
    for each in breaks:
        starts.append(each.end())
        read_starts.append(read_starts[-1] + each.start() - starts[-2] + 1)

    def place(offset: int) -> int:
        line = bisect_right(read_starts, offset) - 1
        return starts[line] + offset - read_starts[line]

    return [
        Edit(place(start), place(end), replacement.replace("\n", ending))
        for start, end, replacement in edits
    ]
