"""SC332: a date is none of the calendar's."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.rules.date_spelling import respelled
from sourcecheck.rules.dates import DATES, impossibility
from sourcecheck.rules.printed import did_you_mean, fault, given
from sourcecheck.rules.rule import Example, Fault, rule


@rule(
    "SC332",
    "impossible-date",
    Severity.ERROR,
    bad=Example(
        bibliography="""
        @book{ellis-2013, author={Ellis, Frank}, title={Cauldron}, date={2013-02-30}}
        """,
    ),
    good=Example(
        bibliography="""
        @book{ellis-2013, author={Ellis, Frank}, title={Cauldron}, date={2013-02-28}}
        """,
    ),
)
def impossible_date(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """No calendar has this date, or the span of time ends before it begins.

    Why: it is surely wrong, so at least one of its numbers is misprinted. 29 February 1900 is
    not: the Julian calendar, in use in Russia until 1918 and in Greece until 1923, has it.

    Fix: look at the work again. If the misprint is the work's own, keep it in `note`.
    """
    for source, name, value in given(project, DATES, _is_impossible):
        meant = respelled(value)
        hint = did_you_mean(meant if meant != value else "")
        message = f'"{name}" cannot be "{value}": {impossibility(value)}'
        yield fault(source, name, message, hint)
    for source, name, value in given(project, ("month",), str.isdecimal):
        if not 1 <= int(value[:9]) <= 12:
            yield fault(source, name, f'"month" cannot be "{value}": there is no such month')


def _is_impossible(value: str) -> bool:
    return len(value) != 4 and impossibility(value) != ""
