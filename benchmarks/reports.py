"""Writing a report with 50,000 findings in every format, beside json.dumps of these findings.

Run `python benchmarks/reports.py`. Each figure is the CPU time of writing to a file, in a process
of its own; the formats take turns. The memory is what writing adds to the peak of the process,
which holds the report by then, for all findings and for a tenth of them.
"""

import argparse
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from ledger import write_project

from sourcecheck.checking import judge
from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Finding, Severity
from sourcecheck.model.report import Report
from sourcecheck.readers.project import read_project
from sourcecheck.reporters import csv, github, gitlab, html, junit, markdown, sarif, terminal
from sourcecheck.reporters import json as our_json
from sourcecheck.reporters.screen import Screen
from sourcecheck.rules import catalogue

CLAIMS = 1_000
LIMIT = 2.0
"""Times the CPU of the yardstick."""
HTML_LIMIT = 6.0


def dumps(report: Report) -> Iterator[str]:
    """Yield the yardstick: all that is known of the findings, by the standard library at once."""
    yield json.dumps(
        [
            {
                "rule": one.rule,
                "name": one.name,
                "severity": one.severity,
                "message": one.message,
                "hint": one.hint,
                "location": one.location._asdict(),
                "claim": one.claim,
                "source": one.source,
            }
            for one in report.findings
        ],
        ensure_ascii=False,
    )


FORMATS: dict[str, Callable[[Report], Iterable[str]]] = {
    "json.dumps": dumps,
    "terminal": lambda report: terminal.render(report, Screen()),
    "quiet": lambda report: terminal.render(report, Screen(quiet=True)),
    "json": our_json.render,
    "sarif": lambda report: sarif.render(report, catalogue()),
    "junit": lambda report: junit.render(report, Severity.ERROR),
    "github": github.render,
    "gitlab": gitlab.render,
    "markdown": markdown.render,
    "html": html.render,
    "csv": csv.render,
}


def make_report(ledger: Path, number: int) -> Report:
    """Return a report on a ledger with so many findings, of all severities, some with a hint."""
    project = read_project(ledger)
    claims = project.claims
    severities = list(Severity)
    rules = catalogue()

    def finding(index: int) -> Finding:
        claim = claims[index * len(claims) // number]
        rule = rules[index % len(rules)]
        message = f'no locator: "source-{index}" is a book, {claim.text[:60]}'
        return Finding(
            rule=rule.code,
            name=rule.name,
            severity=severities[index % 3],
            message=message,
            location=claim.location,
            claim=claim.id,
            source=claim.citations[0].key if claim.citations else None,
            hint="give the page on which it is said" if index % 2 else "",
        )

    report = judge(project, Evidence(), ())
    return replace(report, found=tuple(map(finding, range(number))))


def measure(name: str, ledger: Path, number: int) -> None:
    """Write one report, and print the seconds of CPU and the MB (10^6 bytes) that it took."""
    report = make_report(ledger, number)
    catalogue()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.process_time()
    with tempfile.TemporaryFile("w", encoding="utf-8") as file:
        file.writelines(FORMATS[name](report))
    seconds = time.process_time() - start
    added = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    print(json.dumps([seconds, added * 1024 / 1e6]))


def run(name: str, ledger: Path, number: int) -> tuple[float, float]:
    """Return what `measure` prints in a process of its own."""
    command = [sys.executable, __file__, "--measure", name, str(ledger), str(number)]
    told = subprocess.run(command, check=True, capture_output=True)
    seconds, megabytes = json.loads(told.stdout)
    return seconds, megabytes


def main() -> None:
    """Print one table: what each format costs, in CPU and memory."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--findings", type=int, default=50_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--measure", nargs=3, help=argparse.SUPPRESS)
    wanted = parser.parse_args()
    if wanted.measure:
        name, path, number = wanted.measure
        measure(name, Path(path), int(number))
        return
    with tempfile.TemporaryDirectory() as folder:
        ledger = write_project(Path(folder, "project"), CLAIMS)
        costs: dict[str, list[tuple[float, float]]] = {name: [] for name in FORMATS}
        for _ in range(wanted.rounds):
            for name, runs in costs.items():
                runs.append(run(name, ledger, wanted.findings))
        tenth = {name: run(name, ledger, wanted.findings // 10)[1] for name in FORMATS}
    cpu = {name: statistics.median(seconds for seconds, _ in runs) for name, runs in costs.items()}
    print(f"{wanted.findings:,} findings on {CLAIMS:,} claims")
    print(f"{'':12}{'CPU s':>8}{'ratio':>8}{'MB added':>10}{'a tenth':>9}")
    for name, runs in costs.items():
        ratio = cpu[name] / cpu["json.dumps"]
        added = max(megabytes for _, megabytes in runs)
        print(f"{name:12}{cpu[name]:8.3f}{ratio:8.2f}{added:10.1f}{tenth[name]:9.1f}")
    print(f"limit of the ratio: {LIMIT}; of html, which is laid out for reading: {HTML_LIMIT}")


if __name__ == "__main__":
    main()
