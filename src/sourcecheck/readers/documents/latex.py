r"""Finds the links of LaTeX: `\href`, `\url`, `\doi`, and bare URLs and DOIs."""

import re
from collections.abc import Iterator

from sourcecheck.model.identifier import Scheme
from sourcecheck.readers.documents.bare import find_bare
from sourcecheck.readers.documents.blanking import blank, spans
from sourcecheck.readers.documents.target import Target
from sourcecheck.readers.identifiers.verbatim import group, unescape

_CODE = re.compile(
    r"\\begin\{(verbatim\*?|Verbatim|lstlisting|minted|comment|alltt)\}.*?(?:\\end\{\1\}|\Z)"
    r"|\\(?:verb\*?|lstinline)(?P<sign>[^\sa-zA-Z*{\[])[^\n]*?(?P=sign)",
    re.DOTALL,
)
_COMMAND = re.compile(
    r"\\(?P<name>href|url|nolinkurl|doi|hyperimage)\*?\s*(?:\[[^\]\n]*\]\s*)?"
    r"(?:(?P<brace>\{)|(?P<sign>[^\s\\a-zA-Z{}\[])(?P<value>[^\n]*?)(?P=sign))"
)
_LINK_OR_COMMENT = re.compile(rf"(?P<comment>(?<!\\)(?:\\\\)*%[^\n]*)|{_COMMAND.pattern}")
_DEFINITION = re.compile(
    r"\\(?:(?:re)?newcommand|providecommand|DeclareRobustCommand|newenvironment|[egx]?def)\b[^\n]*\Z"
)
_PARAMETER = re.compile(r"#[1-9]")
_OPENING_COMMENT = re.compile(r"%[^\n]*\n\s*")
_LONGEST = 8000


def find_latex(text: str, *, code: bool = False) -> Iterator[Target]:
    r"""Yield the targets of a LaTeX text's links, undone of TeX's escapes (`\_`, `\%`).

    Comments are passed over, and verbatim text unless `code` is set. `\cite` is the
    bibliography's.
    """
    if not code:
        text = blank(text, spans(text, _CODE))
    taken = []
    here = 0
    while found := _LINK_OR_COMMENT.search(text, here):
        here = found.end()
        if not found["comment"]:
            written = _argument(text, found)
            here += len(written) if found["brace"] else 0
            if not _is_macro(text, found.start(), written):
                yield _target(found, written)
        taken.append((found.start(), here))
    yield from find_bare(blank(text, taken))


def _argument(text: str, found: re.Match[str]) -> str:
    if found["brace"]:
        return group(text[found.end() : found.end() + _LONGEST], 0)
    return found["value"]


def _is_macro(text: str, start: int, written: str) -> bool:
    """Return whether a link is part of a command's definition, and awaits its parameters."""
    if not _PARAMETER.search(written):
        return False
    return bool(_DEFINITION.search(text, max(0, start - 500), start))


def _target(found: re.Match[str], written: str) -> Target:
    start = found.end() if found["brace"] else found.start("value")
    if comment := _OPENING_COMMENT.match(written):
        start += comment.end()
        written = written[comment.end() :]
    scheme = Scheme.DOI if found["name"] == "doi" else None
    return Target(start, unescape(written), scheme)
