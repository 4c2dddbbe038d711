"""The use case: what has been read is asked about, then judged."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from enum import Enum

from sourcecheck.checking.summary import hints, mended_hints, summarize
from sourcecheck.checking.suppressing import accepting, idle, mended
from sourcecheck.checking.telling import Telling
from sourcecheck.config import Config
from sourcecheck.errors import ConfigError
from sourcecheck.model.baseline import Accepted, Baseline
from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Finding
from sourcecheck.model.fingerprint import fingerprints
from sourcecheck.model.project import Project
from sourcecheck.model.report import Report
from sourcecheck.model.suppression import Suppression, Suppressions
from sourcecheck.rules import catalogue
from sourcecheck.rules.rule import Rule
from sourcecheck.suggestion import Suggestions


class Scope(Enum):
    """What a run looks at: the beginnings of the codes of its rules."""

    EVERYTHING = ("SC",)
    CLAIMS = ("SC1", "SC2", "SC3", "SC6")
    """Claims, citations and sources as they are written."""
    LINKS = ("SC4", "SC301", "SC305", "SC306", "SC309", "SC310", "SC6")
    """Where identifiers lead, and which cannot be asked about because they are malformed."""
    RECORDS = ("SC5", "SC6")
    """Whether registries describe the same works."""


def choose_rules(scope: Scope, config: Config) -> tuple[Rule, ...]:
    """Return the rules of a scope that the settings leave in force.

    Raises:
        ConfigError: if the settings name a rule that does not exist.
    """
    for name in (*config.select, *config.ignore):
        if not any(_means(name, rule) for rule in catalogue()):
            raise ConfigError(f'error: there is no rule "{name}"\n  hint: {_advice(name)}')
    return tuple(
        rule
        for rule in catalogue(scope.value)
        if (not config.select or any(_means(name, rule) for name in config.select))
        and not any(_means(name, rule) for name in config.ignore)
    )


def _means(name: str, rule: Rule) -> bool:
    code = name.upper()
    return rule.name == name.lower() or (code.startswith("SC") and rule.code.startswith(code))


def _advice(name: str) -> str:
    return Suggestions(one.name for one in catalogue()).hint(name) or 'see "sourcecheck rules"'


def judge(
    project: Project,
    evidence: Evidence,
    rules: Iterable[Rule],
    *,
    allow: Sequence[Suppression] = (),
    baseline: Baseline | None = None,
) -> Report:
    """Return the report on a project: what the rules find, in the order of the files.

    What comments of the files, `allow` and `baseline` allow to stand is counted, not reported.
    """
    rules = tuple(rules)
    telling = Telling(project, evidence)
    found, suppressions = _found(project, evidence, rules, allow, telling)
    gone: Sequence[Accepted] = ()
    if baseline:
        numbers = {known: number for number, known in enumerate(fingerprints(found))}
        for fingerprint, number in numbers.items():
            if fingerprint in baseline.accepted:
                suppressions.setdefault(number, accepting(baseline, fingerprint))
        gone = mended(baseline, numbers, rules, telling)
    reported = [finding for number, finding in enumerate(found) if number not in suppressions]
    summary = summarize(project, evidence, reported, suppressions.values())
    return Report(
        project=project,
        evidence=evidence,
        found=tuple(found),
        suppressions=dict(sorted(suppressions.items())),
        mended=tuple(gone),
        summary=summary,
        hints=(*hints(project, evidence, summary), *mended_hints(gone)),
    )


def _found(
    project: Project,
    evidence: Evidence,
    rules: Sequence[Rule],
    allow: Sequence[Suppression],
    telling: Telling,
) -> tuple[list[Finding], dict[int, Suppression]]:
    """Return what the rules find, sorted, and the numbers of what is allowed to stand."""
    given = Suppressions((*project.suppressions, *allow))
    found = list(_judged(project, evidence, (one for one in rules if not _is_last(one))))
    by = {id(one): suppression for one in found if (suppression := given.over(one))}
    last = replace(project, idle=tuple(idle(given.idle(), rules, telling)))
    found += _judged(last, evidence, filter(_is_last, rules))
    order = {path: number for number, path in enumerate(project.paths)}
    found.sort(
        key=lambda finding: (
            order.get(finding.location.path, len(order)),
            finding.location,
            finding.rule,
        ),
    )
    return found, {n: by[id(one)] for n, one in enumerate(found) if id(one) in by}


def _judged(project: Project, evidence: Evidence, rules: Iterable[Rule]) -> Iterator[Finding]:
    return (finding for rule in rules for finding in rule.check(project, evidence))


def _is_last(rule: Rule) -> bool:
    """Return whether a rule is about suppressions, which are known when all others have judged."""
    return rule.code.startswith("SC6")
