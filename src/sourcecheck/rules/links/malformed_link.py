"""SC411: a link of a document is no URL."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.rules.rule import Example, Fault, rule


@rule(
    "SC411",
    "malformed-link",
    Severity.ERROR,
    bad=Example(document="See [the archive](https://).\n"),
    good=Example(document="See [the archive](https://www.bundesarchiv.de/).\n"),
)
def malformed_link(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The link of a document should be a URL or a DOI, and is not.

    Why: no browser gets anywhere with it, and so it cannot be asked about.

    Fix: write the whole address.
    """
    for document in project.documents:
        for malformed, location in document.malformed_links:
            hint = f'did you mean "{malformed.suggestion}"?' if malformed.suggestion else ""
            yield Fault(
                f'"{malformed.written}" is no link: {malformed.reason}', location, hint=hint
            )
