"""SC202: a citation of a long source does not say where in it."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.rules.extent import extent
from sourcecheck.rules.rule import Example, Fault, rule

_BIBLIOGRAPHY = "@book{ellis-2013, author={Ellis, Frank}, title={Cauldron}, year=2013}"


@rule(
    "SC202",
    "missing-locator",
    Severity.WARNING,
    bad=Example(
        claims="""
        - id: strength
          text: A quarter of the army were Soviet citizens.
          sources: [{key: ellis-2013}]
        """,
        bibliography=_BIBLIOGRAPHY,
    ),
    good=Example(
        claims="""
        - id: strength
          text: A quarter of the army were Soviet citizens.
          sources: [{key: ellis-2013, locator: p. 12}]
        """,
        bibliography=_BIBLIOGRAPHY,
    ),
)
def missing_locator(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The citation does not say where in a book or a long article.

    Why: a reader cannot be asked to search hundreds of pages for one sentence. An archival
    document is cited whole, and a web page can be searched.

    Fix: give the page, the chapter or the paragraph as `locator`.
    """
    lengths = {key: extent(source) for key, source in project.source.items()}
    for claim in project.claims:
        for citation in claim.citations:
            length = lengths.get(citation.key)
            if length and not (citation.locator or "").strip():
                message = f'no locator: "{citation.key}" is {length}'
                yield Fault(message, citation.location, claim=claim.id, source=citation.key)
