"""A report as JSON, for other programs; docs/json.md describes it.

Each claim, finding and resolution stands on a line of its own, so that a large report can be
read and compared line by line.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from sourcecheck import __version__
from sourcecheck.evidence.records.serial import as_json
from sourcecheck.model.claim import Claim
from sourcecheck.model.identifier import Identifier
from sourcecheck.model.project import Project
from sourcecheck.model.record import Lookup
from sourcecheck.model.report import Report
from sourcecheck.reporters.json_findings import found, place, suppressed
from sourcecheck.reporters.json_resolutions import resolved
from sourcecheck.reporters.trend_point import as_json as kept_run

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
    yield from _written("findings", found(report))
    yield ",\n"
    yield from _written("suppressed", suppressed(report))
    yield ",\n"
    yield from _written("resolutions", resolved(report))
    yield ",\n"
    lookups = report.evidence.lookups.items()
    yield from _list("lookups", (_lookups(report, *one) for one in lookups))
    yield ",\n"
    candidates = report.evidence.candidates.items()
    yield from _list(
        "candidates",
        ({"source": key, "records": list(map(as_json, records))} for key, records in candidates),
    )
    yield ",\n"
    yield from _list("trend", map(kept_run, report.evidence.trend))
    yield "\n}\n"


_ENCODER = json.JSONEncoder(ensure_ascii=False)


def _dump(value: object) -> str:
    return _ENCODER.encode(value)


def _list(key: str, values: Iterable[object]) -> Iterator[str]:
    return _written(key, map(_dump, values))


def _written(key: str, values: Iterable[str]) -> Iterator[str]:
    """Yield a list of values, each on a line of its own."""
    yield f"{_dump(key)}: ["
    comma = "\n"
    for value in values:
        yield f"{comma}{value}"
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
        "allowed": summary.allowed,
        "accepted": summary.accepted,
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
                "location": place(citation.location),
            }
            for citation in claim.citations
        ],
        "repeats": claim.repeats,
        "exempt": claim.exempt,
        "location": place(claim.location),
    }


def _lookups(report: Report, identifier: Identifier, said: Iterable[Lookup]) -> dict[str, Any]:
    mentions = report.project.mentions[identifier]
    return {
        "identifier": str(identifier),
        "answers": [
            {
                "registry": one.registry,
                "presence": one.presence,
                "reason": one.reason or None,
                "asked": one.asked.isoformat(timespec="seconds"),
                "record": as_json(one.record) if one.record else None,
            }
            for one in said
        ],
        "sources": [mention.source.key for mention in mentions if mention.source],
    }
