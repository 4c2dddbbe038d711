"""Whether two titles are of one work: our comparison beside those of eight verifiers.

Run `python benchmarks/matching.py`. The pairs stand in `titles.json`; they were chosen where
comparisons of titles are known to fail, and are no sample of what bibliographies contain. Beside
them stands the likeness that each tool's own function gave for them, called alone on 2026-11-22,
and the least likeness that the tool takes for one work. Ours is computed anew.
"""

import argparse
import json
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from sourcecheck.rules.comparison.letters import fold, script
from sourcecheck.rules.comparison.titles import Likeness, compare_titles

PANEL = Path(__file__).parent / "titles.json"


class Answers(NamedTuple):
    """How often a tool was right, and how it was wrong."""

    right: int
    accused: int
    """Titles of one work that it takes for two."""
    fooled: int
    """Titles of two works that it takes for one."""


def count(pairs: Iterable[dict[str, Any]], accepts: Callable[[dict[str, Any]], bool]) -> Answers:
    """Return how a tool answers, where `accepts` is whether it takes a pair for one work."""
    answers = [(pair["meant"] == "same", accepts(pair)) for pair in pairs]
    return Answers(
        sum(meant == told for meant, told in answers),
        sum(meant and not told for meant, told in answers),
        sum(told and not meant for meant, told in answers),
    )


def ours(pair: dict[str, Any]) -> bool:
    """Return whether we take a pair for one work, without a warning."""
    return compare_titles(pair["one"], pair["other"]).likeness is Likeness.EQUAL


def quote(pairs: Iterable[dict[str, Any]], tool: dict[str, Any]) -> Answers:
    """Return how another tool answered."""
    return count(pairs, lambda pair: bool(pair["scores"][tool["name"]] >= tool["accepts"]))


def speed(pairs: Sequence[dict[str, Any]], seconds: float) -> int:
    """Return the comparisons in a second, each of titles that were not seen before."""
    start = time.process_time()
    compared = 0
    while (spent := time.process_time() - start) < seconds:
        for cached in (fold, script):  # they remember what they were asked
            cached.cache_clear()
        for pair in pairs:
            compare_titles.__wrapped__(pair["one"], pair["other"])
        compared += len(pairs)
    return int(compared / spent)


def main() -> None:
    """Print one table: the right and wrong answers of each tool, and our speed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=2)
    wanted = parser.parse_args()
    panel = json.loads(PANEL.read_text(encoding="utf-8"))
    pairs = panel["pairs"]
    rows = {"sourcecheck": count(pairs, ours)}
    rows |= {f"{tool['name']} {tool['version']}": quote(pairs, tool) for tool in panel["tools"]}
    print(f"{len(pairs)} pairs of titles{'right':>15}{'wrong':>8}{'accused':>10}{'fooled':>9}")
    for name, answers in rows.items():
        wrong = answers.accused + answers.fooled
        print(f"{name:28}{answers.right:8}{wrong:8}{answers.accused:10}{answers.fooled:9}")
    print(f"sourcecheck: {speed(pairs, wanted.seconds):,} comparisons per second of CPU")


if __name__ == "__main__":
    main()
