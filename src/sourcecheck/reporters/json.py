"""A report as JSON, for other programs; docs/json.md describes it.

Each claim, finding and resolution stands on a line of its own, so that a large report can be
read and compared line by line.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from sourcecheck import __version__
from sourcecheck.model.claim import Claim
from sourcecheck.model.finding import Finding
from sourcecheck.model.location import Location
from sourcecheck.model.project import Project
from sourcecheck.model.report import Report
from sourcecheck.model.resolution import Resolution

VERSION = 1
"""Of the format; it grows when a key changes its meaning or goes, not when one is added."""


def render(report: Report) -> Iterator[str]:
    """Yield a report in pieces of text that make one JSON object."""
    project = report.project
    head = {
        "version": VERSION,
        "sourcecheck": __version__,
        "ledger": project.ledger.path if project.ledger else None,
        "article": project.ledger.article.title if project.ledger else None,
        "bibliographies": [one.path for one in project.bibliographies],
        "network": report.evidence.network,
        "hints": report.hints,
        "summary": _summary(report),
    }
    yield "{\n"
    for key, value in head.items():
        yield f"{_dump(key)}: {_dump(value)},\n"
    yield from _list("claims", (_claim(project, claim) for claim in project.claims))
    yield ",\n"
    yield from _list("findings", map(_finding, report.findings))
    yield ",\n"
    resolutions = report.evidence.resolutions.values()
    yield from _list("resolutions", (_resolution(report, one) for one in resolutions))
    yield "\n}\n"


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _list(key: str, values: Iterable[object]) -> Iterator[str]:
    yield f"{_dump(key)}: ["
    comma = "\n"
    for value in values:
        yield f"{comma}{_dump(value)}"
        comma = ",\n"
    yield "]" if comma == "\n" else "\n]"


def _summary(report: Report) -> dict[str, Any]:
    summary = report.summary
    claims = summary.claims
    return {
        "claims": {
            "total": claims.total,
            "sourced": claims.sourced,
            "unsourced": claims.unsourced,
            "exempt": claims.exempt,
            "inherited": claims.inherited,
        },
        "tags": summary.tags,
        "bases": summary.bases,
        "sources": summary.sources,
        "verdicts": summary.verdicts,
        "severities": summary.severities,
    }


def _claim(project: Project, claim: Claim) -> dict[str, Any]:
    return {
        "id": claim.id,
        "section": claim.section,
        "text": claim.text,
        "state": project.state(claim),
        "tags": [tag.text for tag in claim.tags],
        "citations": [
            {
                "key": citation.key,
                "locator": citation.locator,
                "quote": citation.quote,
                "basis": citation.basis,
                "note": citation.note,
                "location": _location(citation.location),
            }
            for citation in claim.citations
        ],
        "repeats": claim.repeats,
        "exempt": claim.exempt,
        "location": _location(claim.location),
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "name": finding.name,
        "severity": finding.severity,
        "message": finding.message,
        "hint": finding.hint or None,
        "location": _location(finding.location),
        "claim": finding.claim,
        "source": finding.source,
    }


def _resolution(report: Report, resolution: Resolution) -> dict[str, Any]:
    identifier = resolution.identifier
    since = report.evidence.since.get(identifier)
    mentions = report.project.mentions[identifier]
    return {
        "identifier": str(identifier),
        "verdict": resolution.verdict,
        "reason": resolution.reason,
        "hops": [{"url": hop.url, "status": hop.status} for hop in resolution.hops],
        "asked": resolution.asked.isoformat(timespec="seconds"),
        "since": since.isoformat(timespec="seconds") if since else None,
        "sources": [mention.source.key for mention in mentions if mention.source],
        "locations": [_location(mention.location) for mention in mentions],
    }


def _location(location: Location) -> dict[str, Any]:
    return {"path": location.path, "line": location.line, "column": location.column}
