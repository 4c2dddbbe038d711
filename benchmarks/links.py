"""Checking 10,000 links beside lychee, on a little web of 2,000 hosts with its vices.

Run `python benchmarks/links.py`, or with `--quick` for a minute's try with 500 links. The tools
are looked for on the PATH and beside this Python, or named by options; those that are not
installed are left out. They take turns, each with the same pages at addresses of its own; the
figures are medians of the rounds, and whole processes are measured. Ours is the command
`sourcecheck links`; it writes its store and, like lychee, a report in JSON.
"""

import argparse
import os
import shutil
import statistics
import sys
import tempfile
from collections import Counter
from collections.abc import Mapping, Sequence
from heapq import heapreplace
from pathlib import Path
from typing import NamedTuple

from checkers import Checker, LinkChecker, Linkinator, Lychee, Policy, Sourcecheck
from measure import Cost, run
from world import Kind, Page, World, pages

SAME = Policy()
HOSTS = 2000
OTHERS = 10
"""What part of the URLs the slower peers get."""
TWICE = {Kind.MOVED, Kind.FOUND, Kind.BUSY}
"""Pages that are asked for twice, and answer as slowly each time."""


class Run(NamedTuple):
    """What one run of one tool cost and found."""

    cost: Cost
    verdicts: dict[int, str]
    """By the number of the page."""
    requests: int
    tries: float
    """Requests for each page that hangs."""
    connections: int


class Limits(NamedTuple):
    """The most that ours may cost, in parts of what lychee does."""

    wall: float | None = None
    cpu: float | None = None
    memory: float | None = None


class Bench:
    """A world, its pages, and a folder to work in."""

    def __init__(
        self, world: World, listed: Sequence[Page], folder: Path, authority: Path | None = None
    ) -> None:
        self._world = world
        self._pages = listed
        self._folder = Path(tempfile.mkdtemp(dir=folder))
        self._folder.chmod(0o755)
        # Installed programs have their bytecode, whatever the shell says of writing it.
        self._environment = {"PYTHONDONTWRITEBYTECODE": ""}
        if authority:
            self._environment["SSL_CERT_FILE"] = str(authority)
        self._runs = 0

    def compare(
        self, checkers: Sequence[Checker], policy: Policy | None, rounds: int
    ) -> dict[str, list[Run]]:
        """Return the runs of each tool that is installed: one a round, in turn."""
        runs: dict[str, list[Run]] = {}
        for _ in range(rounds):
            for checker in checkers:
                if checker.installed:
                    runs.setdefault(checker.name, []).append(self._run(checker, policy))
        return runs

    def _run(self, checker: Checker, policy: Policy | None) -> Run:
        self._runs += 1
        name = f"run{self._runs}"
        folder = self._folder / name
        folder.mkdir()
        numbers = {self._world.url(page, name): page.number for page in self._pages}
        (folder / "urls.txt").write_text("".join(f"{url}\n" for url in numbers))
        command = checker.command(folder, policy)
        before = self._world.tally("")["connections"]
        cost = run(command, expect=(0, 1, 2), folder=folder, environment=self._environment)
        tally = self._world.tally(name)
        connections = tally.pop("connections") - before
        hanging = sum(page.kind is Kind.HANG for page in self._pages)
        tries = tally.get(Kind.HANG, 0) / hanging if hanging else 0
        verdicts = checker.verdicts(folder)
        found = {number: verdicts[url] for url, number in numbers.items() if url in verdicts}
        return Run(cost, found, sum(tally.values()), tries, connections)


def show(title: str, runs: Mapping[str, Sequence[Run]], limits: Limits | None = None) -> None:
    """Print a table with a line for each tool; then what the first costs beside the second."""
    print(f"\n{title}\n{'':26}{'wall s':>8}{'CPU s':>8}{'peak MB':>9}{'requests':>10}{'conns':>8}")
    medians = {name: median(had) for name, had in runs.items()}
    for name, cost in medians.items():
        first = runs[name][0]
        print(
            f"{name:26}{cost.wall:8.1f}{cost.cpu:8.2f}{cost.megabytes:9.0f}"
            f"{first.requests:10,}{first.connections:8,}"
        )
    if limits and len(runs) > 1:
        (name, ours), (other, theirs), *_ = medians.items()
        ratios = (ours.wall / theirs.wall, ours.cpu / theirs.cpu)
        memory = ours.megabytes / theirs.megabytes
        print(f"{'ratio':26}{ratios[0]:8.2f}{ratios[1]:8.2f}{memory:9.2f}")
        most = [f"{one:.2f}" if one else "-" for one in limits]
        print(f"{'limit':26}{most[0]:>8}{most[1]:>8}{most[2]:>9}")
        print(agreement(runs[name][0], runs[other][0], f"{name} and {other}"))
    load = os.getloadavg()[0]
    print(f"(load average of the machine: {load:.1f})", flush=True)


def median(runs: Sequence[Run]) -> Cost:
    """Return the median of each figure."""
    figures = zip(*(one.cost for one in runs), strict=True)
    return Cost(*(statistics.median(values) for values in figures))


def agreement(ours: Run, theirs: Run, names: str) -> str:
    """Return on how many pages two tools have one verdict, and where they have not."""
    numbers = sorted(ours.verdicts.keys() | theirs.verdicts.keys())
    pairs = {one: (ours.verdicts.get(one), theirs.verdicts.get(one)) for one in numbers}
    differ = {number: pair for number, pair in pairs.items() if pair[0] != pair[1]}
    lines = [f"{names} agree on {len(pairs) - len(differ):,} of {len(pairs):,} pages"]
    kinds = Counter(differ.values())
    lines += [f"  {number} pages: {our}, not {their}" for (our, their), number in kinds.items()]
    return "\n".join(lines)


def floor(listed: Sequence[Page], policy: Policy) -> float:
    """Return the seconds that latencies, time-outs and the number of open requests alone take.

    Pages are begun in their order, each as soon as there is a place; time-outs are tried again
    at once. The intervals of the hosts and the waits that they ask for are left aside.
    """
    places = [0.0] * policy.jobs
    end = 0.0
    for page in listed:
        begun = places[0]
        hangs = page.kind is Kind.HANG
        seconds = policy.timeout if hangs else page.seconds * (2 if page.kind in TWICE else 1)
        heapreplace(places, begun + seconds)
        end = max(end, begun + seconds * (policy.retries + 1 if hangs else 1))
    return end


def host_limits(listed: Sequence[Page], policy: Policy) -> tuple[float, float]:
    """Return the seconds that the busiest host takes: by its interval, and by its places, too.

    Its requests begin one interval apart, in the order of the list and then those to which others
    were redirected, and wait where all places are taken.
    """
    asked: dict[int, list[float]] = {}
    for page in listed:
        asked.setdefault(page.host, []).append(page.seconds)
    for page in listed:
        if page.kind in TWICE:
            target = page.host if page.kind is not Kind.FOUND else (page.host + 1) % HOSTS
            asked.setdefault(target, []).append(page.seconds)
    by_interval = max(map(len, asked.values())) * policy.host_interval
    return by_interval, max(_alone(seconds, policy) for seconds in asked.values())


def _alone(answers: Sequence[float], policy: Policy) -> float:
    places = [0.0] * policy.host_jobs
    begun = -policy.host_interval
    for seconds in answers:
        begun = max(begun + policy.host_interval, places[0])
        heapreplace(places, begun + seconds)
    return max(places)


class Tables:
    """The tables, each on a world of its own."""

    def __init__(self, wanted: argparse.Namespace, folder: Path) -> None:
        self._number: int = wanted.urls
        self._rounds: int = wanted.rounds
        self._body: int = wanted.body
        self._folder = folder
        self._ours = Sourcecheck()
        self._lychee = Lychee(_program(wanted.lychee))
        self._others = (
            LinkChecker(_program(wanted.linkchecker)),
            Linkinator(_program(wanted.linkinator)),
        )
        for checker in (self._lychee, *self._others):
            if not checker.installed:
                print(f"{checker.name} is not installed, and left out")

    def same(self) -> None:
        """Both with one policy: the engines themselves."""
        listed = pages(self._number, hosts=HOSTS, latency=True)
        runs = self._compare(listed, SAME, self._rounds)
        title = (
            f"(a) the same policy: {len(listed):,} URLs, {SAME.jobs:,} open, "
            f"{SAME.host_jobs} a host, {SAME.host_interval * 1000:.0f} ms apart, one retry, "
            f"{SAME.timeout:.0f} s"
        )
        show(title, runs, Limits(wall=0.85, cpu=1, memory=0.5))
        least = floor(listed, SAME)
        print(f"floor, which latencies and time-outs set for both: {least:.1f} s")

    def defaults(self) -> None:
        """Each with its own policy, once: it takes minutes."""
        listed = pages(self._number, hosts=HOSTS, latency=True)
        wider = Sourcecheck("sourcecheck, 1,000 open", {"jobs": SAME.jobs})
        with World(hosts=HOSTS, body=self._body) as world:
            bench = Bench(world, listed, self._folder)
            runs = bench.compare([self._ours, self._lychee, wider], None, 1)
        show(f"(b) each with its defaults: {len(listed):,} URLs", runs, Limits(wall=0.15))
        for name, [one] in runs.items():
            print(f"{name} asked {one.tries:.1f} times for what hangs")

    def zero(self) -> None:
        """No latency: what a check costs, plain and over TLS."""
        listed = pages(self._number, hosts=HOSTS, latency=False)
        for name, authority, limits in (
            ("plain", None, Limits()),
            ("https", self._folder / "authority.pem", Limits(wall=1, cpu=1.3)),
        ):
            runs = self._compare(listed, SAME, self._rounds, authority)
            show(f"(c) no latency, {name}: {len(listed):,} URLs, same policy", runs, limits)
            for tool, had in runs.items():
                print(f"{tool}: {median(had).cpu / len(listed) * 1e6:.0f} µs of CPU a URL")

    def crowded(self) -> None:
        """Most URLs on ten hosts: the interval decides, if nothing else holds a host up."""
        listed = [
            page if page.kind not in {Kind.HANG, Kind.BUSY} else page._replace(kind=Kind.OK)
            for page in pages(self._number, hosts=HOSTS, latency=True, crowded=0.8)
        ]
        runs = self._compare(listed, SAME, 1)
        title = f"(d) 80 % of {len(listed):,} URLs on ten hosts, of which none hangs or is busy"
        show(title, runs, Limits())
        interval, places = host_limits(listed, SAME)
        for name, [one] in runs.items():
            ratio = one.cost.wall / interval
            print(f"{name}: {ratio:.2f} x the {interval:.1f} s that the interval sets (limit 1.10)")
        print(f"its {SAME.host_jobs} places, too, set about {places:.1f} s: some answers are slow")

    def memory(self) -> None:
        """How ours grows with the number of URLs."""
        peaks = {}
        for number in (self._number, self._number * 10):
            listed = pages(number, hosts=HOSTS, latency=False)
            with World(hosts=HOSTS, body=self._body) as world:
                runs = Bench(world, listed, self._folder).compare([self._ours], SAME, 1)
            show(f"(e) {number:,} URLs, no latency", runs)
            peaks[number] = runs[self._ours.name][0].cost.megabytes
        (few, little), (many, much) = peaks.items()
        growth = (much - little) * 1000 / (many - few)
        print(f"{growth:.2f} kB for each further URL (limit 1.00)")

    def others(self) -> None:
        """Two more checkers, with as much of the policy as they know, and fewer URLs."""
        listed = pages(self._number // OTHERS, hosts=HOSTS, latency=True)
        with World(hosts=HOSTS, body=self._body) as world:
            bench = Bench(world, listed, self._folder)
            runs = bench.compare([self._ours, *self._others], SAME, 1)
        show(f"others: {len(listed):,} URLs, the same policy as far as they know it", runs)
        ours = runs.pop(self._ours.name)[0]
        for name, [theirs] in runs.items():
            print(agreement(ours, theirs, f"{self._ours.name} and {name}"))

    def _compare(
        self,
        listed: Sequence[Page],
        policy: Policy,
        rounds: int,
        authority: Path | None = None,
    ) -> dict[str, list[Run]]:
        with World(hosts=HOSTS, body=self._body, authority=authority) as world:
            bench = Bench(world, listed, self._folder, authority)
            return bench.compare([self._ours, self._lychee], policy, rounds)


TABLES = ("same", "defaults", "zero", "crowded", "memory", "others")


def _program(name: str) -> str | None:
    return shutil.which(name, path=str(Path(sys.executable).parent)) or shutil.which(name)


def main() -> None:
    """Print the tables that are wanted."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="500 URLs, one round, no defaults")
    parser.add_argument("--urls", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--body", type=int, default=4096, help="bytes of a page")
    parser.add_argument("--tables", nargs="+", choices=TABLES, default=TABLES)
    parser.add_argument("--lychee", default="lychee", help="its program")
    parser.add_argument("--linkchecker", default="linkchecker", help="its program")
    parser.add_argument("--linkinator", default="linkinator", help="its program")
    wanted = parser.parse_args()
    if wanted.quick:
        wanted.urls, wanted.rounds = 500, 1
        wanted.tables = tuple(name for name in wanted.tables if name != "defaults")
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)  # for LinkChecker, which becomes nobody
        tables = Tables(wanted, Path(folder))
        for name in wanted.tables:
            getattr(tables, name)()


if __name__ == "__main__":
    main()
