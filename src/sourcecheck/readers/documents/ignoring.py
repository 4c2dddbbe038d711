"""Tells what git would leave out."""

from functools import cache
from pathlib import Path

from pathspec import GitIgnoreSpec


class Ignoring:
    """The rules of the .gitignore files around and under a folder, and of .git/info/exclude.

    A rule of a deeper folder wins, as does a later one in the same file, and under an ignored
    folder nothing comes back (gitignore(5)).
    """

    def __init__(self, base: Path) -> None:
        """Take the folder, as an absolute path, above which no rules are looked for.

        In a git repository, they are looked for up to its own folder.
        """
        self._base = base
        self._rules = cache(_rules)
        self._repository = cache(_repository)
        self._is_ignored_folder = cache(self._judge_folder)

    def ignores(self, path: Path) -> bool:
        """Return whether an absolute path of a file or folder is ignored, or a folder above it."""
        if self._is_ignored_folder(path.parent):
            return True
        return self._judge(path, is_folder=path.is_dir())

    def _judge_folder(self, folder: Path) -> bool:
        if folder in {self._top(folder), folder.parent}:
            return False
        return self._is_ignored_folder(folder.parent) or self._judge(folder, is_folder=True)

    def _judge(self, path: Path, *, is_folder: bool) -> bool:
        top = self._top(path.parent)
        for folder in path.parents:
            name = path.relative_to(folder).as_posix() + "/" * is_folder
            judged = self._rules(folder, is_top=folder == top).check_file(name).include
            if judged is not None:
                return judged
            if folder == top:
                break
        return False

    def _top(self, folder: Path) -> Path:
        return self._repository(folder) or self._base


def _repository(folder: Path) -> Path | None:
    """Return the nearest folder, going up, that is a git repository's."""
    return next((one for one in (folder, *folder.parents) if (one / ".git").exists()), None)


def _rules(folder: Path, *, is_top: bool) -> GitIgnoreSpec:
    exclude = _lines(folder / ".git" / "info" / "exclude") if is_top else []
    return GitIgnoreSpec.from_lines([*exclude, *_lines(folder / ".gitignore")])


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text("utf-8", "replace").split("\n")
    except OSError:
        return []
