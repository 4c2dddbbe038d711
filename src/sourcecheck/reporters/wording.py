"""What several formats say of a finding in the same words."""

from collections.abc import Sequence
from itertools import islice

from sourcecheck.model.finding import Finding, Severity
from sourcecheck.model.report import Summary
from sourcecheck.model.suppression import Suppression, SuppressionKind
from sourcecheck.reporters.screen import visible

WORST_FIRST = tuple(reversed(Severity))


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


def why(suppression: Suppression) -> str:
    """Return why a finding is not reported: "allowed: …", "accepted in …"."""
    if suppression.kind is SuppressionKind.BASELINE:
        return visible(suppression.reason)
    return f"allowed: {visible(suppression.reason)}"


def worst(findings: Sequence[Finding], most: int) -> set[int]:
    """Return the numbers of the worst findings, at most so many.

    Of those that weigh the same, the first are taken.
    """
    chosen: set[int] = set()
    for severity in WORST_FIRST:
        numbers = (number for number, one in enumerate(findings) if one.severity is severity)
        chosen.update(islice(numbers, most - len(chosen)))
    return chosen
