"""Writes the rich text of CSL-JSON as TeX: what BibTeX's values are made of."""

import re
from collections.abc import Mapping

from sourcecheck.bibliography.markup import (
    BOLD,
    ITALIC,
    NO_CASE,
    SMALL_CAPITALS,
    SUBSCRIPT,
    SUPERSCRIPT,
    pieces,
)

_PROTECTION = "\0"
_OPENING: Mapping[str, str] = {
    ITALIC[0]: r"\emph{",
    BOLD[0]: r"\textbf{",
    SUPERSCRIPT[0]: r"\textsuperscript{",
    SUBSCRIPT[0]: r"\textsubscript{",
    SMALL_CAPITALS[0]: r"\textsc{",
    NO_CASE[0]: _PROTECTION,
}
# A brace counts for BibTeX even after a backslash: so it is written as a command.
_CHARACTERS = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "^": r"\textasciicircum{}",
        "~": r"\textasciitilde{}",
        "`": r"\textasciigrave{}",
        "$": r"\$",
        "&": r"\&",
        "%": r"\%",
        "#": r"\#",
        "_": r"\_",
    }
)
_LIGATURE = re.compile(r"(?<=-)(?=-)|(?<=')(?=')")


def tex(markup: str) -> str:
    """Return the TeX of rich text; whatever TeX would take for a command is text in it."""
    written = "".join(
        (_OPENING.get(piece.text, "}") if piece.is_tag else _text(piece.text))
        for piece in pieces(markup)
    )
    # `{\emph{…` would be BibTeX's special character, which protects nothing.
    return written.replace(_PROTECTION + "\\", "{{}\\").replace(_PROTECTION, "{")


def _text(text: str) -> str:
    return _LIGATURE.sub("{}", text.translate(_CHARACTERS))
