"""SC510: pages are not the registry's."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.model.record import Record
from sourcecheck.model.source import Source
from sourcecheck.rules.comparison.example import ENTRY, RECORDS
from sourcecheck.rules.comparison.pages import pages_agree
from sourcecheck.rules.comparison.works import PARTS, disagreeing
from sourcecheck.rules.rule import Example, Fault, rule


@rule(
    "SC510",
    "differing-pages",
    Severity.NOTE,
    bad=Example(bibliography=ENTRY.replace("147--195", "174--195"), records=RECORDS),
    good=Example(bibliography=ENTRY.replace("147--195", "147--95"), records=RECORDS),
)
def differing_pages(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The work stands on other pages, says the registry.

    Why: a figure is copied wrong, or the pages are those of a passage, which are a citation's
    locator. Dashes and shortened figures are no difference; the number of an article in place of
    pages is not compared.

    Fix: write the first and the last page.
    """
    for one in disagreeing(project, evidence, _agrees):
        source, record = one.source, one.record
        written = source.get("pages")
        message = f"{source.key}: the pages are {written}, in {record.registry} {record.pages}"
        yield Fault(message, source.locate("pages"), source=source.key)


def _agrees(source: Source, record: Record) -> bool | None:
    if source.type not in {"article", *PARTS}:
        return None
    return pages_agree(source.get("pages"), record.pages)
