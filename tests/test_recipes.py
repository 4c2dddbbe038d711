"""The page of recipes: what it shows is whole, and works as far as this machine can tell."""

import os
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from cli.running import UNSOURCED, write_project
from runner import ACTION, HOOKS, INPUTS, ROOT, TEMPLATE, bash, git, run_step

from sourcecheck import __version__
from sourcecheck.config import find_config

PAGE = (ROOT / "docs" / "recipes.md").read_text("utf-8")
OURS = f"OWNER/sourcecheck@v{__version__}"


def recipes() -> dict[str, Any]:
    """Return every YAML block of the page by the name of its file."""
    blocks = re.findall(r"^```yaml\n# (\S+)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    assert len(blocks) == PAGE.count("```yaml")
    return {name: yaml.safe_load(block) for name, block in blocks}


def steps() -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each step of the page's workflows, with the workflow's name."""
    for name, recipe in recipes().items():
        if name.startswith(".github/"):
            for job in recipe["jobs"].values():
                yield from ((name, step) for step in job["steps"])


USES = [
    pytest.param(step.get("with", {}), id=name)
    for name, step in steps()
    if step.get("uses") == OURS
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a clone whose one commit after the branch of the remote adds a broken link."""
    checkout = tmp_path / "checkout"
    write_project(checkout)
    git(checkout, "init", "--quiet")
    git(checkout, "add", ".")
    git(checkout, "commit", "--quiet", "--message", "Ledger")
    git(checkout, "update-ref", "refs/remotes/origin/main", "HEAD")
    (checkout / "page.md").write_text("[link](missing.md)\n")
    git(checkout, "add", ".")
    git(checkout, "commit", "--quiet", "--message", "Page")
    return checkout


def test_every_action_is_pinned_and_ours_to_this_version() -> None:
    used = {step["uses"] for _, step in steps() if "uses" in step}

    assert OURS in used
    assert [name for name in used - {OURS} if not re.fullmatch(r"[\w/-]+@v\d+", name)] == []


@pytest.mark.parametrize("given", USES)
def test_the_action_runs_as_a_recipe_says(folder: Path, given: dict[str, Any]) -> None:
    assert set(given) <= set(ACTION["inputs"])
    expressions = {"${{ github.base_ref }}": "main"}
    inputs = {name.upper().replace("-", "_"): str(value) for name, value in given.items()}
    for written, meant in expressions.items():
        inputs = {name: value.replace(written, meant) for name, value in inputs.items()}
    defaults = INPUTS | {"COMMAND": "check"}

    ran = run_step("Run sourcecheck", folder, defaults | inputs | {"SOURCECHECK_OFFLINE": "1"})

    expected = "1" if "FAIL_ON" in inputs or "ARGS" in inputs else "0"
    assert (ran.code, ran.err, ran.outputs["exit-code"]) == (0, "", expected)


def test_each_output_that_a_recipe_takes_is_one() -> None:
    taken = set(re.findall(r"steps\.sourcecheck\.outputs\.([a-z-]+)", PAGE))

    assert taken == {"exit-code", "markdown", "sarif"}
    assert taken <= set(ACTION["outputs"])


def test_the_table_of_inputs_is_the_actions() -> None:
    rows = re.findall(r"^\| `([a-z-]+)` \| (.*?) \|", PAGE, re.MULTILINE)

    told = {name: default.strip("`") for name, default in rows}
    assert list(told) == list(ACTION["inputs"])
    said = {name: one["default"] for name, one in ACTION["inputs"].items() if one["default"]}
    assert {name: told[name] for name in said} == said


def test_an_issue_is_opened_once_and_then_brought_up_to_date(folder: Path) -> None:
    [script] = [step["run"] for _, step in steps() if "gh issue" in step.get("run", "")]
    commands = folder.with_name("commands")
    commands.mkdir()
    stand_in = commands / "gh"
    stand_in.write_text('#!/bin/sh\necho "$1 $2 ${3:-}" >> said\n[ "$2" != list ] || cat open\n')
    stand_in.chmod(0o755)
    path = f"{commands}{os.pathsep}{os.environ['PATH']}"

    for number in ("", "7\n"):
        (folder / "open").write_text(number)
        assert bash(script, folder, {"PATH": path, "REPORT": "report.md"}).returncode == 0

    assert (folder / "said").read_text().splitlines() == [
        *("label create sources", "issue list --label", "issue create --title"),
        *("label create sources", "issue list --label", "issue edit 7"),
    ]


def test_the_settings_for_two_weeks_mean_what_the_page_says(folder: Path) -> None:
    [block] = re.findall(r"^```toml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    (folder / "sourcecheck.toml").write_text(block)

    network = find_config(folder).network

    assert set(tomllib.loads(block)) == {"strikes", "strike-gap"}
    days = network.strike_gap.days
    assert (network.strikes - 1) * days == 14
    assert f"({network.strikes} − 1) × {days} = 14 days" in PAGE


def test_the_hooks_are_those_of_the_house() -> None:
    [repository] = recipes()[".pre-commit-config.yaml"]["repos"]

    assert repository["rev"] == f"v{__version__}"
    assert [hook["id"] for hook in repository["hooks"]] == [hook["id"] for hook in HOOKS]


def test_the_hooks_arguments_are_options(folder: Path) -> None:
    [repository] = recipes()[".pre-commit-config.yaml"]["repos"]

    [[entry, arguments]] = [
        (known["entry"], hook["args"])
        for hook, known in zip(repository["hooks"], HOOKS, strict=True)
        if "args" in hook
    ]
    ran = bash(f"{entry} --quiet {' '.join(arguments)}", folder, {})

    assert (ran.returncode, ran.stdout, ran.stderr) == (1, UNSOURCED, "")


@pytest.mark.parametrize(("job", "expected"), [("claims", 1), ("links", 0)])
def test_a_job_for_gitlab_runs(folder: Path, job: str, expected: int) -> None:
    pipeline = recipes()[".gitlab-ci.yml"]
    [included] = pipeline["include"]
    variables = TEMPLATE["variables"] | pipeline["variables"] | pipeline[job]["variables"]

    ran = bash("\n".join(TEMPLATE["script"]), folder, variables | {"SOURCECHECK_OFFLINE": "1"})

    assert included["remote"].endswith(f"/v{__version__}/templates/gitlab-ci.yml")
    assert variables["SOURCECHECK_PACKAGE"].endswith(f"@v{__version__}")
    assert pipeline[job]["extends"] == ".sourcecheck"
    assert (ran.returncode, ran.stderr) == (expected, "")
