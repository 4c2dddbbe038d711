"""The command line's way in: `sourcecheck` and `python -m sourcecheck`."""

import sys

from sourcecheck import __version__


def main() -> None:
    """Run the command line and end the process with its exit code."""
    # Asked for by scripts, and often: answered before anything is loaded.
    if sys.argv[1:] == ["--version"]:
        print(f"sourcecheck {__version__}")  # noqa: T201 - this is the command line
        return
    from sourcecheck import cli  # noqa: PLC0415 - see above

    sys.exit(cli.main())


if __name__ == "__main__":
    main()
