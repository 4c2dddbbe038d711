"""The findings as annotations of a GitHub workflow, for its log.

The commands: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands;
what has to be escaped in them: https://github.com/actions/toolkit, packages/core/src/command.ts;
the limit: https://docs.github.com/en/rest/checks/runs#create-a-check-run.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from sourcecheck.model.finding import Finding, Severity
from sourcecheck.model.report import Report
from sourcecheck.reporters.screen import visible
from sourcecheck.reporters.wording import WORST_FIRST, counted, headline, unreported

_COMMANDS = {Severity.NOTE: "notice", Severity.WARNING: "warning", Severity.ERROR: "error"}
_MOST = 10
"""Annotations of one kind that GitHub shows of a step; it drops the others in silence."""
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def render(report: Report) -> Iterator[str]:
    """Yield an annotation a line, the worst findings first.

    Of more findings of a severity than GitHub shows the first are told, and then how many more
    there are of each rule. How many are not reported is no annotation, but a line of the log.
    """
    for severity in WORST_FIRST:
        found = [finding for finding in report.findings if finding.severity is severity]
        told = found if len(found) <= _MOST else found[: _MOST - 1]
        for finding in told:
            yield _annotation(finding)
        if rest := found[len(told) :]:
            yield _summary(severity, rest)
    if apart := unreported(report.summary):
        yield f"sourcecheck: {apart}\n"


def _annotation(finding: Finding) -> str:
    path, line, column = finding.location
    place = f"file={visible(path).translate(_PROPERTY)},line={line},col={column}"
    text = headline(finding)
    if finding.hint:
        text += f"\nhint: {visible(finding.hint)}"
    title = f"{finding.rule} {finding.name}"
    command = _COMMANDS[finding.severity]
    return f"::{command} {place},title={title}::{text.translate(_DATA)}\n"


def _summary(severity: Severity, rest: Sequence[Finding]) -> str:
    rules = Counter(f"{finding.rule} {finding.name}" for finding in rest)
    counts = ", ".join(f"{count:,} {rule}" for rule, count in rules.most_common())
    title = f"sourcecheck: {counted(len(rest), severity)} more".translate(_PROPERTY)
    return f"::{_COMMANDS[severity]} title={title}::{counts}\n"
