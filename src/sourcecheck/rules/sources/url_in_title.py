"""SC344: a title has an address in it."""

import re
from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.rules.printed import TITLES, fault, printed, shown
from sourcecheck.rules.rule import Example, Fault, rule

_ADDRESS = r"(?i)\b(?:https?|ftp)://\S+|\bwww\.\w[\w-]*\.\S+"


@rule(
    "SC344",
    "url-in-title",
    Severity.WARNING,
    bad=Example(
        bibliography="""
        @online{radio-2018, title={Free Prague, https://radio.example/29011676},
          url={https://radio.example/29011676}, date={2018}}
        """,
    ),
    good=Example(
        bibliography="""
        @online{radio-2018, title={Free Prague}, url={https://radio.example/29011676}, date={2018}}
        """,
    ),
)
def url_in_title(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The title has a web address in it.

    Why: it is no part of the title, so nobody finds the work by it, and an address that stands
    there is neither linked nor checked.

    Fix: move the address to `url`. A page without a title is given one, in square brackets.
    """
    for source, name, value in printed(project, _is_suspicious, TITLES):
        if found := re.search(_ADDRESS, value):
            shows = shown(value, found.start())
            yield fault(source, name, f'"{name}" has a web address in it: {shows}')


def _is_suspicious(value: str) -> bool:
    return "://" in value or "www." in value
