"""SC301: a part of the bibliography could not be read."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.rules.rule import Example, Fault, rule
from sourcecheck.rules.wording import excerpt


@rule(
    "SC301",
    "unparsed-block",
    Severity.ERROR,
    bad=Example(bibliography="@book{ellis-2013, title={Cauldron, year=2013}"),
    good=Example(
        bibliography="@book{ellis-2013, author={Ellis, Frank}, title={Cauldron}, year=2013}"
    ),
)
def unparsed_block(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """A part of the bibliography looks like an entry and could not be read as one.

    Why: the source in it is missing from every check, and from the printed bibliography.

    Fix: look for a brace, a quotation mark or a comma that is missing at this place or before.
    """
    for bibliography in project.bibliographies:
        for block in bibliography.unparsed:
            yield Fault(f"cannot read {excerpt(block.excerpt)}: {block.reason}", block.location)
