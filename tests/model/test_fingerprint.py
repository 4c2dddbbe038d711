from dataclasses import replace

import pytest

from sourcecheck.model.finding import Finding, Severity
from sourcecheck.model.fingerprint import digests, fingerprints
from sourcecheck.model.location import Location


def finding(message: str, claim: str | None = "strength", source: str | None = None) -> Finding:
    return Finding(
        rule="SC901",
        name="fault",
        severity=Severity.NOTE,
        message=message,
        location=Location("claims.yaml", 4, 5),
        claim=claim,
        source=source,
    )


def known(*findings: Finding) -> list[str]:
    return list(fingerprints(findings))


def test_a_fingerprint_is_the_same_on_every_machine() -> None:
    assert known(finding("no source")) == ["88811a849701756b0055efaf220e6a59"]


def test_a_finding_keeps_its_fingerprint_when_lines_move_and_claims_change_places() -> None:
    one, other = finding("no source"), finding("no source", "name")
    moved = replace(one, location=Location("claims.yaml", 40, 7))

    assert known(one, other) == list(reversed(known(other, moved)))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "1 claim rests on radio, gone since 2026-11-02: https://a.example/x: 404 Not Found",
            "3 claims rest on radio, gone since 2026-12-24: https://a.example/x: 410 Gone",
        ),
        ("unreachable: doi:10.1000/182: no answer", "unreachable: doi:10.1000/182: reset"),
        ('same text as "name" in line 5', 'same text as "name" in line 17'),
        (
            "tag not listed: “[when?]”, article.txt:1:44",
            "tag not listed: “[when?]”, article.txt:9:4",
        ),
        (
            '@book "strength" has no publisher, which 10 others have',
            '@book "strength" has no publisher, which 11 others have',
        ),
    ],
)
def test_a_finding_keeps_its_fingerprint_when_it_is_told_in_other_words(
    before: str, after: str
) -> None:
    assert known(finding(before)) == known(finding(after))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (finding("no source"), finding("no source", "name")),
        (finding("no source"), replace(finding("no source"), rule="SC902")),
        (finding("x", source="ellis"), finding("x", source="radio")),
        (finding("x", "ellis"), finding("x", None, "ellis")),
        (finding('tagged "when?"'), finding('tagged "by whom?"')),
        (finding("gone: https://a.example/1: so"), finding("gone: https://a.example/2: so")),
        (finding('"strength" has no title'), finding('"strength" has no author')),
        (
            finding("no file", None),
            replace(finding("no file", None), location=Location("other.md", 4, 5)),
        ),
    ],
)
def test_findings_of_other_things_have_other_fingerprints(one: Finding, other: Finding) -> None:
    assert known(one) != known(other)


def test_findings_that_are_the_same_are_numbered() -> None:
    same = finding("no source")

    three = known(same, same, same)

    assert len(set(three)) == 3
    assert three[:1] == known(same)


def test_numbers_are_given_to_the_same_findings_alone_however_many_others_there_are() -> None:
    others = [finding(f'no "{number}"') for number in range(1000)]
    same, as_well = finding("no source"), finding("no locator")

    made = known(same, *others[:500], as_well, same, *others[500:], same, as_well)

    assert [made[0], made[502], made[1003]] == known(same, same, same)
    assert [made[501], made[1004]] == known(as_well, as_well)
    assert made[1:501] + made[503:1003] == known(*others)


def test_the_fingerprints_of_many_findings_take_16_bytes_each() -> None:
    findings = [finding(f'no "{number}"') for number in range(100)]

    assert digests(findings).hex() == "".join(fingerprints(findings))
    assert len(digests(findings)) == 1600


def test_half_a_character_has_a_fingerprint() -> None:
    assert len(known(finding("no file \udcff"))[0]) == 32
