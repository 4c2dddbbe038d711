"""A runner of GitHub's or GitLab's for tests: bash, the files it reports to, and git.

What GitHub and GitLab do around the scripts (expressions, caches, artifacts) is not played.
"""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import yaml

ROOT = Path(__file__).parent.parent
ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
TEMPLATE = yaml.safe_load((ROOT / "templates" / "gitlab-ci.yml").read_text("utf-8"))[".sourcecheck"]
STEPS: Mapping[str, dict[str, Any]] = {step["name"]: step for step in ACTION["runs"]["steps"]}
BIN = Path(sys.executable).parent
INPUTS = {
    "COMMAND": "audit",
    "PATHS": "",
    "ARGS": "",
    "FAIL_ON": "",
    "ANNOTATIONS": "true",
    "SUMMARY": "true",
}
"""What the action's step "Run sourcecheck" is given."""


class Step(NamedTuple):
    """What a step left behind."""

    code: int
    out: str
    err: str
    outputs: dict[str, str]
    summary: str


def bash(
    script: str, folder: Path, variables: Mapping[str, str]
) -> subprocess.CompletedProcess[str]:
    """Run a script as runners do: GitHub's shell "bash", and GitLab's with its options."""
    environment = {"PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}", "HOME": str(folder)}
    # Whichever bash the machine has, as on a runner.
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", script],  # noqa: S607 - as on a runner
        cwd=folder,
        env={**environment, "PYTHONUTF8": "1", **variables},
        capture_output=True,
        text=True,
        check=False,
    )


def run_step(name: str, folder: Path, variables: Mapping[str, str]) -> Step:
    """Run a step of the action in a folder, with the files of a runner beside it."""
    runner = folder.with_name("a runner")
    runner.mkdir(exist_ok=True)
    files = {name: runner / name for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
    for file in files.values():
        file.write_text("")
    given = {"RUNNER_TEMP": str(runner), "GITHUB_ACTION_PATH": str(ROOT), "BIN": str(BIN)}
    given |= {name: str(path) for name, path in files.items()}
    ran = bash(STEPS[name]["run"], folder, {**given, **variables})
    said, summary = (file.read_text("utf-8") for file in files.values())
    outputs = dict(line.split("=", 1) for line in said.splitlines())
    return Step(ran.returncode, ran.stdout, ran.stderr, outputs, summary)


def breaches(kind: str, file: Path, *options: str) -> str:
    """Return what a file breaks of a public schema, as check-jsonschema carries it and tells it."""
    ran = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--builtin-schema", kind, *options, str(file)],
        capture_output=True,
        text=True,
        check=False,
    )
    return "" if ran.returncode == 0 else ran.stdout + ran.stderr


def git(folder: Path, *arguments: str) -> str:
    """Run git in a folder as somebody."""
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    # Whichever git the machine has.
    return subprocess.run(
        ["git", *who, *arguments],  # noqa: S607 - whichever the machine has
        cwd=folder,
        check=True,
        capture_output=True,
        text=True,
    ).stdout.strip()
