"""What several formats say of findings and links in the same words."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from sourcecheck.model.finding import Finding, Severity
from sourcecheck.model.report import Report, Summary
from sourcecheck.model.resolution import Resolution, Verdict
from sourcecheck.model.suppression import Suppression, SuppressionKind
from sourcecheck.reporters.screen import visible

WORST_FIRST = tuple(reversed(Severity))
_UNSEEN = re.compile(r'; ("#.*") unchecked: (.*)')
"""How the reason ends of a page that is there, but perhaps not the part that is cited."""


def headline(finding: Finding) -> str:
    """Return what was found on one line, with the claim that it is about."""
    about = f"{finding.claim}: " if finding.claim else ""
    return visible(f"{about}{finding.message}")


def counted(number: int, noun: str) -> str:
    """Return "1 claim" or "1,234 claims"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def unreported(summary: Summary) -> str:
    """Return "3 allowed, 12 accepted by the baseline"; nothing if all findings are reported."""
    parts = []
    if summary.allowed:
        parts.append(f"{summary.allowed:,} allowed")
    if summary.accepted:
        parts.append(f"{summary.accepted:,} accepted by the baseline")
    return ", ".join(parts)


def verdict_counts(report: Report, order: Iterable[Verdict]) -> Iterator[str]:
    """Yield "2 gone", "7 alive (fragment not checked: 1)": how often each verdict was given."""
    resolutions = report.evidence.resolutions.values()
    for verdict in order:
        if count := report.summary.verdicts.get(verdict):
            parts = sum(one.verdict is verdict and bool(unseen(one)) for one in resolutions)
            yield f"{count:,} {verdict}{f' (fragment not checked: {parts:,})' if parts else ''}"


def unseen(resolution: Resolution) -> str:
    """Return why it is unknown whether a page has the part that is cited; empty if it is known."""
    if "#" not in resolution.identifier.value:
        return ""
    told = _UNSEEN.search(resolution.reason)
    return f"fragment {told[1]} not checked: {told[2]}" if told else ""


def why(suppression: Suppression) -> str:
    """Return why a finding is not reported: "allowed: …", "accepted in …"."""
    if suppression.kind is SuppressionKind.BASELINE:
        return visible(suppression.reason)
    return f"allowed: {visible(suppression.reason)}"


def worst(findings: Iterable[Finding], most: int) -> dict[Severity, int]:
    """Return how many findings of each severity are among the worst, of which there are so many.

    Of those that weigh the same, the first are meant.
    """
    counts = Counter(finding.severity for finding in findings)
    chosen: dict[Severity, int] = {}
    for severity in WORST_FIRST:
        chosen[severity] = min(counts[severity], most)
        most -= chosen[severity]
    return chosen
