"""SC105: a tag finds the source too weak."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.model.tag import Bucket
from sourcecheck.rules.rule import Example, Fault, rule
from sourcecheck.rules.tagged import faults


@rule(
    "SC105",
    "better-source-needed",
    Severity.WARNING,
    bad=Example(
        claims="""
        - id: strength
          text: A quarter of the army were Soviet citizens.
          tags: [better source needed]
          sources: [{key: blog-2009}]
        """,
        bibliography="@online{blog-2009, title={My Page}, date={2009}, url={https://blog.example/}}",
    ),
    good=Example(
        claims="""
        - id: strength
          text: A quarter of the army were Soviet citizens.
          sources: [{key: ellis-2013, locator: p. 12}]
        """,
        bibliography="@book{ellis-2013, author={Ellis, Frank}, title={Cauldron}, year=2013}",
    ),
)
def better_source_needed(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """A tag finds the source too weak for the claim.

    Why: a source that copies others, publishes itself or has an interest in the matter proves
    little, even where it says what the claim says.

    Fix: cite an independent, published source, and take the tag out of article and ledger.
    """
    return faults(project, Bucket.QUALITY)
