"""The resolutions of a report as JSON objects, put together by hand as its findings are."""

import json
from collections.abc import Iterator
from datetime import datetime
from functools import lru_cache

from sourcecheck.model.archived_copy import ArchivedCopy
from sourcecheck.model.report import Report
from sourcecheck.model.resolution import Hop, Resolution, Verdict
from sourcecheck.reporters.json_findings import placed

_dump = json.JSONEncoder(ensure_ascii=False).encode


def resolved(report: Report) -> Iterator[str]:
    """Yield an object for each resolution."""
    for resolution in report.evidence.resolutions.values():
        identifier = resolution.identifier
        given = report.project.mentions[identifier]
        copy = report.evidence.copies.get(identifier)
        places = [placed(mention.location) for mention in given]
        keys = [_dump(mention.source.key) for mention in given if mention.source]
        yield (
            f'{{"identifier": {_dump(str(identifier))}, "verdict": "{resolution.verdict}", '
            f'"reason": {_dump(resolution.reason)}, '
            f'"hops": [{", ".join(map(_hop, resolution.hops))}], '
            f'"asked": {_moment(resolution.asked)}, "since": {_since(report, resolution)}, '
            f'"copy": {_copy(copy) if copy else "null"}, "sources": [{", ".join(keys)}], '
            f'"locations": [{", ".join(places)}]}}'
        )


def _hop(hop: Hop) -> str:
    status = "null" if hop.status is None else hop.status
    return f'{{"url": {_dump(hop.url)}, "status": {status}}}'


def _since(report: Report, resolution: Resolution) -> str:
    if resolution.verdict is Verdict.UNCHECKED:
        return "null"
    return _moment(report.evidence.so_since(resolution))


def _copy(copy: ArchivedCopy) -> str:
    return (
        f'{{"url": {_dump(copy.url)}, "original": {_dump(copy.original)}, '
        f'"captured": {_moment(copy.captured)}}}'
    )


@lru_cache(maxsize=1)  # answers that came together have one, and most have been so since
def _moment(moment: datetime) -> str:
    return f'"{moment.isoformat(timespec="seconds")}"'
