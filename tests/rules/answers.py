from collections.abc import Mapping
from datetime import UTC, datetime

from build import identifier

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.identifier import Identifier
from sourcecheck.model.resolution import Hop, Resolution, Verdict

ASKED = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def answered(
    written: str, verdict: str, reason: str, since: str = "2026-11-02", end: str = ""
) -> Evidence:
    """Return evidence of one answer; `end` is where the last redirect led."""
    asked = identifier(written)
    hops = (Hop(written, 301), Hop(end, 200)) if end else ()
    resolution = Resolution(
        identifier=asked, verdict=Verdict(verdict), reason=reason, hops=hops, asked=ASKED
    )
    start = datetime.fromisoformat(since).replace(tzinfo=UTC)
    return Evidence({asked: resolution}, {asked: start})


def together(*parts: Evidence) -> Evidence:
    resolutions: Mapping[Identifier, Resolution] = {
        key: value for part in parts for key, value in part.resolutions.items()
    }
    since = {key: value for part in parts for key, value in part.since.items()}
    return Evidence(resolutions, since)
