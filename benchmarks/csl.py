"""Setting 1,000 references in APA and Chicago beside pandoc alone, citeproc-py and citeproc-js.

Run `python benchmarks/csl.py`; with `--python` an interpreter that has citeproc-py, and with
`--node-modules` a folder that has citeproc-js, these run too (the latter takes its locale from
the former). Each figure is the CPU time of a whole process, start included; all programs take
turns. Ours reads a .bib file and writes a page; pandoc reads the same file, and once more CSL-JSON,
which is made of it and spares it the work of reading; the others are given CSL-JSON.
"""

import argparse
import random
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from importlib.resources import files
from itertools import product
from pathlib import Path
from shutil import which

import pypandoc
from measure import Cost, run

from sourcecheck.bibliography.citeproc.style import NAMES

STYLES = ("apa", "chicago-author-date", "chicago-notes")
LIMIT = 1.3
"""How many times pandoc's own time the whole command may take."""
WORDS = (
    "army division officers volunteers memory archives September eastern front command history "
    "Москва освободительная армия Befreiungsarmee Verbände západní fronta odboj battalion "
    "negotiations surrender partisans society memory resistance prisoners campaign occupation"
)
FIRST = "Al Bran Col Dre El Fer Gro Hart Is Jür Kow Lind Mar Nov Os Prok Quin Rich Sten Vol"
MIDDLE = "am el in ol ut ach ent is"
LAST = "ers ell mann ov ák son berg enko ini ez stein er ard ski quist aux"
GIVEN = "Frank Elizabeth Joachim Samuel Ivan Jiří Anna Maria Wei Bo Karel Olga Peter Ruth"
CITEPROC_PY = """
import json, sys, warnings
warnings.simplefilter("ignore")
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle
from citeproc import formatter
from citeproc.source.json import CiteProcJSON
items = json.load(open(sys.argv[1], encoding="utf-8"))
style = CitationStylesStyle(sys.argv[2], validate=False)
bibliography = CitationStylesBibliography(style, CiteProcJSON(items), formatter.html)
for item in items:
    bibliography.register(Citation([CitationItem(item["id"])]))
assert len([str(entry) for entry in bibliography.bibliography()]) == len(items)
"""
CITEPROC_JS = """
const fs = require("fs"), [, items, style, locale, modules] = process.argv;
const CSL = require(modules + "/citeproc");
const list = JSON.parse(fs.readFileSync(items, "utf8"));
const byId = Object.fromEntries(list.map(item => [item.id, item]));
const retrieveLocale = () => fs.readFileSync(locale, "utf8");
const system = {retrieveLocale, retrieveItem: id => byId[id]};
const engine = new CSL.Engine(system, fs.readFileSync(style, "utf8"), "en-US", true);
engine.updateItems(list.map(item => item.id));
if (engine.makeBibliography()[1].length !== list.length) process.exit(1);
"""
LOCALE = """
import citeproc, pathlib
print(pathlib.Path(citeproc.__file__).parent / "data/locales/locales-en-US.xml")
"""


def entries(count: int) -> Iterator[str]:
    """Yield entries of articles, books, chapters, pages and archival documents."""
    chance = random.Random(20261122)  # noqa: S311 - the same file each time, no secret
    words, given = WORDS.split(), GIVEN.split()
    families = list(map("".join, product(FIRST.split(), MIDDLE.split(), LAST.split())))

    def prose(length: int) -> str:
        return " ".join(chance.choices(words, k=length))

    kinds = (
        "article{{work-{0}, journaltitle={{{1}}}, volume={{4}}, doi={{10.1234/{0}}}",
        "book{{work-{0}, publisher={{{1}}}, location={{London}}",
        "incollection{{work-{0}, booktitle={{{1}}}, publisher={{Academia}}",
        "online{{work-{0}, organization={{{1}}}, url={{https://a.example/{0}}}",
        "unpublished{{work-{0}, library={{BArch, RH 20-2/{0}}}, note={{{1}}}",
    )
    for number in range(count):
        people = " and ".join(
            f"{chance.choice(families)}, {chance.choice(given)} {chance.choice(given)}"
            for _ in range(chance.randint(1, 3))
        )
        head = chance.choices(kinds, weights=(9, 5, 3, 2, 1))[0].format(number, prose(3))
        yield (
            f"@{head},\n  author={{{people}}}, title={{{prose(7).capitalize()}}}, "
            f"date={{{chance.randint(1946, 2025)}}}, langid={{english}}}}\n\n"
        )


def commands(folder: Path, style: str, peers: argparse.Namespace) -> Mapping[str, Sequence[str]]:
    """Return the command of each program that is there."""
    works, listed = str(folder / "works.bib"), str(folder / "works.json")
    csl = str(files("sourcecheck.bibliography") / "styles" / f"{NAMES[style]}.csl")
    pandoc = [pypandoc.get_pandoc_path(), "--sandbox", "--to=html", "--citeproc", f"--csl={csl}"]
    ours = [sys.executable, "-m", "sourcecheck", "bibliography", "--style", style]
    found = {
        "sourcecheck": [*ours, "--format", "html", works],
        "pandoc": [*pandoc, "--from=biblatex", works],
        "pandoc, CSL-JSON": [*pandoc, "--from=csljson", listed],
    }
    if peers.python:
        found["citeproc-py"] = [peers.python, "-c", CITEPROC_PY, listed, csl]
        node = which("node")
        if node and peers.node_modules:
            told = subprocess.run([peers.python, "-c", LOCALE], check=True, capture_output=True)
            locale, modules = told.stdout.decode().strip(), str(peers.node_modules.resolve())
            found["citeproc-js"] = [node, "-e", CITEPROC_JS, listed, csl, locale, modules]
    return found


def main() -> None:
    """Print one table: the cost of each program in each style."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--works", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--python", help="an interpreter that has citeproc-py")
    parser.add_argument("--node-modules", type=Path, help="a folder that has citeproc-js")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "works.bib").write_text("".join(entries(wanted.works)), encoding="utf-8")
        listing = ["bibliography", "--format", "csl-json", "--output", str(folder / "works.json")]
        made = [sys.executable, "-m", "sourcecheck", *listing, str(folder / "works.bib")]
        subprocess.run(made, check=True)
        print(f"{wanted.works:,} references, median of {wanted.rounds}")
        print(f"{'':39}{'CPU s':>8}{'peak MB':>9}")
        for style in STYLES:
            costs: dict[str, list[Cost]] = {}
            for _ in range(wanted.rounds):
                for program, command in commands(folder, style, wanted).items():
                    costs.setdefault(program, []).append(run(command))
            cpu = {one: statistics.median(cost.cpu for cost in costs[one]) for one in costs}
            for program, runs in costs.items():
                peak = max(cost.megabytes for cost in runs)
                print(f"{style:22}{program:17}{cpu[program]:8.2f}{peak:9.0f}")
            ratio = cpu["sourcecheck"] / cpu["pandoc"]
            print(f"{style:22}sourcecheck / pandoc: {ratio:.2f} (limit {LIMIT})", flush=True)


if __name__ == "__main__":
    main()
