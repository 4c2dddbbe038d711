"""What `sourcecheck baseline` does: checks, and accepts what is found."""

import gc
import sys
from collections.abc import Sequence
from pathlib import Path

import typer

from sourcecheck.checking import Scope, choose_rules, judge
from sourcecheck.checking.suppressing import renewed
from sourcecheck.cli.named import named
from sourcecheck.cli.output import write
from sourcecheck.cli.run import Wishes, configure, gathered, print_hint
from sourcecheck.config import Config
from sourcecheck.model.baseline import Accepted, Baseline
from sourcecheck.model.document import Document
from sourcecheck.model.project import Project
from sourcecheck.readers.baseline import load_baseline
from sourcecheck.readers.links import Reading, read_links
from sourcecheck.readers.project import read_named
from sourcecheck.reporters.baseline import render
from sourcecheck.reporters.screen import visible
from sourcecheck.reporters.wording import counted

_SOURCES = {".bib", ".yaml", ".yml"}


def accept(given: Sequence[str], wishes: Wishes, output: Path | None, default: Path) -> None:
    """Check what is given, and accept what is found in `output`, or else in the settings' file.

    Raises:
        SourcecheckError: if the settings or the input are at fault, or the file is no baseline.
    """
    gc.set_threshold(100_000)  # as in every run
    are_sources = all(Path(one).suffix.lower() in _SOURCES for one in given)
    paths = named([Path(one) for one in given]) if are_sources else [Path(one) for one in given]
    config = configure(paths[0] if paths[0].is_dir() else paths[0].parent, wishes)
    rules = choose_rules(Scope.EVERYTHING, config)
    target = output or config.baseline or default
    before = load_baseline(target, may_lack=True)
    project = read_named(paths) if are_sources else _read(given, config, wishes)
    evidence = gathered(project, config, wishes)
    report = judge(project, evidence, rules, allow=config.allow, baseline=before)
    after = renewed(report, before)
    write(render(after), target)
    if not wishes.quiet:
        print(f"{visible(before.path)}: {_told(before, after)}", file=sys.stderr)
        if config.baseline is None:
            print_hint(f'check with it: "--baseline {visible(before.path)}", or set "baseline"')


def _read(given: Sequence[str], config: Config, wishes: Wishes) -> Project:
    """Return what `links` would read."""

    def read_pages(urls: Sequence[str]) -> Sequence[Document]:
        from sourcecheck.cli import pages  # and with it the network's libraries

        if wishes.offline:
            raise typer.BadParameter("no page can be read offline")
        return pages.read_pages(urls, config.network, code=False)

    return read_links(given, Reading(), sys.stdin.buffer, read_pages)


def _told(before: Baseline, after: Sequence[Accepted]) -> str:
    """Return how many findings are accepted, and what has changed."""
    known = {one.fingerprint for one in after}
    added = len(known - before.accepted.keys())
    dropped = len(before.accepted.keys() - known)
    changes = f" ({added:,} more, {dropped:,} dropped)" if before.accepted else ""
    return f"{counted(len(after), 'finding')} accepted{changes}"
