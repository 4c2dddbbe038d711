import pytest
from build import project
from rules.judgement import places

from sourcecheck.model.evidence import Evidence
from sourcecheck.rules.rule import Rule
from sourcecheck.rules.sources.invalid_isbn import invalid_isbn
from sourcecheck.rules.sources.malformed_doi import malformed_doi
from sourcecheck.rules.sources.malformed_identifier import malformed_identifier
from sourcecheck.rules.sources.malformed_url import malformed_url

RULES = (malformed_doi, invalid_isbn, malformed_url, malformed_identifier)


@pytest.mark.parametrize(
    ("field", "rule", "beginning"),
    [
        ("doi={11.1162/isec}", malformed_doi, '"11.1162/isec" is no DOI: '),
        ("isbn={0-85045-524-4}", invalid_isbn, '"0-85045-524-4" is no ISBN: '),
        ("url={radio example}", malformed_url, '"radio example" is no URL: '),
        ("issn={0162-2888}", malformed_identifier, '"0162-2888" is no ISSN: '),
        ("pmid={PMC123}", malformed_identifier, '"PMC123" is no PubMed number: '),
    ],
)
def test_a_malformed_identifier_is_reported_by_one_rule_at_its_field(
    field: str, rule: Rule, beginning: str
) -> None:
    read = project(bibliography=f"@article{{x, title={{T}},\n  {field}}}")
    source = read.sources[0]
    (malformed,) = source.malformed

    found = {each.code: list(each.check(read, Evidence())) for each in RULES}

    assert [code for code, findings in found.items() if findings] == [rule.code]
    (finding,) = found[rule.code]
    assert finding.message == beginning + malformed.reason
    assert finding.location == source.locate(field.partition("=")[0])
    assert finding.source == "x"
    assert finding.hint == (
        f'did you mean "{malformed.suggestion}"?' if malformed.suggestion else ""
    )


def test_several_in_one_field_are_several_findings() -> None:
    read = project(bibliography="@book{x, title={T}, isbn={0-85045-524-4, 9780786496717}}")

    assert places(invalid_isbn, read) == [str(read.sources[0].locate("isbn"))] * 2
