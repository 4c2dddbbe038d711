"""SC345: a title looks as it does on a title page or in a list."""

import re
from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.rules.printed import TITLES, fault, printed, shown
from sourcecheck.rules.rule import Example, Fault, rule

_FULL_STOP = r"(?<![^\W\d_])[^\W\d_]{5,}\}*\.\}*$"
"""After a word of five letters or more, which is hardly an abbreviation."""
_LONG_ABBREVIATIONS = ("assoc.", "bibliogr.", "internat.", "illustr.", "suppl.", "transl.")
_WORD = r"[^\W\d_]{4,}"
_ENOUGH = 20
"""Capitals that are no mere row of acronyms, which are seldom longer than six letters."""


@rule(
    "SC345",
    "unedited-title",
    Severity.NOTE,
    bad=Example(
        bibliography="""
        @book{ellis-2013, author={Ellis, Frank}, title={THE STALINGRAD CAULDRON}, date={2013}}
        """,
    ),
    good=Example(
        bibliography="""
        @book{ellis-2013, author={Ellis, Frank}, title={The Stalingrad Cauldron}, date={2013}}
        """,
    ),
)
def unedited_title(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The title is in capitals throughout, or ends in a full stop.

    Why: that is how title pages, catalogues and lists of references look, not what the work is
    called. Styles make capitals and add the stop themselves; small letters they cannot restore.

    Fix: write the title as one would in a sentence.
    """
    for source, name, value in printed(project, _is_suspicious, TITLES):
        if value.isupper():
            if _is_shouted(value):
                yield fault(source, name, f'"{name}" is in capitals throughout: {shown(value)}')
        elif (new := mended(value)) != value:
            message = f'"{name}" ends in a full stop: {shown(value, len(value))}'
            yield fault(source, name, message, "take it out", new)


def mended(value: str) -> str:
    """Return a title without the full stop at its end, if it is no abbreviation's."""
    found = re.search(_FULL_STOP, value)
    sentences = ". " in value or "? " in value or "! " in value  # then it is a text, and ends so
    if not found or sentences or value.lower().rstrip("}").endswith(_LONG_ABBREVIATIONS):
        return value
    stop = value.rindex(".")
    return value[:stop] + value[stop + 1 :]


def _is_suspicious(value: str) -> bool:
    return value[-2:].rstrip("}")[-1:] == "." or value.isupper()


def _is_shouted(value: str) -> bool:
    words = [len(word) for word in re.findall(_WORD, value) if word.isupper()]
    return len(words) > 1 and max(words) > 6 and sum(map(str.isupper, value)) >= _ENOUGH
