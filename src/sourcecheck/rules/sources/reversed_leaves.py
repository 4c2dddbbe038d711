"""SC324: a range of leaves or frames ends before it begins."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.locator import read_locator
from sourcecheck.model.project import Project
from sourcecheck.model.source import SourceKind
from sourcecheck.rules.rule import Example, Fault, rule

_ENTRY = """
@unpublished{reliability, author={{Armeeoberkommando 8}}, title={Zuverlässigkeit},
  date={1943-10-01}, library={BArch, RH 20-8/979, fol. %s}}
"""


@rule(
    "SC324",
    "reversed-leaves",
    Severity.WARNING,
    bad=Example(bibliography=_ENTRY % "93--91"),
    good=Example(bibliography=_ENTRY % "91--93"),
)
def reversed_leaves(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The range of leaves, images or frames of an archival document ends before it begins.

    Why: the two numbers have changed places, or one is misprinted. Frames may be shortened:
    `2724209--10` ends at 2724210. A leaf's back comes after its front.

    Fix: look at the document again.
    """
    documents = {one.key: one for one in project.sources if one.kind is SourceKind.ARCHIVAL}
    for source in documents.values():
        if source.holding and source.archival:
            for locator in source.archival.locators:
                if locator.is_reversed:
                    message = f'{locator.unit}s run backwards: "{source.holding.written}"'
                    place = source.locate(source.holding.field)
                    yield Fault(message, place, source=source.key)
    for claim in project.claims:
        for citation in claim.citations:
            _, located = read_locator(citation.locator or "")
            if located and located.is_reversed and citation.key in documents:
                message = f'{located.unit}s run backwards: "{citation.locator}"'
                yield Fault(message, citation.location, claim.id, citation.key)
