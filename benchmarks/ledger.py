"""Reading and auditing a ledger of 50,000 claims beside PyYAML's C loader.

Run `python benchmarks/ledger.py`. Each figure is the CPU time of a process of its own, so that
neither warm caches nor another run's memory helps; the two readers take turns.
"""

import argparse
import random
import statistics
import sys
import tempfile
from pathlib import Path

from measure import Cost, run

VOCABULARY = (
    "army division officer volunteers report September front command units reliability Москва "
    "Befreiungsarmee archive document transfer battalion headquarters surrender partisans "
    "negotiations Verbände Österreich západní fronta освободительная армия prisoners of war"
)

YAML_LOADER = """
import sys, yaml
with open(sys.argv[1], "rb") as file:
    ledger = yaml.load(file, Loader=yaml.CSafeLoader)
assert len(ledger["claims"]) == int(sys.argv[2])
"""
OUR_READER = """
import sys
from sourcecheck.readers.ledger import read_ledger
with open(sys.argv[1], "rb") as file:
    ledger = read_ledger(file, sys.argv[1])
assert len(ledger.claims) == int(sys.argv[2])
"""


def write_project(folder: Path, claims: int) -> Path:
    """Write a ledger, with two sources for every five claims, and return its path."""
    folder.mkdir()
    sources = claims * 2 // 5
    words = VOCABULARY.split()
    chance = random.Random(20261122)  # noqa: S311 - the same file each time, no secret

    def prose(count: int) -> str:
        return " ".join(chance.choices(words, k=count))

    with (folder / "references.bib").open("w", encoding="utf-8") as file:
        for number in range(sources):
            file.write(
                f"@book{{source-{number},\n  author = {{{prose(2)} and {prose(2)}}},\n"
                f"  title = {{{prose(8)}}},\n  publisher = {{{prose(2)}}},\n"
                f"  location = {{{prose(1)}}},\n  date = {{{chance.randint(1946, 2025)}}},\n"
                f"  langid = {{english}},\n  pages = {{{number}--{number + 9}}},\n"
                f"  url = {{https://www.example.org/{number}}},\n  note = {{{prose(12)}}},\n}}\n\n"
            )
    ledger = folder / "claims.yaml"
    with ledger.open("w", encoding="utf-8") as file:
        file.write(
            "article:\n  title: A very long article\nbibliography: references.bib\nclaims:\n"
        )
        for number in range(claims):
            file.write(f"  - id: claim-{number}\n    section: Section {number // 100}\n")
            file.write(f"    text: >-\n      {prose(20)}\n      {prose(20)} {number}.\n")
            if number % 8 == 0:
                file.write("    tags: [citation needed]\n")
                continue
            file.write("    sources:\n")
            for _ in range(1 + number % 2):
                file.write(
                    f"      - key: source-{chance.randrange(sources)}\n"
                    f'        locator: "p. {chance.randint(1, 600)}"\n        basis: footnote\n'
                    f'        quote: "{prose(12)}"\n'
                )
    return ledger


def main() -> None:
    """Print one table: the cost of each reader, and how ours grows."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, default=50_000)
    parser.add_argument("--rounds", type=int, default=3)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        large = write_project(Path(folder, "large"), wanted.claims)
        small = write_project(Path(folder, "small"), wanted.claims // 10)
        size = large.stat().st_size / 1e6
        print(f"{wanted.claims:,} claims, {size:.0f} MB, {wanted.claims * 2 // 5:,} sources")
        python = sys.executable
        audit = [python, "-m", "sourcecheck", "audit", "--format", "json"]
        commands = {
            "CSafeLoader": [python, "-c", YAML_LOADER, str(large), str(wanted.claims)],
            "read_ledger": [python, "-c", OUR_READER, str(large), str(wanted.claims)],
            "audit": [*audit, str(large)],
            "audit of a tenth": [*audit, str(small)],
        }
        costs: dict[str, list[Cost]] = {name: [] for name in commands}
        for _ in range(wanted.rounds):
            for name, command in commands.items():
                costs[name].append(run(command, expect=(0, 1)))
    cpu = {name: statistics.median(cost.cpu for cost in runs) for name, runs in costs.items()}
    print(f"{'':18}{'CPU s':>8}{'peak MB':>9}")
    for name, runs in costs.items():
        peak = max(cost.megabytes for cost in runs)
        print(f"{name:18}{cpu[name]:8.2f}{peak:9.0f}")
    print(f"read_ledger / CSafeLoader: {cpu['read_ledger'] / cpu['CSafeLoader']:.2f} (limit 0.35)")
    print(f"audit / audit of a tenth:  {cpu['audit'] / cpu['audit of a tenth']:.1f} (10 is linear)")


if __name__ == "__main__":
    main()
