import json
from xml.etree import ElementTree as ET

import pytest

from sourcecheck.model.trend import Share
from sourcecheck.reporters.badge import (
    Badge,
    Color,
    claims_badge,
    links_badge,
    render_endpoint,
    render_svg,
)

SVG = "{http://www.w3.org/2000/svg}"
BADGES = [
    *(claims_badge(Share(part, 10)) for part in range(11)),
    *(links_badge(Share(part, 10)) for part in range(11)),
    *(claims_badge(Share(0, 0)), links_badge(Share(0, 0))),
]


def luminance(color: str) -> float:
    """Return the relative luminance of a colour (WCAG 2.2)."""
    parts = (int(color[start : start + 2], 16) / 255 for start in (1, 3, 5))
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def test_a_badge_is_a_picture_that_can_be_read_aloud() -> None:
    assert "".join(render_svg(claims_badge(Share(14, 66)))) == (
        '<svg xmlns="http://www.w3.org/2000/svg" width="144" height="20" viewBox="0 0 144 20" '
        'role="img" aria-label="claims supported: 21% (14 of 66)">\n'
        "<title>claims supported: 21% (14 of 66)</title>\n"
        '<rect width="144" height="20" rx="3" fill="#ae1f1a"/>\n'
        '<path d="M3 0H106V20H3A3 3 0 0 1 0 17V3A3 3 0 0 1 3 0Z" fill="#33373b"/>\n'
        '<g fill="#fff" font-family="Verdana,Geneva,DejaVu Sans,sans-serif" font-size="11" '
        'aria-hidden="true">\n'
        '<text x="6" y="14" textLength="94">claims supported</text>\n'
        '<text x="112" y="14" textLength="26">21%</text>\n'
        "</g>\n"
        "</svg>\n"
    )


def test_a_badge_for_shields_is_as_its_endpoint_wants_it() -> None:
    assert "".join(render_endpoint(links_badge(Share(49, 52)))) == (
        '{"schemaVersion": 1, "label": "links alive", "message": "94%", "color": "#96430c"}\n'
    )


@pytest.mark.parametrize(
    ("made", "message", "color"),
    [
        (claims_badge(Share(0, 3)), "0%", Color.POOR),
        (claims_badge(Share(499, 1000)), "49%", Color.POOR),
        (claims_badge(Share(1, 2)), "50%", Color.FAIR),
        (claims_badge(Share(899, 1000)), "89%", Color.FAIR),
        (claims_badge(Share(9, 10)), "90%", Color.GOOD),
        (claims_badge(Share(0, 0)), "no claims", Color.UNKNOWN),
        (links_badge(Share(79, 100)), "79%", Color.POOR),
        (links_badge(Share(8, 10)), "80%", Color.FAIR),
        (links_badge(Share(95, 100)), "95%", Color.GOOD),
        (links_badge(Share(999, 1000)), "99%", Color.GOOD),
        (links_badge(Share(0, 0)), "unknown", Color.UNKNOWN),
    ],
)
def test_the_colour_tells_how_good_the_figure_is(made: Badge, message: str, color: Color) -> None:
    assert (made.message, made.color) == (message, color)


def test_what_is_not_known_is_said_to_be_so() -> None:
    assert links_badge(Share(0, 0)).told == "links alive: unknown"


@pytest.mark.parametrize("made", BADGES)
def test_every_text_lies_within_its_field(made: Badge) -> None:
    root = ET.fromstring("".join(render_svg(made)))  # noqa: S314 - we have written it
    left, right = (
        (float(text.attrib["x"]), float(text.attrib["x"]) + float(text.attrib["textLength"]))
        for text in root.iter(f"{SVG}text")
    )
    field = float(root.attrib["width"])
    border = float(root[2].attrib["d"].split("H")[1].split("V")[0])

    assert left == (6, border - 6)
    assert right == (border + 6, field - 6)


@pytest.mark.parametrize("color", [*Color, "#33373b"])
def test_white_can_be_read_on_every_colour(color: str) -> None:
    assert 1.05 / (luminance(color) + 0.05) >= 4.5


def test_a_badge_for_shields_never_lacks_a_message() -> None:
    written = [json.loads("".join(render_endpoint(made))) for made in BADGES]

    assert {one["schemaVersion"] for one in written} == {1}
    assert all(one["label"] and one["message"] for one in written)
