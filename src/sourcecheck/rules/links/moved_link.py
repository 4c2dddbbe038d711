"""SC404: a source has a new address."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.model.resolution import Verdict
from sourcecheck.rules.resting import example, faults
from sourcecheck.rules.rule import Fault, rule


@rule(
    "SC404",
    "moved-link",
    Severity.NOTE,
    bad=example("moved"),
    good=example("alive"),
)
def moved_link(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The server says that the page has another address for good, and there it is.

    Why: such signposts are taken down some day, and then the link is dead.

    Fix: see that it is the same page, and write the new address.
    """
    advice = "if it is the same page, write its new address"
    return faults(project, evidence, Verdict.MOVED, "found moved on", lambda *_: advice)
