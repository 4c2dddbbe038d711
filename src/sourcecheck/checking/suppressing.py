"""Which suppressions allowed nothing, and which accepted findings are there no more."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from sourcecheck.checking.telling import Telling
from sourcecheck.model.baseline import Accepted, Baseline
from sourcecheck.model.report import Report
from sourcecheck.model.suppression import Reach, Suppression, SuppressionKind
from sourcecheck.rules import find_rule
from sourcecheck.rules.rule import Rule


def idle(
    unused: Iterable[Suppression], rules: Sequence[Rule], telling: Telling
) -> Iterator[Suppression]:
    """Yield those of the unused suppressions of which the run can tell that nothing needs them."""
    codes = {rule.code for rule in rules}
    for one in unused:
        meant = find_rule(one.rule)
        if meant is None or (meant.code in codes and telling.of_suppression(one, meant.code)):
            yield one


def mended(
    baseline: Baseline, found: Collection[str], rules: Sequence[Rule], telling: Telling
) -> tuple[Accepted, ...]:
    """Return the accepted findings that a run would have found again, had they not been mended.

    `found` are the fingerprints of what it found.
    """
    codes = {rule.code for rule in rules}
    return tuple(
        one
        for fingerprint, one in baseline.accepted.items()
        if fingerprint not in found and one.rule in codes and telling.of_accepted(one)
    )


def accepting(baseline: Baseline, fingerprint: str) -> Suppression:
    """Return that a baseline accepts a finding."""
    return Suppression(
        kind=SuppressionKind.BASELINE,
        rule=baseline.accepted[fingerprint].rule,
        reason=f"accepted in {baseline.path}",
        reach=Reach(),
        location=baseline.locate(fingerprint),
    )


def renewed(report: Report, baseline: Baseline) -> tuple[Accepted, ...]:
    """Return what a baseline accepts after a run: all that it found and is not allowed elsewhere.

    What was accepted before and could not be judged by this run stays.
    """
    found = set(report.fingerprints)
    gone = found | {one.fingerprint for one in report.mended}
    kept = [one for fingerprint, one in baseline.accepted.items() if fingerprint not in gone]
    allowed = {
        number
        for number, suppression in report.suppressions.items()
        if suppression.kind is not SuppressionKind.BASELINE
    }
    today = [
        Accepted(
            fingerprint=fingerprint,
            rule=finding.rule,
            name=finding.name,
            path=finding.location.path,
            claim=finding.claim,
            source=finding.source,
            message=finding.message,
        )
        for number, (finding, fingerprint) in enumerate(
            zip(report.found, report.fingerprints, strict=True)
        )
        if number not in allowed
    ]
    return (*kept, *today)
