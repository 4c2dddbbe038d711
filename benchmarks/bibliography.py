"""Reading and judging a bibliography of 20,000 entries beside bibtexparser's bare split.

Run `python benchmarks/bibliography.py`. Each figure is the CPU time of a process of its own, its
start included; all programs take turns. pybtex, bibtex-tidy and biber run too where they are
installed. Of the search for duplicates only itself is timed, on as many entries and on a tenth.
"""

import argparse
import importlib.util
import random
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from measure import Cost, run

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.project import Project
from sourcecheck.readers.bibtex import read_bibliography
from sourcecheck.rules.rule import Rule
from sourcecheck.rules.sources.duplicate_key import duplicate_key
from sourcecheck.rules.sources.repeated_work import repeated_work
from sourcecheck.rules.sources.shared_doi import shared_doi

WORDS = """
army division officers volunteers memory archives September eastern front command reliability
history Москва освободительная армия Befreiungsarmee Verbände Österreich západní fronta odboj
transfer battalion negotiations prisoners surrender partisans quantum lattice spectra decay
neutrino estimation networks inference learning Erinnerung Krieg société mémoire résistance
"""
FAMILIES = r"""
Ellis Grasmeder Müller Hoffmann Newland Anders Muñoz Jurado Dallin Fröhlich Smyslov Власов
Александров Dvo\v{r}{\'a}k Novák K{\"o}nig Sch\"on {Stein} O'Brien Nguyen Li Zhang Öhman
"""
GIVEN = "Frank Elizabeth Rolf-Dieter Joachim Samuel A. J. R. Иван К. Jiří Anna Maria Wei Bo"
JOURNALS = (
    *("International Security", "The Journal of Slavic Military Studies", "Physical Review D"),
    *("Osteuropa", "Historický časopis", "Вопросы истории", "Journal of High Energy Physics"),
)
PUBLISHERS = ("University Press of Kansas", "Ferdinand Schöningh", "Springer", "Наука", "Academia")

BARE_SPLIT = """
import sys
from bibtexparser.splitter import Splitter
with open(sys.argv[1], encoding="utf-8") as file:
    blocks = Splitter(file.read()).split().blocks
assert len(blocks) >= int(sys.argv[2])
"""
READ = """
import sys
from sourcecheck.readers.bibtex import read_bibliography
with open(sys.argv[1], "rb") as file:
    bibliography = read_bibliography(file, sys.argv[1])
assert len(bibliography.sources) == int(sys.argv[2])
"""
LINT = """
import sys
from sourcecheck.model.evidence import Evidence
from sourcecheck.model.project import Project
from sourcecheck.readers.bibtex import read_bibliography
from sourcecheck.rules import catalogue
rules = [rule for rule in catalogue() if rule.code.startswith("SC3")]
with open(sys.argv[1], "rb") as file:
    project = Project(bibliographies=(read_bibliography(file, sys.argv[1]),))
assert len(project.sources) == int(sys.argv[2])
found = [finding for rule in rules for finding in rule.check(project, Evidence())]
"""
PYBTEX = """
import sys
from pybtex.database import parse_file
assert len(parse_file(sys.argv[1], bib_format="bibtex").entries) == int(sys.argv[2])
"""


class Works:
    """Writes entries as reference managers and historians do."""

    def __init__(self) -> None:
        # The same file each time, no secret.
        self._chance = random.Random(20261122)  # noqa: S311 - see above
        self._words, self._families, self._given = WORDS.split(), FAMILIES.split(), GIVEN.split()

    def entries(self, count: int) -> Iterator[str]:
        """Yield entries of all kinds, one of fifty a work that was there before."""
        earlier: list[tuple[str, dict[str, str]]] = []
        kinds = (self._article, self._book, self._chapter, self._page, self._document)
        for number in range(count):
            if earlier and number % 50 == 0:
                kind, fields = self._chance.choice(earlier)
            else:
                kind, fields = self._chance.choices(kinds, weights=(9, 5, 3, 2, 1))[0](number)
                if len(earlier) < 1000:
                    earlier.append((kind, fields))
            lines = "".join(f"  {name:12} = {{{value}}},\n" for name, value in fields.items())
            yield f"@{kind}{{work-{number},\n{lines}}}\n\n"

    def _prose(self, fewest: int, most: int) -> str:
        return " ".join(self._chance.choices(self._words, k=self._chance.randint(fewest, most)))

    def _title(self) -> str:
        title = self._prose(4, 9).capitalize()
        return title.replace("front", "{Front}") if self._chance.random() < 0.3 else title

    def _people(self, most: int) -> str:
        some = range(self._chance.randint(1, most))
        pick = self._chance.choice
        return " and ".join(
            f"{pick(self._families)}, {pick(self._given)} {pick(self._given)}" for _ in some
        )

    def _year(self) -> str:
        return str(self._chance.randint(1946, 2025))

    def _rest(self, number: int) -> dict[str, str]:
        rest = {"langid": "english", "keywords": self._prose(2, 4).replace(" ", ", ")}
        if self._chance.random() < 0.5:
            rest["abstract"] = self._prose(60, 120)
        if self._chance.random() < 0.3:
            rest["file"] = f"/home/user/Zotero/storage/{number}/paper_{number}.pdf"
        return rest

    def _article(self, number: int) -> tuple[str, dict[str, str]]:
        first = self._chance.randint(1, 900)
        return "article", {
            "author": self._people(4),
            "title": self._title(),
            "journaltitle": self._chance.choice(JOURNALS),
            "volume": str(self._chance.randint(1, 99)),
            "number": str(self._chance.randint(1, 12)),
            "pages": f"{first}--{first + self._chance.randint(1, 40)}",
            "date": self._year(),
            "issn": "0162-2889",
            "doi": f"10.1162/isec_a_{number:05}",
            "url": f"https://www.journals.example/article/view/{number}",
            "urldate": "2026-07-30",
        } | self._rest(number)

    def _book(self, number: int) -> tuple[str, dict[str, str]]:
        return "book", {
            "author": self._people(2),
            "title": self._title(),
            "subtitle": self._title(),
            "publisher": self._chance.choice(PUBLISHERS),
            "location": "Lawrence",
            "date": self._year(),
            "isbn": _isbn(number),
            "pagetotal": str(self._chance.randint(90, 900)),
            "note": self._prose(4, 12),
        } | self._rest(number)

    def _chapter(self, number: int) -> tuple[str, dict[str, str]]:
        first = self._chance.randint(1, 400)
        return "incollection", {
            "author": self._people(2),
            "title": self._title(),
            "booktitle": self._title(),
            "editor": self._people(2),
            "publisher": self._chance.choice(PUBLISHERS),
            "location": "Praha",
            "date": self._year(),
            "pages": f"{first}--{first + 20}",
            "isbn": _isbn(number // 7),
        } | self._rest(number)

    def _page(self, number: int) -> tuple[str, dict[str, str]]:
        return "online", {
            "author": self._people(1),
            "title": self._title(),
            "date": f"{self._year()}-05-{number % 28 + 1:02}",
            "url": f"https://example{number % 500}.org/{number}/{self._prose(1, 1)}.html",
            "urldate": "2026-07-30",
        } | self._rest(number)

    def _document(self, number: int) -> tuple[str, dict[str, str]]:
        day = number % 28 + 1
        return "unpublished", {
            "author": "{Armeeoberkommando 2, Abt. Ia}",
            "title": f"Bericht über {self._prose(2, 5)}",
            "number": f"AOK 2 Ia {day * 1000 + number % 1000}/43",
            "date": f"1943-09-{day:02}",
            "library": f"BArch, RH 20-2/{number % 900}",
        }


def _isbn(number: int) -> str:
    """Return an ISBN with its check digit (ISO 2108)."""
    digits = f"9780{number:08}"
    total = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(digits))
    return f"{digits}{-total % 10}"


def commands(path: Path, entries: int) -> Mapping[str, list[str]]:
    """Return what is measured, by name; it is told of what is not installed."""
    arguments = [str(path), str(entries)]
    scripts = {"bare split": BARE_SPLIT, "read": READ, "read and lint": LINT}
    if importlib.util.find_spec("pybtex"):
        scripts["pybtex"] = PYBTEX
    found = {name: [sys.executable, "-c", script, *arguments] for name, script in scripts.items()}
    if tidy := shutil.which("bibtex-tidy"):
        tidied = f"--output={path.with_suffix('.tidy')}"
        found["bibtex-tidy"] = [tidy, "--duplicates=doi,citation", tidied, str(path)]
    if biber := shutil.which("biber"):
        written = f"--output-file={path.with_suffix('.biber')}"
        tool = [biber, "--tool", "--validate-datamodel", "--quiet", "--quiet", written]
        found["biber --tool"] = [*tool, str(path)]
    for name in ("pybtex", "bibtex-tidy", "biber --tool"):
        if name not in found:
            print(f"{name} is not installed: left out")
    return found


def write_bibliography(path: Path, entries: int) -> Path:
    """Write a bibliography, and return its path."""
    path.write_text("".join(Works().entries(entries)), encoding="utf-8")
    return path


def seconds(path: Path, rules: Sequence[Rule]) -> float:
    """Return the CPU time, the best of three, that some rules take to judge a bibliography."""
    with path.open("rb") as file:
        bibliography = read_bibliography(file, str(path))
    times = []
    for _ in range(3):
        project = Project(bibliographies=(bibliography,))
        start = time.process_time()
        for rule in rules:
            list(rule.check(project, Evidence()))
        times.append(time.process_time() - start)
    return min(times)


def main() -> None:
    """Print one table: the cost of each program, and how the search for duplicates grows."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--entries", type=int, default=20_000)
    parser.add_argument("--rounds", type=int, default=3)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        large = write_bibliography(Path(folder, "large.bib"), wanted.entries)
        small = write_bibliography(Path(folder, "small.bib"), wanted.entries // 10)
        print(f"{wanted.entries:,} entries, {large.stat().st_size / 1e6:.0f} MB")
        measured = commands(large, wanted.entries)
        costs: dict[str, list[Cost]] = {name: [] for name in measured}
        for _ in range(wanted.rounds):
            for name, command in measured.items():
                costs[name].append(run(command))
        duplicates = (duplicate_key, shared_doi, repeated_work)
        growth = seconds(large, duplicates) / seconds(small, duplicates)
    cpu = {name: statistics.median(cost.cpu for cost in runs) for name, runs in costs.items()}
    print(f"{'':18}{'CPU s':>8}{'peak MB':>9}")
    for name, runs in costs.items():
        peak = max(cost.megabytes for cost in runs)
        print(f"{name:18}{cpu[name]:8.2f}{peak:9.0f}")
    print(f"read / bare split:          {cpu['read'] / cpu['bare split']:.2f}")
    print(f"read and lint / bare split: {cpu['read and lint'] / cpu['bare split']:.2f} (limit 2.5)")
    print(f"duplicates, all / a tenth:  {growth:.1f} (10 is linear, limit 15)")


if __name__ == "__main__":
    main()
