"""A report for a person at a terminal, or for a log."""

from collections import Counter
from collections.abc import Iterator
from functools import partial
from itertools import groupby

from sourcecheck.model.claim import Claim
from sourcecheck.model.finding import Finding, Severity
from sourcecheck.model.project import ClaimState, Project
from sourcecheck.model.report import Report
from sourcecheck.model.resolution import Resolution, Verdict
from sourcecheck.reporters.records import record_lines
from sourcecheck.reporters.screen import Screen, visible
from sourcecheck.reporters.wording import unreported

_VERDICTS = {
    Verdict.GONE: "error",
    Verdict.SUSPECT: "warning",
    Verdict.UNREACHABLE: "warning",
    Verdict.BLOCKED: "note",
    Verdict.MOVED: "note",
    Verdict.UNCHECKED: "dim",
    Verdict.ALIVE: "good",
}
"""The worst first, each with its colour."""
_VERDICT_COLUMN = 2
_TEXT_COLUMN = _VERDICT_COLUMN + max(map(len, Verdict)) + 2
"""Where the names of the verdicts start, and where what is said about them does."""
_PLACES = 8
"""Of those that give one identifier, so many are named: a site's menu stands on each page."""


def render(report: Report, screen: Screen) -> Iterator[str]:
    """Yield the lines of a report, each with its end."""
    for line in _lines(report, screen):
        yield f"{line}\n"


def _lines(report: Report, screen: Screen) -> Iterator[str]:
    if screen.quiet:
        for finding in report.findings:
            yield _one_line(finding, screen)
        return
    yield from _head(report, screen)
    yield from _findings(report, screen)
    yield from _identifiers(report, screen)
    yield from record_lines(report, screen)
    yield _totals(report, screen)


def _head(report: Report, screen: Screen) -> Iterator[str]:
    """The coverage, to be read at a glance."""
    ledger, summary = report.project.ledger, report.summary
    if ledger is None:
        return
    claims = summary.claims
    yield screen.paint(screen.cut(ledger.article.title), "bold")
    inherited = f" ({claims.inherited} by repetition)" if claims.inherited else ""
    parts = [
        screen.paint(f"{claims.sourced} sourced", "good") + inherited,
        screen.paint(f"{claims.unsourced} unsourced", "warning" if claims.unsourced else "dim"),
        f"{claims.exempt} exempt",
    ]
    yield f"  {_count(claims.total, 'claim')}: {', '.join(parts)}"
    if claims.total:
        yield f"  {_bar(claims.sourced + claims.exempt, claims.total, screen)}"
    if summary.bases:
        bases = ", ".join(f"{count} by {basis}" for basis, count in summary.bases.items())
        bases = bases.replace("by unstated", "without a basis")
        yield from screen.block(f"{_count(sum(summary.bases.values()), 'citation')}: {bases}", 2, 2)
    if summary.tags:
        tags = ", ".join(f"{count} [{tag}]" for tag, count in summary.tags.items())
        yield from screen.block(f"{_count(sum(summary.tags.values()), 'tag')}: {tags}", 2, 2)
    yield ""


def _bar(done: int, total: int, screen: Screen) -> str:
    length = screen.room // 2
    filled = length * done // total
    bar = screen.paint("█" * filled, "good") + screen.paint("░" * (length - filled), "dim")
    return f"{bar} {100 * done // total}% supported"


def _findings(report: Report, screen: Screen) -> Iterator[str]:
    """The findings on a claim stand together under its section, the others under their file."""
    project, heading = report.project, ""
    sections = Counter(claim.section for claim in project.claims)
    unsourced = Counter(
        claim.section for claim in project.claims if project.state(claim) is ClaimState.UNSOURCED
    )
    for (title, claim), findings in groupby(report.findings, key=partial(_place, project)):
        if title != heading:
            if heading:
                yield ""
            heading, count = title, ""
            if claim and claim.section == title:
                count = f": {unsourced[title]} of {_count(sections[title], 'claim')} unsourced"
            yield screen.paint(screen.cut(title, taken=len(count)), "bold") + count
        if claim:
            start = f"  {claim.id}: "
            text = screen.cut(claim.text, taken=len(start) + 2)
            yield f"{screen.paint(start, 'dim')}“{text}”"
        for finding in findings:
            yield from _finding(finding, screen)
    if heading:
        yield ""


def _place(project: Project, finding: Finding) -> tuple[str, Claim | None]:
    """Return the heading that a finding stands under, and the claim that it is about."""
    claim = project.claim.get(finding.claim or "")
    return (claim.section if claim and claim.section else finding.location.path), claim


def _finding(finding: Finding, screen: Screen) -> Iterator[str]:
    first, *rest = screen.block(
        f"{finding.location}: {finding.severity}: {finding.message}", 4, 2, end=_code(finding)
    )
    severity = f" {finding.severity}:"
    yield first.replace(severity, f" {screen.paint(severity[1:], finding.severity)}", 1)
    yield from rest
    if finding.hint:
        for line in screen.block(f"hint: {finding.hint}", 6, 6):
            yield screen.paint(line, "note")


def _one_line(finding: Finding, screen: Screen) -> str:
    """Return a finding for a log, in the form that editors and `grep` know."""
    severity = screen.paint(f"{finding.severity}:", finding.severity)
    about = f"{finding.claim}: " if finding.claim else ""
    text = f"{about}{finding.message} {_code(finding)}"
    return f"{visible(str(finding.location))}: {severity} {visible(text)}"


def _code(finding: Finding) -> str:
    return f"[{finding.rule} {finding.name}]"


def _identifiers(report: Report, screen: Screen) -> Iterator[str]:
    """What was asked about, the worst first."""
    verdicts = report.summary.verdicts
    if not verdicts:
        if report.project.documents:  # lest one take it that all their links are well
            yield screen.paint("Identifiers", "bold") + ": none"
            yield ""
        return
    counts = ", ".join(f"{verdicts[one]} {one}" for one in _VERDICTS if one in verdicts)
    first, *rest = screen.block(f"Identifiers: {counts}", 0, 2)
    yield first.replace("Identifiers", screen.paint("Identifiers", "bold"))
    yield from rest
    resolutions = report.evidence.resolutions.values()
    for verdict in _VERDICTS:
        found = [one for one in resolutions if one.verdict is verdict]
        if verdict is Verdict.UNCHECKED:
            yield from _unchecked(report, found, screen)
            continue
        for one in found:
            yield from _entry(verdict, f"{_keys(report, one)}: {one.identifier}", screen)
            if verdict is not Verdict.ALIVE:
                yield from _continued(one.reason, screen)
    yield ""


def _unchecked(report: Report, found: list[Resolution], screen: Screen) -> Iterator[str]:
    """Each reason once: without a network there is one for all."""
    for reason, group in groupby(sorted(found, key=lambda one: one.reason), lambda one: one.reason):
        yield from _entry(Verdict.UNCHECKED, reason, screen)
        keys = dict.fromkeys(_keys(report, one) for one in group)
        yield from _continued(", ".join(keys), screen)


def _entry(verdict: Verdict, text: str, screen: Screen) -> Iterator[str]:
    first, *rest = screen.block(text, _TEXT_COLUMN)
    before, after = first[:_VERDICT_COLUMN], first[_VERDICT_COLUMN + len(verdict) :]
    yield before + screen.paint(verdict, _VERDICTS[verdict]) + after
    yield from rest


def _continued(text: str, screen: Screen) -> Iterator[str]:
    return (screen.paint(line, "dim") for line in screen.block(text, _TEXT_COLUMN))


def _keys(report: Report, resolution: Resolution) -> str:
    """Where an identifier is given: the sources' keys, or the place in a document."""
    mentions = report.project.mentions[resolution.identifier]
    more = max(0, len(mentions) - _PLACES)
    first = mentions[: -more or None]
    keys = ", ".join(one.source.key if one.source else str(one.location) for one in first)
    return f"{keys} and {more:,} more" if more else keys


def _totals(report: Report, screen: Screen) -> str:
    """The whole report in a line: the last one is what a person at a terminal sees."""
    claims, counts = report.summary.claims, report.summary.severities
    parts = [
        screen.paint(_count(counts[severity], severity), severity if counts[severity] else "dim")
        for severity in reversed(Severity)
    ]
    findings = ", ".join(parts) if report.findings else screen.paint("no findings", "good")
    if apart := unreported(report.summary):
        findings += f"; {apart}"
    if not report.project.ledger:
        return findings
    return f"{claims.unsourced} of {_count(claims.total, 'claim')} unsourced; {findings}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
