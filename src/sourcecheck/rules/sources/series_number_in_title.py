"""SC346: the number of a volume stands in the title of a book."""

import re
from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.rules.printed import fault, given, shown
from sourcecheck.rules.rule import Example, Fault, rule

_BOOKS = frozenset({"book", "collection", "manual", "proceedings", "reference"})
_LAST = frozenset("0123456789)]}IVXL")
_NUMBER = r"(?P<number>\d{1,5}|[IVXL]+)\s*\}*"
_VOLUME = (
    r"(?i)[\s,.:;(\[{](?:vol(?:ume|\.)|bd\.|band|tome?|t\.|том|т\.|díl|sv\.|svazek|deel|dl\.)\s*"
    rf"{_NUMBER}[)\]]?$"
)
_SERIES = (
    r"(?i)\((?P<series>[^()]*\b(?:lecture notes|series|studies|monographs?|library|reihe|schriften|"
    rf"beiträge|studien|collection|quellen|biblioth\w+|труды|řada|edice)\b[^()]*?)[,.:;]?\s*"
    rf"(?:vol\.|no\.|nr\.|bd\.|№)?\s*{_NUMBER}\)$"
)


@rule(
    "SC346",
    "series-number-in-title",
    Severity.NOTE,
    bad=Example(
        bibliography="""
        @book{ellis-2013, author={Ellis, Frank}, title={Cauldron (Modern War Studies 12)},
          date={2013}}
        """,
    ),
    good=Example(
        bibliography="""
        @book{ellis-2013, author={Ellis, Frank}, title={Cauldron}, series={Modern War Studies},
          number={12}, date={2013}}
        """,
    ),
)
def series_number_in_title(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The number of a volume, or a series and its number, stands in the title of a book.

    Why: libraries and registries have them apart from the title, so the work is not found by
    it; and styles that set volumes in their own way cannot.

    Fix: move them to `volume`, or to `series` and `number`. If "Volume 1" is what the title page
    calls the book, leave it, and allow the finding.
    """
    for source, name, value in given(project, ("title", "booktitle"), _is_suspicious):
        if name == "title" and source.type not in _BOOKS:
            continue
        if found := re.search(_SERIES, value):
            hint = f"series = {{{found['series'].strip()}}}, number = {{{found['number']}}}"
        elif found := re.search(_VOLUME, value):
            hint = f"volume = {{{found['number']}}}"
        else:
            continue
        yield fault(source, name, f'"{name}" ends in a number: {shown(value, len(value))}', hint)


def _is_suspicious(value: str) -> bool:
    return value[-1:] in _LAST
