"""SC203: only the order of a list ties a source to its claim."""

from collections.abc import Iterator

from sourcecheck.model.citation import Basis
from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.rules.rule import Example, Fault, rule

_BIBLIOGRAPHY = "@book{ellis-2013, author={Ellis, Frank}, title={Cauldron}, year=2013}"


@rule(
    "SC203",
    "inferred-citation",
    Severity.NOTE,
    bad=Example(
        claims="""
        - id: strength
          text: A quarter of the army were Soviet citizens.
          sources: [{key: ellis-2013, locator: p. 12, basis: order}]
        """,
        bibliography=_BIBLIOGRAPHY,
    ),
    good=Example(
        claims="""
        - id: strength
          text: A quarter of the army were Soviet citizens.
          sources: [{key: ellis-2013, locator: p. 12, basis: footnote}]
        """,
        bibliography=_BIBLIOGRAPHY,
    ),
)
def inferred_citation(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """Only its place in the list of references ties the source to the claim.

    Why: the footnote's number is lost, and what the source says was not compared with the claim.
    The source may belong to the sentence before or after.

    Fix: find the footnote in a numbered copy of the article (`basis: footnote`), or find the
    claim in the source (`basis: content`).
    """
    for claim in project.claims:
        for citation in claim.citations:
            if citation.basis is Basis.ORDER:
                message = f'only the order of the references ties "{citation.key}" to this claim'
                yield Fault(message, citation.location, claim=claim.id, source=citation.key)
