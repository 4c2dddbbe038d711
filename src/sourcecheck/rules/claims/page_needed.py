"""SC106: a tag asks for the place in the source."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.model.tag import Bucket
from sourcecheck.rules.rule import Example, Fault, rule
from sourcecheck.rules.tagged import faults

_BIBLIOGRAPHY = "@book{ellis-2013, author={Ellis, Frank}, title={Cauldron}, year=2013}"


@rule(
    "SC106",
    "page-needed",
    Severity.NOTE,
    bad=Example(
        claims="""
        - id: strength
          text: A quarter of the army were Soviet citizens.
          tags: [page needed]
          sources: [{key: ellis-2013, locator: ch. 2}]
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
def page_needed(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """A tag asks for the place in the source, or for the rest of its description.

    Why: nobody reads a whole book to verify one sentence.

    Fix: give the page in the `locator` of the citation, complete the entry in the bibliography,
    and take the tag out of article and ledger.
    """
    return faults(project, Bucket.LOCATION)
