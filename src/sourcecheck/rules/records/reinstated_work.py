"""SC517: a work was retracted, and reinstated."""

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
    "SC517",
    "reinstated-work",
    Severity.NOTE,
    bad=Example(
        bibliography=ENTRY,
        records=updated(
            Update(UpdateKind.RETRACTION, None, date(2023, 5, 4)),
            Update(UpdateKind.REINSTATEMENT, None, date(2024, 6, 5)),
        ),
    ),
    good=Example(bibliography=ENTRY, records=RECORDS),
)
def reinstated_work(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The work was reinstated after it had been retracted or doubted.

    Why: it may be relied on again, though lists of retracted works may still have it.

    Fix: nothing needs to be done; the notice tells why.
    """
    advice = "lists of retracted works may still have it"
    return faults(project, evidence, {UpdateKind.REINSTATEMENT}, "was reinstated", advice)
