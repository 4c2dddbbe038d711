import re

import pytest

from sourcecheck.evidence.patterns import (
    PatternError,
    Remap,
    excluded,
    left_out,
    read_pattern,
    read_remap,
)

URL = "https://a.org/x"


@pytest.mark.parametrize(
    ("include", "exclude", "expected"),
    [
        ("", "", ""),
        ("", "a.org", 'excluded by "a.org"'),
        ("", "b.org", ""),
        ("", "b.org /x$", 'excluded by "/x$"'),
        ("a.org", "", ""),
        ("b.org", "", "matches no pattern of what is included"),
        ("b.org", "a.org", "matches no pattern of what is included"),
        ("b.org /x$", "a.org", ""),
    ],
)
def test_patterns_say_what_is_left_out(include: str, exclude: str, expected: str) -> None:
    included, excluded_ = (tuple(map(re.compile, one.split())) for one in (include, exclude))

    assert left_out([URL], included, excluded_) == expected


@pytest.mark.parametrize(
    ("include", "exclude", "expected"),
    [
        ("", "a.org", 'excluded by "a.org"'),
        ("b.org", "", ""),
        ("b.org", "a.org", 'excluded by "a.org"'),
        ("a.org", "a.org", ""),
    ],
)
def test_on_the_way_only_what_is_excluded_is_not_asked(
    include: str, exclude: str, expected: str
) -> None:
    included, excluded_ = (tuple(map(re.compile, one.split())) for one in (include, exclude))

    assert excluded([URL], included, excluded_) == expected


def test_one_of_the_ways_of_writing_a_link_has_to_match() -> None:
    patterns = (re.compile("^https://b"),)

    assert left_out([URL, "https://b.org"], (), patterns) == 'excluded by "^https://b"'
    assert left_out([URL, "https://b.org"], patterns, ()) == ""


def test_a_pattern_that_is_none_is_told() -> None:
    with pytest.raises(PatternError) as refused:
        read_pattern("(b")

    assert str(refused.value) == (
        '"(b" is no regular expression: missing ), unterminated subpattern at position 0'
    )


def test_a_remap_is_a_pattern_and_a_replacement() -> None:
    assert read_remap(r" //a\.(?P<end>org)  //b.\g<end>") == Remap(
        re.compile(r"//a\.(?P<end>org)"), r"//b.\g<end>"
    )


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("a", '"a" should be a pattern, a space and a replacement'),
        ("a b c", '"a b c" should be a pattern, a space and a replacement'),
        ("* b", '"*" is no regular expression: nothing to repeat at position 0'),
        (r"(a) \2", r'"\2" is no replacement: invalid group reference 2 at position 1'),
        (r"(a) \g<b>", r'"\g<b>" is no replacement: unknown group name ' + "'b'"),
    ],
)
def test_a_remap_that_is_none_is_told(written: str, expected: str) -> None:
    with pytest.raises(PatternError) as refused:
        read_remap(written)

    assert str(refused.value) == expected
