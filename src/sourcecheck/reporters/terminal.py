"""A report for a person at a terminal, or for a log."""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import partial
from itertools import groupby
from types import MappingProxyType

from sourcecheck.model.claim import Claim
from sourcecheck.model.finding import Finding, Severity
from sourcecheck.model.project import ClaimState, Project
from sourcecheck.model.report import Report
from sourcecheck.reporters.identifiers import identifier_lines
from sourcecheck.reporters.records import record_lines
from sourcecheck.reporters.screen import Screen, visible
from sourcecheck.reporters.wording import unreported


def render(
    report: Report, screen: Screen, pages: Mapping[str, str] = MappingProxyType({})
) -> Iterator[str]:
    """Yield the lines of a report, each with its end.

    `pages` has for the codes of rules the addresses that they lead to where there are links.
    """
    for line in _lines(report, screen, pages):
        yield f"{line}\n"


def _lines(report: Report, screen: Screen, pages: Mapping[str, str]) -> Iterator[str]:
    if screen.quiet:
        for finding in report.findings:
            yield _one_line(finding, screen, pages)
        return
    yield from _head(report, screen)
    yield from _findings(report, screen, pages)
    yield from identifier_lines(report, screen)
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


def _findings(report: Report, screen: Screen, pages: Mapping[str, str]) -> Iterator[str]:
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
            yield from _finding(finding, screen, pages)
    if heading:
        yield ""


def _place(project: Project, finding: Finding) -> tuple[str, Claim | None]:
    """Return the heading that a finding stands under, and the claim that it is about."""
    claim = project.claim.get(finding.claim or "")
    return (claim.section if claim and claim.section else finding.location.path), claim


def _finding(finding: Finding, screen: Screen, pages: Mapping[str, str]) -> list[str]:
    path, line, column = finding.location
    severity, code = finding.severity, _code(finding)
    text = f"{path}:{line}:{column}: {severity}: {finding.message}"
    lines = screen.block(text, 4, 2, end=f"[{code}]")
    if screen.color:
        painted = screen.paint(f"{severity}:", severity)
        lines[0] = lines[0].replace(f" {severity}:", f" {painted}", 1)
    if screen.links:
        lines[-1] = lines[-1].removesuffix(f"{code}]") + _linked(finding, screen, pages) + "]"
    if finding.hint:
        hint = screen.block(f"hint: {finding.hint}", 6, 6)
        lines += [screen.paint(one, "note") for one in hint]
    return lines


def _one_line(finding: Finding, screen: Screen, pages: Mapping[str, str]) -> str:
    """Return a finding for a log, in the form that editors and `grep` know."""
    severity = screen.paint(f"{finding.severity}:", finding.severity)
    about = f"{finding.claim}: " if finding.claim else ""
    text = visible(f"{about}{finding.message}")
    place = visible(str(finding.location))
    return f"{place}: {severity} {text} [{_linked(finding, screen, pages)}]"


def _linked(finding: Finding, screen: Screen, pages: Mapping[str, str]) -> str:
    """Return the name of a rule, which leads to the page about it."""
    return screen.link(_code(finding), pages.get(finding.rule, ""))


def _code(finding: Finding) -> str:
    return f"{finding.rule} {finding.name}"


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
