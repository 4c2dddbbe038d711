"""Reads a baseline: the findings that were accepted as they were, as `reporters/baseline` writes.

JSON, https://www.rfc-editor.org/rfc/rfc8259.
"""

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from sourcecheck.errors import Fault, InputError
from sourcecheck.model.baseline import Accepted, Baseline
from sourcecheck.model.fingerprint import VERSION
from sourcecheck.readers.encoding import read_text
from sourcecheck.readers.faults import shown

_FINGERPRINT = re.compile(r"[0-9a-f]{32}")
_REQUIRED = ("fingerprint", "rule", "name", "path", "message")
_OPTIONAL = ("claim", "source")
"""What each finding has, and what one may have."""
_AGAIN = '"sourcecheck baseline" writes it anew'


def load_baseline(path: Path, *, may_lack: bool = False) -> Baseline:
    """Return the baseline at a path; an empty one if there is none and `may_lack` says so.

    Raises:
        InputError: if it cannot be read, or is none.
    """
    name = Path(os.path.relpath(path)).as_posix()
    if may_lack and not path.exists():
        return Baseline(name)
    try:
        with path.open("rb") as file:
            return read_baseline(file, name)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        hint = f'"sourcecheck baseline --output {name}" writes one'
        raise InputError([Fault(name, 0, 0, f"cannot be read: {reason}", hint)]) from error


def read_baseline(file: BinaryIO, path: str) -> Baseline:
    """Return the baseline in a file, which `path` names in locations and messages.

    Raises:
        InputError: if it is none, or one whose fingerprints were made in another way.
    """
    text = read_text(file, path)
    accepted: dict[str, Accepted] = {}
    for number, one in enumerate(_findings(text, path), 1):
        finding = _accepted(one)
        if finding is None:
            message = f"finding {number} of the baseline is not as it should be"
            raise InputError([Fault(path, 0, 0, message, _AGAIN)])
        accepted.setdefault(finding.fingerprint, finding)
    return Baseline(path, accepted, _lines(text))


def _findings(text: str, path: str) -> Iterator[object]:
    try:
        read = json.loads(text)
    except json.JSONDecodeError as error:
        message = f"not valid JSON: {error.msg[:1].lower()}{error.msg[1:]}"
        raise InputError([Fault(path, error.lineno, error.colno, message, _AGAIN)]) from error
    except (RecursionError, ValueError) as error:  # too deep; a number of too many digits
        raise InputError([Fault(path, 0, 0, "not a baseline", _AGAIN)]) from error
    if not isinstance(read, dict) or not isinstance(read.get("findings"), list):
        raise InputError([Fault(path, 0, 0, "not a baseline", _AGAIN)])
    if read.get("version") != VERSION:
        message = (
            f'made in another way: its version is {_told(read.get("version"))}, not "{VERSION}"'
        )
        raise InputError([Fault(path, 0, 0, message, _AGAIN)])
    yield from read["findings"]


def _told(version: object) -> str:
    return f'"{shown(version)}"' if isinstance(version, str) else "none"


def _accepted(read: object) -> Accepted | None:
    if not isinstance(read, dict):
        return None
    given = {key: read[key] for key in (*_REQUIRED, *_OPTIONAL) if key in read}
    if not (given.keys() >= {*_REQUIRED} and all(isinstance(one, str) for one in given.values())):
        return None
    return Accepted(**given) if _FINGERPRINT.fullmatch(given["fingerprint"]) else None


def _lines(text: str) -> dict[str, int]:
    """Return fingerprints with the first line in which each stands."""
    lines: dict[str, int] = {}
    for number, line in enumerate(text.split("\n"), 1):
        for fingerprint in _FINGERPRINT.findall(line):
            lines.setdefault(fingerprint, number)
    return lines
