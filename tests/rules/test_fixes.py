import io
from textwrap import dedent

import pytest

from sourcecheck.mend import mend
from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Finding
from sourcecheck.model.project import Project
from sourcecheck.readers.bibtex import read_bibliography
from sourcecheck.rules import catalogue
from sourcecheck.rules.rule import Rule


def read(content: bytes) -> Project:
    return Project(bibliographies=(read_bibliography(io.BytesIO(content), "a.bib"),))


def findings(rule: Rule, content: bytes) -> list[Finding]:
    return list(rule.check(read(content), Evidence()))


def bad(rule: Rule) -> bytes:
    return dedent(rule.bad.bibliography).encode()


FIXING = [rule for rule in catalogue() if any(finding.fix for finding in findings(rule, bad(rule)))]


def test_these_rules_mend_what_they_find() -> None:
    assert [rule.name for rule in FIXING] == [
        "empty-field",
        "malformed-date",
        "malformed-pages",
        "html-markup",
        "garbled-text",
        "invisible-character",
        "not-normalized",
        "malformed-names",
        "bare-ampersand",
        "prefixed-doi",
        "outdated-resolver",
    ]


@pytest.mark.parametrize("rule", FIXING, ids=lambda rule: rule.code)
def test_a_mended_example_is_good(rule: Rule) -> None:
    mended = mend(bad(rule), "a.bib", [rule]).content

    assert findings(rule, mended) == []
    assert [
        finding for other in catalogue() for finding in findings(other, mended) if finding.fix
    ] == []


@pytest.mark.parametrize("rule", FIXING, ids=lambda rule: rule.code)
def test_mending_changes_nothing_but_the_field_it_names(rule: Rule) -> None:
    before, after = read(bad(rule)), read(mend(bad(rule), "a.bib", [rule]).content)
    fixes = [finding.fix for finding in findings(rule, bad(rule)) if finding.fix]
    named = {(fix.location.line, fix.field) for fix in fixes}

    assert [one.key for one in after.sources] == [one.key for one in before.sources]
    assert [one.type for one in after.sources] == [one.type for one in before.sources]
    for source, mended in zip(before.sources, after.sources, strict=True):
        kept = {
            name: field.value
            for name, field in source.fields.items()
            if (field.line, name) not in named
        }
        assert {name: mended.get(name) for name in kept} == kept
        assert mended.fields.keys() <= source.fields.keys()


@pytest.mark.parametrize("rule", FIXING, ids=lambda rule: rule.code)
def test_what_is_mended_needs_no_mending(rule: Rule) -> None:
    mended = mend(bad(rule), "a.bib", catalogue()).content

    assert mend(mended, "a.bib", catalogue()).changes == 0
