r"""Reads again what bibtexparser's splitter could not, by the rules of biber and BibTeX.

The splitter takes a comment inside an entry for the name of a field, where biber passes over it,
and a brace behind a backslash for text, where BibTeX counts it (`{C:\papers\}` is whole).
Each repair keeps every character in its place.
"""

import re
from collections.abc import Iterator

_MARK = re.compile(r'\\.|[{}"%]')
# No text holds a NUL: the reader refuses it.
_BACKSLASH = "\0"


def repaired(entry: str) -> Iterator[str]:
    """Yield the text of an entry as it should rather be split, the gentler repair first."""
    bare = _without_comments(entry)
    if bare != entry:
        yield bare
    counted = bare.replace("\\{", _BACKSLASH + "{").replace("\\}", _BACKSLASH + "}")
    if counted != bare:
        yield counted


def _without_comments(entry: str) -> str:
    """Return the entry with blanks for all that stands behind a "%" outside values."""
    fields_depth = 1 if _opens_with_brace(entry) else 0
    depth = position = 0
    quoted = False
    kept: list[str] = []
    start = 0
    while mark := _MARK.search(entry, position):
        position = mark.end()
        if mark[0] == "{":
            depth += 1
        elif mark[0] == "}":
            depth -= 1
        elif mark[0] == '"' and depth == fields_depth:
            quoted = not quoted
        elif mark[0] == "%" and depth == fields_depth and not quoted:
            line_end = entry.find("\n", position)
            position = line_end if line_end >= 0 else len(entry)
            kept += (entry[start : mark.start()], " " * (position - mark.start()))
            start = position
    return "".join(kept) + entry[start:]


def _opens_with_brace(entry: str) -> bool:
    brace, parenthesis = entry.find("{"), entry.find("(")
    return parenthesis < 0 or 0 <= brace < parenthesis
