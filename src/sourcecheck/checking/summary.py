"""The figures of one run, and what would help with it as a whole."""

from collections import Counter
from collections.abc import Iterable, Sequence

from sourcecheck.model.baseline import Accepted
from sourcecheck.model.citation import Basis
from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Finding, Severity
from sourcecheck.model.project import ClaimState, Project
from sourcecheck.model.report import Coverage, Summary
from sourcecheck.model.resolution import Verdict
from sourcecheck.model.suppression import Suppression, SuppressionKind


def summarize(
    project: Project,
    evidence: Evidence,
    findings: Iterable[Finding],
    suppressions: Iterable[Suppression] = (),
) -> Summary:
    """Return the figures of a run: of findings that are reported, and of those that are not."""
    states = Counter(project.state(claim) for claim in project.claims)
    tags = Counter(tag.text.casefold() for claim in project.claims for tag in claim.tags)
    citations = [citation for claim in project.claims for citation in claim.citations]
    bases = Counter(citation.basis or "unstated" for citation in citations)
    verdicts = Counter(resolution.verdict for resolution in evidence.resolutions.values())
    severities = Counter(finding.severity for finding in findings)
    kinds = Counter(one.kind for one in suppressions)
    return Summary(
        claims=Coverage(
            total=len(project.claims),
            sourced=states[ClaimState.SOURCED],
            unsourced=states[ClaimState.UNSOURCED],
            exempt=states[ClaimState.EXEMPT],
            inherited=sum(
                not claim.citations and project.state(claim) is ClaimState.SOURCED
                for claim in project.claims
            ),
        ),
        tags=dict(tags.most_common()),
        bases={basis: bases[basis] for basis in (*Basis, "unstated") if bases[basis]},
        sources=len(project.sources),
        verdicts={verdict: verdicts[verdict] for verdict in Verdict if verdicts[verdict]},
        severities={severity: severities[severity] for severity in Severity},
        allowed=kinds[SuppressionKind.COMMENT] + kinds[SuppressionKind.SETTING],
        accepted=kinds[SuppressionKind.BASELINE],
    )


def hints(project: Project, evidence: Evidence, summary: Summary) -> Iterable[str]:
    """Yield what would help with the report as a whole, once for each cause."""
    if not evidence.network:
        asked = "record" if evidence.lookups and not evidence.resolutions else "link"
        yield (
            f"there is no network: no {asked} could be checked, and none is held against a "
            "source; answers of earlier runs were used where there are any"
        )
    doubtful, unsourced = _perhaps_sourced(project), summary.claims.unsourced
    if doubtful:
        yield (
            f"unsourced is an upper bound: of its {unsourced}, {doubtful} stand in sections where "
            "the numbers of the footnotes were lost, and a footnote that is used again there "
            "leaves no trace"
        )


def mended_hints(mended: Sequence[Accepted]) -> Iterable[str]:
    """Yield what to do about findings of a baseline that are there no more."""
    if mended:
        many = len(mended) > 1
        what = f"{len(mended)} findings" if many else "1 finding"
        verb, them = ("are", "them") if many else ("is", "it")
        yield f'{what} of the baseline {verb} mended: run "sourcecheck baseline" to drop {them}'


def _perhaps_sourced(project: Project) -> int:
    """Count unsourced claims in sections without a citation known by its footnote's number.

    None counts where no tie is inferred at all: then no footnote numbers were lost.
    """
    known = {
        claim.section
        for claim in project.claims
        for citation in claim.citations
        if citation.basis is Basis.FOOTNOTE
    }
    inferred = any(
        citation.basis in {Basis.CONTENT, Basis.ORDER}
        for claim in project.claims
        for citation in claim.citations
    )
    return inferred * sum(
        claim.section not in known and project.state(claim) is ClaimState.UNSOURCED
        for claim in project.claims
    )
