"""SC405: a server does not let robots in."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.model.resolution import Resolution, Verdict
from sourcecheck.rules.resting import faults
from sourcecheck.rules.rule import Example, Fault, rule

_CLAIMS = """
- id: prague
  text: Prague was freed by the army.
  sources: [{key: jurado-1983, locator: p. 28}]
"""
_BIBLIOGRAPHY = """
@book{jurado-1983, author={Jurado, Carlos}, title={Foreign Volunteers}, year=1983,
  url={https://books.example/volunteers}}
"""


@rule(
    "SC405",
    "blocked-link",
    Severity.NOTE,
    bad=Example(
        claims=_CLAIMS,
        bibliography=_BIBLIOGRAPHY,
        answers={"https://books.example/volunteers": "blocked"},
    ),
    good=Example(
        claims=_CLAIMS,
        bibliography=_BIBLIOGRAPHY,
        answers={"https://books.example/volunteers": "alive"},
    ),
)
def blocked_link(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The server refuses robots, so nobody knows whether the source is there.

    Why: a person may well see the page. It is never reported as gone on this ground, and never
    counted as alive.

    Fix: open it in a browser. If it is there, an archived copy spares the next look.
    """
    return faults(project, evidence, Verdict.BLOCKED, "closed to robots since", _advice)


def _advice(resolution: Resolution) -> str:
    return "open it in a browser, and keep an archived copy"
