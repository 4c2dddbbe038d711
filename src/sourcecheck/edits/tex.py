"""Writes plain text and names as a field of a bibliography holds them."""

import re
from collections.abc import Iterable

from sourcecheck.model.name import Name

_ESCAPES = str.maketrans(
    {sign: f"\\{sign}" for sign in "&%#_$"}
    | {
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        # BibTeX counts a brace that a backslash stands before, too.
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
    }
)
_CONTROLS = dict.fromkeys((*range(0x20), *range(0x7F, 0xA0)))
_LINK = re.compile(r'[\\{}"\s]')
"""Characters that would end a value or change its meaning; none may stand in a URL either."""
_VERBATIM = frozenset(("archiveurl", "doi", "eprint", "file", "pdf", "url"))
"""Fields that are not typeset (biblatex manual, section 2.2.1, "verbatim" and "URI")."""
_SEPARATES = re.compile(r"[,=]|(?:^|\s)and(?:\s|$)|^others$", re.IGNORECASE)


def written(field: str, value: str | tuple[Name, ...]) -> str:
    """Return a value of a field in TeX, without delimiters; its braces are balanced.

    In a field that holds an address what BibTeX would stumble over is percent-encoded.
    """
    if not isinstance(value, str):
        return write_names(value)
    if field.lower() in _VERBATIM:
        return _LINK.sub(lambda found: f"%{ord(found[0]):02X}", value)
    return write_text(value)


def write_text(text: str) -> str:
    """Return plain text in TeX, on one line."""
    return " ".join(text.split()).translate(_CONTROLS).translate(_ESCAPES)


def write_names(names: Iterable[Name]) -> str:
    """Return names as BibTeX reads them: "von Last, Jr, First", an office in braces."""
    return " and ".join(map(_write_name, names))


def _write_name(name: Name) -> str:
    if name.literal:
        return f"{{{write_text(name.literal)}}}"
    family = " ".join(filter(None, (name.particle, _part(name.family))))
    whole = ", ".join((family, *(_part(part) for part in (name.suffix, name.given) if part)))
    # Without a given name BibTeX would take another part for one.
    return whole if name.given or " " not in whole else f"{{{whole}}}"


def _part(text: str) -> str:
    """Return a part of a name, in braces where it would be taken for several."""
    tex = write_text(text)
    return f"{{{tex}}}" if _SEPARATES.search(text) else tex
