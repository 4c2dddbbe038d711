"""How soon sourcecheck starts: each command beside the least that a Python program can do.

Run `python benchmarks/startup.py` in the environment that sourcecheck is installed in. Each
figure is the CPU time of a process of its own, the median of several runs that take turns. The
commands are started as pip starts a console script today; before 25.1 its launcher imported
`re`, which by itself costs half of what Python does.
"""

import argparse
import statistics
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from measure import run

LAUNCHER = """\
import sys
from sourcecheck.__main__ import main
if __name__ == '__main__':
    sys.argv[0] = sys.argv[0].removesuffix('.exe')
    sys.exit(main())
"""
EMPTY_APP = """\
import typer

app = typer.Typer()


@app.command()
def main() -> None:
    pass


app()
"""
LEDGER = Path(__file__).parent.parent / "claims.yaml"
PASS, VERSION, EMPTY = "python -c pass", "sourcecheck --version", "empty typer app --help"
HELP, AUDIT = "sourcecheck --help", "sourcecheck audit claims.yaml"


class Limit(NamedTuple):
    """How many times the cost of another command one may cost."""

    of: str
    most: float


LIMITS = {VERSION: Limit(PASS, 1.5), HELP: Limit(EMPTY, 1.3), AUDIT: Limit(EMPTY, 3)}


def measure(rounds: int) -> dict[str, float]:
    """Return the CPU seconds of each command."""
    with tempfile.TemporaryDirectory() as folder:
        launcher, empty = Path(folder, "sourcecheck"), Path(folder, "empty.py")
        launcher.write_text(LAUNCHER, encoding="utf-8")
        empty.write_text(EMPTY_APP, encoding="utf-8")
        commands = {
            PASS: ["-c", "pass"],
            VERSION: [str(launcher), "--version"],
            EMPTY: [str(empty), "--help"],
            HELP: [str(launcher), "--help"],
            AUDIT: [str(launcher), "audit", str(LEDGER)],
        }
        costs: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(rounds + 1):
            for name, arguments in commands.items():
                costs[name].append(run([sys.executable, *arguments]).cpu)
    # The first round fills the caches.
    return {name: statistics.median(seconds[1:]) for name, seconds in costs.items()}


def main() -> None:
    """Print one table: what each command costs, and its ratio to the one it is held against."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    cpu = measure(parser.parse_args().rounds)
    print(f"{'':32}{'CPU ms':>8}{'ratio':>8}{'limit':>8}")
    for name, seconds in cpu.items():
        limit = LIMITS.get(name)
        compared = f"{seconds / cpu[limit.of]:8.2f}{limit.most:8.1f}" if limit else ""
        print(f"{name:32}{seconds * 1000:8.0f}{compared}")


if __name__ == "__main__":
    main()
