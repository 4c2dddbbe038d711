"""SC516: a work was corrected."""

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
    "SC516",
    "corrected-work",
    Severity.NOTE,
    bad=Example(
        bibliography=ENTRY,
        records=updated(Update(UpdateKind.CORRECTION, None, date(2023, 5, 4))),
    ),
    good=Example(bibliography=ENTRY, records=RECORDS),
)
def corrected_work(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The work was corrected after it was published.

    Why: what the claim rests on may be what was wrong.

    Fix: read the correction. Nothing needs to be done if it does not touch what is cited.
    """
    advice = "see whether the correction touches what is cited"
    return faults(project, evidence, {UpdateKind.CORRECTION}, "was corrected", advice)
