"""SC201: a citation names a source that no bibliography has."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.rules.rule import Example, Fault, rule
from sourcecheck.suggestion import Suggestions

_BIBLIOGRAPHY = "@book{ellis-2013, author={Ellis, Frank}, title={Cauldron}, year=2013}"


@rule(
    "SC201",
    "undefined-source",
    Severity.ERROR,
    bad=Example(
        claims="""
        - id: strength
          text: A quarter of the army were Soviet citizens.
          sources:
            - {key: ellis-2013, locator: p. 12}
            - {key: elis-2013, locator: p. 14}
        """,
        bibliography=_BIBLIOGRAPHY,
    ),
    good=Example(
        claims="""
        - id: strength
          text: A quarter of the army were Soviet citizens.
          sources:
            - {key: ellis-2013, locator: p. 12}
            - {key: ellis-2013, locator: p. 14}
        """,
        bibliography=_BIBLIOGRAPHY,
    ),
)
def undefined_source(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The citation names a source that no bibliography has.

    Why: nobody can tell which work is meant.

    Fix: write the key as the bibliography has it, or add the work to the bibliography.
    """
    suggestions = Suggestions(project.source)
    paths = [bibliography.path for bibliography in project.bibliographies]
    where = f"not in {paths[0]}" if len(paths) == 1 else "in no bibliography"
    for claim in project.claims:
        for citation in claim.citations:
            if citation.key not in project.source:
                yield Fault(
                    f'source "{citation.key}" is {where}',
                    citation.location,
                    claim=claim.id,
                    source=citation.key,
                    hint=suggestions.hint(citation.key),
                )
