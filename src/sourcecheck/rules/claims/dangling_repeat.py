"""SC113: a claim repeats a claim that does not exist."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.rules.rule import Example, Fault, rule
from sourcecheck.suggestion import Suggestions

_BIBLIOGRAPHY = "@book{ellis-2013, author={Ellis, Frank}, title={Cauldron}, year=2013}"


@rule(
    "SC113",
    "dangling-repeat",
    Severity.ERROR,
    bad=Example(
        claims="""
        - id: lead-strength
          text: Many of its soldiers were Soviet citizens.
          repeats: strenght
          sources: [{key: ellis-2013, locator: p. 12}]
        - id: strength
          text: A quarter of the army were Soviet citizens.
          sources: [{key: ellis-2013, locator: p. 12}]
        """,
        bibliography=_BIBLIOGRAPHY,
    ),
    good=Example(
        claims="""
        - id: lead-strength
          text: Many of its soldiers were Soviet citizens.
          repeats: strength
        - id: strength
          text: A quarter of the army were Soviet citizens.
          sources: [{key: ellis-2013, locator: p. 12}]
        """,
        bibliography=_BIBLIOGRAPHY,
    ),
)
def dangling_repeat(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The claim repeats a claim that the ledger does not have.

    Why: it inherits no support, although it looks as if it did.

    Fix: write the id of the claim whose statement it repeats, or cite its own sources.
    """
    suggestions = Suggestions(project.claim)
    for claim in project.claims:
        if claim.repeats and claim.repeats not in project.claim:
            message = f'repeats "{claim.repeats}", which is no claim of this ledger'
            hint = suggestions.hint(claim.repeats)
            yield Fault(message, claim.location, claim=claim.id, hint=hint)
