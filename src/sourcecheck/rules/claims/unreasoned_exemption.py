"""SC115: a claim is exempt without a reason."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.rules.rule import Example, Fault, rule


@rule(
    "SC115",
    "unreasoned-exemption",
    Severity.ERROR,
    bad=Example(
        claims="""
        - id: composition
          text: The composition of the army was as follows.
          exempt: ""
        """,
    ),
    good=Example(
        claims="""
        - id: composition
          text: The composition of the army was as follows.
          exempt: introduces a list whose lines have sources of their own
        """,
    ),
)
def unreasoned_exemption(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The claim is exempt from needing a source, and no reason is given.

    Why: an exemption is a judgement that the next editor must be able to check.

    Fix: say in `exempt` why no reader will ask for a source, or take `exempt` out.
    """
    for claim in project.claims:
        if claim.exempt is not None and not claim.exempt.strip():
            yield Fault("exempt, but no reason is given", claim.location, claim=claim.id)
