"""SC515: editors have doubts about a work."""

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
    "SC515",
    "expression-of-concern",
    Severity.WARNING,
    bad=Example(
        bibliography=ENTRY,
        records=updated(Update(UpdateKind.CONCERN, None, date(2023, 5, 4))),
    ),
    good=Example(bibliography=ENTRY, records=RECORDS),
)
def expression_of_concern(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The editors of the journal have expressed concern about the work.

    Why: they warn that it may not be reliable, often while it is investigated. It may be retracted
    later, or cleared.

    Fix: read the notice; look for other support for the claims.
    """
    advice = "read the notice, and see whether what is cited is in doubt"
    return faults(
        project, evidence, {UpdateKind.CONCERN}, "came under an expression of concern", advice
    )
