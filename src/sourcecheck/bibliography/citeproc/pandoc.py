"""Runs pandoc, which knows citation styles and document formats (https://pandoc.org)."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from shutil import which
from typing import NamedTuple

from sourcecheck.errors import ConfigError, SourcecheckError

_EPOCH = "315532800"
"""1980-01-01, the first day that a ZIP file can have: documents tell no time of their making."""
_LIMIT = 600
"""Seconds for one run, and one more for each work: an author-date style may take minutes."""
_MEMORY = ("+RTS", "-A64m", "-RTS")
"""Memory to fill before it is searched for what is not needed any more: a third of pandoc's time
goes into that otherwise (GHC's users' guide, "RTS options to control the garbage collector")."""


class PandocError(SourcecheckError):
    """Pandoc cannot do what it was asked; `str()` is what it says, in one line."""


class Made(NamedTuple):
    """What pandoc made, and what it warns of."""

    content: bytes
    warnings: tuple[str, ...] = ()


class Pandoc:
    """An installed pandoc, run without shell, network, or other files than those it is given."""

    def __init__(self, program: str, limit: float = _LIMIT, runtime: Sequence[str] = ()) -> None:
        self._command = [program, *runtime, "--sandbox"]
        self._limit = limit

    def run(
        self,
        arguments: Sequence[str],
        content: bytes,
        folder: Path | None = None,
        works: int = 0,
    ) -> Made:
        """Return what pandoc makes of a content; `folder` is where relative paths start.

        For each of so many `works` that it sets it may take a second more.

        Raises:
            PandocError: if it fails.
            ConfigError: if it does not end in time, or cannot be started.
        """
        limit = self._limit + works
        try:
            run = subprocess.run(  # noqa: S603 - no shell; nothing of the content is an argument
                [*self._command, *arguments],
                input=content,
                capture_output=True,
                check=False,
                timeout=limit,
                cwd=folder,
                env=_environment(),
            )
        except subprocess.TimeoutExpired as error:
            hint = "set fewer works (--cited), or take another style: those with notes or numbers "
            hint += "are far quicker than author-date ones"
            amount = f" with {works:,} works" if works else ""
            message = f"error: pandoc was not done{amount} after {limit:,g} seconds; nothing is "
            message += f"written\n  hint: {hint}"
            raise ConfigError(message) from error
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            raise ConfigError(
                f"error: pandoc cannot be started: {reason}\n  hint: {_HINT}"
            ) from error
        said = [line.strip() for line in run.stderr.decode("utf-8", "replace").splitlines()]
        if run.returncode:
            raise PandocError(" ".join(filter(None, said)) or f"it exits with {run.returncode}")
        return Made(run.stdout, tuple(_warnings(said)))


_HINT = 'the extra "bibliography" of sourcecheck brings one; https://pandoc.org/installing.html'


def find_pandoc(path: str | None = None, *, packaged: bool = True) -> Pandoc:
    """Return the pandoc that the extra `bibliography` brings, or else the one on the PATH.

    `path` is searched instead of the environment's.

    Raises:
        ConfigError: if there is none.
    """
    if packaged and (ours := _packaged()):
        return Pandoc(ours, runtime=_MEMORY)
    # Whether another one is built so that it takes options for its memory is not known.
    program = which("pandoc", path=path)
    if not program:
        raise ConfigError(
            f"error: styles and documents need pandoc, and there is none\n  hint: {_HINT}"
        )
    return Pandoc(program)


def _packaged() -> str | None:
    """Return the program in pypandoc-binary, which is found without loading the package."""
    spec = find_spec("pypandoc")
    if not spec or not spec.origin:
        return None
    return which("pandoc", path=str(Path(spec.origin).parent / "files"))


def _environment() -> Mapping[str, str]:
    """Return what pandoc needs of the environment; nothing in it changes what is made."""
    kept = {
        name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "TMPDIR") if name in os.environ
    }
    epoch = os.environ.get("SOURCE_DATE_EPOCH", _EPOCH)
    return {**kept, "LC_ALL": "C.UTF-8", "SOURCE_DATE_EPOCH": epoch}


def _warnings(said: Sequence[str]) -> list[str]:
    """Return warnings, each in one line: pandoc goes on in indented lines."""
    found: list[str] = []
    for line in filter(None, said):
        if line.startswith("[WARNING]") or not found:
            found.append(line.removeprefix("[WARNING]").strip())
        else:
            found[-1] += f" {line}"
    return found
