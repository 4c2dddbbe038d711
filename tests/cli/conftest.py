"""The command line run in this process, in a folder of its own."""

from pathlib import Path

import pytest
from cli.running import Command, Ran

from sourcecheck.cli import main


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the working directory of a test."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def sourcecheck(
    folder: Path,  # noqa: ARG001 - the command runs there
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Command:
    """Return what runs a command line as in a window of 80 columns."""
    monkeypatch.setenv("COLUMNS", "80")

    def command(*arguments: str) -> Ran:
        capsys.readouterr()
        code = main(arguments)
        return Ran(code, *capsys.readouterr())

    return command
