"""SC405: a server does not let robots in."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.model.resolution import Resolution, Verdict
from sourcecheck.rules.resting import example, faults
from sourcecheck.rules.rule import Fault, rule


@rule(
    "SC405",
    "blocked-link",
    Severity.NOTE,
    bad=example("blocked"),
    good=example("alive"),
)
def blocked_link(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The server refuses robots, so nobody knows whether the source is there.

    Why: a person may well see the page. It is never reported as gone on this ground, and never
    counted as alive.

    Fix: open it in a browser. If it is there, an archived copy spares the next look.
    """
    return faults(project, evidence, Verdict.BLOCKED, "closed to robots since", _advice)


def _advice(_resolution: Resolution, _remedy: str) -> str:
    return "open it in a browser, and keep an archived copy"
