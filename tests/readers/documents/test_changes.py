import subprocess
from pathlib import Path

import pytest

from sourcecheck.errors import InputError
from sourcecheck.readers.documents.changes import changed_lines


def git(folder: Path, *arguments: str) -> None:
    who = ["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false"]
    command = ["git", "-C", str(folder), *who, *arguments]
    subprocess.run(command, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Return a repository with one commit."""
    git(tmp_path, "init", "--initial-branch=main")
    for name in ("a.md", "b.md", "ä b.md", "gone.md"):
        (tmp_path / name).write_text("one\ntwo\nthree\nfour\n", "utf-8")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--message=first")
    return tmp_path


def changed(repository: Path, revision: str = "main") -> dict[str, set[int]]:
    lines = changed_lines(revision, repository)
    return {path.relative_to(repository).as_posix(): set(lines[path]) for path in sorted(lines)}


def test_lines_that_are_new_or_touched_are_told_committed_or_not(repository: Path) -> None:
    git(repository, "checkout", "-b", "work")
    (repository / "a.md").write_text("one\nTWO\nthree\nnew\n++ b/b.md\nfour\n", "utf-8")
    git(repository, "commit", "--all", "--message=second")
    (repository / "ä b.md").write_text("zero\none\ntwo\nthree\nfour\n", "utf-8")
    (repository / "gone.md").unlink()

    lines = changed(repository)

    assert lines == {"a.md": {2, 4, 5}, "ä b.md": {1}}


def test_every_line_of_a_file_that_git_does_not_know_is_new(repository: Path) -> None:
    (repository / "c.md").write_text("one\ntwo", "utf-8")
    (repository / ".gitignore").write_text("d.md\n", "utf-8")
    (repository / "d.md").write_text("one", "utf-8")

    lines = changed(repository)

    assert lines == {"c.md": {1, 2}, ".gitignore": {1, 2}}


def test_a_file_in_which_lines_were_only_taken_out_has_none(repository: Path) -> None:
    (repository / "a.md").write_text("one\nfour\n", "utf-8")

    lines = changed(repository)

    assert lines == {}


def test_what_happened_on_the_other_branch_meanwhile_is_no_change(repository: Path) -> None:
    git(repository, "checkout", "-b", "work")
    (repository / "a.md").write_text("ONE\ntwo\nthree\nfour\n", "utf-8")
    git(repository, "commit", "--all", "--message=second")
    git(repository, "checkout", "main")
    (repository / "b.md").write_text("ONE\ntwo\nthree\nfour\n", "utf-8")
    git(repository, "commit", "--all", "--message=third")
    git(repository, "checkout", "work")

    lines = changed(repository)

    assert lines == {"a.md": {1}}


@pytest.mark.parametrize(
    ("revision", "message"),
    [
        ("nowhere", 'git: error: there is no revision "nowhere" here'),
        ("--output=x", 'git: error: "--output=x" is no revision'),
    ],
)
def test_a_revision_that_is_none_is_told(repository: Path, revision: str, message: str) -> None:
    with pytest.raises(InputError) as raised:
        changed_lines(revision, repository)

    assert str(raised.value) == message


def test_a_folder_outside_of_any_repository_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError) as raised:
        changed_lines("main", tmp_path)

    assert str(raised.value) == (
        "git: error: fatal: not a git repository (or any of the parent directories): .git"
    )


def test_that_git_is_missing_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(InputError) as raised:
        changed_lines("main", tmp_path)

    assert str(raised.value) == (
        "git: error: git is needed to tell what has changed, and cannot be run"
    )
