"""SC330: a field is empty."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.rules.printed import fault, printed, shown
from sourcecheck.rules.rule import Example, Fault, rule

_FILLERS = frozenset({"n/a", "nan", "null", "none", "tba", "tbd", "undefined"})
"""What programs and people write where they have nothing to write."""


@rule(
    "SC330",
    "empty-field",
    Severity.WARNING,
    bad=Example(
        bibliography="""
        @book{ellis-2013, author={Ellis, Frank}, title={Cauldron}, publisher={}, date={2013}}
        """,
    ),
    good=Example(
        bibliography="""
        @book{ellis-2013, author={Ellis, Frank}, title={Cauldron}, date={2013}}
        """,
    ),
)
def empty_field(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The field is there, and nothing is in it, or a mere filler: `??`, `--`, `n/a`.

    Why: something was to be filled in, or was lost; some styles print the punctuation that goes
    with the field. In an entry with `crossref` or `xdata` an empty field is left alone, since it
    keeps that of the other entry from being inherited.

    Fix: fill the field, or take it out.
    """
    for source, name, value in printed(project, _is_void):
        if not _is_empty(value):
            yield fault(source, name, f'field "{name}" has a mere filler: {shown(value)}')
        elif "crossref" not in source.fields and "xdata" not in source.fields:
            yield fault(source, name, f'field "{name}" is empty', new="")


def mended(value: str) -> str:
    """Return the value, or nothing if nothing is in it: then the field is to be taken out."""
    return "" if _is_empty(value) else value


def _is_void(value: str) -> bool:
    return len(value) < 12 and (not value.strip("{} ~?-–") or value.lower() in _FILLERS)


def _is_empty(value: str) -> bool:
    return len(value) < 9 and not value.strip("{} ~")
