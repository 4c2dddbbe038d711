"""SC304: a source lacks a field that its type needs."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.model.source import Source, SourceKind
from sourcecheck.rules.required import ADDRESS, REQUIRED, TITLE, Requirement
from sourcecheck.rules.rule import Example, Fault, rule
from sourcecheck.rules.wording import listed


@rule(
    "SC304",
    "missing-field",
    Severity.WARNING,
    bad=Example(bibliography="@book{ellis-2013, author={Ellis, Frank}, year=2013}"),
    good=Example(
        bibliography="@book{ellis-2013, author={Ellis, Frank}, title={Cauldron}, year=2013}"
    ),
)
def missing_field(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The source lacks a field that biblatex requires for its type.

    Why: a reader needs it to find the work: who wrote it, what it is called, when and where it
    appeared. An edited book needs no author, and an archival document only a title, since it is
    found by its signature.

    Fix: add the field. If the work has none, another type may fit it better.
    """
    for source in project.sources:
        missing = _missing(source)
        if missing:
            message = f'@{source.type} "{source.key}" {_state(missing)}'
            yield Fault(message, source.location, source=source.key)


def _missing(source: Source) -> list[Requirement]:
    required = (TITLE,) if source.kind is SourceKind.ARCHIVAL else REQUIRED.get(source.type, ())
    return [one for one in required if not any(source.get(name).strip() for name in one)]


def _state(missing: list[Requirement]) -> str:
    """Return "has no title and no date or year"."""
    if missing == [ADDRESS]:
        return "is given without its address (url, doi or eprint)"
    fields = [f"no {' or '.join(names)}" for names in missing]
    return f"has {listed(fields, most=len(fields))}"
