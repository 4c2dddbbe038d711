"""A badge: one figure as a small picture, or as what shields.io draws one of."""

import json
from collections.abc import Iterator
from enum import StrEnum
from html import escape
from typing import NamedTuple

from sourcecheck.model.trend import Share


class Color(StrEnum):
    """What stands behind the figure; white on it has a contrast of at least 4.5 to 1 (WCAG 2.2)."""

    GOOD = "#1b6b40"
    FAIR = "#96430c"
    POOR = "#ae1f1a"
    UNKNOWN = "#4b5a68"


class Badge(NamedTuple):
    """What a badge says: "links alive: 94%"."""

    label: str
    message: str
    color: Color
    told: str
    """The same for who cannot see it, in full: "links alive: 94% (49 of 52)"."""


_LABEL_COLOR = "#33373b"
_HEIGHT = 20
_MARGIN = 6
"""Pixels beside each text."""
_FONT_SIZE = 11
_FONT = "Verdana,Geneva,DejaVu Sans,sans-serif"
_WIDTHS = {
    **dict.fromkeys("0123456789", 1302),
    **dict.fromkeys("hnu", 1296),
    **dict.fromkeys("bdgpq", 1276),
    **dict.fromkeys("kvxy", 1212),
    **dict.fromkeys("cs", 1067),
    **dict.fromkeys("il", 562),
    **dict.fromkeys("f ", 720),
    "%": 2204,
    "a": 1230,
    "e": 1220,
    "j": 705,
    "m": 1992,
    "o": 1243,
    "r": 874,
    "t": 807,
    "w": 1676,
    "z": 1076,
}
"""How wide Verdana's characters are, of 2,048 to the font's size; another font is fitted in."""


def claims_badge(claims: Share) -> Badge:
    """Return the badge of how many claims have what they need."""
    return _badge("claims supported", claims, "no claims", good=90, fair=50)


def links_badge(links: Share) -> Badge:
    """Return the badge of how many links lead to the work."""
    return _badge("links alive", links, "unknown", good=95, fair=80)


def render_svg(badge: Badge) -> Iterator[str]:
    """Yield a badge as an SVG image that needs nothing else, and has no ids to clash in a page."""
    label, message = _width(badge.label), _width(badge.message)
    left = label + 2 * _MARGIN
    width = left + message + 2 * _MARGIN
    told = escape(badge.told)
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{_HEIGHT}" '
        f'viewBox="0 0 {width} {_HEIGHT}" role="img" aria-label="{told}">\n'
        f"<title>{told}</title>\n"
        f'<rect width="{width}" height="{_HEIGHT}" rx="3" fill="{badge.color}"/>\n'
        f'<path d="M3 0H{left}V{_HEIGHT}H3A3 3 0 0 1 0 17V3A3 3 0 0 1 3 0Z" '
        f'fill="{_LABEL_COLOR}"/>\n'
        f'<g fill="#fff" font-family="{_FONT}" font-size="{_FONT_SIZE}" aria-hidden="true">\n'
        f'<text x="{_MARGIN}" y="14" textLength="{label}">{escape(badge.label)}</text>\n'
        f'<text x="{left + _MARGIN}" y="14" textLength="{message}">{escape(badge.message)}</text>\n'
        "</g>\n"
        "</svg>\n"
    )


def render_endpoint(badge: Badge) -> Iterator[str]:
    """Yield a badge as JSON for https://shields.io/badges/endpoint-badge."""
    value = {
        "schemaVersion": 1,
        "label": badge.label,
        "message": badge.message,
        "color": badge.color,
    }
    yield f"{json.dumps(value)}\n"


def _badge(label: str, share: Share, nothing: str, *, good: int, fair: int) -> Badge:
    if share.percent is None:
        return Badge(label, nothing, Color.UNKNOWN, f"{label}: {nothing}")
    message, color = f"{share.percent}%", Color.POOR
    if share.percent >= fair:
        color = Color.GOOD if share.percent >= good else Color.FAIR
    told = f"{label}: {message} ({share.part} of {share.whole})"
    return Badge(label, message, color, told)


def _width(text: str) -> int:
    """Return how wide a text is, in pixels."""
    return round(sum(_WIDTHS[one] for one in text) * _FONT_SIZE / 2048)
