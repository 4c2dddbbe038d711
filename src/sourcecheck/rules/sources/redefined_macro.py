"""SC366: a macro is defined twice, and not alike."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.macro import MacroDefinition
from sourcecheck.model.project import Project
from sourcecheck.rules.rule import Example, Fault, rule
from sourcecheck.rules.wording import excerpt

_ENTRY = """
@book{ellis-2013, author={Ellis, Frank}, title={Cauldron}, publisher=upk, year=2013}
"""


@rule(
    "SC366",
    "redefined-macro",
    Severity.WARNING,
    bad=Example(
        bibliography="@string{upk = {University Press of Kansas}}\n"
        "@string{UPK = {University Press of Kentucky}}" + _ENTRY,
    ),
    good=Example(
        bibliography="@string{upk = {University Press of Kansas}}\n"
        "@string{upkent = {University Press of Kentucky}}" + _ENTRY,
    ),
)
def redefined_macro(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The macro has another text already, letters' case aside.

    Why: what an entry shows then depends on where it stands in the file, and changes when the
    file is sorted.

    Fix: give one of the two another name, and see which one each entry means; or take out the
    one that is wrong. The same definition twice is let pass.
    """
    for bibliography in project.bibliographies:
        known: dict[str, MacroDefinition] = {}
        for macro in bibliography.macros:
            before = known.get(macro.name.lower())
            known[macro.name.lower()] = macro
            if before and before.text != macro.text:
                message = (
                    f'macro "{macro.name}" is defined again, as {excerpt(macro.text)}: '
                    f"in line {before.location.line} it is {excerpt(before.text)}"
                )
                hint = "give one of them another name, or take out the one that is wrong"
                yield Fault(message, macro.location, hint=hint)
