"""The page: one file with its style and its script, which nothing in it can add to."""

from base64 import b64encode
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from sourcecheck import __version__
from sourcecheck.evidence.account import Account
from sourcecheck.model.citation import Basis
from sourcecheck.model.finding import Finding
from sourcecheck.model.identifier import Identifier
from sourcecheck.model.project import ClaimState
from sourcecheck.model.report import Report
from sourcecheck.model.resolution import Verdict
from sourcecheck.reporters.addresses import followed
from sourcecheck.reporters.html.claims import Statement, sections, statements
from sourcecheck.reporters.html.language import attribute
from sourcecheck.reporters.html.links import Link, Links
from sourcecheck.reporters.html.reading import from_ledger, from_text, lost
from sourcecheck.reporters.html.sources import Work, works
from sourcecheck.reporters.html.trend import chart
from sourcecheck.reporters.screen import visible
from sourcecheck.reporters.trend import told
from sourcecheck.reporters.wording import WORST_FIRST, counted, why

_WORST_VERDICTS_FIRST = (
    *(Verdict.GONE, Verdict.SUSPECT, Verdict.UNREACHABLE, Verdict.BLOCKED),
    *(Verdict.MOVED, Verdict.UNCHECKED, Verdict.ALIVE),
)
_VERDICTS = {
    Verdict.ALIVE: "leads to the work",
    Verdict.MOVED: "has a new address",
    Verdict.SUSPECT: "answers, but not with the work",
    Verdict.BLOCKED: "refuses robots; a person may well see the page",
    Verdict.UNREACHABLE: "gave no usable answer",
    Verdict.GONE: "does not exist any more",
    Verdict.UNCHECKED: "was not asked about",
}
_BASES = {
    Basis.FOOTNOTE: "the article's own footnote stands here",
    Basis.CONTENT: "the footnote's number is lost; what it says fits",
    Basis.ORDER: "the footnote's number is lost; its place in the list fits",
    Basis.EDITOR: "added by an editor; the article does not cite it",
}
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)


def render(report: Report, accounts: Mapping[Identifier, Account] | None = None) -> Iterator[str]:
    """Yield a report in pieces of text that make one HTML document.

    It is the same for the same report: it tells no time but that of the answers. `accounts` are
    the histories of the links, where they are known.
    """
    links = Links(report, accounts or {})
    listed, by_key = works(report.project, links)
    made = statements(report.project, by_key)
    others = _file(report, made, by_key)
    article, ledger = report.project.article, report.project.ledger
    language = (ledger.article.language if ledger else None) or ""
    return _template().generate(
        report=report,
        project=report.project,
        summary=report.summary,
        title=ledger.article.title if ledger else "Sources and links",
        license=ledger.article.license if ledger else None,
        lang=attribute(language),
        english=attribute("en" if language else ""),
        article_url=followed(ledger.article.url or "") if ledger else "",
        version=__version__,
        newest=_newest(report),
        statements=made,
        by_claim={one.claim.id: one for one in made},
        sections=sections(made),
        choices=_choices(made),
        parts=from_text(article, made) if article else from_ledger(made),
        lost=lost(article, made) if article else [],
        works=listed,
        resting=_resting(made),
        documents=_document_links(report, links),
        others=others,
        trend=chart(report.evidence.trend),
    )


def _file(
    report: Report, made: list[Statement], by_key: Mapping[str, Work]
) -> list[tuple[str, list[Finding]]]:
    """Give each finding to its claim, or else to its source; return the others, by file."""
    by_claim = {one.claim.id: one for one in made}
    others: dict[str, list[Finding]] = {}
    for finding in report.findings:
        about = by_claim.get(finding.claim or "") or by_key.get(finding.source or "")
        if about:
            about.findings.append(finding)
        else:
            others.setdefault(finding.location.path, []).append(finding)
    return list(others.items())


def _choices(made: list[Statement]) -> list[tuple[str, str, int]]:
    """Return what the article can be narrowed to: for the filter, for the reader, how many."""
    states = Counter(one.state for one in made)
    return [
        ("", "All", len(made)),
        *((state, state.capitalize(), states[state]) for state in ClaimState),
        ("failing", "On a failing link", sum(one.fails for one in made)),
        ("found", "With findings", sum(bool(one.findings) for one in made)),
    ]


def _resting(made: list[Statement]) -> Mapping[int, list[Statement]]:
    """Return the claims that rest on each work, by its number."""
    resting: dict[int, list[Statement]] = {}
    for one in made:
        for number in dict.fromkeys(support.work.number for support in one.support if support.work):
            resting.setdefault(number, []).append(one)
    return resting


def _document_links(report: Report, links: Links) -> list[tuple[Link, list[str]]]:
    """Return the links of documents, each with the places that give it, the worst first."""
    mentions = report.project.mentions
    placed = {
        identifier: places
        for identifier, given in mentions.items()
        if (places := [str(one.location) for one in given if not one.source])
    }
    found = list(zip(links.of(placed), placed.values(), strict=True))
    ranks = {verdict: rank for rank, verdict in enumerate(_WORST_VERDICTS_FIRST)}
    return sorted(
        found,
        key=lambda one: ranks[one[0].resolution.verdict] if one[0].resolution else len(ranks),
    )


def _newest(report: Report) -> datetime | None:
    """Return when the newest answer was had, of links or of records."""
    evidence = report.evidence
    asked = [one.asked for one in evidence.resolutions.values()]
    asked += [one.asked for said in evidence.lookups.values() for one in said]
    return max(asked, default=None)


@cache
def _template() -> Template:
    folder = files("sourcecheck.reporters.html")
    style, script = ((folder / name).read_text("utf-8") for name in ("page.css", "page.js"))
    environment = Environment(
        loader=PackageLoader("sourcecheck.reporters.html"),
        autoescape=True,
        finalize=_shown,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(day=_day, counted=counted)
    environment.globals.update(
        style=Markup(style),  # noqa: S704 - a file of this package
        script=Markup(script),  # noqa: S704 - the same
        style_hash=_hash(style),
        script_hash=_hash(script),
        verdicts=_VERDICTS,
        worst_verdicts_first=_WORST_VERDICTS_FIRST,
        bases=_BASES,
        why=why,
        told=told,
        worst_first=WORST_FIRST,
    )
    return environment.get_template("page.html.jinja")


def _hash(text: str) -> str:
    """Return what a policy allows an inline style or script by (CSP Level 3, 2.3.1)."""
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def _shown(value: object) -> object:
    """Return a value as text, its control characters made visible, its outer spaces kept."""
    if isinstance(value, Markup):
        return value
    text = str(value)
    if text.isprintable():
        return text
    before = " " if text[0].isspace() else ""
    after = " " if text[-1].isspace() else ""
    return f"{before}{visible(text)}{after}" if not text.isspace() else " "


def _day(moment: datetime) -> str:
    return f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}"
