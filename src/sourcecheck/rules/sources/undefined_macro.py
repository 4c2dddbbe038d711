"""SC365: a macro is used that is not defined."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.macro import UnknownMacro
from sourcecheck.model.project import Project
from sourcecheck.rules.rule import Example, Fault, rule
from sourcecheck.rules.wording import excerpt
from sourcecheck.suggestion import Suggestions

_OF_STYLES = frozenset(
    {
        *(
            "acmcs",
            "acta",
            "cacm",
            "ibmjrd",
            "ibmsj",
            "ieeese",
            "ieeetc",
            "ieeetcad",
            "ipl",
            "jacm",
        ),
        *("jcss", "scp", "sicomp", "tcs", "tocs", "tods", "tog", "toms", "toois", "toplas"),
    }
)
"""Journals that BibTeX's standard styles define (plain.bst), beside the months."""


@rule(
    "SC365",
    "undefined-macro",
    Severity.WARNING,
    bad=Example(
        bibliography="""
        @book{ellis-2013, author={Ellis, Frank}, title={Cauldron}, publisher=upk, year=2013}
        """,
    ),
    good=Example(
        bibliography="""
        @string{upk = {University Press of Kansas}}
        @book{ellis-2013, author={Ellis, Frank}, title={Cauldron}, publisher=upk, year=2013}
        """,
    ),
)
def undefined_macro(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """A value without braces or quotation marks is neither a number nor a macro defined above.

    Why: BibTeX and biber leave it out, and with it perhaps the publisher or the year.

    Fix: put braces around a text; define a macro by `@string` above its first use, or spell it
    as it is defined. One that another of the project's bibliographies defines is let pass.
    """
    defined = {macro.name.lower(): macro for one in project.bibliographies for macro in one.macros}
    suggestions = Suggestions(macro.name for macro in defined.values())
    for bibliography in project.bibliographies:
        uses: dict[str, list[UnknownMacro]] = {}
        for use in bibliography.unknown_macros:
            uses.setdefault(use.name.lower(), []).append(use)
        for name, found in uses.items():
            definition = defined.get(name)
            first = found[0]
            if name in _OF_STYLES or (definition and definition.location.path != bibliography.path):
                continue
            others = f", and {len(found) - 1} times more" if found[1:] else ""
            what = f"{_named(first)} has {excerpt(first.name)}{others}"
            if definition:
                message = f"{what} before this macro is defined"
                hint = f"move its definition up from line {definition.location.line}"
            else:
                message = f"{what}: no number, and no macro that is defined"
                hint = suggestions.hint(first.name) or (
                    "put braces around a text, or define the macro by @string"
                )
            yield Fault(message, first.location, source=first.source, hint=hint)


def _named(use: UnknownMacro) -> str:
    if use.source is None:
        return f'macro "{use.field}"'
    return f'field "{use.field}" of "{use.source}"'
