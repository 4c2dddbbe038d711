import pytest
from build import project
from rules.judgement import hints, messages

from sourcecheck.model.evidence import Evidence
from sourcecheck.rules.sources.empty_field import empty_field
from sourcecheck.rules.sources.malformed_pages import malformed_pages, mended
from sourcecheck.rules.sources.reversed_pages import reversed_pages


@pytest.mark.parametrize(
    ("value", "reason", "new"),
    [
        ("pp. 12--14", "starts with a word that styles add", "12--14"),
        ("p.12", "starts with a word that styles add", "12"),
        ("pp 12", "starts with a word that styles add", "12"),
        ("Pages 12", "starts with a word that styles add", "12"),
        ("S. 12--14", "starts with a word that styles add", "12--14"),
        ("С. 12–14", "starts with a word that styles add", "12–14"),
        ("p. xii", "starts with a word that styles add", "xii"),
        ("12---14", "has a dash that is not a range's", "12--14"),
        ("12 — 14", "has a dash that is not a range's", "12--14"),
        ("12\N{MINUS SIGN}14", "has a dash that is not a range's", "12--14"),
        ("12 to 14", "has a word in place of a dash", "12--14"),
        ("12--14.", "ends in a mark that styles add", "12--14"),
        ("12--14,", "ends in a mark that styles add", "12--14"),
        ("pp. 12 to 14.", "starts with a word that styles add", "12--14"),
        ("12--", "has only one end of a range", None),
        ("--14", "has only one end of a range", None),
        ("pp. 12--", "starts with a word that styles add", None),
        (".", "is no page", None),
    ],
)
def test_pages_are_numbers_and_ranges_of_them(value: str, reason: str, new: str | None) -> None:
    read = project(bibliography=f"@article{{x, title={{T}}, pages={{{value}}}}}")
    (finding,) = malformed_pages.check(read, Evidence())

    assert finding.message == f'"pages" {reason}: "{value}"'
    assert finding.hint == (f'did you mean "{new}"?' if new else "")
    assert (finding.fix.new if finding.fix else None) == new
    assert mended(value) == (new or value)


@pytest.mark.parametrize(
    ("value", "part", "hint"),
    [
        ("195--147", "195--147", 'did you mean "147--195"?'),
        ("195-147", "195-147", 'did you mean "147--195"?'),
        ("A12--A10", "A12--A10", 'did you mean "A10--A12"?'),
        ("12, 195 – 147; 200", "195 – 147", 'did you mean "147--195"?'),
        ("1045--12", "1045--12", ""),
        ("129--8", "129--8", ""),
    ],
)
def test_a_range_of_pages_that_runs_backwards_is_shown_the_other_way(
    value: str, part: str, hint: str
) -> None:
    read = project(bibliography=f"@article{{x, title={{T}}, pages={{{value}}}}}")

    assert messages(reversed_pages, read) == [f'"pages" run backwards: "{part}"']
    assert hints(reversed_pages, read) == [hint]


@pytest.mark.parametrize("value", ["??--??", "????", "--", "– –"])
def test_a_filler_in_place_of_pages_is_told_by_another_rule_alone(value: str) -> None:
    read = project(bibliography=f"@article{{x, title={{T}}, pages={{{value}}}}}")

    assert messages(malformed_pages, read) == []
    assert messages(empty_field, read) == [f'field "pages" has a mere filler: "{value}"']
