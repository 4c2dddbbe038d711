from dataclasses import replace

import pytest
from build import NOW, identifier
from evidence.asking import exchange
from reporters.reporting import at

from sourcecheck.evidence.engine.journey import Trail
from sourcecheck.evidence.pages.fragments import judge_fragments
from sourcecheck.evidence.pages.verdicts import judge
from sourcecheck.model.finding import Finding, Severity
from sourcecheck.model.resolution import Resolution
from sourcecheck.reporters.wording import unseen, worst

PAGE = b"<h2 id=notes>Notes</h2>"
PICTURE = {"content-type": "image/png"}


def asked(part: str, body: bytes, headers: dict[str, str] | None = None) -> Resolution:
    """Return what becomes of a link to a part of what a server sends."""
    trail = Trail(exchanges=(exchange(body=body, headers=headers or {}),))
    verdict, reason = judge_fragments(trail, judge(trail), [part])[part]
    cited = identifier(f"https://a.example/page#{part}")
    return Resolution(identifier=cited, verdict=verdict, reason=reason, asked=NOW)


@pytest.mark.parametrize(
    ("resolution", "told"),
    [
        (asked("notes", PAGE), ""),
        (asked("sources", PAGE), ""),
        (
            asked("v=onepage", PAGE),
            'fragment "#v=onepage" not checked: it speaks to the page\'s scripts',
        ),
        (
            asked('x" unchecked: y', b"\x89PNG", PICTURE),
            'fragment "#x" unchecked: y" not checked: neither an HTML page nor a PDF file',
        ),
    ],
)
def test_a_fragment_that_was_not_looked_for_is_told_with_the_reason(
    resolution: Resolution, told: str
) -> None:
    assert unseen(resolution) == told


def test_of_a_whole_page_no_part_is_missed() -> None:
    whole = replace(asked("v=onepage", PAGE), identifier=identifier("https://a.example/page"))

    assert unseen(whole) == ""


@pytest.mark.parametrize(
    ("most", "errors", "warnings", "notes"),
    [(0, 0, 0, 0), (1, 1, 0, 0), (3, 2, 1, 0), (5, 2, 2, 1), (9, 2, 2, 2)],
)
def test_the_worst_findings_are_chosen_first(
    most: int, errors: int, warnings: int, notes: int
) -> None:
    findings = [
        Finding(rule="SC901", name="fault", severity=one, message="so", location=at(1, 1))
        for one in (*Severity, *Severity)
    ]

    assert worst(findings, most) == {
        Severity.ERROR: errors,
        Severity.WARNING: warnings,
        Severity.NOTE: notes,
    }
