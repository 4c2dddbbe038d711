from pathlib import Path
from textwrap import dedent

import pytest

from sourcecheck.config import find_config
from sourcecheck.errors import ConfigError
from sourcecheck.model.location import Location
from sourcecheck.model.suppression import Reach, Suppression, SuppressionKind


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def allowed(text: str, name: str = "sourcecheck.toml") -> tuple[Suppression, ...]:
    Path(name).write_text(dedent(text), encoding="utf-8")
    return find_config(Path(name).parent).allow


def complaint(text: str) -> str:
    with pytest.raises(ConfigError) as caught:
        allowed(text)
    return str(caught.value)


def allowing(rule: str, line: int, **reach: str) -> Suppression:
    return Suppression(
        kind=SuppressionKind.SETTING,
        rule=rule,
        reason="so",
        reach=Reach(**reach),  # type: ignore[arg-type] # none of them is of lines
        location=Location("sourcecheck.toml", line, 1),
    )


def test_each_table_allows_something_somewhere() -> None:
    found = allowed(
        """
        fail-on = "note"
        allow = [
          {rule = "SC101", claim = "c7", because = "so"},
          # rule = "SC999"
          {because = " so ", source = "ellis", rule = "SC304, bare-url"},
          {rule = "SC401", url = "https://a.example/", path = "docs", because = "so"},
        ]
        """
    )

    assert found == (
        allowing("SC101", 4, claim="c7"),
        allowing("SC304", 6, source="ellis"),
        allowing("bare-url", 6, source="ellis"),
        allowing("SC401", 7, url="https://a.example/", path="docs"),
    )


def test_each_may_be_a_table_of_its_own() -> None:
    found = allowed(
        """
        [[allow]]
        rule = "SC101"
        claim = "c7"
        because = "so"

        [[allow]]
        because = "so"
        'rule' = "SC102"
        claim = "c8"
        """
    )

    assert found == (allowing("SC101", 3, claim="c7"), allowing("SC102", 9, claim="c8"))


def test_a_path_is_relative_to_the_file_and_named_as_from_here() -> None:
    Path("news").mkdir()

    [found] = allowed(
        'allow = [{rule = "SC401", path = "./docs/a.md", because = "so"}]\n',
        "news/sourcecheck.toml",
    )

    assert found.reach == Reach(path="news/docs/a.md")
    assert found.location == Location("news/sourcecheck.toml", 1, 1)


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ('claim = "c7", because = "so"', 'a table names no rule\n  hint: add rule = "SC101"'),
        (
            'rule = "SC101", claim = "c7"',
            'no reason is given to allow "SC101"\n  hint: add because = "…"',
        ),
        (
            'rule = "SC101", claim = "c7", because = " "',
            '"because" should be a text, and not empty',
        ),
        ('rule = 101, claim = "c7", because = "so"', '"rule" should be a text, and not empty'),
        (
            'rule = "SC101", because = "so"',
            (
                '"SC101" needs a claim, source, url or path for which it is allowed\n'
                '  hint: a rule that is to find nothing anywhere stands in "ignore"'
            ),
        ),
        (
            'rule = "SC101", clam = "c7", because = "so"',
            'unknown key "clam"\n  hint: did you mean "claim"?',
        ),
        (
            'rule = "SC101", whatsoever = "c7", because = "so"',
            'unknown key "whatsoever"\n  hint: known are: rule, claim, source, url, path, because',
        ),
    ],
)
def test_what_is_wrong_with_a_table_is_told_in_its_line(table: str, message: str) -> None:
    line = 3 if "rule" in table else 1
    text = f"allow = [\n{{rule = 'SC102', claim = 'a', because = 'so'}},\n{{{table}}}]\n"

    assert complaint(text) == f'sourcecheck.toml:{line}:1: error: in "allow", {message}'


@pytest.mark.parametrize("value", ['"SC101"', '["SC101"]', '{rule = "SC101"}'])
def test_another_value_is_no_list_of_tables(value: str) -> None:
    assert complaint(f"allow = {value}\n").startswith(
        'sourcecheck.toml:1:1: error: "allow" should be a list such as '
        '[{rule = "SC101", claim = "c7", because = "…"}], not '
    )


@pytest.mark.parametrize("separator", ["\x85", "\u2028", "\u2029"])
def test_what_ends_no_line_of_an_editor_counts_for_none(separator: str) -> None:
    found = allowed(
        f"""
        # one{separator}and the same line
        exclude = ["^https://a.example/, rule ="]
        allow = [
          {{rule = "SC101", claim = "c7", because = "so"}},
        ]
        """
    )

    assert found == (allowing("SC101", 5, claim="c7"),)
