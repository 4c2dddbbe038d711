"""Asks git which lines a change added or touched."""

import re
import subprocess
from collections.abc import Mapping
from pathlib import Path

from sourcecheck.errors import Fault, InputError

_FILE = re.compile(r'\+\+\+ (?:b/(?P<plain>.*?)\t?|"b/(?P<quoted>.*)"\t?)')
_HUNK = re.compile(r"@@ -\S+ \+(?P<start>\d+)(?:,(?P<count>\d+))? @@")
_QUOTED = re.compile(r"\\(?:([0-7]{3})|(.))")
_MEANT = {"n": b"\n", "t": b"\t", "r": b"\r", "a": b"\a", "b": b"\b", "f": b"\f", "v": b"\v"}
_DIFF = ("diff", "--unified=0", "--no-color", "--no-ext-diff", "--no-textconv", "--no-renames")
_PREFIXES = ("--src-prefix=a/", "--dst-prefix=b/", "--diff-filter=d")


def changed_lines(revision: str, folder: Path) -> Mapping[Path, frozenset[int]]:
    """Return the lines that are new or touched since a revision, by the file's absolute path.

    These are the differences of the files as they lie there, committed or not, from the commit at
    which the two histories parted; of a file that git does not know yet, every line. A file in
    which lines were only taken out has none.

    Raises:
        InputError: if git is missing, the folder is in no repository, or the revision is unknown.
    """
    if revision.startswith("-"):
        raise InputError([Fault("git", 0, 0, f'"{revision}" is no revision')])
    root = Path(_git(folder, "rev-parse", "--show-toplevel").rstrip("\n"))
    _git(folder, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    parted = _git(folder, "merge-base", revision, "HEAD", may_fail=True).strip() or revision
    changes = _parsed(_git(root, *_DIFF, *_PREFIXES, parted, "--"), root)
    new = _git(root, "ls-files", "--others", "--exclude-standard", "-z")
    for name in filter(None, new.split("\0")):
        changes[root / name] = frozenset(range(1, _count(root / name) + 1))
    return changes


def _parsed(diff: str, root: Path) -> dict[Path, frozenset[int]]:
    changes: dict[Path, frozenset[int]] = {}
    path = root
    left = 0
    for line in diff.split("\n"):
        if left and line.startswith(("+", "-", "\\")):
            left -= line.startswith("+")
        elif file := _FILE.fullmatch(line):
            path = root / (file["plain"] or _unquoted(file["quoted"] or ""))
        elif hunk := _HUNK.match(line):
            start, left = int(hunk["start"]), int(hunk["count"] or 1)
            changes[path] = changes.get(path, frozenset()) | {*range(start, start + left)}
    return {path: lines for path, lines in changes.items() if lines}


def _unquoted(name: str) -> str:
    r"""Return a name that git has written in C's manner: "\303\244.md"."""
    pieces = []
    here = 0
    for escape in _QUOTED.finditer(name):
        pieces.append(name[here : escape.start()].encode())
        octal, sign = escape.groups()
        pieces.append(bytes([int(octal, 8) % 256]) if octal else _MEANT.get(sign, sign.encode()))
        here = escape.end()
    return b"".join([*pieces, name[here:].encode()]).decode("utf-8", "surrogateescape")


def _count(path: Path) -> int:
    try:
        return path.read_bytes().count(b"\n") + 1
    except OSError:
        return 0


def _git(folder: Path, *arguments: str, may_fail: bool = False) -> str:
    command = ["git", "-C", str(folder), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - fixed words and a checked revision
    except OSError as error:
        message = "git is needed to tell what has changed, and cannot be run"
        raise InputError([Fault("git", 0, 0, message)]) from error
    if done.returncode and not may_fail:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise InputError([Fault("git", 0, 0, said[-1] if said else _unknown(arguments))])
    return done.stdout.decode("utf-8", "surrogateescape")


def _unknown(arguments: tuple[str, ...]) -> str:
    return f'there is no revision "{arguments[-1].removesuffix("^{commit}")}" here'
