"""The result of one run."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from sourcecheck.model.baseline import Accepted
from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Finding, Severity
from sourcecheck.model.fingerprint import digests, written
from sourcecheck.model.project import Project
from sourcecheck.model.resolution import Verdict
from sourcecheck.model.suppression import Suppression


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
    """Severity to the findings that are reported."""
    allowed: int = 0
    """Findings that comments and settings allow to stand."""
    accepted: int = 0
    """Findings that the baseline accepts."""


class Suppressed(NamedTuple):
    """A finding that is not reported, and why."""

    finding: Finding
    fingerprint: str
    suppression: Suppression


@dataclass(frozen=True, kw_only=True)
class Report:
    """Everything one run found, in the order of the files."""

    project: Project
    evidence: Evidence
    found: tuple[Finding, ...]
    """All findings, those included that are not reported."""
    suppressions: Mapping[int, Suppression] = field(default_factory=dict)
    """The numbers of findings in `found`, from 0, to why they are not reported."""
    mended: tuple[Accepted, ...] = ()
    """Findings that the baseline accepts and that are there no more."""
    summary: Summary
    hints: tuple[str, ...] = ()
    """What would help with this report as a whole; at most one for each cause."""

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """The findings that are reported."""
        if not self.suppressions:
            return self.found
        return tuple(one for n, one in enumerate(self.found) if n not in self.suppressions)

    @cached_property
    def fingerprints(self) -> tuple[str, ...]:
        """The fingerprint of each finding in `found`."""
        return tuple(written(self._digests))

    @cached_property
    def _digests(self) -> bytearray:
        return digests(self.found)

    def known(self) -> Iterator[tuple[Finding, str]]:
        """Yield the findings that are reported, each with its fingerprint."""
        numbered = enumerate(zip(self.found, written(self._digests), strict=True))
        return (known for number, known in numbered if number not in self.suppressions)

    def suppressed(self) -> Iterator[Suppressed]:
        """Yield the findings that are not reported, in the order of the files."""
        if not self.suppressions:
            return
        for number, fingerprint in enumerate(written(self._digests)):
            if number in self.suppressions:
                yield Suppressed(self.found[number], fingerprint, self.suppressions[number])

    def worst(self) -> Severity | None:
        """Return the highest severity found."""
        return max(
            (finding.severity for finding in self.findings), key=lambda s: s.rank, default=None
        )
