"""SC320: a registry number is of another year than its document."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.model.registry_number import RegistryNumber
from sourcecheck.rules.dates import Day
from sourcecheck.rules.registered import day, registered
from sourcecheck.rules.rule import Example, Fault, rule

_ENTRY = """
@unpublished{reliability, author={{Armeeoberkommando 8}}, title={Zuverlässigkeit},
  number={AOK 8 Ia %s}, date={1943-10-01}, library={BArch, RH 20-8/979}}
"""


@rule(
    "SC320",
    "mismatched-registry-year",
    Severity.WARNING,
    bad=Example(bibliography=_ENTRY % "4844/3"),
    good=Example(bibliography=_ENTRY % "4844/43"),
)
def mismatched_registry_year(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The year of the document's registry number is not that of its date.

    Why: an office begins its register anew every year, and a number such as `4844/43` ends with
    the year. If that is not the document's, number or date is misprinted, and an archivist will
    look in vain. In January, a number of the year before is fine.

    Fix: look at the document again. If the misprint is its own, say so in `note` and leave it.
    """
    for given in registered(project):
        date = day(given.source)
        if date and not _fits(given.number, date):
            message = f'registry number "{given.written}" is not of {date.year}, its document is'
            hint = _hint(given.number, date)
            yield Fault(message, given.location, given.claim, given.source.key, hint)


def _fits(number: RegistryNumber, date: Day) -> bool:
    return number.fits(date.year) or (date.month == 1 and number.fits(date.year - 1))


def _hint(number: RegistryNumber, date: Day) -> str:
    """Return what was probably meant, if one digit of the year was left out."""
    year = f"{date.year % 100:02}"
    is_part = len(number.year) == 1 and number.year in year
    return f'did you mean "{number.number}/{year}"?' if is_part else ""
