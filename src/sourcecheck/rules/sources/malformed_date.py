"""SC331: a date, a year or a month is not written as one."""

import re
from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.rules.date_spelling import respelled
from sourcecheck.rules.dates import DATES, read_period
from sourcecheck.rules.printed import did_you_mean, fault, given, shown
from sourcecheck.rules.rule import Example, Fault, rule

_YEAR = r"(?<![^\W_])\d{3,4}s?(?![^\W_])|(?<!\d)\d{1,4}\W*(?:[BC][.\s]*C|A[.\s]*D)"
"""A year among anything else, also of antiquity; "20l3" and "2013a" are none."""
_ROMAN = r"[MDCLXVI]+\.?"
_UNDATED = (
    r"(?i)\b(?:forthcoming|in (?:press|preparation|review|print)|to (?:appear|be published)|"
    r"accepted|submitted|n\.?\s?d|no date|undated|s\.?\s?[ad]|o\.?\s?[jd]|b\.?\s?[rd])\b"
)
_PUBSTATE = ("forthcoming", "inpress", "inpreparation", "submitted")
"""What biblatex's field `pubstate` may say in place of a date (biblatex manual, 4.9.2.11)."""


@rule(
    "SC331",
    "malformed-date",
    Severity.WARNING,
    bad=Example(
        bibliography="""
        @book{ellis-2013, author={Ellis, Frank}, title={Cauldron}, date={14 September 2013}}
        """,
    ),
    good=Example(
        bibliography="""
        @book{ellis-2013, author={Ellis, Frank}, title={Cauldron}, date={2013-09-14}}
        """,
    ),
)
def malformed_date(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The field should hold a date, a year or a month, and is not written as one.

    Why: biblatex leaves such a date out, and no program can sort or compare it. Dates are
    written `2013-09-14`, `2013-09` or `2013`, a span of them `1943-09/1943-10`, one that is not
    sure `1943?`, `1943~` or `194X` (ISO 8601-2, level 1; biblatex manual, 2.3.8). A `year` may
    also be in words: "in press", "n.d.".

    Fix: write the date so. What has not appeared yet has `pubstate = {forthcoming}` and no date.
    """
    for source, name, value in given(project, DATES, _is_no_date):
        message = f'"{name}" is no date as biblatex reads it: {shown(value)}'
        pubstate = "".join(value.lower().split())
        hint = f"write pubstate = {{{pubstate}}}" if pubstate in _PUBSTATE else ""
        yield fault(source, name, message, hint, mended(value))
    for source, name, value in given(project, ("year",), _is_no_year):
        letter = re.fullmatch(r"(\d{4})\s?[a-z]", value)
        hint = did_you_mean(letter[1] if letter else "")
        yield fault(source, name, f'"year" is no year: {shown(value)}', hint)
    for source, name, value in given(project, ("month",), _is_no_month):
        yield fault(source, name, f'"month" is no month: {shown(value)}')


def mended(value: str) -> str:
    """Return a date as biblatex reads it, or as it is where nobody could be sure."""
    return respelled(value)


def _is_no_date(value: str) -> bool:
    return not read_period(value) and bool(value.strip("{} "))


def _is_no_year(value: str) -> bool:
    if (len(value) == 4 and value.isdigit()) or not value.isascii():
        return False  # what other scripts write is beyond this rule
    plain = value.strip("{}[]()?- ")
    known = re.search(_YEAR, plain) or re.fullmatch(_ROMAN, plain) or re.search(_UNDATED, plain)
    return not (known or read_period(plain)) and bool(plain)


def _is_no_month(value: str) -> bool:
    """Return whether it has no letters, and a number that no month has; 13 is another's matter."""
    if value.isalpha() or value.isdigit():
        return False
    numbers = re.findall(r"\d+", value)
    return value.upper() == value.lower() and not all(0 < int(one[:3]) < 13 for one in numbers)
