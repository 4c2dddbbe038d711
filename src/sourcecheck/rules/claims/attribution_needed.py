"""SC103: a tag asks who says or does what the claim says."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.model.tag import Bucket
from sourcecheck.rules.rule import Example, Fault, rule
from sourcecheck.rules.tagged import faults

_BIBLIOGRAPHY = "@book{ellis-2013, author={Ellis, Frank}, title={Cauldron}, year=2013}"


@rule(
    "SC103",
    "attribution-needed",
    Severity.WARNING,
    bad=Example(
        claims="""
        - id: traitor
          text: Vlasov was regarded as a traitor.
          tags: ["by whom?"]
          sources: [{key: ellis-2013, locator: p. 12}]
        """,
        bibliography=_BIBLIOGRAPHY,
    ),
    good=Example(
        claims="""
        - id: traitor
          text: Vlasov was regarded as a traitor by the Soviet government.
          sources: [{key: ellis-2013, locator: p. 12}]
        """,
        bibliography=_BIBLIOGRAPHY,
    ),
)
def attribution_needed(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """A tag asks who says, thinks or does what the claim reports.

    Why: a judgement without a holder cannot be verified, whatever source stands behind it.

    Fix: name the person or office in the sentence, and take the tag out of article and ledger.
    """
    return faults(project, Bucket.ATTRIBUTION)
