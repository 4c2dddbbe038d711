"""The settings of a run: `[tool.sourcecheck]` in pyproject.toml, or sourcecheck.toml.

Each field of `Config` and of `NetworkSettings` is a key there, written with hyphens.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from sourcecheck.config.kinds import kind_of
from sourcecheck.config.tables import Tables, errors, fault, line_of
from sourcecheck.evidence.settings import NetworkSettings
from sourcecheck.model.finding import Severity
from sourcecheck.model.suppression import Suppression

STORE = Path(".sourcecheck", "evidence.sqlite3")
"""The evidence store, beside the file with the settings, or beside the ledger without one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """What a user can set; a flag of the command line takes precedence."""

    select: tuple[str, ...] = ()
    """Rules to apply: codes, beginnings of codes, or names; all if empty."""
    ignore: tuple[str, ...] = ()
    """Rules not to apply, in the same forms."""
    allow: tuple[Suppression, ...] = ()
    """What rules may find without its being reported, where, and why."""
    baseline: Path | None = None
    """A file of findings that are accepted as they are; `sourcecheck baseline` writes it."""
    fail_on: Severity = Severity.ERROR
    """The lowest severity that fails a run."""
    store: Path = STORE
    """Where answers are kept."""
    rescue: bool = False
    """Whether the archive is asked for copies of what is lost: that takes seconds for each."""
    trend: bool = False
    """Whether the figures of each check and audit are kept in the store."""
    network: NetworkSettings = field(default_factory=NetworkSettings)


def find_config(folder: Path, file: Path | None = None) -> Config:
    """Return the settings in a folder or in the nearest one above it that has any.

    `file` is where they stand if the user says so: nowhere else is looked then.

    Raises:
        ConfigError: naming file and line of every key that is unknown or has a wrong value.
    """
    if file is not None:
        return _read_config(file)
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


def _read_config(path: Path) -> Config:
    """Return the settings of a file: those of its table if it is a pyproject.toml."""
    text, table = _parse(path, _read(path))
    if path.name != "pyproject.toml":
        return _build(path, text, table)
    tools = table.get("tool")
    if not isinstance(tools, dict) or "sourcecheck" not in tools:
        raise errors([fault(path, "has no table [tool.sourcecheck]")])
    return _build(path, text, tools["sourcecheck"])


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        message = f"cannot be read: {(error.strerror or str(error)).lower()}"
        raise errors([fault(path, message)]) from error


def _parse(path: Path, content: bytes) -> tuple[str, dict[str, Any]]:
    """Return the text of a file, and the table that it describes."""
    import tomllib  # noqa: PLC0415 - many a run has no such file

    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise errors([fault(path, "is not UTF-8 text")]) from error
    try:
        return text, tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message, _, place = str(error).rstrip(")").rpartition(" (at ")
        at = re.fullmatch(r"line (\d+), column (\d+)", place)
        # Without a number the fault is at the end of the document.
        line, column = (int(at[1]), int(at[2])) if at else (text.count("\n") + 1, 1)
        message = f"is not TOML: {message[:1].lower()}{message[1:]}"
        raise errors([fault(path, message, line, column)]) from error


def _build(path: Path, text: str, table: object) -> Config:
    """Return the settings in a table of a file; paths in it are relative to the file."""
    if not isinstance(table, Mapping):
        message = f'"tool.sourcecheck" should be a table, not {table!r}'
        raise errors([fault(path, message, line_of(["sourcecheck"], text))])
    tables = Tables(path, text)
    values = {"store": path.parent / STORE, **tables.read(table, _KEYS)}
    if "hosts" in values:
        values["hosts"] = tables.read_hosts(values["hosts"])
    if "allow" in values:
        values["allow"] = tables.read_allowed(values["allow"])
    if tables.faults:
        raise errors(tables.faults)
    own = {name: values.pop(name) for name in _OWN if name in values}
    return Config(**own, network=NetworkSettings(**values))


_OWN = {one.name: one.type for one in fields(Config) if one.name != "network"}
_KEYS = {
    (key := name.replace("_", "-")): kind_of(key, type_)
    for name, type_ in (_OWN | {one.name: one.type for one in fields(NetworkSettings)}).items()
}
