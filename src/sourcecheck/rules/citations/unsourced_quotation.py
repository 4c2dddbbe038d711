"""SC204: a claim quotes somebody and has no source."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import ClaimState, Project
from sourcecheck.rules.quotation import quotations
from sourcecheck.rules.rule import Example, Fault, rule
from sourcecheck.rules.wording import excerpt


@rule(
    "SC204",
    "unsourced-quotation",
    Severity.WARNING,
    bad=Example(
        claims="""
        - id: reliability
          text: The 8th Army reported that “all native units are unreliable”.
        """,
    ),
    good=Example(
        claims="""
        - id: reliability
          text: The 8th Army reported that “all native units are unreliable”.
          sources: [{key: aok8-1943}]
        """,
        bibliography="""
        @unpublished{aok8-1943, title={Zuverlässigkeit}, library={BArch, RH 20-8/979}, year=1943}
        """,
    ),
)
def unsourced_quotation(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The claim has words in quotation marks, and no source.

    Why: quotation marks say that these are somebody's own words. Without a source nobody can
    tell whose they are, nor whether they are true to the letter. One or two quoted words are
    taken for a name or a term.

    Fix: cite the work that the words are taken from, with the page, and put the original words
    into `quote`; or tell it in the article's own words.
    """
    for claim in project.claims:
        unsourced = project.state(claim) is ClaimState.UNSOURCED
        if unsourced and (found := quotations(claim.text)):
            more = f" and {len(found) - 1} more" if len(found) > 1 else ""
            message = f"quotation without a source: {excerpt(found[0])}{more}"
            yield Fault(message, claim.text_location, claim=claim.id)
