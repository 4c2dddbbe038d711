"""SC304: a source lacks a field that its type needs."""

import re
from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.model.source import Source, SourceKind
from sourcecheck.rules.kinship import HERITAGE, named
from sourcecheck.rules.required import ADDRESS, AUTHOR, REQUIRED, SERVING, TITLE, Requirement
from sourcecheck.rules.rule import Example, Fault, rule
from sourcecheck.rules.wording import listed

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


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
    appeared. An edited book needs no author, nor does an article of a day, since newspapers print
    many that nobody signed; and an archival document needs only a title, since it is found by its
    signature. What is to be inherited from an entry that is missing is not asked for.

    Fix: add the field. If the work has none, another type may fit it better.
    """
    for source in project.sources:
        missing = _missing(source)
        if missing and _has_its_parents(project, source):
            message = f'@{source.type} "{source.key}" {_state(missing)}'
            yield Fault(message, source.location, source=source.key)


def _has_its_parents(project: Project, source: Source) -> bool:
    return all(key in project.source for name in HERITAGE for key in named(source, name))


def _missing(source: Source) -> list[Requirement]:
    required = REQUIRED.get(source.type, (TITLE,))
    missing = [one for one in required if not _has(source, one)]
    if not missing:
        return []
    if source.kind is SourceKind.ARCHIVAL:
        return [one for one in missing if one is TITLE]
    if source.type not in REQUIRED:
        return []
    if source.type == "article" and _DAY.match(source.get("date")):
        missing = [one for one in missing if one is not AUTHOR]
    return [one for one in missing if not _has(source, SERVING.get(one, ()))]


def _has(source: Source, names: Requirement) -> bool:
    fields = source.fields
    return any(name in fields and fields[name].value.strip() for name in names)


def _state(missing: list[Requirement]) -> str:
    """Return "has no title and no date or year"."""
    if missing == [ADDRESS]:
        return "is given without its address (url, doi or eprint)"
    fields = [f"no {' or '.join(names)}" for names in missing]
    return f"has {listed(fields, most=len(fields))}"
