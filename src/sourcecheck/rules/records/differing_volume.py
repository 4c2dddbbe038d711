"""SC509: a volume is not the registry's."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.model.record import Record
from sourcecheck.model.source import Source
from sourcecheck.rules.comparison.example import ENTRY, RECORDS
from sourcecheck.rules.comparison.pages import volumes_agree
from sourcecheck.rules.comparison.works import disagreeing
from sourcecheck.rules.comparison.years import written_years
from sourcecheck.rules.rule import Example, Fault, rule


@rule(
    "SC509",
    "differing-volume",
    Severity.WARNING,
    bad=Example(bibliography=ENTRY.replace("volume={46}", "volume={64}"), records=RECORDS),
    good=Example(bibliography=ENTRY.replace("volume={46}", "volume={XLVI}"), records=RECORDS),
)
def differing_volume(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The article stands in another volume, says the registry.

    Why: a reader who orders the volume gets another one. Only articles are compared: of a book,
    registries count volumes of the work or of the series.

    Fix: write the volume that the title page gives; the issue belongs in `number`.
    """
    for one in disagreeing(project, evidence, _agrees):
        source, record = one.source, one.record
        written = source.get("volume")
        message = f"{source.key}: the volume is {written}, in {record.registry} {record.volume}"
        hint = "that is the number of the issue" if written == record.issue else ""
        yield Fault(message, source.locate("volume"), source=source.key, hint=hint)


def _agrees(source: Source, record: Record) -> bool | None:
    if source.type != "article":
        return None
    years = [str(year) for year in {*written_years(source), *record.years}]
    return volumes_agree(source.get("volume"), record.volume, years)
