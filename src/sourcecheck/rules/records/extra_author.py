"""SC504: the registry does not name an author."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.rules.comparison.bylines import TWO_AUTHORS, bylines, field_of_people
from sourcecheck.rules.comparison.example import ENTRY
from sourcecheck.rules.rule import Example, Fault, rule
from sourcecheck.rules.wording import listed

_THREE = "Grasmeder, Elizabeth and Roth, Peter and Hall, Anna"


@rule(
    "SC504",
    "extra-author",
    Severity.WARNING,
    bad=Example(
        bibliography=ENTRY.replace("Grasmeder, Elizabeth", _THREE),
        records=TWO_AUTHORS,
    ),
    good=Example(
        bibliography=ENTRY.replace("Grasmeder, Elizabeth", "Grasmeder, Elizabeth and Roth, Peter"),
        records=TWO_AUTHORS,
    ),
)
def extra_author(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The entry has an author whom the registry's record does not name.

    Why: the work is credited to somebody who did not write it. Where the record names one author
    only, nothing is said: old records have but the first.

    Fix: compare the names with the title page.
    """
    for one in bylines(project, evidence):
        if one.people.extra:
            source, names = one.source, listed([str(name) for name in one.people.extra])
            message = f"{source.key}: {one.record.registry} does not name {names}"
            yield Fault(message, source.locate(field_of_people(source)), source=source.key)
