"""SC506: authors stand in another order than in the registry."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.rules.comparison.bylines import TWO_AUTHORS, bylines, field_of_people
from sourcecheck.rules.comparison.example import ENTRY
from sourcecheck.rules.rule import Example, Fault, rule
from sourcecheck.rules.wording import listed


@rule(
    "SC506",
    "author-order",
    Severity.WARNING,
    bad=Example(
        bibliography=ENTRY.replace("Grasmeder, Elizabeth", "Roth, Peter and Grasmeder, Elizabeth"),
        records=TWO_AUTHORS,
    ),
    good=Example(
        bibliography=ENTRY.replace("Grasmeder, Elizabeth", "Grasmeder, Elizabeth and Roth, Peter"),
        records=TWO_AUTHORS,
    ),
)
def author_order(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The authors stand in another order than in the registry's record.

    Why: readers look a work up by its first author, and in many sciences the order tells who did
    the work.

    Fix: put them in the order of the title page.
    """
    for one in bylines(project, evidence):
        if not one.people.in_order:
            source, names = one.source, listed([str(name) for name in one.people.recorded], 6)
            message = f"{source.key}: in {one.record.registry} the order is {names}"
            yield Fault(message, source.locate(field_of_people(source)), source=source.key)
