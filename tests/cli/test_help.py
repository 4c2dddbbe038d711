"""Help, and the manual page that is made of it."""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest
from cli.running import Command

from sourcecheck.cli import Exit
from sourcecheck.cli.app import app

ROOT = Path(__file__).parent.parent.parent
PAGE = ROOT / "docs" / "man" / "sourcecheck.1"
COMMANDS = [str(one.callback.__name__) for one in app.registered_commands if one.callback]
JUDGED = "0 clean, 1 findings at or above --fail-on, 2 usage, settings or input"
EXITS = {
    "check": "0 clean, 1 findings at or above --fail-on, or changes that --diff shows, "
    "2 usage, settings or input",
    "audit": JUDGED,
    "links": JUDGED,
    "records": JUDGED,
    "bibliography": "0 written, or the file of --check is current, 1 it is not, "
    "2 usage, settings, input, or a work that cannot be set",
}


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_each_command_tells_its_exit_codes(sourcecheck: Command, command: str) -> None:
    printed = " ".join(sourcecheck(command, "--help").out.split())

    told = EXITS.get(command, "0 done, 2 usage, settings or input")
    assert printed.endswith(f"Exit codes: {told}, 70 a bug in sourcecheck, 130 interrupted.")


def test_the_manual_page_is_made_of_the_commands_as_they_are() -> None:
    made = subprocess.run(
        [sys.executable, "docs/man/write.py"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=True,
        env={"PYTHONUTF8": "1", "PATH": ""},
    )

    # The day on which it was made stands in its first line.
    assert made.stdout.splitlines()[1:] == PAGE.read_text("utf-8").splitlines()[1:]


def test_the_manual_page_has_the_parts_that_readers_look_for() -> None:
    parts = re.findall(r"^\.SH (.+)$", PAGE.read_text("utf-8"), re.MULTILINE)

    assert parts == [
        *("NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "COMMANDS"),
        *("EXIT STATUS", "ENVIRONMENT", "FILES", "SEE ALSO"),
    ]


def test_the_manual_page_tells_the_variables_that_can_be_set() -> None:
    settings = (ROOT / "docs" / "configuration.md").read_text("utf-8")
    table = settings.partition("## Environment\n")[2].partition("\n## ")[0]
    rows = [row.split("|")[1] for row in table.splitlines() if row.startswith("| `")]
    page = PAGE.read_text("utf-8").partition(".SH ENVIRONMENT")[2].partition(".SH")[0]

    told = re.findall(r"^\.B (.+)$", page, re.MULTILINE)

    assert [re.findall("[A-Z_]+", one) for one in told] == [
        re.findall("[A-Z_]+", row) for row in rows
    ]


def test_the_manual_page_tells_every_command_and_exit_code() -> None:
    page = PAGE.read_text("utf-8")

    assert re.findall(r"^\.SS (.+)$", page, re.MULTILINE) == COMMANDS
    codes = page.partition(".SH EXIT STATUS")[2].partition(".SH")[0]
    assert re.findall(r"^\.B (\d+)$", codes, re.MULTILINE) == [str(int(code)) for code in Exit]


@pytest.mark.parametrize(
    "checker",
    [["mandoc", "-T", "lint"], ["groff", "-man", "-ww", "-Tutf8", "-z"]],
    ids=["mandoc", "groff"],
)
def test_nothing_is_wrong_with_the_manual_page(checker: list[str]) -> None:
    program = shutil.which(checker[0])
    if program is None:
        pytest.skip(f"there is no {checker[0]} on the PATH")

    read = subprocess.run(
        [program, *checker[1:], str(PAGE)], capture_output=True, text=True, check=False
    )

    assert (read.returncode, read.stdout, read.stderr) == (0, "", "")


def test_the_wheel_installs_the_manual_page(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )

    [wheel] = tmp_path.glob("*.whl")
    with ZipFile(wheel) as packed:
        [path] = [name for name in packed.namelist() if name.endswith(".1")]
        assert path.endswith(".data/data/share/man/man1/sourcecheck.1")
        assert packed.read(path) == PAGE.read_bytes()
