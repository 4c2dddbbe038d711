"""SC508: a journal or book is not the registry's."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.model.record import Record
from sourcecheck.model.source import Source
from sourcecheck.rules.comparison.containers import container_agrees
from sourcecheck.rules.comparison.example import ENTRY, RECORDS
from sourcecheck.rules.comparison.letters import plain
from sourcecheck.rules.comparison.works import containers, disagreeing
from sourcecheck.rules.rule import Example, Fault, rule
from sourcecheck.rules.wording import excerpt

_TYPES = frozenset(("article", "inbook", "incollection"))
"""Types of works that stand in something with one name; proceedings have many."""
_FIELDS = ("journaltitle", "journal", "booktitle")


@rule(
    "SC508",
    "differing-container",
    Severity.WARNING,
    bad=Example(
        bibliography=ENTRY.replace("International Security", "Security Studies"), records=RECORDS
    ),
    good=Example(
        bibliography=ENTRY.replace("International Security", "Int. Security"), records=RECORDS
    ),
)
def differing_container(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The work stands in another journal or book, says the registry.

    Why: a reader looks for it in the wrong volume, and a work that is said to stand where it does
    not may never have been seen. Abbreviations, initials and parts left out are no difference.
    Proceedings of conferences are not compared, as they go by many names.

    Fix: write what the title page says; of a preprint that was published, give the DOI of the
    published work.
    """
    for one in disagreeing(project, evidence, _agrees):
        source = one.source
        field = next(name for name in _FIELDS if source.get(name))
        message = (
            f"{source.key}: it stands in {excerpt(plain(one.record.containers[0]))}, says "
            f"{one.record.registry}, not in {excerpt(plain(source.get(field)))}"
        )
        yield Fault(message, source.locate(field), source=source.key)


def _agrees(source: Source, record: Record) -> bool | None:
    if source.type not in _TYPES or not any(source.get(field) for field in _FIELDS):
        return None
    return container_agrees(containers(source), record.containers)
