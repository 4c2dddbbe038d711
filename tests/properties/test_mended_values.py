"""Whatever stands in a field, the rules about values say something or nothing, and mend it."""

import importlib
from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from sourcecheck.model.bibliography import Bibliography
from sourcecheck.model.evidence import Evidence
from sourcecheck.model.location import Location
from sourcecheck.model.project import Project
from sourcecheck.model.source import Field, Source
from sourcecheck.rules import catalogue
from sourcecheck.rules.printed import PRINTED

VALUES = [rule for rule in catalogue() if "SC330" <= rule.code <= "SC349"]
PIECES = st.sampled_from(
    [
        *("and", " and ", ",", ", ", ";", " et al.", "Doe", "J.", "Jr.", "{", "}", "\\", "$", "&"),
        *("&amp;", "<i>", "</i>", "<sub>", "Ã¼", "â€™", "\ufffd", "\x92", "\xad", "\u200b", "\xa0"),
        *("\u2010", "u\u0308", "\ufa19", "ü", "ß", "”", "1943", "-09", "-13", "--", "–", "/", "~"),
        *("12", "pp. ", ".", "?", " ", "Vol. 3", "(Studies 5)", "THE STALINGRAD ", "on", ":", "XX"),
        *("September", "circa ", "a", "Д", "ё", "中", "http://x", "english"),
    ]
)
TEXTS = st.lists(PIECES, max_size=6).map("".join) | st.text(max_size=12)


MENDING: dict[str, Callable[[str], str]] = {
    rule.code: module.mended
    for rule in VALUES
    if hasattr(module := importlib.import_module(rule.judge.__module__), "mended")
}
FIELDS = st.sampled_from(sorted(PRINTED | {"urldate", "month", "langid"}))


def source_with(field: str, value: str) -> Project:
    place = Location("references.bib", 1, 1)
    source = Source(key="x", type="book", fields={field: Field(value, 2, 3)}, location=place)
    return Project(bibliographies=(Bibliography("references.bib", (source,)),))


@given(FIELDS, TEXTS)
def test_a_finding_is_at_its_field_and_its_fix_leaves_nothing_to_fix(
    field: str, value: str
) -> None:
    read = source_with(field, value)

    for rule in VALUES:
        for finding in rule.check(read, Evidence()):
            assert finding.location == Location("references.bib", 2, 3)
            if finding.fix and finding.fix.new:
                again = rule.check(source_with(field, finding.fix.new), Evidence())
                assert [each.fix for each in again if each.fix] == []


@given(TEXTS)
def test_what_is_mended_stays_as_it_is(value: str) -> None:
    once = {code: mended(value) for code, mended in MENDING.items()}

    assert {code: MENDING[code](text) for code, text in once.items()} == once
