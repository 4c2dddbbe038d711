"""SC507: a year is not the registry's."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.rules.comparison.example import ENTRY, RECORDS
from sourcecheck.rules.comparison.works import disagreeing
from sourcecheck.rules.comparison.years import written_years, year_agrees
from sourcecheck.rules.rule import Example, Fault, rule
from sourcecheck.rules.wording import listed


@rule(
    "SC507",
    "differing-year",
    Severity.WARNING,
    bad=Example(bibliography=ENTRY.replace("date={2021}", "date={2012}"), records=RECORDS),
    good=Example(bibliography=ENTRY.replace("date={2021}", "date={2020}"), records=RECORDS),
)
def differing_year(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The work appeared in another year, says the registry.

    Why: a reader looks a work up by its year. Any year of the record passes, and one more or
    less, for print follows online; so do books that are put online long afterwards, and ones
    with an `edition` or an `origdate`.

    Fix: write the year that the work appeared in; of a reissue, the first one as `origdate`.
    """
    for one in disagreeing(project, evidence, year_agrees):
        source = one.source
        written, recorded = (
            listed([str(year) for year in sorted(set(years))])
            for years in (written_years(source), one.record.years)
        )
        message = f"{source.key}: the year is {written}, in {one.record.registry} it is {recorded}"
        field = "date" if source.get("date") else "year"
        yield Fault(message, source.locate(field), source=source.key)
