"""SC505: an author is another person in the registry."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.rules.comparison.bylines import bylines, field_of_people
from sourcecheck.rules.comparison.example import ENTRY, RECORDS
from sourcecheck.rules.rule import Example, Fault, rule
from sourcecheck.rules.wording import listed


@rule(
    "SC505",
    "differing-author",
    Severity.WARNING,
    bad=Example(
        bibliography=ENTRY.replace("Grasmeder, Elizabeth", "Grasmeder, Ernest"),
        records=RECORDS,
    ),
    good=Example(
        bibliography=ENTRY.replace("Grasmeder, Elizabeth", "Grasmeder, E."),
        records=RECORDS,
    ),
)
def differing_author(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """In an author's place the registry's record has another name.

    Why: a name is misspelt, or a given name was guessed from its initial. Initials, accents,
    particles, halves of compound names, the order of family and given name, and the many ways to
    write Russian and Greek names in Latin letters are no difference. Names in scripts that cannot
    be compared are let pass.

    Fix: compare the names with the title page.
    """
    for one in bylines(project, evidence):
        if one.people.differing:
            source = one.source
            names = listed(
                [f"{other.recorded} in place of {other.written}" for other in one.people.differing]
            )
            message = f"{source.key}: {one.record.registry} names {names}"
            yield Fault(message, source.locate(field_of_people(source)), source=source.key)
