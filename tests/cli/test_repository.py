from pathlib import Path

import pytest
from cli.running import Command, write_project

LOST = (
    "hint: {} takes paths from the repository's root, and cannot find\n"
    "  {}: run sourcecheck in the root, and name files as from there\n"
)


@pytest.fixture(autouse=True)
def _beside(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_project(folder)
    (folder / "docs").mkdir()
    monkeypatch.chdir(folder / "docs")
    for name in ("GITHUB_ACTIONS", "GITLAB_CI"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(
    ("variable", "service", "options"),
    [
        ("GITHUB_ACTIONS", "GitHub", ("--format", "github")),
        ("GITHUB_ACTIONS", "GitHub", ("--format", "sarif")),
        ("GITHUB_ACTIONS", "GitHub", ("--output", "a.sarif", "--output", "a.md")),
        ("GITLAB_CI", "GitLab", ("--output", "gl-code-quality-report.json")),
    ],
)
def test_a_service_that_cannot_find_the_files_is_told_once(
    sourcecheck: Command,
    monkeypatch: pytest.MonkeyPatch,
    variable: str,
    service: str,
    options: tuple[str, ...],
) -> None:
    monkeypatch.setenv(variable, "true")

    ran = sourcecheck("audit", "../claims.yaml", *options)

    assert (ran.code, ran.err) == (0, LOST.format(service, "../claims.yaml"))


@pytest.mark.parametrize(
    ("variable", "folder_of_run", "options"),
    [
        ("GITHUB_ACTIONS", "..", ("--format", "sarif")),
        ("GITHUB_ACTIONS", ".", ("--format", "gitlab")),
        ("GITHUB_ACTIONS", ".", ("--output", "report.md")),
        ("GITHUB_ACTIONS", ".", ("--format", "sarif", "--quiet")),
        ("GITLAB_CI", ".", ("--format", "github")),
        ("CI", ".", ("--format", "sarif")),
    ],
)
def test_nothing_is_said_where_files_are_found_or_the_report_is_for_another(
    sourcecheck: Command,
    monkeypatch: pytest.MonkeyPatch,
    variable: str,
    folder_of_run: str,
    options: tuple[str, ...],
) -> None:
    monkeypatch.chdir(folder_of_run)
    monkeypatch.setenv(variable, "true")

    ran = sourcecheck("audit", *options)

    assert (ran.code, ran.err) == (0, "")


def test_a_file_named_from_the_root_of_all_is_not_found_either(
    sourcecheck: Command, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    (folder / "docs" / "page.md").write_text("[a](missing.md)\n")

    page = str(folder / "docs" / "page.md")
    ran = sourcecheck("links", "--offline", page, "--format", "github")

    assert "".join(ran.err.split()) == "".join(LOST.format("GitHub", page).split())
