import io
from pathlib import Path

import pytest
from cli.running import UNSOURCED, Command, finish, spawn, write_links, write_project
from web import Web, answer

from sourcecheck.cli.output import has_color


@pytest.fixture
def elsewhere(folder: Path) -> str:
    """Return settings that no rule about unsourced claims survives, out of the ledger's way."""
    write_project(folder)
    (folder / "settings").mkdir()
    (folder / "settings" / "ci.toml").write_text('ignore = ["SC101"]\n')
    (folder / "sourcecheck.toml").write_text('fail-on = "note"\n')
    return "settings/ci.toml"


@pytest.mark.parametrize("command", ["audit", "check"])
def test_the_settings_that_are_named_count_alone(
    sourcecheck: Command, elsewhere: str, command: str
) -> None:
    found = sourcecheck(command, "--quiet")
    named = sourcecheck(command, "--quiet", "--config", elsewhere)

    assert (found.code, found.out) == (1, UNSOURCED)
    assert (named.code, named.out) == (0, "")


def test_the_environment_names_the_settings_unless_an_option_does(
    sourcecheck: Command, elsewhere: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCECHECK_CONFIG", elsewhere)

    assert sourcecheck("audit", "--quiet").code == 0
    assert sourcecheck("audit", "--quiet", "--config", "sourcecheck.toml").code == 1


@pytest.mark.parametrize(
    "command",
    [
        ["audit"],
        ["check"],
        ["links"],
        ["records"],
        ["archive"],
        ["bibliography", "--states"],
        ["history", "doi:10.1000/182"],
        ["history"],
        ["badge"],
    ],
)
def test_every_command_that_has_settings_takes_them_from_a_file(
    sourcecheck: Command, elsewhere: str, command: list[str]
) -> None:
    ran = sourcecheck(*command, "--config", f"{elsewhere}.old")

    message = "settings/ci.toml.old: error: cannot be read: no such file or directory\n"
    assert (ran.code, ran.out, ran.err) == (2, "", message)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("[tool.other]\n", "has no table [tool.sourcecheck]"),
        ("tool = 1\n", "has no table [tool.sourcecheck]"),
    ],
)
def test_a_pyproject_that_is_named_needs_the_table(
    sourcecheck: Command, folder: Path, elsewhere: str, content: str, message: str
) -> None:
    project = (folder / elsewhere).with_name("pyproject.toml")
    project.write_text(content)

    refused = sourcecheck("audit", "--config", "settings/pyproject.toml")
    project.write_text('[tool.sourcecheck]\nignore = ["SC101"]\n')
    taken = sourcecheck("audit", "--quiet", "--config", "settings/pyproject.toml")

    assert (refused.code, refused.err) == (2, f"settings/pyproject.toml: error: {message}\n")
    assert (taken.code, taken.out) == (0, "")


@pytest.mark.parametrize(("value", "asked"), [("1", 0), ("true", 0), ("0", 1), ("", 1)])
def test_the_environment_can_forbid_to_ask(
    sourcecheck: Command, web: Web, monkeypatch: pytest.MonkeyPatch, *, value: str, asked: int
) -> None:
    web.script("/page", [answer(200)])
    write_links(Path(), web, "/page")
    monkeypatch.setenv("SOURCECHECK_OFFLINE", value)

    ran = sourcecheck("links", "--quiet", "links.bib")

    assert (ran.code, len(web.requests)) == (0, asked)


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({}, False),
        ({"FORCE_COLOR": ""}, False),
        ({"FORCE_COLOR": "1"}, True),
        ({"FORCE_COLOR": "1", "TERM": "dumb"}, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    ],
)
def test_colours_can_be_had_where_there_is_no_terminal(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], *, expected: bool
) -> None:
    for name in ("FORCE_COLOR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)

    assert has_color(io.StringIO()) is expected
    assert has_color(None) is False


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_is_told_how_to_complete(monkeypatch: pytest.MonkeyPatch, shell: str) -> None:
    monkeypatch.setenv("_SOURCECHECK_COMPLETE", f"source_{shell}")

    ran = finish(spawn())

    assert (ran.code, ran.err) == (0, "")
    assert f"_SOURCECHECK_COMPLETE=complete_{shell}" in ran.out


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("sourcecheck a", ["audit", "archive"]),
        ("sourcecheck explain SC60", ["SC601", "SC602"]),
        ("sourcecheck explain unsourced-c", ["unsourced-claim"]),
        ("sourcecheck audit --ignore SC101,SC60", ["SC101,SC601", "SC101,SC602"]),
        ("sourcecheck audit --select SC9", []),
    ],
)
def test_commands_and_rules_are_completed(
    monkeypatch: pytest.MonkeyPatch, written: str, expected: list[str]
) -> None:
    monkeypatch.setenv("_SOURCECHECK_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", written)
    monkeypatch.setenv("COMP_CWORD", str(written.count(" ")))

    ran = finish(spawn())

    assert (ran.code, ran.out.split(), ran.err) == (0, expected, "")
