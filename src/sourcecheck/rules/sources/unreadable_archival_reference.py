"""SC325: an archive is named, but no place in it that can be read."""

from collections.abc import Iterator

from sourcecheck.model.archival_reference import MalformedReference
from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.rules.rule import Example, Fault, rule
from sourcecheck.rules.wording import excerpt

_ENTRY = """
@unpublished{mutinies, author={{Armeeoberkommando 2}}, title={Entweichen von HiWi},
  date={1943-09-14}, library={BArch, %s}}
"""


@rule(
    "SC325",
    "unreadable-archival-reference",
    Severity.NOTE,
    bad=Example(bibliography=_ENTRY % "RH 20-2-558"),
    good=Example(bibliography=_ENTRY % "RH 20-2/558"),
)
def unreadable_archival_reference(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The field names an archive, and what goes with it is none of that archive's signatures.

    Why: a document is ordered by its signature. If that is incomplete or misprinted, nobody
    finds it. The archive may have signatures that sourcecheck does not know, though.

    Fix: write the signature as the archive's finding aid has it, from the record group to the
    file. Of several files, give the one that holds the document, and the others in `note`.
    """
    for source in project.sources:
        holding = source.holding
        if holding and isinstance(holding.reference, MalformedReference):
            message = f"{excerpt(holding.written)} cannot be read: {holding.reference.reason}"
            yield Fault(message, source.locate(holding.field), source=source.key)
