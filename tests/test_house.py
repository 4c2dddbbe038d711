"""The house keeps its own rules: format, lint, types, imports."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize(
    "command",
    [
        pytest.param(["ruff", "format", "--check", "--quiet"], id="ruff-format"),
        pytest.param(["ruff", "check", "--quiet"], id="ruff-check"),
        pytest.param(["mypy"], id="mypy"),
    ],
)
def test_the_code_passes(command: list[str]) -> None:
    run = subprocess.run(
        [sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert run.returncode == 0, run.stdout + run.stderr


def test_imports_keep_the_contracts() -> None:
    script = "from importlinter.cli import lint_imports_command; lint_imports_command()"

    run = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert run.returncode == 0, run.stdout + run.stderr
