"""Reads what the settings allow: `allow = [{rule = "SC101", claim = "c7", because = "…"}]`."""

import os
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from sourcecheck.model.location import Location
from sourcecheck.model.suppression import Reach, Suppression, SuppressionKind
from sourcecheck.suggestion import Suggestions

ALLOWED = 'a list such as [{rule = "SC101", claim = "c7", because = "…"}]'
_REACH = ("claim", "source", "url", "path")
_KEYS = ("rule", *_REACH, "because")
_RULE = re.compile(r"""(?:[{,]|^)\s*(?:rule|"rule"|'rule')\s*=""", re.MULTILINE)


def is_list_of_tables(value: object) -> bool:
    """Return whether a value of the settings is a list of tables."""
    return isinstance(value, list) and all(isinstance(one, Mapping) for one in value)


def read_allowed(
    tables: list[Mapping[str, Any]],
    path: Path,
    text: str,
    start: int,
    note: Callable[[str, int, str], None],
) -> tuple[Suppression, ...]:
    """Return the suppressions in the tables of a file.

    They stand behind the line `start` of its text. `note` is told what is wrong with one, in which
    line, and a hint.
    """
    offset = sum(len(line) + 1 for line in text.split("\n")[: start - 1])
    lines = [text.count("\n", 0, one.end()) + 1 for one in _RULE.finditer(text, offset)]
    found = []
    for number, table in enumerate(tables):
        line = lines[number] if number < len(lines) else start
        if wrong := _wrong(table):
            note(f'in "allow", {wrong[0]}', line, wrong[1])
            continue
        seen = {key: table[key] for key in _REACH if key in table}
        if "path" in seen:
            seen["path"] = Path(os.path.relpath(path.parent / seen["path"])).as_posix()
        place = Location(Path(os.path.relpath(path)).as_posix(), line, 1)
        found += [
            Suppression(
                kind=SuppressionKind.SETTING,
                rule=name.strip(),
                reason=table["because"].strip(),
                reach=Reach(**seen),
                location=place,
            )
            for name in table["rule"].split(",")
        ]
    return tuple(found)


def _wrong(table: Mapping[str, Any]) -> tuple[str, str] | None:
    """Return what is wrong with a table, and a hint; None if nothing is."""
    for key, value in table.items():
        if key not in _KEYS:
            known = f"known are: {', '.join(_KEYS)}"
            return f'unknown key "{key}"', Suggestions(_KEYS).hint(key) or known
        if not (isinstance(value, str) and value.strip()):
            return f'"{key}" should be a text, and not empty', ""
    if "rule" not in table:
        return "a table names no rule", 'add rule = "SC101"'
    if "because" not in table:
        return f'no reason is given to allow "{table["rule"]}"', 'add because = "…"'
    if not any(key in table for key in _REACH):
        hint = 'a rule that is to find nothing anywhere stands in "ignore"'
        return f'"{table["rule"]}" needs a claim, source, url or path for which it is allowed', hint
    return None
