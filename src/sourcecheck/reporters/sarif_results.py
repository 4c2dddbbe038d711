"""The results of a SARIF log: findings with the places that they are about.

The sections of https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/ are named below.
"""

import json
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice
from pathlib import PurePath
from urllib.parse import quote

from sourcecheck.model.finding import Finding
from sourcecheck.model.fingerprint import VERSION
from sourcecheck.model.location import Location
from sourcecheck.model.project import Project
from sourcecheck.model.report import Report
from sourcecheck.model.suppression import Suppression, SuppressionKind
from sourcecheck.reporters.addresses import encoded
from sourcecheck.reporters.screen import visible
from sourcecheck.reporters.wording import headline, worst
from sourcecheck.rules.rule import Rule

MOST_RESULTS = 25_000
"""GitHub rejects a run that has more, and shows 5,000 of them, the worst first."""
_MOST_RELATED = 10
"""Places told for one result: enough to see what it is about."""
dump = json.JSONEncoder(ensure_ascii=False).encode
"""Returns a value as JSON."""


def results(report: Report, rules: Sequence[Rule], *, suppressed: bool) -> Iterator[str]:
    """Yield the worst results (3.27), put together by hand: to encode objects takes twice the time.

    Without `suppressed` those are left out that are allowed or accepted.
    """
    room = worst(report.findings, MOST_RESULTS)
    left = MOST_RESULTS - sum(room.values())
    heads = {
        rule.code: f'{{"ruleId": {dump(rule.code)}, "ruleIndex": {number}, "level": '
        for number, rule in enumerate(rules)
    }

    def result(finding: Finding, fingerprint: str, suppressions: str) -> str:
        return (
            f'{heads[finding.rule]}"{finding.severity}", {_body(report.project, finding)}, '
            f'"partialFingerprints": {{"{VERSION}": "{fingerprint}"}}{suppressions}}}'
        )

    # Either all results tell of suppressions, or none (3.27.23).
    none = ', "suppressions": []' if report.suppressions and suppressed else ""
    for finding, fingerprint in report.known():
        if room[finding.severity]:
            room[finding.severity] -= 1
            yield result(finding, fingerprint, none)
    if not suppressed:
        return
    for finding, fingerprint, suppression in islice(report.suppressed(), left):
        yield result(finding, fingerprint, f', "suppressions": [{_suppression(suppression)}]')


def _suppression(suppression: Suppression) -> str:
    """Return why a result is suppressed, and where that is written (3.35)."""
    kind = "inSource" if suppression.kind is SuppressionKind.COMMENT else "external"
    return (
        f'{{"kind": "{kind}", "status": "accepted", '
        f'"justification": {dump(visible(suppression.reason))}, '
        f'"location": {{{_place(suppression.location)}}}}}'
    )


def _body(project: Project, finding: Finding) -> str:
    """Return the message of a result and its places, to which the message links."""
    text = _unlinked(headline(finding))
    if finding.hint:
        text += f"\nhint: {_unlinked(visible(finding.hint))}"
    related = _related(project, finding)
    if related:
        links = ", ".join(f"[{_link_text(name)}]({n})" for n, (name, _) in enumerate(related, 1))
        text += f"\nsee {links}"
    body = f'"message": {{"text": {dump(text)}}}, "locations": [{{{_place(finding.location)}}}]'
    if not related:
        return body
    places = ", ".join(
        f'{{"id": {number}, {_place(location)}, "message": {{"text": {dump(visible(name))}}}}}'
        for number, (name, location) in enumerate(related, 1)
    )
    return f'{body}, "relatedLocations": [{places}]'


def _related(project: Project, finding: Finding) -> list[tuple[str, Location]]:
    """Return what else a reader wants to see, with its place.

    Of a finding about a claim these are the sources that it names or the claim cites; of one
    about a source the claims that rest on it.
    """
    if finding.claim is None:
        claims = project.resting.get(finding.source or "", ())
        return [(claim.id, claim.location) for claim in claims[:_MOST_RELATED]]
    claim = project.claim.get(finding.claim)
    cited = project.support(claim) if claim else ()
    keys = [finding.source] if finding.source else dict.fromkeys(one.key for one in cited)
    sources = (project.source.get(key) for key in keys)
    return [(one.key, one.location) for one in sources if one][:_MOST_RELATED]


def _place(location: Location) -> str:
    """Return what a location (3.28) has; its region (3.30) ends with the line."""
    path, line, column = location
    region = f'{{"startLine": {line}, "startColumn": {column}}}'
    return f'"physicalLocation": {{"artifactLocation": {_artifact(path)}, "region": {region}}}'


@cache
def _artifact(path: str) -> str:
    """Return where a file is (3.4): relative to the folder of the run, if it is named so."""
    if path.startswith(("http://", "https://")):
        return dump({"uri": encoded(path)})
    written = PurePath(path)
    uri = quote(written.as_posix(), errors="backslashreplace")
    if written.is_absolute():
        return dump({"uri": f"file://{'' if uri.startswith('/') else '/'}{uri}"})
    return dump({"uri": uri, "uriBaseId": "%SRCROOT%"})


def _unlinked(text: str) -> str:
    """Return a text in which nothing is taken for a link (3.11.6)."""
    return text.replace("](", "] (")


def _link_text(name: str) -> str:
    """Return a name as the text of a link, whose brackets are escaped (3.11.6)."""
    return visible(name).replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
