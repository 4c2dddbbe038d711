"""The command line's work for other programs: docs/api.md describes it."""

from os import PathLike
from pathlib import Path

from sourcecheck.checking import Scope, choose_rules, judge
from sourcecheck.checking.asking import Terms, gather
from sourcecheck.checking.trend import over_time
from sourcecheck.config import find_config
from sourcecheck.model.report import Report
from sourcecheck.readers.baseline import load_baseline
from sourcecheck.readers.project import read_named


def check(
    path: str | PathLike[str],
    *,
    offline: bool = False,
    records: bool = False,
    config: str | PathLike[str] | None = None,
) -> Report:
    """Return the report on a ledger or a .bib file, as `sourcecheck check` does.

    `offline` is whether nobody is asked, and stored answers are judged alone; `records`, whether
    registries are asked for the works' records too. `config` is the file with the settings; by
    default the nearest one at or above the folder of `path` counts. Answers are stored.

    Raises:
        ConfigError: if a setting is at fault.
        InputError: with the faults of every file that cannot be read.
    """
    file = Path(path)
    settings = find_config(file.parent, None if config is None else Path(config))
    rules = choose_rules(Scope.EVERYTHING, settings)
    project = read_named([file])
    evidence = gather(project, settings, Terms(offline=offline, records=records))
    baseline = load_baseline(settings.baseline) if settings.baseline else None
    report = judge(project, evidence, rules, allow=settings.allow, baseline=baseline)
    return over_time(report, settings, asked=not offline)
