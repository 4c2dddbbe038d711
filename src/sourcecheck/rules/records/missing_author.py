"""SC503: the registry names more authors."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.rules.comparison.bylines import TWO_AUTHORS, bylines, field_of_people
from sourcecheck.rules.comparison.example import ENTRY, RECORDS
from sourcecheck.rules.rule import Example, Fault, rule
from sourcecheck.rules.wording import listed


@rule(
    "SC503",
    "missing-author",
    Severity.WARNING,
    bad=Example(bibliography=ENTRY, records=TWO_AUTHORS),
    good=Example(bibliography=ENTRY, records=RECORDS),
)
def missing_author(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The registry's record names an author whom the entry leaves out.

    Why: an author is not credited, and styles that print "et al." print it by the number of
    authors.

    Fix: add the author, or end the list with "and others".
    """
    for one in bylines(project, evidence):
        if one.people.missing:
            source, names = one.source, listed([str(name) for name in one.people.missing])
            message = f"{source.key}: {one.record.registry} names {names} too"
            yield Fault(message, source.locate(field_of_people(source)), source=source.key)
