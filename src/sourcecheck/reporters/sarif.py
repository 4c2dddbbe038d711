"""A report as SARIF 2.1.0, for code scanning and editors.

The format: https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/ (sections are named
below); what GitHub makes of it, and its limits: https://docs.github.com/en/code-security/
code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning.
"""

import json
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from sourcecheck import __version__
from sourcecheck.model.finding import Finding
from sourcecheck.model.fingerprint import VERSION
from sourcecheck.model.location import Location
from sourcecheck.model.project import Project
from sourcecheck.model.report import Report
from sourcecheck.model.suppression import Suppression, SuppressionKind
from sourcecheck.reporters.rule_pages import page
from sourcecheck.reporters.screen import visible
from sourcecheck.reporters.wording import counted, headline, worst
from sourcecheck.rules.rule import Rule

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_MOST_RESULTS = 25_000
"""GitHub rejects a run that has more, and shows 5,000 of them, the worst first."""
_LONGEST_DESCRIPTION = 1024
"""Characters that GitHub takes of a description."""
_MOST_RELATED = 10
"""Places told for one result: enough to see what it is about."""
_SUBJECTS = {
    "1": "claims",
    "2": "citations",
    "3": "sources",
    "4": "links",
    "5": "records",
    "6": "suppressions",
}
"""First digit of a rule's code to its tag, by which results can be filtered."""
_IN_ADDRESSES = "%/:?=&;,+@!$'()*~#"
"""What stays as it is in the address of a page, besides letters and digits (RFC 3986)."""
_ROOT = {"%SRCROOT%": {"description": {"text": "The folder in which sourcecheck was run."}}}


def render(report: Report, rules: Sequence[Rule], documentation: str = "") -> Iterator[str]:
    """Yield a report in pieces of text that make a SARIF log; each result stands on a line.

    `rules` are all that there are, whether they found anything or not; `documentation` is the
    address of the page that describes them (docs/rules.md), where there is one.
    """
    shown = worst(report.findings, _MOST_RESULTS)
    driver = {"name": "sourcecheck", "semanticVersion": __version__}
    if documentation:
        driver["informationUri"] = documentation
    yield f'{{"$schema": {_dump(_SCHEMA)}, "version": "2.1.0", "runs": [{{\n'
    yield f'"tool": {{"driver": {_dump(driver)[:-1]}, "rules": ['
    yield from _lines(_dump(_descriptor(one, documentation)) for one in rules)
    yield "]}},\n"
    yield f'"columnKind": "unicodeCodePoints",\n"originalUriBaseIds": {_dump(_ROOT)},\n'
    left_out = max(0, len(report.found) - _MOST_RESULTS)
    yield f'"invocations": [{_dump(_invocation(left_out))}],\n"results": ['
    yield from _lines(_results(report, rules, shown))
    yield "]\n}]}\n"


_ENCODER = json.JSONEncoder(ensure_ascii=False)


def _dump(value: object) -> str:
    return _ENCODER.encode(value)


def _lines(values: Iterator[str]) -> Iterator[str]:
    comma = "\n"
    for value in values:
        yield f"{comma}{value}"
        comma = ",\n"
    yield "\n"


def _descriptor(rule: Rule, documentation: str) -> dict[str, Any]:
    """Return the description of a rule (3.49)."""
    why = rule.page.partition("\n\nFix:")[0]
    described = {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": _cut(visible(rule.summary))},
        "fullDescription": {"text": _cut(visible(why))},
        "help": {"text": rule.page, "markdown": page(rule)},
        "defaultConfiguration": {"level": rule.severity},
        "properties": {"tags": [_SUBJECTS[rule.code[2]]]},
    }
    if documentation:
        heading = f"{rule.code} {rule.name} {rule.severity}"
        described["helpUri"] = f"{documentation}#{heading.lower().replace(' ', '-')}"
    return described


def _cut(text: str) -> str:
    longest = _LONGEST_DESCRIPTION
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"


def _invocation(left_out: int) -> dict[str, Any]:
    """Return how the run went (3.20): to its end, with or without results that are left out."""
    if not left_out:
        return {"executionSuccessful": True}
    text = (
        f"{counted(left_out, 'finding')} of the least severity left out: "
        f"GitHub rejects a file with more than {_MOST_RESULTS:,}."
    )
    notice = {"level": "warning", "message": {"text": text}}
    return {"executionSuccessful": True, "toolExecutionNotifications": [notice]}


def _results(report: Report, rules: Sequence[Rule], shown: set[int]) -> Iterator[str]:
    """Yield the results (3.27), put together by hand: to encode objects takes twice the time."""
    heads = {
        rule.code: f'{{"ruleId": {_dump(rule.code)}, "ruleIndex": {number}, "level": '
        for number, rule in enumerate(rules)
    }

    def result(finding: Finding, fingerprint: str, suppressions: str) -> str:
        return (
            f'{heads[finding.rule]}"{finding.severity}", {_body(report.project, finding)}, '
            f'"partialFingerprints": {{"{VERSION}": "{fingerprint}"}}{suppressions}}}'
        )

    # Either all results tell of suppressions, or none (3.27.23).
    none = ', "suppressions": []' if report.suppressions else ""
    for number, (finding, fingerprint) in enumerate(report.known()):
        if number in shown:
            yield result(finding, fingerprint, none)
    for finding, fingerprint, suppression in islice(
        report.suppressed(), _MOST_RESULTS - len(shown)
    ):
        yield result(finding, fingerprint, f', "suppressions": [{_suppression(suppression)}]')


def _suppression(suppression: Suppression) -> str:
    """Return why a result is suppressed, and where that is written (3.35)."""
    kind = "inSource" if suppression.kind is SuppressionKind.COMMENT else "external"
    return (
        f'{{"kind": "{kind}", "status": "accepted", '
        f'"justification": {_dump(visible(suppression.reason))}, '
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
    body = f'"message": {{"text": {_dump(text)}}}, "locations": [{{{_place(finding.location)}}}]'
    if not related:
        return body
    places = ", ".join(
        f'{{"id": {number}, {_place(location)}, "message": {{"text": {_dump(visible(name))}}}}}'
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
        return _dump({"uri": quote(path, safe=_IN_ADDRESSES, errors="backslashreplace")})
    written = PurePath(path)
    uri = quote(written.as_posix(), errors="backslashreplace")
    if written.is_absolute():
        return _dump({"uri": f"file://{'' if uri.startswith('/') else '/'}{uri}"})
    return _dump({"uri": uri, "uriBaseId": "%SRCROOT%"})


def _unlinked(text: str) -> str:
    """Return a text in which nothing is taken for a link (3.11.6)."""
    return text.replace("](", "] (")


def _link_text(name: str) -> str:
    """Return a name as the text of a link, whose brackets are escaped (3.11.6)."""
    return visible(name).replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
