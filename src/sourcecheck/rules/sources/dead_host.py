"""SC355: the address of a service that has closed."""

import re
from collections.abc import Iterator, Mapping

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.rules.printed import fault, given
from sourcecheck.rules.rule import Example, Fault, rule

_CLOSED: Mapping[str, int] = {
    "academic.microsoft.com": 2021,
    "citeulike.org": 2019,
    "dmoz.org": 2017,
    "geocities.co.jp": 2019,
    "geocities.com": 2009,
    "geocities.jp": 2019,
    "groups.yahoo.com": 2020,
    "knol.google.com": 2012,
    "panoramio.com": 2016,
    "picasaweb.google.com": 2016,
    "plus.google.com": 2019,
    "storify.com": 2018,
    "timetravel.mementoweb.org": 2025,
    "webcache.googleusercontent.com": 2024,
}
"""Hosts on which nothing is left, with the year since which that is so."""
_NAMES = "|".join(map(re.escape, _CLOSED))
_HOST = re.compile(
    rf"(?<![\w/])(?:https?://(?:www\.)?({_NAMES})(?![\w.-])|gopher://)", re.IGNORECASE
)
_ENTRY = """
@online{legionnaires, title={Leaning on Legionnaires}, date={2021},
  url={https://academic.microsoft.com/paper/3171718484}%s}
"""


@rule(
    "SC355",
    "dead-host",
    Severity.WARNING,
    bad=Example(bibliography=_ENTRY % ""),
    good=Example(
        bibliography=_ENTRY % ",\n  archiveurl={https://archive.example/20211104/paper/3171718484}"
    ),
)
def dead_host(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The address is of a service that has closed, or in a protocol that browsers have given up.

    Why: nobody can follow it any more, whatever a server answers in its place: Microsoft
    Academic, Google's cache, Geocities, Memento's Time Travel, gopher.

    Fix: give the page's own address, the work's DOI, or an archived copy in `archiveurl`.
    """
    for source, name, value in given(project, ("url",), _HOST.search):
        found = _HOST.search(value)
        if found and "archiveurl" not in source.fields:
            host = (found[1] or "").lower()
            closed = f"{host} closed in {_CLOSED[host]}" if host else "browsers know no gopher"
            yield fault(source, name, f'nobody can follow "{name}" any more: {closed}')
