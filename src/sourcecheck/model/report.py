"""The result of one run."""

from collections.abc import Mapping
from dataclasses import dataclass

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Finding, Severity
from sourcecheck.model.project import Project
from sourcecheck.model.resolution import Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How many claims there are, and how many have what they need.

    Each claim counts once: `total` is the sum of `sourced`, `unsourced` and `exempt`.
    """

    total: int
    sourced: int
    unsourced: int
    exempt: int
    inherited: int
    """Of the sourced ones, those that repeat a claim which has the source."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The figures of one run."""

    claims: Coverage
    tags: Mapping[str, int]
    """Tag as the article shows it, in lower case, to how often the claims carry it."""
    bases: Mapping[str, int]
    """Basis to citations known by it; "unstated" where the ledger gives none."""
    sources: int
    verdicts: Mapping[Verdict, int]
    """Verdict to identifiers it was given; empty if none was asked for."""
    severities: Mapping[Severity, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Everything one run found, in the order of the files."""

    project: Project
    evidence: Evidence
    findings: tuple[Finding, ...]
    summary: Summary
    hints: tuple[str, ...] = ()
    """What would help with this report as a whole; at most one for each cause."""

    def worst(self) -> Severity | None:
        """Return the highest severity found."""
        return max(
            (finding.severity for finding in self.findings), key=lambda s: s.rank, default=None
        )
