"""The findings of a report as JSON objects.

They are put together by hand: to encode objects, which are first to be made, takes half as long
again.
"""

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

from sourcecheck.model.finding import Finding
from sourcecheck.model.fix import Fix
from sourcecheck.model.location import Location
from sourcecheck.model.report import Report

_dump = json.JSONEncoder(ensure_ascii=False).encode


def found(report: Report) -> Iterator[str]:
    """Yield an object for each finding that is reported."""
    for finding, fingerprint in report.known():
        yield f"{{{_members(finding, fingerprint)}}}"


def suppressed(report: Report) -> Iterator[str]:
    """Yield an object for each finding that is not reported, with the reason."""
    for finding, fingerprint, suppression in report.suppressed():
        reason = {
            "kind": suppression.kind,
            "reason": suppression.reason,
            "location": place(suppression.location),
        }
        yield f'{{{_members(finding, fingerprint)}, "suppression": {_dump(reason)}}}'


def place(location: Location) -> dict[str, Any]:
    """Return what is written of a location."""
    return {"path": location.path, "line": location.line, "column": location.column}


def placed(location: Location) -> str:
    """Return the same as JSON."""
    path, line, column = location
    return f'{{"path": {_path(path)}, "line": {line}, "column": {column}}}'


def _members(finding: Finding, fingerprint: str) -> str:
    return (
        f'{_rule(finding.rule, finding.name)}, "severity": "{finding.severity}", '
        f'"message": {_dump(finding.message)}, "hint": {_dump(finding.hint or None)}, '
        f'"location": {placed(finding.location)}, '
        f'"claim": {_dump(finding.claim)}, "source": {_dump(finding.source)}, '
        f'"fix": {_fix(finding.fix)}, "fingerprint": "{fingerprint}"'
    )


@cache
def _rule(code: str, name: str) -> str:
    return f'"rule": {_dump(code)}, "name": {_dump(name)}'


@cache
def _path(path: str) -> str:
    return _dump(path)


def _fix(fix: Fix | None) -> str:
    if fix is None:
        return "null"
    return _dump(
        {"location": place(fix.location), "field": fix.field, "old": fix.old, "new": fix.new}
    )
