"""SC514: a part of a work was retracted."""

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
    "SC514",
    "partly-retracted-work",
    Severity.WARNING,
    bad=Example(
        bibliography=ENTRY,
        records=updated(Update(UpdateKind.PARTIAL_RETRACTION, None, date(2023, 5, 4))),
    ),
    good=Example(bibliography=ENTRY, records=RECORDS),
)
def partly_retracted_work(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """A part of the work was retracted.

    Why: what the claim rests on may be in that part.

    Fix: read the notice. If what is cited still stands, allow this with that reason.
    """
    advice = "see whether the part that is cited still stands"
    return faults(
        project, evidence, {UpdateKind.PARTIAL_RETRACTION}, "was retracted in part", advice
    )
