"""A report as JUnit XML, for the test reports of Jenkins, GitLab and others.

Each claim, each source and each link of a document is a test case. Of a test case Jenkins and
GitLab show one failure only, so it holds all that was found.

The format: https://github.com/jenkinsci/xunit-plugin, junit-10.xsd; what GitLab reads of it:
https://docs.gitlab.com/ci/testing/unit_test_reports/#junit-xml-format-specification.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Finding, Severity
from sourcecheck.model.identifier import Identifier
from sourcecheck.model.location import Location
from sourcecheck.model.report import Report
from sourcecheck.model.resolution import Verdict
from sourcecheck.reporters.screen import visible
from sourcecheck.reporters.wording import why

_Subject = tuple[object, ...]
"""What findings are about: a claim, a source, a place in a document, or else a file and a rule."""


class _Case(NamedTuple):
    """A test case: what it tests, the suite that it stands in, and its name, once in a suite."""

    subject: _Subject
    suite: str
    name: str
    skipped: str = ""
    """Why it was not tested; empty if it was."""
    unreported: str = ""
    """What is not reported of it, and why; empty if all is."""


def render(report: Report, fail_on: Severity) -> Iterator[str]:
    """Yield a report in pieces of text that make an XML document in UTF-8.

    A test case fails if one of its findings weighs as much as `fail_on`, as the run does; what
    weighs less stands in its output. One of which nothing is reported, but something allowed, is
    skipped; what is allowed besides is told with the rest.
    """
    cases = {case.subject: case for case in (*_claims(report), *_sources(report), *_links(report))}
    found: dict[_Subject, list[Finding]] = {}
    for finding in report.findings:
        case = _case(finding, cases)
        found.setdefault(case.subject, []).append(finding)
    for finding, _, suppression in report.suppressed():
        case = _case(finding, cases)
        told = f"{finding.rule} {finding.name} {why(suppression)}"
        unreported = f"{case.unreported}; {told}" if case.unreported else told
        cases[case.subject] = case._replace(unreported=unreported)
    suites: dict[str, list[_Case]] = defaultdict(list)
    for case in cases.values():
        suites[case.suite].append(case)
    failing = {
        subject
        for subject, findings in found.items()
        if any(finding.severity.rank >= fail_on.rank for finding in findings)
    }
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    figures = f'tests="{len(cases)}" failures="{len(failing)}" errors="0"'
    yield f'<testsuites name="sourcecheck" {figures}>\n'
    for name, tested in suites.items():
        yield from _suite(name, tested, found, failing)
    yield "</testsuites>\n"


def _claims(report: Report) -> Iterator[_Case]:
    path = report.project.ledger.path if report.project.ledger else ""
    for claim in report.project.claims:
        suite = f"{path}: {claim.section}" if claim.section else path
        yield _Case(("claim", claim.id), suite, claim.id)


def _sources(report: Report) -> Iterator[_Case]:
    first = report.project.source
    for source in report.project.sources:
        if source is first[source.key]:
            yield _Case(("source", source.key), source.location.path, source.key)


def _links(report: Report) -> Iterator[_Case]:
    """Yield a case for each document and what it points to, at the first place that does."""
    for document in report.project.documents:
        first: dict[Identifier, Location] = {}
        for link in document.links:
            first.setdefault(link.identifier, link.location)
        for identifier, location in first.items():
            skipped = _skipped(identifier, report.evidence)
            yield _Case(location, document.path, str(identifier), skipped)


def _skipped(identifier: Identifier, evidence: Evidence) -> str:
    resolution = evidence.resolutions.get(identifier)
    if resolution is None:
        return "nobody was asked about it"
    return resolution.reason if resolution.verdict is Verdict.UNCHECKED else ""


def _subject(finding: Finding, cases: Mapping[_Subject, _Case]) -> _Subject:
    subjects: Iterable[_Subject] = (
        ("claim", finding.claim),
        ("source", finding.source),
        finding.location,
    )
    last = ("rule", finding.location.path, finding.rule)
    return next((one for one in subjects if one in cases), last)


def _case(finding: Finding, cases: dict[_Subject, _Case]) -> _Case:
    """Return the case that a finding belongs to; a new one if it is about none of them."""
    subject = _subject(finding, cases)
    made = _Case(subject, finding.location.path, f"{finding.rule} {finding.name}")
    return cases.setdefault(subject, made)


def _suite(
    name: str,
    cases: Sequence[_Case],
    found: Mapping[_Subject, Sequence[Finding]],
    failing: set[_Subject],
) -> Iterator[str]:
    failures = sum(case.subject in failing for case in cases)
    skipped = sum(_unasked(case) != "" and case.subject not in found for case in cases)
    figures = f'tests="{len(cases)}" failures="{failures}" errors="0" skipped="{skipped}"'
    suite = quoteattr(visible(name))
    yield f"<testsuite name={suite} {figures}>\n"
    for case in cases:
        start = f"<testcase classname={suite} name={quoteattr(visible(case.name))}"
        if case.subject in found:
            findings = found[case.subject]
            outcome = _outcome(findings, case.unreported, fails=case.subject in failing)
            yield f"{start}>{outcome}</testcase>\n"
        elif skipped_for := _unasked(case):
            yield f"{start}><skipped message={quoteattr(visible(skipped_for))}/></testcase>\n"
        else:
            yield f"{start}/>\n"
    yield "</testsuite>\n"


def _unasked(case: _Case) -> str:
    """Return why nothing is said of a case for which nothing was found."""
    return "; ".join(why_not for why_not in (case.skipped, case.unreported) if why_not)


def _outcome(findings: Sequence[Finding], unreported: str, *, fails: bool) -> str:
    lines = [line for finding in findings for line in _told(finding)]
    if unreported:
        lines.append(f"not reported: {visible(unreported)}")
    text = escape("\n".join(lines))
    if not fails:
        return f"<system-out>{text}</system-out>"
    heaviest = max(findings, key=lambda finding: finding.severity.rank)
    more = f" (and {len(findings) - 1} more)" if len(findings) > 1 else ""
    message = quoteattr(f"{visible(heaviest.message)}{more}")
    return f'<failure type="{heaviest.severity}" message={message}>{text}</failure>'


def _told(finding: Finding) -> Iterator[str]:
    place = visible(str(finding.location))
    message = visible(finding.message)
    yield f"{place}: {finding.severity}: {message} [{finding.rule} {finding.name}]"
    if finding.hint:
        yield f"  hint: {visible(finding.hint)}"
