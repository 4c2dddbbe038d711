"""SC348: an ampersand that TeX does not print."""

import re
from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.rules.name_list import misdivision
from sourcecheck.rules.printed import NAMES, fault, printed, shown
from sourcecheck.rules.rule import Example, Fault, rule

_AMPERSAND = r"(?<!\\)&(?!#?\w+;)"
_ADDRESS = r"\\(?:url|href|path|nolinkurl)\b|://"
_FORMULA = r"\\begin\b"
_OF_NAMES = r'write "and" between two people, and "{Smith \& Sons}" for a firm'


@rule(
    "SC348",
    "bare-ampersand",
    Severity.NOTE,
    bad=Example(
        bibliography="""
        @book{ellis-2013, author={Ellis, Frank}, title={Cauldron & Encirclement}, date={2013}}
        """,
    ),
    good=Example(
        bibliography=r"""
        @book{ellis-2013, author={Ellis, Frank}, title={Cauldron \& Encirclement}, date={2013}}
        """,
    ),
)
def bare_ampersand(project: Project, evidence: Evidence) -> Iterator[Fault]:
    r"""The field has an `&` without a backslash before it.

    Why: to TeX, it is a sign of tables, and it stops there. Programs that read the file without
    TeX do not mind.

    Fix: write `\&`.
    """
    for source, name, value in printed(project, _has_ampersand):
        new = mended(value)
        if new == value or (name in NAMES and misdivision(value)):
            continue
        message = f'"{name}" has a bare "&": {shown(value, value.find("&"))}'
        if name in NAMES and "{" not in value:
            yield fault(source, name, message, _OF_NAMES)
        else:
            yield fault(source, name, message, r"write \&", new)


def mended(value: str) -> str:
    r"""Return the text with a backslash before each bare `&`, but for addresses and tables."""
    if re.search(_ADDRESS, value) or re.search(_FORMULA, value):
        return value
    return re.sub(_AMPERSAND, r"\\&", value)


def _has_ampersand(value: str) -> bool:
    return "&" in value
