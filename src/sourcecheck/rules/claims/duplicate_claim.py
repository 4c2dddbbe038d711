"""SC116: two claims have the same text."""

from collections import Counter
from collections.abc import Iterator

from sourcecheck.model.claim import Claim
from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.rules.rule import Example, Fault, rule

_BIBLIOGRAPHY = "@book{ellis-2013, author={Ellis, Frank}, title={Cauldron}, year=2013}"
_WORDS = 8


@rule(
    "SC116",
    "duplicate-claim",
    Severity.WARNING,
    bad=Example(
        claims="""
        - id: strength
          text: A quarter of the army were Soviet citizens.
          sources: [{key: ellis-2013, locator: p. 12}]
        - id: strength-again
          text: A quarter of the  Army were Soviet citizens.
          sources: [{key: ellis-2013, locator: p. 14}]
        """,
        bibliography=_BIBLIOGRAPHY,
    ),
    good=Example(
        claims="""
        - id: strength
          text: A quarter of the army were Soviet citizens.
          sources: [{key: ellis-2013, locator: p. 12}]
        - id: strength-again
          text: A quarter of the  Army were Soviet citizens.
          repeats: strength
        """,
        bibliography=_BIBLIOGRAPHY,
    ),
)
def duplicate_claim(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The claim has the same text as an earlier one, case and spaces aside.

    Why: the two are audited apart, and soon they cite different sources.

    Fix: drop one of them. If the article says it twice, let the one say that it `repeats` the
    other.
    """
    openings = Counter(_opening(claim) for claim in project.claims)
    first: dict[str, Claim] = {}
    for claim in project.claims:
        if openings[_opening(claim)] == 1:
            continue
        earlier = first.setdefault(" ".join(claim.text.split()).casefold(), claim)
        if earlier is claim or claim.repeats == earlier.id or earlier.repeats == claim.id:
            continue
        message = f'same text as "{earlier.id}" in line {earlier.text_location.line}'
        yield Fault(message, claim.text_location, claim=claim.id)


def _opening(claim: Claim) -> str:
    """Return its first words: a cheap look, and enough to tell nearly all claims apart."""
    return " ".join(claim.text.split(None, _WORDS)[:_WORDS]).casefold()
