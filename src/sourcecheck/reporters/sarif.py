"""A report as SARIF 2.1.0, for code scanning and editors.

The format: https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/ (sections are named
below); what GitHub makes of it, and its limits: https://docs.github.com/en/code-security/
code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from sourcecheck import __version__
from sourcecheck.model.report import Report
from sourcecheck.reporters.rule_pages import address, page
from sourcecheck.reporters.sarif_results import MOST_RESULTS, dump, results
from sourcecheck.reporters.screen import visible
from sourcecheck.reporters.wording import counted, unreported
from sourcecheck.rules.rule import Rule

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LONGEST_DESCRIPTION = 1024
"""Characters that GitHub takes of a description."""
_SUBJECTS = {
    "1": "claims",
    "2": "citations",
    "3": "sources",
    "4": "links",
    "5": "records",
    "6": "suppressions",
}
"""First digit of a rule's code to its tag, by which results can be filtered."""
_ROOT = {"%SRCROOT%": {"description": {"text": "The folder in which sourcecheck was run."}}}


def render(
    report: Report, rules: Sequence[Rule], documentation: str = "", *, suppressed: bool = True
) -> Iterator[str]:
    """Yield a report in pieces of text that make a SARIF log; each result stands on a line.

    `rules` are all that there are, whether they found anything or not; `documentation` is the
    address of the page that describes them (docs/rules.md), where there is one. Without
    `suppressed` what is allowed or accepted is counted, not listed: GitHub does not read
    `suppressions`, and shows it as open (https://github.com/github/codeql-action/issues/1230).
    """
    driver = {"name": "sourcecheck", "semanticVersion": __version__}
    if documentation:
        driver["informationUri"] = documentation
    yield f'{{"$schema": {dump(_SCHEMA)}, "version": "2.1.0", "runs": [{{\n'
    yield f'"tool": {{"driver": {dump(driver)[:-1]}, "rules": ['
    yield from _lines(dump(_descriptor(one, documentation)) for one in rules)
    yield "]}},\n"
    yield f'"columnKind": "unicodeCodePoints",\n"originalUriBaseIds": {dump(_ROOT)},\n'
    listed = report.found if suppressed else report.findings
    left_out = max(0, len(listed) - MOST_RESULTS)
    unlisted = "" if suppressed else unreported(report.summary)
    yield f'"invocations": [{dump(_invocation(left_out, unlisted))}],\n"results": ['
    yield from _lines(results(report, rules, suppressed=suppressed))
    yield "]\n}]}\n"


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
        described["helpUri"] = address(rule, documentation)
    return described


def _cut(text: str) -> str:
    longest = _LONGEST_DESCRIPTION
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"


def _invocation(left_out: int, unlisted: str) -> dict[str, Any]:
    """Return how the run went (3.20): to its end, with or without results that are left out."""
    notices = []
    if left_out:
        text = (
            f"{counted(left_out, 'finding')} of the least severity left out: "
            f"GitHub rejects a file with more than {MOST_RESULTS:,}."
        )
        notices.append({"level": "warning", "message": {"text": text}})
    if unlisted:
        notices.append({"level": "note", "message": {"text": f"Not listed: {unlisted}."}})
    told = {"toolExecutionNotifications": notices} if notices else {}
    return {"executionSuccessful": True, **told}
