"""SC349: a language by a name that TeX does not know."""

import re
from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.rules.languages import LANGUAGES
from sourcecheck.rules.printed import did_you_mean, fault, given, shown
from sourcecheck.rules.rule import Example, Fault, rule
from sourcecheck.suggestion import Suggestions

_TAG = r"[a-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*"
"""A language as the web writes it: "de", "en-US", "zh-Hant" (BCP 47)."""
_OWN_NAMES = {
    "deutsch": "german",
    "englisch": "english",
    "español": "spanish",
    "français": "french",
    "italiano": "italian",
    "polski": "polish",
    "português": "portuguese",
    "russisch": "russian",
    "čeština": "czech",
    "русский": "russian",
    "українська": "ukrainian",
}


@rule(
    "SC349",
    "unknown-language",
    Severity.WARNING,
    bad=Example(
        bibliography="""
        @book{ellis-2013, author={Ellis, Frank}, title={Cauldron}, date={2013}, langid={Englisch}}
        """,
    ),
    good=Example(
        bibliography="""
        @book{ellis-2013, author={Ellis, Frank}, title={Cauldron}, date={2013}, langid={english}}
        """,
    ),
)
def unknown_language(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The field `langid` has a language that neither babel nor polyglossia knows.

    Why: biblatex then treats the title as one of the document's own language: it divides its
    words and sets its capitals wrongly. Names of languages are English and in small letters.

    Fix: write the name that babel has for it: `english`, `ngerman`, `russian`. The field
    `language` is for readers, and may say what it likes.
    """
    suggestions = Suggestions(LANGUAGES)
    for source, name, value in given(project, ("langid",), _is_unknown):
        hint = did_you_mean(_OWN_NAMES.get(value.casefold(), "")) or suggestions.hint(value)
        message = f'"{name}" is no language that TeX knows: {shown(value)}'
        yield fault(source, name, message, hint, mended(value))


def mended(value: str) -> str:
    """Return the name in small letters, if TeX knows it so, or else as it is."""
    return value.lower() if value.lower() in LANGUAGES else value


def _is_unknown(value: str) -> bool:
    return value not in LANGUAGES and not re.fullmatch(_TAG, value) and not value.isspace()
