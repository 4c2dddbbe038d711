"""SC340: a text has a character that nobody sees."""

import re
import unicodedata
from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.rules.printed import NAMES, fault, printed, shown
from sourcecheck.rules.rule import Example, Fault, rule

_ALWAYS = "[\x00-\x08\x0b-\x1f\x7f\xad\u2028\u2029\u2060-\u2064\ufeff\ufffc]"
"""Controls, soft hyphens, ends of lines, what stands for a picture: strange in every script."""
_JOINERS = "[\u200b-\u200f\u202a-\u202e\u2066-\u2069]"
"""Joiners, ends of words and marks of direction, which the scripts of Asia and Africa need."""
_EUROPEAN = "[\u0000-\u058f\u1e00-\u1fff\u200b-\u22ff]*"
"""A text in scripts that do not: Latin, Greek, Cyrillic, Armenian; and signs."""
_HYPHENS = dict.fromkeys(map(ord, "\N{HYPHEN}\N{NON-BREAKING HYPHEN}"), "-")
_HYPHEN = re.compile("[\N{HYPHEN}\N{NON-BREAKING HYPHEN}]")
_NBSP = "\N{NO-BREAK SPACE}"
_NO_NBSP = NAMES | {"date", "pages", "volume", "year"}
"""Fields in which a program looks for spaces, and knows only the common one."""


@rule(
    "SC340",
    "invisible-character",
    Severity.WARNING,
    bad=Example(
        bibliography="""
        @book{ellis-2013, author={Ellis, Frank}, title={Stalin\N{SOFT HYPHEN}grad}, date={2013}}
        """,
    ),
    good=Example(
        bibliography="""
        @book{ellis-2013, author={Ellis, Frank}, title={Stalingrad}, date={2013}}
        """,
    ),
)
def invisible_character(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The field has a character that is not seen, or looks like another one.

    Why: it came with a text that was copied from a page or a PDF file. The word is not found,
    sorts wrongly, and compares as another one; TeX may stop. That goes for soft hyphens, spaces
    without width, control characters, the hyphens U+2010 and U+2011, and in names and numbers
    for the space that does not break, which BibTeX takes for a letter. Joiners are left alone in
    the scripts that need them.

    Fix: take the character out, or write a common hyphen or, in names, `~`.
    """
    for source, name, value in printed(project, _is_suspicious):
        found, new = _found(value), mended(value)
        if name in _NO_NBSP:
            found = found or re.search(_NBSP, value)
            new = new.replace(_NBSP, "~" if name in NAMES else " ")
        if found:
            yield fault(source, name, _message(name, value, found[0]), new=new)


def mended(value: str) -> str:
    """Return the text without what is not seen in it, and with common hyphens."""
    value = re.sub(_ALWAYS, "", value).translate(_HYPHENS)
    return re.sub(_JOINERS, "", value) if re.fullmatch(_EUROPEAN, value) else value


def _is_suspicious(value: str) -> bool:
    return not value.isprintable() or (not value.isascii() and bool(_HYPHEN.search(value)))


def _found(value: str) -> re.Match[str] | None:
    """Return the first character that is to go."""
    found = re.search(_ALWAYS, value) or _HYPHEN.search(value)
    return found or (re.search(_JOINERS, value) if re.fullmatch(_EUROPEAN, value) else None)


def _message(name: str, value: str, character: str) -> str:
    called = unicodedata.name(character, "control character").lower()
    point = f"U+{ord(character):04X}"
    visible = value.replace(character, f"<{point}>")
    return f'"{name}" has a {called}, {point}: {shown(visible, visible.find(point))}'
