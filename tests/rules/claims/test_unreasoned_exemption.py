import pytest
from build import project
from rules.judgement import messages

from sourcecheck.rules.claims.unreasoned_exemption import unreasoned_exemption


@pytest.mark.parametrize("written", ['""', '"  "', ""])
def test_an_exemption_that_says_nothing_has_no_reason(written: str) -> None:
    read = project(claims=f"- id: list\n  text: It was as follows.\n  exempt: {written}")

    assert messages(unreasoned_exemption, read) == ["exempt, but no reason is given"]


def test_a_claim_that_is_not_exempt_needs_no_reason() -> None:
    read = project(claims="- {id: list, text: It was as follows.}")

    assert messages(unreasoned_exemption, read) == []
