"""The command line: one file a command; the only code that prints or exits."""

import sys
from collections.abc import Callable, Sequence
from enum import IntEnum
from functools import partial


class Exit(IntEnum):
    """The exit codes, the same for every command and format."""

    CLEAN = 0
    FINDINGS = 1
    USAGE = 2
    BUG = 70
    """EX_SOFTWARE of sysexits.h."""
    INTERRUPTED = 130
    """128 + SIGINT, as a shell counts."""


def main(
    arguments: Sequence[str] | None = None,
    app: Callable[[Sequence[str] | None], object] | None = None,
) -> int:
    """Run the command that the arguments name, by default those of the process.

    Returns its exit code. `app` is what runs the command; it exits or raises.
    """
    if app is None:
        from sourcecheck.cli.app import app as ours

        app = partial(ours, prog_name="sourcecheck")  # also as `python -m sourcecheck`
    from sourcecheck.errors import SourcecheckError

    try:
        app(arguments)
    except SystemExit as end:
        return _ended(end)
    except KeyboardInterrupt:
        return _ended(SystemExit(Exit.INTERRUPTED))
    except SourcecheckError as error:
        return _told(error)
    except Exception:  # noqa: BLE001 - the last place where a bug can be told from a finding
        return _crashed()
    return Exit.CLEAN


def _ended(end: SystemExit) -> int:
    if isinstance(end.__context__, BrokenPipeError):  # typer's help: `head` has read enough
        return Exit.CLEAN
    if end.code == Exit.INTERRUPTED:
        print("interrupted", file=sys.stderr)
    return end.code if isinstance(end.code, int) else Exit.CLEAN


def _told(error: Exception) -> int:
    from sourcecheck.reporters.screen import visible

    for line in str(error).split("\n"):
        indent = line[: len(line) - len(line.lstrip(" "))]
        print(indent + visible(line), file=sys.stderr)
    return Exit.USAGE


def _crashed() -> int:
    import traceback

    traceback.print_exc()
    print("this is a bug in sourcecheck; please report it with the lines above", file=sys.stderr)
    return Exit.BUG
