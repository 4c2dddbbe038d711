"""SC403: a link answers with something else."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.model.resolution import Resolution, Verdict
from sourcecheck.rules.parts import remedy_of_part
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
    `--rescue` finds. If only the anchor is missing, or the words or the page that the link
    names, give those that are there now, or link to the whole page.
    """
    return faults(project, evidence, Verdict.SUSPECT, "suspect since", _advice)


def _advice(resolution: Resolution, remedy: str) -> str:
    of_part = remedy_of_part(resolution)
    return of_part or f"open it; if it does not show the source, {remedy}"
