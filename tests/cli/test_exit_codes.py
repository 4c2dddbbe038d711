import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from cli.running import UNSOURCED, Command, finish, spawn, write_project

from sourcecheck import __main__
from sourcecheck.cli import main

ERROR = "- {id: a, text: One., sources: [{key: nowhere, locator: p. 1}]}"
NOTE = "- {id: a, text: One., sources: [{key: ellis, locator: p. 1, basis: order}]}"
CLEAN = "- {id: a, text: One., sources: [{key: ellis, locator: p. 1}]}"
WARNING = """
- {id: a, text: One.}
- {id: b, text: Two., sources: [{key: ellis, locator: p. 1}]}
"""
FORMATS = ["terminal", "json"]


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize(
    ("claims", "fail_on", "code"),
    [
        (CLEAN, "note", 0),
        (NOTE, "note", 1),
        (NOTE, "warning", 0),
        (WARNING, "note", 1),
        (WARNING, "warning", 1),
        (WARNING, "error", 0),
        (ERROR, "error", 1),
    ],
)
def test_a_run_fails_at_a_finding_of_the_named_severity_or_a_higher_one(
    sourcecheck: Command, folder: Path, *, claims: str, fail_on: str, code: int, format_: str
) -> None:
    write_project(folder, claims)

    ran = sourcecheck("audit", "--ignore", "SC307", "--fail-on", fail_on, "--format", format_)

    assert ran.code == code


@pytest.mark.parametrize("command", ["audit", "check"])
@pytest.mark.parametrize("format_", FORMATS)
def test_without_a_ledger_there_is_nothing_to_do(
    sourcecheck: Command, command: str, format_: str
) -> None:
    ran = sourcecheck(command, "--format", format_)

    assert ran.code == 2
    assert ran.out == ""
    assert ran.err == (
        "claims.yaml: error: not found here or in a folder above\n"
        '  hint: name the ledger, or start one: "sourcecheck schema" prints its format\n'
    )


@pytest.mark.parametrize("format_", FORMATS)
def test_links_that_are_nowhere_to_be_found_have_to_be_named(
    sourcecheck: Command, format_: str
) -> None:
    ran = sourcecheck("links", "--format", format_)

    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "claims.yaml: error: not found here or in a folder above\n"
        "  hint: name what has links, such as files, folders, globs, URLs, or - for standard "
        "input: sourcecheck links README.md docs\n"
    )


@pytest.mark.parametrize("format_", FORMATS)
def test_all_that_is_wrong_with_the_input_is_told_on_standard_error(
    sourcecheck: Command, folder: Path, format_: str
) -> None:
    write_project(folder, "- {id: a, txt: One.}\n- {id: a, text: Two.}")

    ran = sourcecheck("audit", "--format", format_)

    assert ran.code == 2
    assert ran.out == ""
    assert ran.err == (
        'claims.yaml:4:3: error: claim "a" has no "text"\n'
        '  hint: add "text: …"\n'
        'claims.yaml:4:11: error: unknown key "txt" in claim "a"\n'
        '  hint: did you mean "text"?\n'
        'claims.yaml:5:4: error: the id "a" is given to two claims\n'
        "  hint: the first one is in line 4\n"
    )


def test_wrong_settings_are_told_before_anything_is_read(
    sourcecheck: Command, folder: Path
) -> None:
    (folder / "sourcecheck.toml").write_text("job = 3\n")

    ran = sourcecheck("audit", "nowhere.yaml")

    assert ran.code == 2
    assert ran.err == (
        'sourcecheck.toml:1:1: error: unknown key "job"\n  hint: did you mean "jobs"?\n'
    )


def test_control_characters_in_a_message_are_made_visible(
    sourcecheck: Command, folder: Path
) -> None:
    (folder / "sourcecheck.toml").write_text('"\\u001b[31m" = 3\n')

    ran = sourcecheck("audit", "nowhere.yaml")

    assert ran.err.splitlines()[0] == 'sourcecheck.toml:1:1: error: unknown key "␛[31m"'


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["--colour"], "No such option: --colour"),
        (["audti"], "No such command 'audti'. Did you mean 'audit'?"),
        (["audit", "--format", "xml"], "Invalid value for '--format'"),
        (["audit", "--fail-on", "fatal"], "Invalid value for '--fail-on'"),
        (["audit", "a.yaml", "b.yaml"], "give one ledger, or any number of .bib files"),
        (["links", "--jobs", "0"], "Invalid value for '--jobs'"),
        (["links", "--jobs", "10001"], "Invalid value for '--jobs'"),
        (["links", "--jobs", "many"], "Invalid value for '--jobs'"),
        (["links", "--timeout", "0"], "Invalid value for '--timeout'"),
        (["links", "--timeout", "inf"], "Invalid value for '--timeout'"),
        (["links", "--timeout", "nan"], "Invalid value for '--timeout'"),
        (["explain"], "Missing argument 'RULE'."),
    ],
)
def test_a_command_line_that_cannot_be_meant_is_refused(
    sourcecheck: Command, arguments: Sequence[str], complaint: str
) -> None:
    ran = sourcecheck(*arguments)

    assert ran.code == 2
    assert ran.out == ""
    assert complaint in ran.err  # in a box that typer draws


def test_a_bug_is_told_from_a_finding(capsys: pytest.CaptureFixture[str]) -> None:
    def broken(_: Sequence[str] | None) -> None:
        raise ZeroDivisionError("one over nought")

    code = main([], broken)

    out, err = capsys.readouterr()
    assert (code, out) == (70, "")
    assert err.splitlines()[0] == "Traceback (most recent call last):"
    assert err.splitlines()[-2:] == [
        "ZeroDivisionError: one over nought",
        "this is a bug in sourcecheck; please report it with the lines above",
    ]


def test_an_interrupt_is_told_from_a_finding(capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(_: Sequence[str] | None) -> None:
        raise KeyboardInterrupt

    code = main([], interrupted)

    assert code == 130
    assert capsys.readouterr().err == "interrupted\n"


@pytest.mark.parametrize("ending", [0, None])
def test_an_application_that_ends_well_is_clean(ending: int | None) -> None:
    assert main([], lambda _: sys.exit(ending)) == 0
    assert main([], lambda _: None) == 0


@pytest.mark.parametrize(("arguments", "code"), [("audit", 0), ("audit --fail-on warning", 1)])
def test_the_exit_code_of_the_process_is_that_of_the_run(
    folder: Path, monkeypatch: pytest.MonkeyPatch, arguments: str, code: int
) -> None:
    write_project(folder)
    monkeypatch.setattr(sys, "argv", ["sourcecheck", *arguments.split()])

    with pytest.raises(SystemExit) as end:
        __main__.main()

    assert end.value.code == code


def test_the_package_can_be_run(folder: Path) -> None:
    write_project(folder)

    ran = finish(spawn("audit", "--quiet", "--fail-on", "warning"))

    assert ran == (1, UNSOURCED, "")
