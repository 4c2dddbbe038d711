"""SC403: a link answers with something else."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.model.resolution import Resolution, Verdict
from sourcecheck.rules.resting import example, faults
from sourcecheck.rules.rule import Fault, rule


@rule(
    "SC403",
    "suspect-link",
    Severity.WARNING,
    bad=example("suspect"),
    good=example("alive"),
)
def suspect_link(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The server answers, but hardly with the source.

    Why: the link ends at the home page, at a "not found" page, at a domain for sale or at a
    login. A reader finds no source there, although the link seems to work.

    Fix: open it. If the source is not there, give its new address or an archived copy, which
    `--rescue` finds.
    """
    return faults(project, evidence, Verdict.SUSPECT, "suspect since", _advice)


def _advice(_: Resolution, remedy: str) -> str:
    return f"open it; if it does not show the source, {remedy}"
