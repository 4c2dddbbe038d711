"""The hooks, through pre-commit itself."""

import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest
from cli.running import write_project
from runner import BIN, HOOKS, ROOT, git

from sourcecheck.readers.documents.document import FORMATS


@pytest.fixture
def hooks(tmp_path: Path) -> Path:
    """Return a checkout under git, set up for the hooks of this house in this environment."""
    folder, house = tmp_path / "checkout", tmp_path / "house"
    write_project(folder)
    house.mkdir()
    (house / ".pre-commit-hooks.yaml").write_bytes((ROOT / ".pre-commit-hooks.yaml").read_bytes())
    git(house, "init", "--quiet")
    git(house, "add", ".")
    git(house, "commit", "--quiet", "--message", "Hooks")
    ids = [{"id": hook["id"], "language": "system"} for hook in HOOKS]
    repository = {"repo": str(house), "rev": git(house, "rev-parse", "HEAD"), "hooks": ids}
    settings = json.dumps({"repos": [repository]})
    (folder / ".pre-commit-config.yaml").write_text(settings)
    git(folder, "init", "--quiet")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message", "Ledger")
    return folder


def pre_commit(
    folder: Path, *arguments: str, command: str = "run", **variables: str
) -> subprocess.CompletedProcess[str]:
    """Run pre-commit with a store of its own."""
    store = {"PRE_COMMIT_HOME": str(folder.with_name("store")), "SOURCECHECK_OFFLINE": "1"}
    path = f"{BIN}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        [sys.executable, "-m", "pre_commit", command, "--color=never", *arguments],
        cwd=folder,
        env={**os.environ, "PATH": path, **store, **variables},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_hooks_are_what_pre_commit_expects() -> None:
    command = [sys.executable, "-m", "pre_commit", "validate-manifest", ".pre-commit-hooks.yaml"]

    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")


def test_the_hooks_pass_where_nothing_fails(hooks: Path) -> None:
    ran = pre_commit(hooks, "--all-files")

    results = [re.split(r"\.{3,}", line) for line in ran.stdout.splitlines() if "..." in line]
    assert results == [
        ["Audit claims and citations", "Passed"],
        ["Lint bibliographies", "Passed"],
        ["Check new links", "Passed"],
    ]


def test_pre_commit_can_build_the_environment_of_a_hook(tmp_path: Path) -> None:
    house, folder = tmp_path / "house", tmp_path / "checkout"
    shutil.copytree(ROOT / "src", house / "src", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml"):
        shutil.copy(ROOT / name, house)
    write_project(folder, sources="@book{broken, title={T}\n")
    for repository in (house, folder):
        git(repository, "init", "--quiet")
        git(repository, "add", ".")
    git(house, "commit", "--quiet", "--message", "House")
    # pip takes requirements, and what builds, from here, not from the network.
    offline_pip = {"PYTHONPATH": sysconfig.get_path("purelib"), "PIP_NO_INDEX": "1"}
    offline_pip |= {"PIP_NO_BUILD_ISOLATION": "0", "PIP_CACHE_DIR": str(tmp_path / "pip")}

    ran = pre_commit(
        folder,
        str(house),
        "sourcecheck-bibliography",
        "--all-files",
        command="try-repo",
        **offline_pip,
    )

    assert "Installing environment for " in ran.stdout
    assert "references.bib:1:1: error: cannot read “@book{broken, title={T}”" in ran.stdout
    assert ran.returncode == 1


@pytest.mark.parametrize(
    ("hook", "name", "text", "found"),
    [
        ("audit", "references.bib", "@book{other, title={T}}\n", "[SC201 undefined-source]"),
        ("bibliography", "a b/my [old] works.bib", "@book{k, title={T}\n", "my [old] works.bib:1:"),
        ("links", "a b/é/my page.md", "[new](missing.md)\n", "a b/é/my page.md:1:"),
    ],
)
def test_a_file_may_lie_anywhere_and_have_any_name(
    hooks: Path, hook: str, name: str, text: str, found: str
) -> None:
    file = hooks / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
    git(hooks, "add", ".")

    ran = pre_commit(hooks, f"sourcecheck-{hook}")

    assert ran.returncode == 1
    assert found in ran.stdout


def test_the_audit_of_a_changed_bibliography_reads_the_ledger(hooks: Path) -> None:
    (hooks / "references.bib").write_text("@book{other, title={T}, author={A, B}, date={2000}}\n")
    git(hooks, "add", ".")

    ran = pre_commit(hooks, "sourcecheck-audit")

    assert ran.returncode == 1
    assert " [SC201 undefined-source]\n" in ran.stdout


def test_the_lint_is_given_the_bibliographies_that_changed(hooks: Path) -> None:
    (hooks / "more.bib").write_text("@book{broken, title={T}\n")
    git(hooks, "add", ".")

    ran = pre_commit(hooks, "sourcecheck-bibliography")

    assert ran.returncode == 1
    assert "more.bib:1:" in ran.stdout


def test_the_links_hook_asks_only_about_what_a_commit_adds(hooks: Path) -> None:
    (hooks / "page.md").write_text("[old](missing-before.md)\n")
    git(hooks, "add", ".")
    git(hooks, "commit", "--quiet", "--message", "Page")
    with (hooks / "page.md").open("a") as page:
        page.write("[new](missing-now.md)\n")
    git(hooks, "add", ".")

    ran = pre_commit(hooks, "sourcecheck-links")

    assert ran.returncode == 1
    assert "missing-now.md" in ran.stdout
    assert "missing-before.md" not in ran.stdout


def test_the_links_hook_is_for_formats_that_are_read() -> None:
    [pattern] = [hook["files"] for hook in HOOKS if hook["id"] == "sourcecheck-links"]

    suffixes = {f".{one}" for one in re.sub(r"l\?", "l", pattern)[3:-2].split("|")}

    assert suffixes <= {*FORMATS, ".bib"}
