"""SC401: a link leads nowhere any more."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.identifier import Scheme
from sourcecheck.model.project import Project
from sourcecheck.model.resolution import Resolution, Verdict
from sourcecheck.rules.resting import example, faults
from sourcecheck.rules.rule import Fault, rule


@rule(
    "SC401",
    "gone-link",
    Severity.ERROR,
    bad=example("gone"),
    good=example("alive"),
)
def gone_link(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The server or the registry says that there is no such page or DOI.

    Why: a reader who follows it does not find the source. Gone means 404, 410, a DOI that its
    registry does not know, or three failures, each at least three days apart.

    Fix: give an archived copy, which `--rescue` finds, or the new address of a page. A DOI that
    never was registered is misspelt or made up: look the work up by its title.
    """
    return faults(project, evidence, Verdict.GONE, "gone since", _advice)


def _advice(resolution: Resolution, remedy: str) -> str:
    if resolution.identifier.scheme is Scheme.URL:
        return remedy
    return "look the work up by its title: https://search.crossref.org"
