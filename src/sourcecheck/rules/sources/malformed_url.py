"""SC309: a URL is not written as one."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.identifier import Scheme
from sourcecheck.model.project import Project
from sourcecheck.rules.malformed import faults
from sourcecheck.rules.rule import Example, Fault, rule


@rule(
    "SC309",
    "malformed-url",
    Severity.ERROR,
    bad=Example(
        bibliography="""
        @online{radio-2018, title={Free Prague}, url={radio.example/29011676}, date={2018}}
        """,
    ),
    good=Example(
        bibliography="""
        @online{radio-2018, title={Free Prague}, url={https://radio.example/29011676}, date={2018}}
        """,
    ),
)
def malformed_url(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The field should hold a URL, and does not.

    Why: no browser and no checker can follow it. A URL starts with its scheme, mostly
    `https://`, then names a host (RFC 3986).

    Fix: copy the whole address from the browser.
    """
    return faults(project, Scheme.URL)
