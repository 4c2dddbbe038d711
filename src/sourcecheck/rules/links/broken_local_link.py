"""SC410: a relative link leads to no file, or to no such place in it."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.rules.rule import Example, Fault, rule


@rule(
    "SC410",
    "broken-local-link",
    Severity.ERROR,
    bad=Example(document="See [the sources](sources.md).\n"),
    good=Example(document="# Sources\n\nSee [the sources](#sources).\n"),
)
def broken_local_link(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The document links to a file that is not there, or to a heading that it does not have.

    Why: a reader who follows the link gets nowhere.

    Fix: write the path as the file has it, letters' case included, or the heading's anchor.
    """
    for broken in project.broken_links:
        message = f'"{broken.link.target}" leads nowhere: {broken.reason}'
        yield Fault(message, broken.link.location, hint=broken.hint)
