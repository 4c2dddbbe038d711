"""SC107: a tag asks for a clearer statement."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.model.tag import Bucket
from sourcecheck.rules.rule import Example, Fault, rule
from sourcecheck.rules.tagged import faults

_BIBLIOGRAPHY = "@book{ellis-2013, author={Ellis, Frank}, title={Cauldron}, year=2013}"


@rule(
    "SC107",
    "clarification-needed",
    Severity.NOTE,
    bad=Example(
        claims="""
        - id: disbanding
          text: The army was disbanded.
          tags: ["when?"]
          sources: [{key: ellis-2013, locator: p. 12}]
        """,
        bibliography=_BIBLIOGRAPHY,
    ),
    good=Example(
        claims="""
        - id: disbanding
          text: The army was disbanded in May 1945.
          sources: [{key: ellis-2013, locator: p. 12}]
        """,
        bibliography=_BIBLIOGRAPHY,
    ),
)
def clarification_needed(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """A tag asks when, where, which or how many, or for a clearer wording.

    Why: what is not stated exactly cannot be compared with a source.

    Fix: say it exactly, as the source does, and take the tag out of article and ledger.
    """
    return faults(project, Bucket.PRECISION)
