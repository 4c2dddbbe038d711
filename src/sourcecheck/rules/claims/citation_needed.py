"""SC102: a tag asks for a source."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.model.tag import Bucket
from sourcecheck.rules.rule import Example, Fault, rule
from sourcecheck.rules.tagged import shown, tagged
from sourcecheck.rules.wording import quoted


@rule(
    "SC102",
    "citation-needed",
    Severity.WARNING,
    bad=Example(
        claims="""
        - id: patch
          text: Russian volunteers wore the patch of the army.
          tags: [citation needed]
        """,
    ),
    good=Example(
        claims="""
        - id: patch
          text: Russian volunteers wore the patch of the army.
          sources: [{key: jurado-1983, locator: p. 28}]
        """,
        bibliography="@book{jurado-1983, author={Jurado, Carlos}, title={Volunteers}, year=1983}",
    ),
)
def citation_needed(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """A tag asks for a source.

    Why: somebody doubted the claim, or looked for its source in vain, and told the readers so.

    Fix: cite a source that carries the claim, or take the claim out; then take the tag out of
    article and ledger.
    """
    for claim, tag in tagged(project, Bucket.UNSOURCED):
        keys = list(dict.fromkeys(citation.key for citation in project.support(claim)))
        verb = "is" if len(keys) == 1 else "are"
        state = f"though {quoted(keys)} {verb} cited" if keys else "and no source is cited"
        yield Fault(f"tagged {shown(tag)}, {state}", tag.location, claim=claim.id)
