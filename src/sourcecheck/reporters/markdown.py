"""A report as Markdown, for the summary of a workflow's step or a comment on a pull request.

The dialect: https://github.github.com/gfm/.
"""

import re
from collections.abc import Iterator, Sequence

from sourcecheck.model.finding import Finding, Severity
from sourcecheck.model.report import Report
from sourcecheck.reporters.screen import visible
from sourcecheck.reporters.wording import WORST_FIRST, counted, unreported, verdict_counts

_LONGEST = 65_000
"""Characters, with some to spare for what another program puts before and behind them: a comment
may have 65,536. A step's summary may have a MiB."""
_LONGEST_TEXT = 1_000
"""Characters of a title, a message or a name: no single one takes the room of all the others."""
_HEAD = "| Where | About | Finding | Rule |\n|---|---|---|---|\n"
_ADDRESS = re.compile(r"""\bhttps?://[^\s<>"“”|`]*[^\s<>"“”|`.,:;!?')\]}]""")
_SPECIAL = re.compile(r"[\\`*_{}\[\]|~$]")
_MENTION = re.compile(r"(?<=[@#])(?=\w)|(?<=GH)(?=-\d)", re.IGNORECASE)
_HTML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def render(report: Report) -> Iterator[str]:
    """Yield a report in pieces of text, the worst findings first.

    Where a comment has no room for all, the last lines say how many were left out.
    """
    room = _LONGEST
    for piece in _head(report):
        room -= len(piece)
        yield piece
    left_out: list[str] = []
    for severity in WORST_FIRST:
        found = [finding for finding in report.findings if finding.severity is severity]
        told = 0
        for piece in _section(severity, found):
            room -= len(piece)
            if room < 0:
                break
            told += 1
            yield piece
        if told < len(found):
            left_out.append(counted(len(found) - told, severity))
    if left_out:
        yield f"\n{', '.join(left_out)} left out: there is no room for more in a comment.\n"


def _head(report: Report) -> Iterator[str]:
    """Yield the figures."""
    summary = report.summary
    counts = [counted(summary.severities[one], one) for one in WORST_FIRST]
    yield f"## sourcecheck: {', '.join(counts) if report.findings else 'no findings'}\n"
    if report.project.ledger:
        claims = summary.claims
        inherited = f" ({claims.inherited:,} by repetition)" if claims.inherited else ""
        yield (
            f"\n**{_prose(report.project.ledger.article.title)}**: "
            f"{counted(claims.total, 'claim')}, {claims.sourced:,} sourced{inherited}, "
            f"{claims.unsourced:,} unsourced, {claims.exempt:,} exempt.\n"
        )
    if summary.verdicts:
        verdicts = ", ".join(verdict_counts(report, summary.verdicts))
        yield f"\n{counted(sum(summary.verdicts.values()), 'identifier')}: {verdicts}.\n"
    if apart := unreported(summary):
        yield f"\nNot listed: {apart}.\n"
    for hint in report.hints:
        yield f"\n> {_prose(hint)}\n"


def _section(severity: Severity, found: Sequence[Finding]) -> Iterator[str]:
    """Yield the lines of a table, the first one with its head."""
    head = f"\n### {counted(len(found), severity)}\n\n{_HEAD}"
    for finding in found:
        about = finding.claim or finding.source
        text = _prose(finding.message)
        if finding.hint:
            text += f"<br>hint: {_prose(finding.hint)}"
        cells = (_code(str(finding.location)), _code(about) if about else "", text)
        yield f"{head}| {' | '.join(cells)} | {finding.rule} {finding.name} |\n"
        head = ""


def _prose(text: str) -> str:
    """Return a text on one line in which only web addresses are more than text."""
    parts: list[str] = []
    end = 0
    shown = _cut(text)
    for address in _ADDRESS.finditer(shown):
        parts += (_plain(shown[end : address.start()]), f"<{address[0].replace('&', '&amp;')}>")
        end = address.end()
    return "".join((*parts, _plain(shown[end:])))


def _plain(text: str) -> str:
    """Return a text as it is to be read: neither markup nor HTML, and nobody is called by it."""
    return _MENTION.sub("&#8203;", _SPECIAL.sub(r"\\\g<0>", text).translate(_HTML))


def _code(text: str) -> str:
    """Return a name in the type of code.

    In HTML, for a code span in a table cannot hold a backslash before a bar.
    """
    return f"<code>{_plain(_cut(text))}</code>"


def _cut(text: str) -> str:
    """Return a text on one line, of which there is room for so much."""
    shown = visible(text)
    return shown if len(shown) <= _LONGEST_TEXT else f"{shown[: _LONGEST_TEXT - 1]}…"
