"""Marks a file as written by sourcecheck, so that it can be told whether anybody changed it."""

import hashlib
import re

_MARK = "Suggested by sourcecheck"
_LINE = re.compile(rf"[%#] {_MARK} \((?P<digest>[0-9a-f]{{16}})\)[^\r\n]*(?:\r\n?|\n)")


def seal(text: str, sign: str, note: str) -> str:
    """Return the line that is to stand before a text: a comment, which starts with this sign."""
    return f"{sign} {_MARK} ({_digest(text)}): {note}\n"


def is_sealed(content: bytes) -> bool:
    """Return whether a file is as it was written, its first line included."""
    text = as_written(content).removeprefix("\ufeff")
    found = _LINE.match(text)
    return bool(found and found["digest"] == _digest(text[found.end() :]))


def as_written(content: bytes) -> str:
    """Return the text of a file with its mark and its line ends, which readers do without."""
    encoding = "utf-16" if content.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8"
    return content.decode(encoding, errors="replace")


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]
