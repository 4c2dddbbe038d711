"""SC303: a source has a field twice."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.rules.rule import Example, Fault, rule


@rule(
    "SC303",
    "duplicate-field",
    Severity.ERROR,
    bad=Example(
        bibliography="""
        @book{ellis-2013, author={Ellis, Frank}, title={Cauldron}, year=2013, Title={Stalingrad}}
        """,
    ),
    good=Example(
        bibliography="""
        @book{ellis-2013, author={Ellis, Frank}, title={Cauldron}, year=2013}
        """,
    ),
)
def duplicate_field(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The source has the field already, letters' case aside.

    Why: only one of the values is used, and programs differ in which one.

    Fix: take out the one that is wrong, or give it the name that was meant.
    """
    for source in project.sources:
        for name, location in source.repeated:
            line = source.locate(name).line
            first = f"only the one in line {line} is used"
            message = f'field "{name}" of "{source.key}" is given again; {first}'
            yield Fault(message, location, source=source.key)
