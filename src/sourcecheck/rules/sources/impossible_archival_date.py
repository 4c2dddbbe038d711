"""SC323: an archival document is cited with a day that no calendar has."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.model.source import SourceKind
from sourcecheck.rules.days import impossible_days
from sourcecheck.rules.rule import Example, Fault, rule

_ENTRY = """
@unpublished{mutinies, title={Bericht über die Meutereien in der Nacht vom 29. zum %s},
  date={1943-10-02}, library={BArch, RH 20-2/558}}
"""
_FIELDS = ("title", "subtitle", "number", "library", "librarylocation", "shelfmark")


@rule(
    "SC323",
    "impossible-archival-date",
    Severity.WARNING,
    bad=Example(bibliography=_ENTRY % "31.9.43"),
    good=Example(bibliography=_ENTRY % "30.9.43"),
)
def impossible_archival_date(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The title, number or locator of an archival document has a day that no calendar has.

    Why: documents without a title of their own are told apart by their dates, and 31.9.43 is
    none: day or month is misprinted.

    Fix: look at the document again. If the misprint is its own, keep it and say so in `note`:
    there it is not complained of.
    """
    documents = {one.key: one for one in project.sources if one.kind is SourceKind.ARCHIVAL}
    for source in documents.values():
        for name in _FIELDS:
            for written in impossible_days(source.get(name)):
                message = f'"{name}" of "{source.key}" has "{written}": there is no such day'
                yield Fault(message, source.locate(name), source=source.key)
    for claim in project.claims:
        for citation in claim.citations:
            if citation.key in documents:
                for written in impossible_days(citation.locator or ""):
                    message = f'locator has "{written}": there is no such day'
                    yield Fault(message, citation.location, claim.id, citation.key)
