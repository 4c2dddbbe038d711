"""The settings of a run: `[tool.sourcecheck]` in pyproject.toml, or sourcecheck.toml.

Each field of `Config` and of `NetworkSettings` is a key there, written with hyphens.
"""

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from datetime import timedelta
from pathlib import Path
from typing import Any, NamedTuple

from sourcecheck.errors import ConfigError, Fault
from sourcecheck.evidence.settings import NetworkSettings
from sourcecheck.model.finding import Severity
from sourcecheck.suggestion import Suggestions

STORE = Path(".sourcecheck", "evidence.sqlite3")
"""The evidence store, beside the file with the settings, or beside the ledger without one."""
LONGEST = 86_400
"""Seconds, a day: no request takes longer."""
JOBS = 10_000
"""No system opens more connections at a time without being set up for it."""
_MOST = 2_147_483_647
"""The highest whole number: libcurl takes no more everywhere (a C int)."""
_CENTURY = 36_500
"""Days: the highest number of them; more would leave the calendar."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """What a user can set; a flag of the command line takes precedence."""

    select: tuple[str, ...] = ()
    """Rules to apply: codes, beginnings of codes, or names; all if empty."""
    ignore: tuple[str, ...] = ()
    """Rules not to apply, in the same forms."""
    fail_on: Severity = Severity.ERROR
    """The lowest severity that fails a run."""
    store: Path = STORE
    """Where answers are kept."""
    network: NetworkSettings = field(default_factory=NetworkSettings)


def find_config(folder: Path) -> Config:
    """Return the settings in a folder or in the nearest one above it that has any.

    Raises:
        ConfigError: naming file and line of every key that is unknown or has a wrong value.
    """
    for place in (folder.resolve(), *folder.resolve().parents):
        own, shared = place / "sourcecheck.toml", place / "pyproject.toml"
        if own.is_file():
            return _build(own, *_parse(own, _read(own)))
        if shared.is_file() and b"sourcecheck" in (content := _read(shared)):
            text, table = _parse(shared, content)
            tools = table.get("tool")
            if isinstance(tools, dict) and "sourcecheck" in tools:
                return _build(shared, text, tools["sourcecheck"])
    return Config(store=folder / STORE)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        message = f"cannot be read: {(error.strerror or str(error)).lower()}"
        raise _errors([_fault(path, message)]) from error


def _parse(path: Path, content: bytes) -> tuple[str, dict[str, Any]]:
    """Return the text of a file, and the table that it describes."""
    import tomllib  # noqa: PLC0415 - many a run has no such file

    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise _errors([_fault(path, "is not UTF-8 text")]) from error
    try:
        return text, tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message, _, place = str(error).rstrip(")").rpartition(" (at ")
        at = re.fullmatch(r"line (\d+), column (\d+)", place)
        # Without a number the fault is at the end of the document.
        line, column = (int(at[1]), int(at[2])) if at else (text.count("\n") + 1, 1)
        message = f"is not TOML: {message[:1].lower()}{message[1:]}"
        raise _errors([_fault(path, message, line, column)]) from error


def _build(path: Path, text: str, table: object) -> Config:
    """Return the settings in a table of a file; paths in it are relative to the file."""
    if not isinstance(table, Mapping):
        message = f'"tool.sourcecheck" should be a table, not {table!r}'
        raise _errors([_fault(path, message, _line_of("sourcecheck", text))])
    faults: list[Fault] = []
    values: dict[str, Any] = {"store": path.parent / STORE}
    for key, value in table.items():
        kind = _KEYS.get(key)
        if kind is None:
            message, hint = f'unknown key "{key}"', _advice(key)
        elif not kind.accepts(value):
            message, hint = f'"{key}" should be {kind.expected}, not {_shown(value)}', ""
        else:
            values[key.replace("-", "_")] = kind.convert(value, path.parent)
            continue
        faults.append(_fault(path, message, _line_of(key, text), hint=hint))
    if faults:
        raise _errors(faults)
    own = {name: values.pop(name) for name in _OWN if name in values}
    return Config(**own, network=NetworkSettings(**values))


def _errors(faults: list[Fault]) -> ConfigError:
    return ConfigError("\n".join(str(fault) for fault in sorted(faults, key=lambda f: f.line)))


def _fault(path: Path, message: str, line: int = 0, column: int = 1, *, hint: str = "") -> Fault:
    return Fault(Path(os.path.relpath(path)).as_posix(), line, column, message, hint)


def _line_of(key: str, text: str) -> int:
    """Return the line of a key, which tomllib does not tell."""
    name = rf"""["']?{re.escape(key)}["']?"""
    table = re.search(r"^\s*\[\s*tool\s*\.\s*sourcecheck\s*[].]", text, re.MULTILINE)
    start = table.start() if table else 0
    pattern = re.compile(rf"^[^#\n]*?(?<![\w-]){name}\s*[]=.]", re.MULTILINE)
    match = pattern.search(text, start)
    return text.count("\n", 0, match.start()) + 1 if match else 1


def _shown(value: object) -> str:
    """Return a value about as TOML writes it."""
    if isinstance(value, bool):
        return str(value).lower()
    return f'"{value}"' if isinstance(value, str) else str(value)


def _advice(key: str) -> str:
    if key == "tool":
        return "here keys stand at the top of the file, not in [tool.sourcecheck]"
    return Suggestions(_KEYS).hint(key) or f"known are: {', '.join(_KEYS)}"


class _Kind(NamedTuple):
    """What values a key can have, and what they become; paths are relative to the file."""

    expected: str
    accepts: Callable[[Any], bool]
    convert: Callable[[Any, Path], Any] = lambda value, _: value


def _whole(least: int, most: int = _MOST) -> _Kind:
    expected = f"a whole number from {least} to {most}"
    return _Kind(expected, lambda value: type(value) is int and least <= value <= most)


def _written(pattern: str, expected: str) -> _Kind:
    return _Kind(
        expected, lambda value: isinstance(value, str) and bool(re.fullmatch(pattern, value))
    )


def _is_number(value: object, most: int) -> bool:
    return type(value) in {int, float} and 0 <= value <= most  # type: ignore[operator] # a number


_POSITIVE_SECONDS = _Kind(
    f"a number above 0 and up to {LONGEST}", lambda value: _is_number(value, LONGEST) and value > 0
)
_ADDRESS = _written(r"https?://[!-~]+", "an address such as https://doi.org")
_BY_TYPE: dict[Any, _Kind] = {
    bool: _Kind("true or false", lambda value: isinstance(value, bool)),
    int: _whole(0),
    float: _Kind(f"a number from 0 to {LONGEST}", lambda value: _is_number(value, LONGEST)),
    timedelta: _Kind(
        f"a number of days from 0 to {_CENTURY}",
        lambda value: _is_number(value, _CENTURY),
        lambda value, _: timedelta(days=value),
    ),
    Severity: _Kind(
        '"error", "warning" or "note"',
        lambda value: value in list(Severity),
        lambda value, _: Severity(value),
    ),
    Path: _Kind(
        "a path",
        lambda value: isinstance(value, str) and bool(value.strip()) and "\0" not in value,
        lambda value, folder: folder / value,
    ),
    tuple[str, ...]: _Kind(
        'a list such as ["SC101", "SC4"]',
        lambda value: isinstance(value, list) and all(isinstance(one, str) for one in value),
        lambda value, _: tuple(value),
    ),
}
_BY_TYPE[Path | None] = _BY_TYPE[Path]
_BY_KEY = {
    "timeout": _POSITIVE_SECONDS,
    "connect-timeout": _POSITIVE_SECONDS,
    "jobs": _whole(1, JOBS),
    "host-jobs": _whole(1, JOBS),
    "strikes": _whole(1),
    "body-limit": _whole(1),
    "fragment-limit": _whole(1),
    "doi-base-url": _ADDRESS,
    "handle-base-url": _ADDRESS,
    "pubmed-base-url": _ADDRESS,
    "open-library-base-url": _ADDRESS,
    "archive-base-url": _written(r"https?://[!-~]+", "an address such as https://web.archive.org"),
    "user-agent": _written(r"[!-~]([ -~]*[!-~])?", "a line of ASCII characters"),
}
"""Keys of which less is possible than their types allow."""
_OWN = {one.name: one.type for one in fields(Config) if one.name != "network"}
_KEYS = {
    (key := name.replace("_", "-")): _BY_KEY.get(key) or _BY_TYPE[type_]
    for name, type_ in (_OWN | {one.name: one.type for one in fields(NetworkSettings)}).items()
}
