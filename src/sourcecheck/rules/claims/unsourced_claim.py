"""SC101: a claim has no source."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import ClaimState, Project
from sourcecheck.model.tag import Bucket
from sourcecheck.rules.rule import Example, Fault, rule


@rule(
    "SC101",
    "unsourced-claim",
    Severity.WARNING,
    bad=Example(
        claims="""
        - id: strength
          text: One quarter of the army's strength was Soviet citizens.
        """,
    ),
    good=Example(
        claims="""
        - id: strength
          text: One quarter of the army's strength was Soviet citizens.
          sources: [{key: ellis-2013, locator: p. 12}]
        """,
        bibliography="@book{ellis-2013, author={Ellis, Frank}, title={Cauldron}, year=2013}",
    ),
)
def unsourced_claim(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The claim has no source.

    Why: a reader cannot verify it. A claim that the article itself tags as unsourced is
    reported as `citation-needed` instead.

    Fix: cite a source that carries it, name the claim that it `repeats`, or say in `exempt`
    why it needs none.
    """
    for claim in project.claims:
        tagged = any(tag.kind.bucket is Bucket.UNSOURCED for tag in claim.tags)
        if project.state(claim) is ClaimState.UNSOURCED and not tagged:
            repeated = claim.repeats if claim.repeats in project.claim else None
            tail = f', nor has "{repeated}", which it repeats' if repeated else ""
            yield Fault(f"no source{tail}", claim.location, claim=claim.id)
