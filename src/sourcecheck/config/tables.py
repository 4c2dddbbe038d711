"""Reads the tables of a file of settings, and tells what is wrong with them, line by line."""

import os
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from sourcecheck.config.allowed import read_allowed
from sourcecheck.config.kinds import HOST_KINDS, Kind
from sourcecheck.errors import ConfigError, Fault
from sourcecheck.evidence.settings import HostSettings
from sourcecheck.model.suppression import Suppression
from sourcecheck.suggestion import Suggestions

_TABLE = re.compile(r"^\s*\[\s*tool\s*\.\s*sourcecheck\s*[].]", re.MULTILINE)
_OWN_TABLE = re.compile(r"^\s*\[\s*tool\s*\.\s*sourcecheck\s*\]", re.MULTILINE)


class Tables:
    """Reads the tables of one file, and collects what is wrong with them."""

    def __init__(self, path: Path, text: str) -> None:
        self.faults: list[Fault] = []
        self._path = path
        self._text = text

    def read(
        self, table: Mapping[str, Any], kinds: Mapping[str, Kind], *within: str
    ) -> dict[str, Any]:
        """Return values by the names of fields; `within` are the keys that lead to the table."""
        values: dict[str, Any] = {}
        for key, value in table.items():
            kind = kinds.get(key)
            hint = ""
            if kind is None:
                message, hint = f'unknown key "{key}"', _advice(key, value, kinds, within)
            elif not kind.accepts(value):
                message = f'"{key}" should be {kind.expected}, not {_shown(value)}'
            else:
                try:
                    values[key.replace("-", "_")] = kind.convert(value, self._path.parent)
                    continue
                except ValueError as error:
                    message = f'in "{key}", {error}'
            self._find_fault(message, *within, key, hint=hint)
        return values

    def read_hosts(self, table: Mapping[str, Any]) -> dict[str, HostSettings]:
        """Return the settings of hosts by their names in URLs."""
        # It loads what internationalised names need, which many a run does not.
        from sourcecheck.evidence.host_name import read_host  # noqa: PLC0415 - see the line above

        hosts = {}
        for name, own in table.items():
            try:
                host = read_host(name)
            except ValueError as error:
                self._find_fault(f'in "hosts", {error}', "hosts", name)
                continue
            if isinstance(own, Mapping):
                hosts[host] = HostSettings(**self.read(own, HOST_KINDS, "hosts", name))
            else:
                message = f'"{name}" should be a table of settings, not {_shown(own)}'
                self._find_fault(message, "hosts", name)
        return hosts

    def read_allowed(self, tables: list[Mapping[str, Any]]) -> tuple[Suppression, ...]:
        """Return what a list of tables allows, each with the line that names its rule."""

        def note(message: str, line: int, hint: str) -> None:
            self.faults.append(fault(self._path, message, line, hint=hint))

        start = line_of(["allow"], self._text)
        return read_allowed(tables, self._path, self._text, start, note)

    def _find_fault(self, message: str, *keys: str, hint: str = "") -> None:
        line = line_of(keys, self._text)
        self.faults.append(fault(self._path, message, line, hint=hint))


def errors(faults: list[Fault]) -> ConfigError:
    """Return the error that tells faults of a file in the order of its lines."""
    return ConfigError("\n".join(str(fault) for fault in sorted(faults, key=lambda f: f.line)))


def fault(path: Path, message: str, line: int = 0, column: int = 1, *, hint: str = "") -> Fault:
    """Return a fault of a file, which is named as seen from the present folder."""
    return Fault(Path(os.path.relpath(path)).as_posix(), line, column, message, hint)


def line_of(keys: Sequence[str], text: str) -> int:
    """Return the line of the last of keys, each in the table before it; tomllib does not tell."""
    # Tables below [tool.sourcecheck], where its keys may stand again, may come before it.
    own = _OWN_TABLE.search(text) if len(keys) == 1 else None
    table = own or _TABLE.search(text)
    at = table.start() if table else 0
    for key in keys:
        written = [f'"{key}"', f"'{key}'"]
        if re.fullmatch(r"[\w-]+", key):
            written.append(key)  # only such a key may stand without quotation marks
        name = rf"(?<![\w-])(?:{'|'.join(map(re.escape, written))})"
        match = re.compile(rf"^[^#\n]*?{name}\s*[]=.]", re.MULTILINE).search(text, at)
        at = match.start() if match else at
    return text.count("\n", 0, at) + 1


def _shown(value: object) -> str:
    """Return a value about as TOML writes it."""
    if isinstance(value, bool):
        return str(value).lower()
    return f'"{value}"' if isinstance(value, str) else str(value)


def _advice(key: str, value: object, kinds: Mapping[str, Kind], within: Sequence[str]) -> str:
    if key == "tool" and not within:
        return "here keys stand at the top of the file, not in [tool.sourcecheck]"
    if within and isinstance(value, Mapping):  # TOML has made a table of each part of the name
        return 'a name with dots stands in quotation marks: hosts."example.org"'
    return Suggestions(kinds).hint(key) or f"known are: {', '.join(kinds)}"
