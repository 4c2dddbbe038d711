"""SC109: a tag asks for something else."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.model.tag import Bucket
from sourcecheck.rules.rule import Example, Fault, rule
from sourcecheck.rules.tagged import shown, tagged

_BIBLIOGRAPHY = "@book{ellis-2013, author={Ellis, Frank}, title={Cauldron}, year=2013}"


@rule(
    "SC109",
    "other-tag",
    Severity.NOTE,
    bad=Example(
        claims="""
        - id: strength
          text: A quarter of the army are Soviet citizens.
          tags: [needs update]
          sources: [{key: ellis-2013, locator: p. 12}]
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
def other_tag(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """A tag asks for something that is no matter of sources, or is no known tag.

    Why: it is an open question about the claim. An unknown tag may also be a misspelt one, which
    then is counted nowhere.

    Fix: answer it, and take the tag out of article and ledger. Write an unknown tag as the
    article shows it, without brackets.
    """
    for claim, tag in tagged(project, Bucket.OTHER):
        unknown = "" if tag.kind.known else ", which is no known tag"
        yield Fault(f"tagged {shown(tag)}{unknown}", tag.location, claim=claim.id)
