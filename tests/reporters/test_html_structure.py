"""What a screen reader, a keyboard and weak eyes need of a page, as far as its text tells."""

import re
from collections import Counter
from itertools import pairwise

import pytest
from reporters.html_pages import article, between, page, told
from reporters.reporting import everything, hostile

from sourcecheck.model.report import Report

REPORTS = pytest.mark.parametrize("report", [article(), everything(), hostile()])


@REPORTS
def test_every_id_is_given_once_and_every_link_within_the_page_leads_to_one(
    report: Report,
) -> None:
    text = told(report)

    ids = re.findall(r' id="([^"]*)"', text)
    targets = re.findall(r' (?:href="#|aria-labelledby="|fill="url\(#)([^")]*)', text)
    assert [one for one, count in Counter(ids).items() if count > 1] == []
    assert set(targets) - set(ids) == set()


@REPORTS
def test_headings_leave_out_no_level(report: Report) -> None:
    levels = [int(level) for level in re.findall(r"<h([1-6])", told(report))]

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_a_page_has_its_landmarks_and_says_its_language() -> None:
    text = told(article())

    assert '<html lang="en">' in text
    assert "<title>An article: source report</title>" in text
    for landmark in ("<header", "<nav", "<main", "<footer"):
        assert text.count(landmark) == 1
    assert all("aria-label" in one for one in re.findall(r"<(?:section|nav|form)[^>]*>", text))


def test_the_state_of_a_claim_is_told_in_words_beside_its_marks() -> None:
    text = told(article())

    assert re.findall(r'<span class="spoken"> \((.*?)\)</span>', text) == [
        "unsourced, 1 finding",
        "sourced, a link fails, 1 finding",
        "sourced, a link fails, 1 finding",
        "exempt",
        "sourced, 1 finding",
    ]


def test_states_differ_in_more_than_colour() -> None:
    style = between(page(article()), "<style>", "</style>")

    marks = dict(re.findall(r'\.claim\.(\w+)::after \{ content: "(.)" / ""', style))
    lines = re.findall(r"text-decoration-style: (\w+)", style)
    assert marks == {"sourced": "✓", "unsourced": "?", "exempt": "–", "failing": "!"}
    assert lines == ["dashed", "dotted", "double"]


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("front", "grounds", "least"),
    [
        ("ink", ("paper", "sheet", "open-wash", "free-wash", "mark"), 7.0),
        ("quiet", ("paper", "sheet", "free-wash"), 4.5),
        ("link", ("paper", "sheet", "free-wash"), 4.5),
        ("good", ("paper", "sheet", "good-wash", "mark"), 4.5),
        ("open", ("paper", "sheet", "open-wash", "mark"), 4.5),
        ("bad", ("paper", "sheet", "bad-wash", "mark"), 4.5),
        ("free", ("paper", "sheet", "free-wash", "mark"), 4.5),
        ("edge", ("paper", "sheet"), 3.0),
        ("focus", ("paper", "sheet"), 3.0),
    ],
)
def test_colours_have_the_contrast_that_wcag_asks_for(
    front: str, grounds: tuple[str, ...], least: float, theme: int
) -> None:
    themes = re.findall(r":root \{(.*?)\}", page(article()), re.DOTALL)
    colors = dict(re.findall(r"--([\w-]+): (#\w{6});", themes[theme]))

    assert all(_contrast(colors[front], colors[ground]) >= least for ground in grounds)


def _contrast(one: str, other: str) -> float:
    """Return the contrast of two colours (WCAG 2.2, "contrast ratio")."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: str) -> float:
    parts = (int(color[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
