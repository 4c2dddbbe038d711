"""SC402: a server gave no usable answer."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.model.resolution import Resolution, Verdict
from sourcecheck.rules.resting import example, faults
from sourcecheck.rules.rule import Fault, rule


@rule(
    "SC402",
    "unreachable-link",
    Severity.WARNING,
    bad=example("unreachable"),
    good=example("alive"),
)
def unreachable_link(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The server gave no usable answer.

    Why: it was too slow, refused the connection, has lost its name or its certificate, or failed
    at every attempt. That may pass: a page is gone only after three failures, each at least
    three days apart.

    Fix: check again in a few days, then look for an archived copy. A registry that does not
    answer is never held against a work.
    """
    return faults(project, evidence, Verdict.UNREACHABLE, "unreachable since", _advice)


def _advice(_: Resolution, remedy: str) -> str:
    return f"check again in a few days; should it stay away, {remedy}"
