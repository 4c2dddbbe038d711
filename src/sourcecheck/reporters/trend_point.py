"""A kept run for JSON: of a report, and of `history`."""

from typing import Any

from sourcecheck.model.trend import Point


def as_json(point: Point) -> dict[str, Any]:
    """Return a kept run."""
    claims = point.claims
    return {
        "at": point.at.isoformat(timespec="seconds"),
        "claims": {
            "total": claims.whole,
            "sourced": point.sourced,
            "unsourced": point.unsourced,
            "exempt": point.exempt,
        },
        "verdicts": point.verdicts,
        "severities": point.severities,
    }
