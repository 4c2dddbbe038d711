"""SC512: a work was retracted."""

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
    "SC512",
    "retracted-work",
    Severity.ERROR,
    bad=Example(
        bibliography=ENTRY,
        records=updated(Update(UpdateKind.RETRACTION, None, date(2023, 5, 4))),
    ),
    good=Example(bibliography=ENTRY, records=RECORDS),
)
def retracted_work(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The work was retracted.

    Why: its journal says that it cannot be relied on, so what rests on it has no support. The
    notice tells the reason; registries know of retractions from publishers, and from Retraction
    Watch. A work that was reinstated afterwards is not meant.

    Fix: find other support for the claims. Where a work is cited because it was retracted, allow
    this with that reason.
    """
    advice = "cite another work, or tell in the article that this one is retracted"
    return faults(project, evidence, {UpdateKind.RETRACTION}, "was retracted", advice)
