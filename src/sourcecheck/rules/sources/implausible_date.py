"""SC333: a date lies in the future, or before books were printed."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.model.source import Source, SourceKind
from sourcecheck.rules.dates import Day, read_period
from sourcecheck.rules.printed import fault, given
from sourcecheck.rules.rule import Example, Fault, rule

_FIRST_PRINTS = 1450
"""When printing with movable type began in Europe."""
_PRINTED_TYPES = frozenset(
    {"article", "book", "booklet", "collection", "conference", "inbook", "incollection"}
    | {"inproceedings", "manual", "mastersthesis", "mvbook", "mvcollection", "periodical"}
    | {"phdthesis", "proceedings", "report", "techreport", "thesis"}
)
_OTHER_YEARS = "[\u0590-\u06ff\u0e00-\u0e7f\u1200-\u139f\u0900-\u097f\u2e80-\u9fff\uac00-\ud7af]"
"""Scripts whose readers count years from elsewhere (Hebrew, Arabic and Persian, Thai, Ethiopic,
Nepali), or printed long before Gutenberg (Chinese, Japanese, Korean)."""
_THEIR_LANGUAGES = frozenset(
    {"amharic", "arabic", "chinese", "farsi", "hebrew", "hindi", "japanese", "korean", "nepali"}
    | {"persian", "sanskrit", "thai", "tibetan", "urdu"}
)


@rule(
    "SC333",
    "implausible-date",
    Severity.WARNING,
    bad=Example(
        bibliography="""
        @book{ellis-2013, author={Ellis, Frank}, title={Cauldron}, date={3013}}
        """,
    ),
    good=Example(
        bibliography="""
        @book{ellis-2013, author={Ellis, Frank}, title={Cauldron}, date={2013}}
        """,
    ),
)
def implausible_date(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The date lies in the future, or before there were printed works.

    Why: it is most likely misprinted. A work may be announced for next year, but not later, and
    nobody has looked at a page tomorrow. Before 1450 there were manuscripts, and printed books
    only in East Asia.

    Fix: correct the date. Of an old work, `origdate` is its own date, and `date` that of the
    edition that was used; a manuscript is `@unpublished`.
    """
    return improbable(project, datetime.now(UTC).date())


def improbable(project: Project, today: date) -> Iterator[Fault]:
    """Yield a fault for each date that is improbable on this day."""

    def is_not_modern(value: str) -> bool:
        return not str(_FIRST_PRINTS) <= value[:4] < str(today.year)

    for source, name, value in given(project, ("date", "year"), is_not_modern):
        period = read_period(value)
        first = period and (period.start or period.end)
        if first and (reason := _strangeness(first.year, source, today)):
            yield fault(source, name, f'"{name}" {reason}: "{value}"')
    now = Day(*(today + timedelta(days=1)).timetuple()[:3])  # somewhere it is tomorrow already
    for source, name, value in given(project, ("urldate", "archivedate"), is_not_modern):
        period = read_period(value)
        if period and period.start and now.precedes(period.start):
            yield fault(source, name, f'"{name}" lies in the future: "{value}"')


def _strangeness(year: int, source: Source, today: date) -> str:
    """Return what is strange about a year, if anything is."""
    reason = ""
    if year > today.year + 1:
        reason = "lies more than a year in the future"
    elif (
        year < _FIRST_PRINTS
        and source.type in _PRINTED_TYPES
        and source.kind is SourceKind.PUBLISHED
    ):
        reason = f"is before {_FIRST_PRINTS}, when works began to be printed"
    return "" if reason and _counts_otherwise(source) else reason


def _counts_otherwise(source: Source) -> bool:
    """Return whether it is of a place with another calendar, or an older art of printing."""
    languages = {source.get("langid").lower(), source.get("language").lower()}
    text = f"{source.title} {source.get('publisher')} {source.get('author')}"
    return bool(languages & _THEIR_LANGUAGES or re.search(_OTHER_YEARS, text))
