"""The use case: what has been read is asked about, then judged."""

from collections import Counter
from collections.abc import Callable, Iterable
from enum import Enum

from sourcecheck.config import Config
from sourcecheck.errors import ConfigError
from sourcecheck.model.citation import Basis
from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Finding, Severity
from sourcecheck.model.project import ClaimState, Project
from sourcecheck.model.report import Coverage, Report, Summary
from sourcecheck.model.resolution import Resolution, Verdict
from sourcecheck.rules import catalogue
from sourcecheck.rules.rule import Rule
from sourcecheck.suggestion import Suggestions


class Scope(Enum):
    """What a run looks at: the beginnings of the codes of its rules."""

    EVERYTHING = ("SC",)
    CLAIMS = ("SC1", "SC2", "SC3")
    """Claims, citations and sources as they are written."""
    LINKS = ("SC4", "SC301", "SC305", "SC306", "SC309", "SC310")
    """Where identifiers lead, and which cannot be asked about because they are malformed."""


def choose_rules(scope: Scope, config: Config) -> tuple[Rule, ...]:
    """Return the rules of a scope that the settings leave in force.

    Raises:
        ConfigError: if the settings name a rule that does not exist.
    """
    for name in (*config.select, *config.ignore):
        if not any(_means(name, rule) for rule in catalogue()):
            raise ConfigError(f'error: there is no rule "{name}"\n  hint: {_advice(name)}')
    return tuple(
        rule
        for rule in catalogue()
        if rule.code.startswith(scope.value)
        and (not config.select or any(_means(name, rule) for name in config.select))
        and not any(_means(name, rule) for name in config.ignore)
    )


def _means(name: str, rule: Rule) -> bool:
    code = name.upper()
    return rule.name == name.lower() or (code.startswith("SC") and rule.code.startswith(code))


def _advice(name: str) -> str:
    return Suggestions(one.name for one in catalogue()).hint(name) or 'see "sourcecheck rules"'


def gather(  # noqa: PLR0913 -- each is one choice of the caller's, and most have a default
    project: Project,
    config: Config,
    *,
    offline: bool = False,
    refresh: bool = False,
    landing_pages: bool = False,
    progress: Callable[[Resolution, int, int], None] | None = None,
) -> Evidence:
    """Return the evidence for every identifier of a project, asking for what is not at hand.

    `progress` is told of each answer, how many have come and how many there will be.

    Raises:
        InputError: if the evidence store cannot be used.
    """
    # The network's libraries take longer to load than an audit takes.
    from sourcecheck.evidence.ask import ask  # noqa: PLC0415
    from sourcecheck.evidence.store import Store  # noqa: PLC0415

    with Store(config.store) as store:
        return ask(
            project.mentions,
            store,
            config.network,
            offline=offline,
            refresh=refresh,
            landing_pages=landing_pages,
            progress=progress,
        )


def judge(project: Project, evidence: Evidence, rules: Iterable[Rule]) -> Report:
    """Return the report on a project: what the rules find, in the order of the files."""
    order = {path: number for number, path in enumerate(_paths(project))}
    findings = sorted(
        (finding for rule in rules for finding in rule.check(project, evidence)),
        key=lambda finding: (
            order.get(finding.location.path, len(order)),
            finding.location,
            finding.rule,
        ),
    )
    summary = _summarize(project, evidence, findings)
    return Report(
        project=project,
        evidence=evidence,
        findings=tuple(findings),
        summary=summary,
        hints=tuple(_hints(project, evidence, summary)),
    )


def _paths(project: Project) -> Iterable[str]:
    if project.ledger:
        yield project.ledger.path
    if project.article:
        yield project.article.path
    yield from (bibliography.path for bibliography in project.bibliographies)
    yield from (document.path for document in project.documents)


def _summarize(project: Project, evidence: Evidence, findings: Iterable[Finding]) -> Summary:
    states = Counter(project.state(claim) for claim in project.claims)
    tags = Counter(tag.text.casefold() for claim in project.claims for tag in claim.tags)
    citations = [citation for claim in project.claims for citation in claim.citations]
    bases = Counter(citation.basis or "unstated" for citation in citations)
    verdicts = Counter(resolution.verdict for resolution in evidence.resolutions.values())
    severities = Counter(finding.severity for finding in findings)
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
    )


def _hints(project: Project, evidence: Evidence, summary: Summary) -> Iterable[str]:
    """Yield what would help with the report as a whole, once for each cause."""
    if not evidence.network:
        yield (
            "there is no network: no link could be checked, and none is held against a source; "
            "answers of earlier runs were used where there are any"
        )
    doubtful, unsourced = _perhaps_sourced(project), summary.claims.unsourced
    if doubtful:
        yield (
            f"unsourced is an upper bound: of its {unsourced}, {doubtful} stand in sections where "
            "the numbers of the footnotes were lost, and a footnote that is used again there "
            "leaves no trace"
        )


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
