"""HTML reports for tests, and what is in them besides style and script."""

import re
from collections.abc import Mapping
from dataclasses import replace

from build import project
from reporters.reporting import BIBLIOGRAPHY, CLAIMS, RULES, everything

from sourcecheck import __version__
from sourcecheck.checking import judge
from sourcecheck.evidence.account import Account
from sourcecheck.model.identifier import Identifier
from sourcecheck.model.report import Report
from sourcecheck.model.trend import Point
from sourcecheck.reporters.html import render

ARTICLE = """\
The Russian Liberation Army (German: Russische Befreiungsarmee; Russian: Русская освободительная
армия) was a collaborationist formation that fought under German command.[citation needed][by whom?]
It freed Prague.

== End ==

The first division freed Prague. Nobody counted. An army is
an army.
"""
_PARTS = re.compile(r"(?<=<style>).*?(?=</style>)|(?<=<script>).*?(?=</script>)", re.DOTALL)
_HASH = re.compile(r"sha256-[\w+/]+=")


def article() -> Report:
    """Return the report with everything in it, on an article whose text is at hand."""
    return judge(project(CLAIMS, BIBLIOGRAPHY, ARTICLE), everything().evidence, RULES)


def over_time(*points: Point) -> Report:
    """Return that report with kept runs of its project."""
    report = article()
    return replace(report, evidence=replace(report.evidence, trend=points))


def page(report: Report, accounts: Mapping[Identifier, Account] | None = None) -> str:
    """Return a report as a whole page."""
    return "".join(render(report, accounts))


def told(report: Report, accounts: Mapping[Identifier, Account] | None = None) -> str:
    """Return a page without its style, its script, their hashes and the program's version."""
    bare = _HASH.sub("HASH", _PARTS.sub("", page(report, accounts)))
    return bare.replace(f"sourcecheck {__version__}", "sourcecheck VERSION")


def between(text: str, start: str, end: str) -> str:
    """Return the first stretch of a text from one mark to the next other one, both included."""
    first = text.index(start)
    return text[first : text.index(end, first) + len(end)]
