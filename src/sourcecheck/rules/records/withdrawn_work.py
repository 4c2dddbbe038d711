"""SC513: a work was withdrawn or removed."""

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
    "SC513",
    "withdrawn-work",
    Severity.ERROR,
    bad=Example(
        bibliography=ENTRY,
        records=updated(Update(UpdateKind.WITHDRAWAL, None, date(2023, 5, 4))),
    ),
    good=Example(bibliography=ENTRY, records=RECORDS),
)
def withdrawn_work(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The work was withdrawn, or removed by its publisher.

    Why: readers can no longer get it, or are told not to rely on it: authors and publishers
    withdraw articles in press and preprints, and remove what the law forbids.

    Fix: find other support for the claims; the notice tells the reason.
    """
    advice = "cite another work, or the notice in its place"
    return faults(
        project,
        evidence,
        {UpdateKind.WITHDRAWAL, UpdateKind.REMOVAL},
        "was withdrawn or removed",
        advice,
    )
