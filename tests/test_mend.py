from collections.abc import Iterator

import pytest

from sourcecheck.mend import Mended, mend
from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.fix import Fix
from sourcecheck.model.project import Project
from sourcecheck.rules.rule import Example, Fault, Rule, rule


def replacing(old: str, new: str) -> Rule:
    """Return a rule that wants a stretch of any value replaced, once in each."""

    @rule("SC399", "unwanted", Severity.NOTE, bad=Example(), good=Example())
    def unwanted(project: Project, _: Evidence) -> Iterator[Fault]:
        """A value is unwanted."""
        for source in project.sources:
            for name, field in source.fields.items():
                if old in field.value:
                    place = source.locate(name)
                    fix = Fix(place, name, field.value, field.value.replace(old, new, 1))
                    yield Fault("unwanted", place, source=source.key, fix=fix)

    return unwanted


def mended(text: str, *rules: Rule) -> str:
    return mend(text.encode(), "a.bib", rules).content.decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("@misc{a, title = {An old hat}}", "@misc{a, title = {An new hat}}"),
        ('@misc{a,\n  TITLE="old",\n}', '@misc{a,\n  TITLE="new",\n}'),
        ("@misc(a, title\n = \t{old} )", "@misc(a, title\n = \t{new} )"),
        ("@misc{a, month = old}", "@misc{a, month = new}"),
        ("% old\n@misc{old, note = {old}} old", "% old\n@misc{old, note = {new}} old"),
        ("@misc{a, note = {x\n old\n}}\r\n", "@misc{a, note = {x\n new\n}}\r\n"),
        ("\ufeff@misc{a, note = {Ж old}}", "\ufeff@misc{a, note = {Ж new}}"),
    ],
)
def test_a_fix_changes_the_value_and_nothing_around_it(before: str, after: str) -> None:
    assert mended(before, replacing("old", "new")) == after


def test_a_field_without_a_value_goes_with_its_line() -> None:
    before = "@misc{a,\n  title = {X},\n  note  = {old},\n  year  = 1999\n}\n"

    assert mended(before, replacing("old", "")) == ("@misc{a,\n  title = {X},\n  year  = 1999\n}\n")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("@misc{a, note={old}}", "@misc{a, }"),
        ("@misc{a, note={old}, year=1999}", "@misc{a,  year=1999}"),
        ('@misc{a,\n  year = 1999,\n  note = "old"\n}', "@misc{a,\n  year = 1999,\n}"),
        ('@misc{a,\n  note = "old" ,\n}', "@misc{a,\n}"),
        ("@misc{a\n  , note = {old}\n  , x = {y}\n}", "@misc{a\n  ,  x = {y}\n}"),
        ("@misc{a\n  , x = {y}\n  , note = {old}\n}", "@misc{a\n  , x = {y}\n  , \n}"),
    ],
)
def test_what_a_field_leaves_when_it_goes_can_still_be_read(before: str, after: str) -> None:
    assert mended(before, replacing("old", "")) == after


@pytest.mark.parametrize(
    "written",
    [
        '@string{o = {old}}\n@misc{a, title = o # " hat"}',
        '@misc{a, title = "old" # " hat"}',
        "@misc{a, title = {old} # { hat}}",
    ],
)
def test_a_value_that_is_put_together_is_left_alone(written: str) -> None:
    assert mended(written, replacing("old", "new")) == written


def test_lines_within_a_value_stay_where_they_are() -> None:
    before = "@misc{a, note = { one\n  old   two\n\n three }}"

    assert mended(before, replacing("old", "new")) == before.replace("old", "new")


def test_white_space_that_goes_with_a_word_goes_whole() -> None:
    assert mended("@misc{a, note = {x\n \t old}}", replacing(" old", "")) == "@misc{a, note = {x}}"


@pytest.mark.parametrize("new", ["}", "{", "}{", '{"}', "{\\}", "\\"])
def test_a_value_that_would_end_too_soon_is_left_alone(new: str) -> None:
    written = '@misc{a, title = "old"}'

    assert mended(written, replacing("old", new)) == written


def test_a_bare_value_is_put_in_braces_where_it_has_to_be() -> None:
    assert mended("@misc{a, month = old}", replacing("old", "a b")) == "@misc{a, month = {a b}}"


def test_two_rules_may_mend_one_field() -> None:
    rules = replacing("old", "new"), replacing("hat", "coat")

    assert mended("@misc{a, title = {old hat}}", *rules) == "@misc{a, title = {new coat}}"


def test_a_field_that_others_inherit_is_mended_once() -> None:
    written = "@misc{a, crossref = {b}}\n@misc{c, crossref = {b}}\n@book{b, title = {old}}\n"

    assert mend(written.encode(), "a.bib", [replacing("old", "new")]) == Mended(
        written.replace("old", "new").encode(), 1
    )


def test_rules_that_undo_each_other_come_to_an_end() -> None:
    _, changes = mend(
        b"@misc{a, title = {old}}", "a.bib", [replacing("old", "new"), replacing("new", "old")]
    )

    assert changes == 10


def test_without_fixes_a_file_stays_as_it_is() -> None:
    content = b"@misc{a, title = {X}, title = {Y}}\r\n@misc{b"

    assert mend(content, "a.bib", [replacing("old", "new")]) == Mended(content, 0)
