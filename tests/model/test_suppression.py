import pytest

from sourcecheck.model.finding import Finding, Severity
from sourcecheck.model.location import Location
from sourcecheck.model.suppression import Reach, Suppression, SuppressionKind, Suppressions

FINDING = Finding(
    rule="SC401",
    name="gone-link",
    severity=Severity.ERROR,
    message='“radio”, gone since 2026-11-02: https://a.example/x: "404 Not Found"',
    location=Location("docs/references.bib", 7, 3),
    claim="prague",
    source="radio",
)


def allowing(
    rule: str = "SC401", reason: str = "so", *, line: int = 1, reach: Reach | None = None
) -> Suppression:
    return Suppression(
        kind=SuppressionKind.COMMENT,
        rule=rule,
        reason=reason,
        reach=reach or Reach(),
        location=Location("claims.yaml", line, 1),
    )


@pytest.mark.parametrize("rule", ["SC401", "sc401", "gone-link", "Gone-Link"])
def test_a_rule_is_named_by_its_code_or_its_name(rule: str) -> None:
    one = allowing(rule)

    assert Suppressions([one]).over(FINDING) == one


@pytest.mark.parametrize("rule", ["SC4", "SC402", "gone", "", "link"])
def test_another_rule_and_a_beginning_are_not_meant(rule: str) -> None:
    assert Suppressions([allowing(rule)]).over(FINDING) is None


@pytest.mark.parametrize(
    ("reach", "covers"),
    [
        (Reach(), True),
        (Reach(path="docs/references.bib"), True),
        (Reach(path="docs"), True),
        (Reach(path="doc"), False),
        (Reach(path="references.bib"), False),
        (Reach(path="docs/references.bib", lines=range(7, 8)), True),
        (Reach(path="docs/references.bib", lines=range(8, 9)), False),
        (Reach(path="docs/references.bib", lines=range(0)), False),
        (Reach(path="claims.yaml", lines=range(1, 9)), False),
        (Reach(claim="prague"), True),
        (Reach(claim="vienna"), False),
        (Reach(source="radio"), True),
        (Reach(source="rad"), False),
        (Reach(claim="prague", source="radio"), True),
        (Reach(claim="prague", source="paper"), False),
        (Reach(url="https://a.example/x"), True),
        (Reach(url="https://a.example/"), False),
        (Reach(url="https://a.example/x", source="paper"), False),
    ],
)
def test_a_finding_is_meant_if_all_that_is_given_applies(*, reach: Reach, covers: bool) -> None:
    found = Suppressions([allowing(reach=reach)]).over(FINDING)

    assert (found is not None) is covers


def test_of_several_the_first_allows_a_finding_and_all_are_needed() -> None:
    first = allowing(line=1, reach=Reach(path="docs/references.bib", lines=range(1, 9)))
    second = allowing("gone-link", line=2)
    given = Suppressions([first, second])

    assert given.over(FINDING) == first
    assert given.idle() == ()


def test_one_that_allowed_nothing_is_idle() -> None:
    idle = allowing("SC402")
    given = Suppressions([idle, allowing()])

    given.over(FINDING)

    assert given.idle() == (idle,)


def test_one_without_a_reason_is_not_in_force() -> None:
    given = Suppressions([allowing(reason="")])

    assert given.over(FINDING) is None
    assert given.idle() == ()


def test_one_without_a_rule_is_idle() -> None:
    nameless = allowing("", "")

    assert Suppressions([nameless]).idle() == (nameless,)
