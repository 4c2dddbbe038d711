"""SC338: a field has HTML where TeX is expected."""

import re
from collections.abc import Iterator
from html.entities import html5

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.rules.printed import fault, printed, shown
from sourcecheck.rules.rule import Example, Fault, rule

_ENTITY = r"\\?&(?:(#\d{2,7}|#[xX][0-9A-Fa-f]{2,6})|([A-Za-z]\w{1,30}));"
_TAG = (
    r"(?i)<(/?)(?:\w+:)?(b|br|em|font|i|inf|italic|math|p|scp?|small|span|strong|sub|sup|tt|u)"
    r"(?:\s[^<>]*)?/?>"
)
_FORMULA = r"\$[^$]*\$"
_COMMANDS = {
    **dict.fromkeys(("i", "italic", "em"), "emph"),
    **dict.fromkeys(("b", "strong"), "textbf"),
    **dict.fromkeys(("sub", "inf"), "textsubscript"),
    **dict.fromkeys(("sc", "scp"), "textsc"),
    "sup": "textsuperscript",
    "tt": "texttt",
}
_ESCAPED = {"&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_", "\N{NO-BREAK SPACE}": "~"}


@rule(
    "SC338",
    "html-markup",
    Severity.WARNING,
    bad=Example(
        bibliography="""
        @book{ellis-2013, author={Ellis, Frank}, title={Cauldron &amp; Encirclement}, date={2013}}
        """,
    ),
    good=Example(
        bibliography=r"""
        @book{ellis-2013, author={Ellis, Frank}, title={Cauldron \& Encirclement}, date={2013}}
        """,
    ),
)
def html_markup(project: Project, evidence: Evidence) -> Iterator[Fault]:
    r"""The field has HTML tags or entities, as web pages and some databases give them.

    Why: TeX prints them as they are, or stops at the `&`; who searches for the title does not
    find it.

    Fix: write the character (`&` as `\&`), and the tag as TeX's command: `\emph{…}`,
    `\textsubscript{2}`.
    """
    for source, name, value in printed(project, _is_suspicious):
        found = next(_found(value), None)
        if found:
            message = f'"{name}" has HTML ("{found[0].lstrip(chr(92))}"): '
            message += shown(value, found.start())
            yield fault(source, name, message, new=mended(value))


def mended(value: str) -> str:
    """Return the value with TeX in place of HTML, or as it is if a tag has no other end."""
    if "$" in value:
        return value
    new = re.sub(_ENTITY, _character, value)
    opened: list[str] = []
    for tag in re.finditer(_TAG, new):
        name = tag[2].lower()
        if name not in _COMMANDS or (tag[1] and (not opened or opened.pop() != name)):
            return value if re.search(_TAG, value) else new
        if not tag[1]:
            opened.append(name)
    return value if opened else re.sub(_TAG, _command, new)


def _is_suspicious(value: str) -> bool:
    return ("&" in value and ";" in value) or ("<" in value and ">" in value)


def _found(value: str) -> Iterator[re.Match[str]]:
    """Yield the entities that HTML knows, then the tags; those of formulas are none."""
    if "$" in value:
        value = re.sub(_FORMULA, lambda formula: " " * len(formula[0]), value)
    for entity in re.finditer(_ENTITY, value):
        if entity[1] or f"{entity[2]};" in html5:
            yield entity
    yield from re.finditer(_TAG, value)


def _character(entity: re.Match[str]) -> str:
    number, name = entity.groups()
    if name:
        character = html5.get(f"{name};", entity[0])
    else:
        point = int(f"0{number[1:]}", 16) if number[1] in "xX" else int(number[1:])
        character = chr(point) if 32 <= point < 0x110000 else entity[0]
    return _ESCAPED.get(character, character)


def _command(tag: re.Match[str]) -> str:
    return "}" if tag[1] else f"\\{_COMMANDS[tag[2].lower()]}{{"
