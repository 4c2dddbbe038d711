"""SC104: a tag doubts that the source carries the claim."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.model.tag import Bucket
from sourcecheck.rules.rule import Example, Fault, rule
from sourcecheck.rules.tagged import faults

_BIBLIOGRAPHY = "@book{ellis-2013, author={Ellis, Frank}, title={Cauldron}, year=2013}"


@rule(
    "SC104",
    "disputed-claim",
    Severity.WARNING,
    bad=Example(
        claims="""
        - id: strength
          text: A quarter of the army were Soviet citizens.
          tags: [failed verification]
          sources: [{key: ellis-2013, locator: p. 12}]
        """,
        bibliography=_BIBLIOGRAPHY,
    ),
    good=Example(
        claims="""
        - id: strength
          text: A fifth of the army were Soviet citizens.
          sources: [{key: ellis-2013, locator: p. 12}]
        """,
        bibliography=_BIBLIOGRAPHY,
    ),
)
def disputed_claim(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """A tag doubts that the source carries the claim.

    Why: somebody looked, and did not find in the source what the article says; or the statement
    goes beyond all sources. A source that does not carry its claim is worse than none.

    Fix: compare the claim with its source. Quote the passage that carries it, correct the claim,
    or cite another source; then take the tag out of article and ledger.
    """
    return faults(project, Bucket.VERIFY)
