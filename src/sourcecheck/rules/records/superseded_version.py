"""SC518: a work has a newer version."""

from collections.abc import Iterator
from datetime import date

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.model.record import Update, UpdateKind
from sourcecheck.rules.comparison.example import ENTRY, RECORDS, updated
from sourcecheck.rules.comparison.standing import faults
from sourcecheck.rules.rule import Example, Fault, rule


@rule(
    "SC518",
    "superseded-version",
    Severity.NOTE,
    bad=Example(
        bibliography=ENTRY,
        records=updated(Update(UpdateKind.NEW_VERSION, None, date(2023, 5, 4))),
    ),
    good=Example(bibliography=ENTRY, records=RECORDS),
)
def superseded_version(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The registry knows a newer version of the work.

    Why: data sets, software and preprints are replaced, and what a claim rests on may have changed.

    Fix: cite the newer version if it carries the claim; else leave it.
    """
    advice = "see whether it still says what is cited"
    return faults(project, evidence, {UpdateKind.NEW_VERSION}, "has a newer version", advice)
