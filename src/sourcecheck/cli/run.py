"""What `check`, `audit` and `links` have in common: read, ask, judge, report."""

import gc
import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import typer

from sourcecheck.checking import Scope, choose_rules, judge
from sourcecheck.cli import Exit
from sourcecheck.cli.manners import behave
from sourcecheck.cli.options import Format
from sourcecheck.cli.output import has_color
from sourcecheck.cli.patterns import choose
from sourcecheck.cli.progress import progress_bar
from sourcecheck.cli.reports import SUFFIXES, Delivery, deliver
from sourcecheck.cli.repository import hint_at_root
from sourcecheck.cli.suffixes import refuse_other_kinds
from sourcecheck.config import Config, find_config
from sourcecheck.evidence.account import Account
from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.identifier import Identifier
from sourcecheck.model.project import Project
from sourcecheck.readers.baseline import load_baseline
from sourcecheck.reporters.screen import Screen

_DIFFERENCES = (".diff", ".patch", ".txt")
"""How the names of files end that have what `diff` shows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What the user asked for on the command line; None where the settings decide."""

    select: list[str] | None
    ignore: list[str] | None
    fail_on: Severity | None
    format: Format
    output: list[Path] | None
    quiet: bool
    suppressed: bool = True
    """Whether SARIF lists what is allowed or accepted, too."""
    asks: bool = False
    """Whether identifiers are asked about, or at least their stored answers judged."""
    fix: bool = False
    diff: bool = False
    """Whether to show what `fix` would change, and do nothing else."""
    no_progress: bool = True
    include: list[str] | None = None
    include_file: list[Path] | None = None
    exclude: list[str] | None = None
    exclude_file: list[Path] | None = None
    remap: list[str] | None = None
    offline: bool = False
    refresh: bool = False
    landing_pages: bool = False
    links: bool = True
    """Whether it is asked where identifiers lead."""
    records: bool = False
    """Whether registries are asked what they say of the works."""
    suggest: bool = False
    """Whether fields that they know are proposed, in files beside the bibliographies."""
    settings: Path | None = None
    """The file with the settings, if no other is to be looked for."""
    baseline: Path | None = None
    trend: bool | None = False
    """Whether the figures of the run are kept."""
    rescue: bool | None = None
    allow_private: bool = False
    timeout: float | None = None
    jobs: int | None = None
    header: list[str] | None = None
    accept: list[str] | None = None
    robots_txt: bool = False


def run(scope: Scope, folder: Path, read: Callable[[], Project], wishes: Wishes) -> None:
    """Read a project, ask about it, judge it, and write the report; `folder` has the settings.

    Raises:
        SourcecheckError: if the settings or the input are at fault.
        typer.Exit: with 1 if there are findings that fail the run; after a diff, as `show` says.
    """
    # Records live to the end: to look for circles among them takes a twentieth of a large run.
    gc.set_threshold(100_000)
    refuse_other_kinds(wishes.output or (), _DIFFERENCES if wishes.diff else SUFFIXES)
    config = configure(folder, wishes)
    rules = choose_rules(scope, config)
    baseline = load_baseline(config.baseline) if config.baseline else None
    project = read()
    if wishes.diff:
        from sourcecheck.cli.mending import show

        show(project, rules, config.allow, wishes.output)
    if wishes.fix:
        from sourcecheck.cli.mending import fix

        if fix(project, rules, config.allow):
            project = read()
    if wishes.suggest:
        from sourcecheck.cli.suggesting import make_room, suggest

        make_room(project)  # before anybody is asked
    evidence = gathered(project, config, wishes) if wishes.asks else Evidence()
    report = judge(project, evidence, rules, allow=config.allow, baseline=baseline)
    if config.trend or wishes.asks:
        from sourcecheck.checking.trend import over_time

        report = over_time(report, config, asked=wishes.asks and not wishes.offline)
    suggested = suggest(report, quiet=wishes.quiet) if wishes.suggest else ()
    delivery = Delivery(
        format=wishes.format,
        outputs=wishes.output or (),
        quiet=wishes.quiet,
        fail_on=config.fail_on,
        suppressed=wishes.suppressed,
        accounts=lambda: _accounts(evidence, config),
    )
    deliver(report, delivery, suggested)
    gc.freeze()  # or else Python looks through all of it twice when it ends
    if not wishes.quiet:
        if wishes.records and not (evidence.lookups or evidence.candidates):
            print_hint("no registry's answer about a work is known" + " offline" * wishes.offline)
        root = hint_at_root(report, delivery.formats())
        for hint in (*report.hints, *([root] if root else ())):
            print_hint(hint)
    worst = report.worst()
    if worst and worst.rank >= config.fail_on.rank:
        raise typer.Exit(Exit.FINDINGS)


def gathered(project: Project, config: Config, wishes: Wishes) -> Evidence:
    """Return the evidence that a run judges by, with a progress bar while it is asked for.

    Raises:
        InputError: if the evidence store cannot be used.
    """
    from sourcecheck.checking.asking import Terms, gather

    shown = not (wishes.no_progress or wishes.quiet)
    with progress_bar(sys.stderr, shown=shown) as progress:
        terms = Terms(
            links=wishes.links,
            landing_pages=wishes.landing_pages,
            records=wishes.records,
            offline=wishes.offline,
            refresh=wishes.refresh,
            progress=progress,
        )
        return gather(project, config, terms)


def _accounts(evidence: Evidence, config: Config) -> Mapping[Identifier, Account]:
    """Return what is stored about every identifier that was asked about."""
    if not evidence.resolutions:
        return {}
    from sourcecheck.evidence.account import account
    from sourcecheck.evidence.store import Store

    asked = list(evidence.resolutions)
    with Store(config.store) as store:
        stored = list(zip(asked, store.histories(asked), strict=True))
    told = ((one, account(one, history, config.network)) for one, history in stored)
    return {one: found for one, found in told if found}


def configure(folder: Path, wishes: Wishes) -> Config:
    """Return the settings of a folder, with what the command line says instead.

    Raises:
        SourcecheckError: if either is at fault.
    """
    config = find_config(folder, wishes.settings)
    network = choose(
        config.network,
        include=wishes.include or (),
        include_files=wishes.include_file or (),
        exclude=wishes.exclude or (),
        exclude_files=wishes.exclude_file or (),
        remap=wishes.remap or (),
    )
    if wishes.allow_private:
        network = replace(network, allow_private=True)
    if wishes.timeout is not None:
        connect = min(wishes.timeout, network.connect_timeout)
        network = replace(network, timeout=wishes.timeout, connect_timeout=connect)
    if wishes.jobs is not None:
        network = replace(network, jobs=wishes.jobs)
    network = behave(
        network,
        headers=wishes.header or (),
        accept=wishes.accept or (),
        robots_txt=wishes.robots_txt,
    )
    return replace(
        config,
        select=_split(wishes.select) or config.select,
        ignore=_split(wishes.ignore) or config.ignore,
        fail_on=wishes.fail_on or config.fail_on,
        baseline=wishes.baseline or config.baseline,
        rescue=config.rescue if wishes.rescue is None else wishes.rescue,
        trend=config.trend if wishes.trend is None else wishes.trend,
        network=network,
    )


def _split(codes: list[str] | None) -> tuple[str, ...]:
    """Return the codes of an option that was given several times, or with commas."""
    return tuple(code.strip() for one in codes or () for code in one.split(","))


def print_hint(hint: str) -> None:
    """Tell what would help, beside the results."""
    screen = Screen(width=_width(), color=has_color(sys.stderr))
    for line in screen.block(f"hint: {hint}", 0, 2):
        print(screen.paint(line, "note"), file=sys.stderr)


def _width() -> int:
    return shutil.get_terminal_size().columns
