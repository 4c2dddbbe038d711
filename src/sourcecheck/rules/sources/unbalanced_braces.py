"""SC337: braces or dollar signs without their counterparts."""

import re
from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.rules.data_model import STANDARD_FIELDS
from sourcecheck.rules.printed import fault, printed, shown
from sourcecheck.rules.rule import Example, Fault, rule

_BRACE = re.compile("[{}]")
_DOLLAR = re.compile(r"(?<!\\)(?:\\\\)*(\$)")
_RUN_ON = r',\s*([A-Za-z]+)\s*=\s*[{"\d]'
"""The start of another field amid a value."""
_ADDRESS = re.compile(r"\\(?:url|href|path|nolinkurl)\s*\{[^{}]*\}")


@rule(
    "SC337",
    "unbalanced-braces",
    Severity.ERROR,
    bad=Example(
        bibliography="""
        @book{ellis-2013, author={Ellis, Frank}, title="The {Stalingrad Cauldron", date={2013}}
        """,
    ),
    good=Example(
        bibliography="""
        @book{ellis-2013, author={Ellis, Frank}, title="The {Stalingrad} Cauldron", date={2013}}
        """,
    ),
)
def unbalanced_braces(project: Project, evidence: Evidence) -> Iterator[Fault]:
    r"""A brace or a dollar sign lacks its counterpart.

    Why: BibTeX and biber take the rest of the file for a part of the field, or refuse it; after
    a single `$` TeX sets the text as a formula and stops. To BibTeX `\{` is a brace, too.

    Fix: add the one that is missing, or take out the other. A sum of money is `\$5`; a brace that
    is to be printed `\textbraceleft` or `\textbraceright`.
    """
    for source, name, value in printed(project, _is_suspicious):
        if _is_unbalanced(value):
            brace = "{" if value.count("{") > value.count("}") else "}"
            shows = shown(value, value.find(brace))
            yield fault(source, name, f'"{name}" has a "{brace}" without its counterpart: {shows}')
        elif (ran := re.search(_RUN_ON, value)) and ran[1].lower() in STANDARD_FIELDS:
            message = f'"{name}" runs on into "{ran[1]}": {shown(value, ran.start())}'
            yield fault(source, name, message, f'a brace is missing before "{ran[1]}"')
        dollars = [found.start(1) for found in _DOLLAR.finditer(_ADDRESS.sub(_blank, value))]
        if len(dollars) % 2:
            shows = shown(value, dollars[-1])
            hint = r"a dollar sign that is to be printed is \$"
            yield fault(source, name, f'"{name}" has a "$" without another: {shows}', hint)


def _is_suspicious(value: str) -> bool:
    """Return whether it has a dollar sign, or braces that are not simply one or two pairs."""
    if "$" in value or ("=" in value and "," in value):
        return True
    if "{" not in value:
        return "}" in value
    pairs = value.count("{")
    return (
        pairs != value.count("}")
        or pairs > 2
        or value.find("}") < value.find("{")
        or value.rfind("{") > value.rfind("}")
    )


def _is_unbalanced(value: str) -> bool:
    depth = 0
    for brace in _BRACE.findall(value):
        depth += 1 if brace == "{" else -1
        if depth < 0:
            return True
    return depth > 0


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])
