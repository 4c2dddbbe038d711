"""The page of recipes: what it shows is whole, and works as far as this machine can tell."""

import os
import re
import shlex
import sys
import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from cli.running import UNSOURCED, write_links, write_project, write_settings
from runner import ACTION, BIN, HOOKS, INPUTS, ROOT, TEMPLATE, bash, breaches, git, run_step
from web import Web, answer

from sourcecheck import __version__
from sourcecheck.config import find_config
from sourcecheck.evidence.store import Store
from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.model.resolution import Resolution, Verdict

PAGE = (ROOT / "docs" / "recipes.md").read_text("utf-8")
OURS = f"OWNER/sourcecheck@v{__version__}"


def files() -> dict[str, str]:
    """Return every YAML block of the page by the name of its file."""
    blocks = re.findall(r"^```yaml\n# (\S+)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    assert len(blocks) == PAGE.count("```yaml")
    return dict(blocks)


def recipes() -> dict[str, Any]:
    """Return what is in these files."""
    return {name: yaml.safe_load(text) for name, text in files().items()}


def steps() -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each step of the page's workflows, with the workflow's name."""
    for name, recipe in recipes().items():
        if name.startswith(".github/"):
            for job in recipe["jobs"].values():
                yield from ((name, step) for step in job["steps"])


USES = [
    pytest.param(name, step.get("with", {}), id=name)
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


@pytest.mark.parametrize("name", files())
def test_each_file_is_what_it_is_read_as(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(files()[name], encoding="utf-8")

    if name == ".pre-commit-config.yaml":
        command = f"{shlex.quote(sys.executable)} -m pre_commit validate-config {name}"
        ran = bash(command, tmp_path, {})
        assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")
    elif name == ".gitlab-ci.yml":
        assert breaches("vendor.gitlab-ci", file, "--data-transform", "gitlab-ci") == ""
    else:
        assert name.startswith(".github/workflows/")
        assert breaches("vendor.github-workflows", file) == ""


@pytest.mark.parametrize(("name", "given"), USES)
def test_the_action_runs_as_a_recipe_says(folder: Path, name: str, given: dict[str, Any]) -> None:
    assert set(given) <= set(ACTION["inputs"])
    expressions = {"${{ github.base_ref }}": "main"}
    inputs = {key.upper().replace("-", "_"): str(value) for key, value in given.items()}
    for written, meant in expressions.items():
        inputs = {key: value.replace(written, meant) for key, value in inputs.items()}
    defaults = INPUTS | {"COMMAND": "check"}

    ran = run_step("Run sourcecheck", folder, defaults | inputs | {"SOURCECHECK_OFFLINE": "1"})

    expected = "1" if Path(name).stem in {"claims", "changed-links"} else "0"
    assert (ran.code, ran.err, ran.outputs["exit-code"]) == (0, "", expected)


def test_each_output_that_a_recipe_takes_is_one() -> None:
    taken = set(re.findall(r"steps\.sourcecheck\.outputs\.([a-z-]+)", PAGE))

    assert taken == {"exit-code", "markdown", "program", "sarif"}
    assert taken <= set(ACTION["outputs"])


def test_the_table_of_inputs_is_the_actions() -> None:
    rows = re.findall(r"^\| `([a-z-]+)` \| (.*?) \|", PAGE, re.MULTILINE)

    told = {name: default.strip("`") for name, default in rows}
    assert list(told) == list(ACTION["inputs"])
    said = {name: one["default"] for name, one in ACTION["inputs"].items() if one["default"]}
    assert {name: told[name] for name in said} == said


def test_no_script_has_an_expression_in_its_text() -> None:
    scripts = [step["run"] for _, step in steps() if "run" in step]

    assert [script for script in scripts if "${{" in script] == []


def test_an_issue_is_opened_brought_up_to_date_and_closed(folder: Path) -> None:
    [script] = [step["run"] for _, step in steps() if "gh issue" in step.get("run", "")]
    commands = folder.with_name("commands")
    commands.mkdir()
    stand_in = commands / "gh"
    stand_in.write_text(
        "#!/bin/sh\n"
        'if [ "$2" = list ]; then echo "$1 $2 $3 $4" >> said; cat open; exit; fi\n'
        'echo "$1 $2 ${3:-}" >> said\n'
    )
    stand_in.chmod(0o755)
    path = f"{commands}{os.pathsep}{os.environ['PATH']}"

    for code, number in [("2", ""), ("0", ""), ("1", ""), ("1", "7\n"), ("0", "7\n"), ("", "")]:
        (folder / "open").write_text(number)
        variables = {"PATH": path, "REPORT": "report.md", "CODE": code}
        assert bash(script, folder, variables).returncode == 0

    look = ("label create sources", "issue list --app github-actions")
    assert (folder / "said").read_text().splitlines() == [
        *look,
        *(*look, "issue create --title"),
        *(*look, "issue edit 7"),
        *(*look, "issue close 7"),
    ]


def test_the_settings_for_two_weeks_mean_what_the_page_says(folder: Path) -> None:
    [block] = re.findall(r"^```toml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    (folder / "sourcecheck.toml").write_text(block)

    network = find_config(folder).network

    assert set(tomllib.loads(block)) == {"strikes", "strike-gap"}
    days = network.strike_gap.days
    assert (network.strikes - 1) * days == 14
    assert f"({network.strikes} − 1) × {days} = 14 days" in PAGE


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        pytest.param([14.1, 7.05], "1", id="two weeks"),
        pytest.param([14.1, 13, 12, 7.05, 1], "1", id="two weeks, asked more often"),
        pytest.param([13.9, 6.95], "0", id="not yet two weeks"),
        pytest.param([14.1], "0", id="two weeks, asked too seldom"),
    ],
)
def test_a_link_fails_the_run_once_it_was_unreachable_for_two_weeks(
    folder: Path, web: Web, days: list[float], expected: str
) -> None:
    [block] = re.findall(r"^```toml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    web.script("/alive", [answer(200)])
    web.script("/down", [answer(503)])
    write_links(folder, web, "/alive", "/down")
    write_settings(folder, web.url(""), block)
    down = Identifier(Scheme.URL, web.url("/down"))
    now = datetime.now(UTC)
    with Store(folder / ".sourcecheck" / "evidence.sqlite3") as store:
        for ago in days:
            strike = Resolution(
                identifier=down,
                verdict=Verdict.UNREACHABLE,
                reason="no answer within 20 s",
                asked=now - timedelta(days=ago),
            )
            store.add(strike)
    inputs = {"COMMAND": "links", "PATHS": "links.bib", "ARGS": "--quiet", "ANNOTATIONS": "false"}

    ran = run_step("Run sourcecheck", folder, INPUTS | inputs)

    since = f"{now - timedelta(days=max(days)):%Y-%m-%d}"
    told, struck = f"{web.url('/down')}: ", f"unreachable 3 times since {since}: "
    finding = {
        "0": f"warning: down, unreachable since {since}: {told}503 Service Unavailable [SC402",
        "1": f"error: down, gone since {since}: {told}{struck}503 Service Unavailable [SC401",
    }
    assert (ran.outputs["exit-code"], ran.err) == (expected, "")
    assert ran.out.startswith(f"links.bib:2:39: {finding[expected]} ")


def test_a_badge_is_committed_only_when_it_has_changed(folder: Path) -> None:
    [script] = [step["run"] for _, step in steps() if "git push" in step.get("run", "")]
    origin = folder.with_name("origin")
    git(folder, "init", "--quiet", "--bare", str(origin))
    git(folder, "remote", "add", "origin", str(origin))
    git(folder, "push", "--quiet", "--set-upstream", "origin", "HEAD")
    variables = {"SOURCECHECK": str(BIN / "sourcecheck")}
    subjects = []

    for _ in range(2):
        assert bash(script, folder, variables).returncode == 0
        subjects.append(git(origin, "log", "--format=%s"))

    assert subjects == ["Draw the badge of claims anew\nPage\nLedger"] * 2
    assert git(origin, "show", "HEAD:claims.svg").startswith("<svg ")


def test_the_list_of_works_is_compared(folder: Path) -> None:
    [script] = [step["run"] for _, step in steps() if "bibliography" in step.get("run", "")]
    written = script.replace("--check", "--output")
    variables = {"SOURCECHECK": str(BIN / "sourcecheck")}

    assert bash(written, folder, variables).returncode == 0
    assert bash(script, folder, variables).returncode == 0
    (folder / "references.bib").write_text("@book{ellis, title={Another}, date={2013}}\n")
    assert bash(script, folder, variables).returncode == 1


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
    # Those of a job take precedence: https://docs.gitlab.com/ci/variables/#cicd-variable-precedence.
    variables = pipeline["variables"] | TEMPLATE["variables"] | pipeline[job]["variables"]

    ran = bash("\n".join(TEMPLATE["script"]), folder, variables | {"SOURCECHECK_OFFLINE": "1"})

    assert included["remote"].endswith(f"/v{__version__}/templates/gitlab-ci.yml")
    assert variables["SOURCECHECK_PACKAGE"].endswith(f"@v{__version__}")
    assert pipeline[job]["extends"] == ".sourcecheck"
    assert (ran.returncode, ran.stderr) == (expected, "")
