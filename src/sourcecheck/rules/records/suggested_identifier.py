"""SC519: a registry knows a source that has no identifier."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.rules.comparison.candidates import matching
from sourcecheck.rules.comparison.example import ENTRY, RECORD
from sourcecheck.rules.comparison.works import cited
from sourcecheck.rules.rule import Example, Fault, rule
from sourcecheck.rules.wording import listed

_WITHOUT = ENTRY.replace(", doi={10.1162/isec_a_00411}", "")


@rule(
    "SC519",
    "suggested-identifier",
    Severity.NOTE,
    bad=Example(bibliography=_WITHOUT, candidates={"grasmeder-2021": (RECORD,)}),
    good=Example(bibliography=ENTRY, candidates={"grasmeder-2021": (RECORD,)}),
)
def suggested_identifier(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """A registry knows this work under an identifier that the entry does not give.

    Why: with it a reader gets to the work at once, and sourcecheck can tell when it is retracted.
    It is suggested only where the title is the same, the first author too, and the year is, give
    or take one; a title that many works have must stand in the same journal or book.

    Fix: see whether it is the work that is cited, and add the identifier.
    """
    for source in project.sources:
        if records := matching(source, evidence):
            first = records[0]
            names = listed([str(record.identifiers[0]) for record in records])
            message = f"{source.key}: {first.registry} knows this work as {names}"
            place = " ".join((*first.containers[:1], first.volume, first.pages)).strip()
            hint = f"{cited(first)}{', ' if place else ''}{' '.join(place.split())}"
            yield Fault(message, source.location, source=source.key, hint=hint)
