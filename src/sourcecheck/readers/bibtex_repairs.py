r"""Reads again what bibtexparser's splitter could not, by the rules of biber and BibTeX.

The splitter takes a comment inside an entry for the name of a field, where biber passes over it,
a brace behind a backslash for text, where BibTeX counts it (`{C:\papers\}` is whole), and a
quotation mark within braces for the end of a value in quotation marks, where BibTeX does not.
Each repair keeps every character in its place.
"""

import re
from collections.abc import Iterator

_MARK = re.compile(r'\\.|[{}"%]')
# No text holds a NUL: the reader refuses it.
_TEXT = "\0"


def repaired(entry: str) -> Iterator[str]:
    """Yield the text of an entry as it should rather be split, the gentler repair first."""
    bare = _without_comments(entry)
    if bare != entry:
        yield bare
    quoted = _without_inner_quotes(bare)
    if quoted != bare:
        yield quoted
    counted = quoted.replace("\\{", _TEXT + "{").replace("\\}", _TEXT + "}")
    if counted != quoted:
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


def _without_inner_quotes(entry: str) -> str:
    """Return the entry without the quotation marks that stand in braces in quoted values."""
    fields_depth = 1 if _opens_with_brace(entry) else 0
    depth = 0
    quoted = False
    characters = list(entry)
    for mark in _MARK.finditer(entry):
        if mark[0] == "{":
            depth += 1
        elif mark[0] == "}":
            depth -= 1
        elif mark[0] == '"' and depth == fields_depth:
            quoted = not quoted
        elif mark[0] == '"' and quoted:
            characters[mark.start()] = _TEXT
    return "".join(characters)


def _opens_with_brace(entry: str) -> bool:
    brace, parenthesis = entry.find("{"), entry.find("(")
    return parenthesis < 0 or 0 <= brace < parenthesis
