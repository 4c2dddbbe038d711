"""SC511: a preprint has been published."""

from collections.abc import Iterator
from dataclasses import replace

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.model.project import Project
from sourcecheck.rules.comparison.example import DOI, ENTRY, RECORD, RECORDS
from sourcecheck.rules.comparison.works import descriptions
from sourcecheck.rules.rule import Example, Fault, rule
from sourcecheck.rules.wording import listed

_PUBLISHED = (Identifier(Scheme.DOI, "10.1093/isec/46.1.147"),)


@rule(
    "SC511",
    "published-preprint",
    Severity.NOTE,
    bad=Example(bibliography=ENTRY, records={DOI: (replace(RECORD, published_as=_PUBLISHED),)}),
    good=Example(bibliography=ENTRY, records=RECORDS),
)
def published_preprint(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """What is cited is a preprint, and the work has been published.

    Why: the published work was reviewed and may say something else.

    Fix: cite the published work if it carries the claim; or give its identifier beside the
    preprint's.
    """
    for source, found in descriptions(project, evidence):
        given = {one for identifiers in source.identifiers.values() for one in identifiers}
        for one in found:
            published = one.record.published_as
            if published and given.isdisjoint(published):
                names = listed([str(identifier) for identifier in published])
                registry = one.record.registry
                message = f"{source.key}: {one.identifier} is published as {names}, says {registry}"
                yield Fault(message, source.locate(one.field), source=source.key)
                break
