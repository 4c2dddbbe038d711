"""Turns the bytes of a document into text, whatever its encoding."""

import io
import re
from typing import BinaryIO

from sourcecheck.errors import Fault, InputError
from sourcecheck.readers.encoding import read_text

_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_CHARSET = re.compile(
    rb"<(?:meta\b[^>]*?charset|\?xml\b[^>]*?encoding)\s*=\s*[\"']?([\w-]+)", re.IGNORECASE
)
_HEAD = 1024
"""How far into a page its encoding may be declared (HTML, section 4.2.5.4), in bytes."""


def read_leniently(file: BinaryIO, path: str) -> str:
    r"""Return the text of a document in UTF-8, or UTF-16 with a mark, or the charset it declares.

    What is none of these is read as Latin-1, byte for byte: a link's own characters are ASCII, and
    a stray byte in the prose around it is no reason not to check it. Each line ends in "\n".

    Raises:
        InputError: if there is a NUL byte: the file is no text.
    """
    raw = file.read()
    if raw.startswith(_UTF_16):
        return read_text(io.BytesIO(raw), path)
    if b"\0" in raw:
        raise InputError([Fault(path, 0, 0, "it is no text: there is a NUL byte in it")])
    try:
        return read_text(io.BytesIO(raw), path)
    except InputError:
        return io.IncrementalNewlineDecoder(None, translate=True).decode(_decoded(raw), final=True)


def _decoded(raw: bytes) -> str:
    if declared := _CHARSET.search(raw, 0, _HEAD):
        try:
            return raw.decode(declared[1].decode())
        except (LookupError, ValueError):
            pass
    return raw.decode("latin-1")
