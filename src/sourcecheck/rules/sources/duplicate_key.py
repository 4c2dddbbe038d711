"""SC302: two sources have the same key."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.model.source import Source
from sourcecheck.rules.rule import Example, Fault, rule


@rule(
    "SC302",
    "duplicate-key",
    Severity.ERROR,
    bad=Example(
        bibliography="""
        @book{ellis-2013, author={Ellis, Frank}, title={Cauldron}, year=2013}
        @book{Ellis-2013, author={Ellis, Frank}, title={The Damned}, year=2013}
        """,
    ),
    good=Example(
        bibliography="""
        @book{ellis-2013a, author={Ellis, Frank}, title={Cauldron}, year=2013}
        @book{ellis-2013b, author={Ellis, Frank}, title={The Damned}, year=2013}
        """,
    ),
)
def duplicate_key(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The key is given to an earlier source already, letters' case aside.

    Why: a citation of this key means only the first source; BibTeX refuses the second one, even
    if the keys differ in case.

    Fix: give one of them another key, and correct the citations that mean it.
    """
    first: dict[str, Source] = {}
    for source in project.sources:
        earlier = first.setdefault(source.key.casefold(), source)
        if earlier is source:
            continue
        same = earlier.key == source.key
        relation = "is given before" if same else f'differs only in case from "{earlier.key}"'
        place = f"{earlier.location.path}:{earlier.location.line}"
        message = f'key "{source.key}" {relation}, {place}'
        yield Fault(message, source.location, source=source.key)
