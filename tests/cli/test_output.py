import io
import json
import os
import stat
from collections.abc import Iterator
from contextlib import redirect_stdout
from pathlib import Path
from typing import TextIO

import pytest
from cli.running import CLAIMS, UNSOURCED, Command, write_project

from sourcecheck.cli import main
from sourcecheck.cli.output import has_color, write
from sourcecheck.errors import InputError

HINTED = CLAIMS.replace("locator: p. 1", "locator: p. 1, basis: content")
HINT = (
    "hint: unsourced is an upper bound: of its 1, 1 stand in sections where the\n"
    "  numbers of the footnotes were lost, and a footnote that is used again there\n"
    "  leaves no trace\n"
)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def run_onto(stdout: TextIO | None, *arguments: str) -> int:
    """Run the command line with this as standard output, and return its exit code."""
    with redirect_stdout(stdout):
        return main(arguments)


def test_results_go_to_standard_output_and_hints_to_standard_error(
    sourcecheck: Command, folder: Path
) -> None:
    write_project(folder, HINTED)

    terminal = sourcecheck("audit")
    machine = sourcecheck("audit", "--format", "json")

    assert terminal.out.splitlines()[-1] == (
        "1 of 2 claims unsourced; 0 errors, 1 warning, 0 notes"
    )
    assert json.loads(machine.out)["summary"]["claims"]["unsourced"] == 1
    assert terminal.err == machine.err == HINT


def test_a_quiet_run_prints_findings_and_nothing_else(sourcecheck: Command, folder: Path) -> None:
    write_project(folder, HINTED)

    assert sourcecheck("audit", "--quiet") == (0, UNSOURCED, "")
    assert sourcecheck("audit", "-q", "--ignore", "SC101") == (0, "", "")


def test_a_report_in_a_file_is_the_one_that_would_have_been_printed(
    sourcecheck: Command, folder: Path
) -> None:
    write_project(folder, HINTED)
    printed = sourcecheck("audit").out

    ran = sourcecheck("audit", "--output", "report.txt")

    assert ran == (0, "", HINT)
    assert (folder / "report.txt").read_text("utf-8") == printed


def test_a_file_is_replaced_and_nothing_is_left_beside_it(
    sourcecheck: Command, folder: Path
) -> None:
    write_project(folder)
    (folder / "report.txt").write_text("old\n" * 1000)

    sourcecheck("audit", "--quiet", "--output", "report.txt")

    assert (folder / "report.txt").read_text("utf-8") == UNSOURCED
    assert sorted(path.name for path in folder.iterdir()) == [
        "claims.yaml",
        "references.bib",
        "report.txt",
    ]


def test_a_file_is_kept_if_the_run_fails(sourcecheck: Command, folder: Path) -> None:
    write_project(folder, "- {id: a}")
    (folder / "report.txt").write_text("old")

    assert sourcecheck("audit", "--output", "report.txt").code == 2
    assert (folder / "report.txt").read_text() == "old"


def test_a_file_is_kept_if_the_report_breaks_off(folder: Path) -> None:
    (folder / "report.txt").write_text("old")

    def broken() -> Iterator[str]:
        yield "new"
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write(broken(), folder / "report.txt")

    assert (folder / "report.txt").read_text() == "old"
    assert list(folder.iterdir()) == [folder / "report.txt"]


@pytest.mark.parametrize(("mask", "mode"), [(0o022, 0o644), (0o077, 0o600)])
def test_a_file_may_be_read_by_whom_the_umask_allows(folder: Path, mask: int, mode: int) -> None:
    before = os.umask(mask)
    try:
        write(["text"], folder / "report.txt")
    finally:
        os.umask(before)

    assert stat.S_IMODE((folder / "report.txt").stat().st_mode) == mode


def test_a_link_stays_a_link(folder: Path) -> None:
    (folder / "real.txt").write_text("old")
    (folder / "report.txt").symlink_to("real.txt")

    write(["new"], folder / "report.txt")

    assert (folder / "report.txt").is_symlink()
    assert (folder / "real.txt").read_text() == "new"


@pytest.mark.parametrize(
    ("path", "reason"),
    [("missing/report.txt", "no such file or directory"), (".", "is a directory")],
)
def test_a_file_that_cannot_be_written_is_a_wrong_use(
    sourcecheck: Command, folder: Path, path: str, reason: str
) -> None:
    write_project(folder)

    ran = sourcecheck("audit", "--output", path)

    assert ran == (2, "", f"{path}: error: cannot be written: {reason}\n")


@pytest.mark.parametrize(("device", "out"), [("/dev/stdout", UNSOURCED), ("/dev/null", "")])
def test_a_device_is_written_to_and_not_replaced(
    folder: Path, capfd: pytest.CaptureFixture[str], device: str, out: str
) -> None:
    write_project(folder)

    code = main(["audit", "--quiet", "--output", device])

    assert (code, *capfd.readouterr()) == (0, out, "")


def test_a_log_that_standard_output_is_added_to_keeps_what_it_had(folder: Path) -> None:
    write_project(folder)
    log = folder / "log.txt"
    log.write_text("before\n")

    with log.open("a") as file:
        standing_for = f"/dev/fd/{file.fileno()}"
        code = main(["audit", "--quiet", "--output", standing_for])

    assert code == 0
    assert log.read_text("utf-8") == f"before\n{UNSOURCED}"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["audit"], 0),
        (["audit", "--fail-on", "warning"], 1),
        (["audit", "--format", "json"], 0),
        (["rules"], 0),
        (["explain", "SC101"], 0),
        (["schema"], 0),
        (["--help"], 0),
        (["links", "--help"], 0),
    ],
)
def test_a_reader_that_leaves_early_is_no_error(
    folder: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], code: int
) -> None:
    write_project(folder)
    reader, writer = os.pipe()
    os.close(reader)

    with open(writer, "w", encoding="utf-8") as pipe:  # noqa: PTH123 - it has no path
        ran = run_onto(pipe, *arguments)

    assert (ran, capsys.readouterr().err) == (code, "")


def test_a_full_disk_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_project(folder)

    with Path("/dev/full").open("w", encoding="utf-8") as full:
        code = run_onto(full, "audit")

    reason = "cannot be written: no space left on device"
    assert (code, capsys.readouterr().err) == (2, f"standard output: error: {reason}\n")


def test_without_a_standard_output_the_exit_code_still_tells(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_project(folder)

    code = run_onto(None, "audit", "--fail-on", "warning")

    assert (code, *capsys.readouterr()) == (1, "", "")


def test_what_the_encoding_of_standard_output_lacks_is_escaped(folder: Path) -> None:
    write_project(folder, "- {id: a, text: Жуков.}")
    terminal = io.TextIOWrapper(io.BytesIO(), "ascii")
    machine = io.TextIOWrapper(io.BytesIO(), "ascii")

    run_onto(terminal, "audit")
    run_onto(machine, "audit", "--format", "json")

    lines = terminal.buffer.getvalue().decode("ascii").splitlines()
    assert lines[5] == r"  a: \u201c\u0416\u0443\u043a\u043e\u0432.\u201d"
    report = json.loads(machine.buffer.getvalue().decode("utf-8"))
    assert report["claims"][0]["text"] == "Жуков."


def test_any_stream_may_stand_for_standard_output(folder: Path) -> None:
    write_project(folder)
    stream = io.StringIO()

    assert run_onto(stream, "audit", "--quiet") == 0
    assert stream.getvalue() == UNSOURCED


def test_a_file_name_that_is_no_text_is_escaped(folder: Path) -> None:
    latin = os.fsdecode(b"caf\xe9")
    write_project(folder / latin)
    terminal = io.TextIOWrapper(io.BytesIO(), "utf-8")
    machine = io.TextIOWrapper(io.BytesIO(), "utf-8")

    run_onto(terminal, "audit", "--quiet", f"{latin}/claims.yaml")
    run_onto(machine, "audit", "--format", "json", f"{latin}/claims.yaml")

    assert terminal.buffer.getvalue().decode("ascii") == rf"caf\udce9/{UNSOURCED}"
    assert json.loads(machine.buffer.getvalue().decode("utf-8"))["ledger"] == f"{latin}/claims.yaml"


@pytest.mark.parametrize(
    ("variable", "value", "expected"),
    [
        ("NO_COLOR", "1", False),
        ("NO_COLOR", "", True),
        ("TERM", "dumb", False),
        ("TERM", "xterm-256color", True),
    ],
)
def test_a_terminal_has_colours_unless_they_are_not_wanted(
    monkeypatch: pytest.MonkeyPatch, variable: str, value: str, *, expected: bool
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv(variable, value)

    assert has_color(Terminal()) is expected
    assert has_color(io.StringIO()) is False


def test_a_write_that_fails_names_the_file(folder: Path) -> None:
    (folder / "report").mkdir()

    with pytest.raises(InputError) as caught:
        write(["text"], folder / "report")

    assert str(caught.value) == f"{folder}/report: error: cannot be written: is a directory"
