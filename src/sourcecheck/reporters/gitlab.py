"""The findings as a report of GitLab's Code Quality.

The format: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

import json
from collections.abc import Iterator
from functools import cache

from sourcecheck.model.finding import Severity
from sourcecheck.model.report import Report
from sourcecheck.reporters.screen import visible
from sourcecheck.reporters.wording import headline

_SEVERITIES = {Severity.NOTE: "info", Severity.WARNING: "minor", Severity.ERROR: "major"}
""""critical" and "blocker" are left to what breaks a program."""
_ENCODER = json.JSONEncoder(ensure_ascii=False)


def render(report: Report) -> Iterator[str]:
    """Yield a report in pieces of text that make a JSON list; each finding stands on a line."""
    comma = "[\n"
    for finding, fingerprint in report.known():
        hint = f" (hint: {visible(finding.hint)})" if finding.hint else ""
        path, line, _ = finding.location
        yield (
            f'{comma}{{"description": {_dump(headline(finding) + hint)}, '
            f'"check_name": {_dump(f"{finding.rule} {finding.name}")}, '
            f'"fingerprint": "{fingerprint}", "severity": "{_SEVERITIES[finding.severity]}", '
            f'"location": {{"path": {_path(path)}, "lines": {{"begin": {line}}}}}}}'
        )
        comma = ",\n"
    yield "[]\n" if comma == "[\n" else "\n]\n"


def _dump(value: str) -> str:
    return _ENCODER.encode(value)


@cache
def _path(path: str) -> str:
    return _dump(visible(path).removeprefix("./"))
