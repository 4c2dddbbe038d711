"""SC351: the name of a field is misspelt."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.rules.data_model import FIELDS, STANDARD_FIELDS
from sourcecheck.rules.printed import fault, given
from sourcecheck.rules.rule import Example, Fault, rule
from sourcecheck.suggestion import Suggestions

_SPARE = frozenset(
    f"{name}{letter}" for name in ("list", "name", "user", "verb") for letter in "abcdef"
)
"""Fields without a meaning of their own, which nobody means who writes "name"."""


@rule(
    "SC351",
    "unknown-field",
    Severity.WARNING,
    bad=Example(
        bibliography="""
        @book{ellis-2013, author={Ellis, Frank}, title={Cauldron}, date={2013}, publsher={Kansas}}
        """,
    ),
    good=Example(
        bibliography="""
        @book{ellis-2013, author={Ellis, Frank}, title={Cauldron}, date={2013}, publisher={Kansas}}
        """,
    ),
)
def unknown_field(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The name of the field is nearly one that styles know.

    Why: a field whose name is misspelt is silently left out. Names that are like no other are
    left alone: everybody may add fields of their own.

    Fix: correct the name; or give a field of your own a name that is not so easily mistaken.
    """
    names = {name for source in project.sources for name in source.fields} - FIELDS
    # Other programs' own fields have hyphens, underscores or digits in their names.
    suggestions = Suggestions(STANDARD_FIELDS - _SPARE)
    hints = {name: suggestions.hint(name) for name in sorted(filter(str.isalpha, names))}
    misspelt = [name for name, hint in hints.items() if hint and not _is_derived(name)]
    for source, name, _ in given(project, misspelt, lambda _: True):
        yield fault(source, name, f'no style knows a field "{name}"', hints[name])


def _is_derived(name: str) -> bool:
    """Return whether something was put before a field's name, or more than a letter behind it.

    So one lays a field aside ("xnote", "opteditor"), or makes one that goes with another
    ("ajournal", "journalabr", "subseries").
    """
    return any(
        name.endswith(known) or (name.startswith(known) and len(name) > len(known) + 1)
        for known in STANDARD_FIELDS
        if len(known) > 3
    )
