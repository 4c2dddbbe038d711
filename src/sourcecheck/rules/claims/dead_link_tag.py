"""SC108: a tag says that the link to the source is dead."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.model.tag import Bucket
from sourcecheck.rules.rule import Example, Fault, rule
from sourcecheck.rules.tagged import faults

_ENTRY = "@online{radio-2018, title={Free Prague}, date={2018}, url={%s}}"


@rule(
    "SC108",
    "dead-link-tag",
    Severity.WARNING,
    bad=Example(
        claims="""
        - id: prague
          text: Prague was freed by the army.
          tags: [dead link]
          sources: [{key: radio-2018}]
        """,
        bibliography=_ENTRY % "https://radio.example/29011676.html",
    ),
    good=Example(
        claims="""
        - id: prague
          text: Prague was freed by the army.
          sources: [{key: radio-2018}]
        """,
        bibliography=_ENTRY % "https://archive.example/2018/29011676.html",
    ),
)
def dead_link_tag(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """A tag says that the link to the source is dead, or that it is nothing but a link.

    Why: a source that readers cannot reach verifies nothing for them.

    Fix: give an archived copy or the new address in the bibliography, with title and publisher,
    and take the tag out of article and ledger.
    """
    return faults(project, Bucket.ACCESS)
