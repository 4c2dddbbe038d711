"""Turns the bytes of a text file into text."""

import codecs
import io
from typing import BinaryIO

from sourcecheck.errors import Fault, InputError

_SAVE_AS = "save the file as UTF-8"


def read_text(file: BinaryIO, path: str) -> str:
    r"""Return the text of a file in UTF-8, or in UTF-16 with a byte order mark.

    The mark is taken off, and each line ends in "\n".

    Raises:
        InputError: at the first byte that is not in that encoding, or the first NUL.
    """
    raw = file.read()
    utf_16 = raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        text = raw.decode("utf-16" if utf_16 else "utf-8-sig")
    except UnicodeDecodeError as error:
        if utf_16:
            fault = Fault(path, 0, 0, "the file starts as UTF-16, and is not", _SAVE_AS)
        else:
            before = error.object[: error.start].decode()
            message = f"the byte 0x{error.object[error.start]:02X} is not UTF-8"
            fault = _fault(path, before, message)
        raise InputError([fault]) from error
    if "\0" in text:
        raise InputError([_fault(path, text[: text.index("\0")], "there is a NUL byte here")])
    return io.IncrementalNewlineDecoder(None, translate=True).decode(text, final=True)


def _fault(path: str, before: str, message: str) -> Fault:
    lines = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return Fault(path, len(lines), len(lines[-1]) + 1, message, _SAVE_AS)
