"""What `check`, `audit` and `links` have in common: read, ask, judge, report."""

import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import typer

from sourcecheck.check import Scope, choose_rules, gather, judge
from sourcecheck.cli import Exit
from sourcecheck.cli.options import Format
from sourcecheck.cli.output import has_color, write
from sourcecheck.cli.progress import progress_bar
from sourcecheck.config import Config, find_config
from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.model.report import Report
from sourcecheck.reporters.screen import Screen


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What the user asked for on the command line; None where the settings decide."""

    select: list[str] | None
    ignore: list[str] | None
    fail_on: Severity | None
    format: Format
    output: Path | None
    quiet: bool
    asks: bool = False
    """Whether identifiers are asked about, or at least their stored answers judged."""
    no_progress: bool = True
    offline: bool = False
    refresh: bool = False
    landing_pages: bool = False
    timeout: float | None = None
    jobs: int | None = None


def run(scope: Scope, folder: Path, read: Callable[[], Project], wishes: Wishes) -> None:
    """Read a project, ask about it, judge it, and write the report; `folder` has the settings.

    Raises:
        SourcecheckError: if the settings or the input are at fault.
        typer.Exit: with 1 if there are findings that fail the run.
    """
    config = _overrule(find_config(folder), wishes)
    rules = choose_rules(scope, config)
    project = read()
    evidence = Evidence()
    if wishes.asks:
        shown = not (wishes.no_progress or wishes.quiet)
        with progress_bar(sys.stderr, shown=shown) as progress:
            evidence = gather(
                project,
                config,
                offline=wishes.offline,
                refresh=wishes.refresh,
                landing_pages=wishes.landing_pages,
                progress=progress,
            )
    report = judge(project, evidence, rules)
    encoding = None if wishes.format is Format.TERMINAL else "utf-8"
    write(_render(report, wishes), wishes.output, encoding=encoding)
    if not wishes.quiet:
        for hint in report.hints:
            _print_hint(hint)
    worst = report.worst()
    if worst and worst.rank >= config.fail_on.rank:
        raise typer.Exit(Exit.FINDINGS)


def _overrule(config: Config, wishes: Wishes) -> Config:
    """Return the settings with what the command line says instead."""
    network = config.network
    if wishes.timeout is not None:
        connect = min(wishes.timeout, network.connect_timeout)
        network = replace(network, timeout=wishes.timeout, connect_timeout=connect)
    if wishes.jobs is not None:
        network = replace(network, jobs=wishes.jobs)
    return replace(
        config,
        select=_split(wishes.select) or config.select,
        ignore=_split(wishes.ignore) or config.ignore,
        fail_on=wishes.fail_on or config.fail_on,
        network=network,
    )


def _split(codes: list[str] | None) -> tuple[str, ...]:
    """Return the codes of an option that was given several times, or with commas."""
    return tuple(code.strip() for one in codes or () for code in one.split(","))


def _render(report: Report, wishes: Wishes) -> Iterator[str]:
    if wishes.format is Format.JSON:
        from sourcecheck.reporters import json

        return json.render(report)
    from sourcecheck.reporters import terminal

    screen = Screen(
        width=_width(),
        color=wishes.output is None and has_color(sys.stdout),
        quiet=wishes.quiet,
    )
    return terminal.render(report, screen)


def _print_hint(hint: str) -> None:
    screen = Screen(width=_width(), color=has_color(sys.stderr))
    for line in screen.block(f"hint: {hint}", 0, 2):
        print(screen.paint(line, "note"), file=sys.stderr)


def _width() -> int:
    return shutil.get_terminal_size().columns
