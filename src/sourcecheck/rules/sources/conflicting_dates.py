"""SC334: two dates of a source contradict each other."""

import re
from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.model.source import Source
from sourcecheck.rules.dates import Day, Period, read_period
from sourcecheck.rules.printed import fault
from sourcecheck.rules.rule import Example, Fault, rule

_PAGES = frozenset({"electronic", "online", "www"})
_YEAR = re.compile(r"\d{4}")


@rule(
    "SC334",
    "conflicting-dates",
    Severity.WARNING,
    bad=Example(
        bibliography="""
        @online{radio-2018, title={Free Prague}, url={https://radio.example/29011676},
          date={2018-02-05}, urldate={2017-07-12}}
        """,
    ),
    good=Example(
        bibliography="""
        @online{radio-2018, title={Free Prague}, url={https://radio.example/29011676},
          date={2018-02-05}, urldate={2019-07-12}}
        """,
    ),
)
def conflicting_dates(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """Two dates of the source contradict each other.

    Why: one of them is wrong. `date` and `year` say the same thing, and biblatex believes
    `date`; nobody can see or archive a page before it is published, or reprint a work before it
    first appears. An article may be read on the web a year before its issue is dated.

    Fix: correct the wrong one; with a `date`, no `year` is needed.
    """
    for source in project.sources:
        fields = source.fields
        if "date" not in fields and "year" not in fields:
            continue
        if "date" in fields and "year" in fields:
            yield from _two_years(source)
        for name in ("urldate", "archivedate", "origdate"):
            if name in fields:
                yield from _in_wrong_order(source, name)


def _two_years(source: Source) -> Iterator[Fault]:
    date, year = source.get("date"), source.get("year")
    if date == year:
        return
    period, years = read_period(date), {int(one) for one in _YEAR.findall(year)}
    given = {day.year for day in period or () if day}
    if years and given and not years & given:
        yield fault(source, "year", f'"year" is "{year}", and "date" is "{date}"')


def _in_wrong_order(source: Source, name: str) -> Iterator[Fault]:
    which = "date" if "date" in source.fields else "year"
    published, other = read_period(source.get(which)), read_period(source.get(name))
    if not published or not other:
        return
    if name == "origdate":
        wrong, order = _is_before(published.end, other.start), "after"
    else:
        wrong, order = _is_before(other.end, _first_seen(source, published)), "before"
    if wrong:
        message = f'"{name}" is {order} "{which}": "{source.get(name)}", "{source.get(which)}"'
        yield fault(source, name, message)


def _first_seen(source: Source, published: Period) -> Day | None:
    """Return when it may first have been seen: what is printed may be on the web a year before."""
    if not published.start or source.type in _PAGES:
        return published.start
    return published.start._replace(year=published.start.year - 1)


def _is_before(one: Day | None, other: Day | None) -> bool:
    return one is not None and other is not None and one.precedes(other)
