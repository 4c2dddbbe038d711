"""SC341: accented letters are written in pieces."""

import re
import unicodedata
from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.rules.printed import fault, printed, shown
from sourcecheck.rules.rule import Example, Fault, rule

_VARIANTS = "([\uf900-\ufaff\U0002f800-\U0002fa1f]+)"
"""Chinese characters in other shapes, which some people write their names with; NFC loses them."""


@rule(
    "SC341",
    "not-normalized",
    Severity.WARNING,
    bad=Example(
        bibliography="""
        @book{mueller-2012, author={Mu\u0308ller, Rolf}, title={Eastern Front}, date={2012}}
        """,
    ),
    good=Example(
        bibliography="""
        @book{mueller-2012, author={M\u00fcller, Rolf}, title={Eastern Front}, date={2012}}
        """,
    ),
)
def not_normalized(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The text is not in Unicode's form NFC: an accent is a character of its own.

    Why: "ü" as "u" and a diaeresis looks the same, and is another text to most programs: the
    name is not found, sorts wrongly, and TeX may stop. File names of macOS and PDF files are the
    usual sources.

    Fix: write each accented letter as one character (Unicode Standard Annex 15).
    """
    for source, name, value in printed(project, _is_not_normalized):
        new = mended(value)
        if new != value:
            place = next(at for at, one in enumerate(new) if one != value[at])
            message = f'"{name}" is not in Unicode\'s form NFC: {shown(value, place)}'
            points = " ".join(f"U+{ord(one):04X}" for one in value[place : place + 2])
            hint = f'write "{new[place]}" as one character; it is {points}'
            yield fault(source, name, message, hint, new)


def mended(value: str) -> str:
    """Return the text in Unicode's form NFC."""
    parts = enumerate(re.split(_VARIANTS, value))
    return "".join(part if odd % 2 else unicodedata.normalize("NFC", part) for odd, part in parts)


def _is_not_normalized(value: str) -> bool:
    return not value.isascii() and not unicodedata.is_normalized("NFC", value)
