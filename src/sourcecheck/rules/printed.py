"""The fields that a reader of a bibliography gets to see, and what is said about one of them."""

from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet

from sourcecheck.model.fix import Fix
from sourcecheck.model.project import Project
from sourcecheck.model.source import Source
from sourcecheck.rules.rule import Fault

NAMES = frozenset(
    {"afterword", "annotator", "author", "bookauthor", "commentator", "editor", "editora"}
    | {"editorb", "editorc", "foreword", "holder", "introduction", "namea", "nameb", "namec"}
    | {"shortauthor", "shorteditor", "translator"}
)
"""Fields that hold names (biblatex manual, section 2.2.2)."""
TITLES = frozenset(
    {"title", "subtitle", "booktitle", "booksubtitle", "maintitle", "mainsubtitle"}
    | {"eventtitle", "issuetitle", "issuesubtitle"}
)
"""Fields that hold the title of a work, or of what it is a part of; periodicals' names aside."""
PRINTED = (
    NAMES
    | TITLES
    | {"addendum", "address", "booktitleaddon", "chapter", "date", "edition", "eid"}
    | {"eventtitleaddon", "howpublished", "institution", "issue", "journal", "journalsubtitle"}
    | {"journaltitle", "library", "location", "maintitleaddon", "note", "number", "organization"}
    | {"origlocation", "origpublisher", "origtitle", "pages", "part", "publisher", "pubstate"}
    | {"reprinttitle", "school", "series", "shortjournal", "shortseries", "shorttitle"}
    | {"titleaddon", "type", "venue", "version", "volume", "year"}
)
"""Fields that bibliographies print as text: no addresses, keys, abstracts or private remarks."""
_LONGEST = 80

Suspicion = Callable[[str], object]
"""Tells, at next to no cost, whether a value has to be looked at.

The patterns that it is looked at with stand in the rules as text: without a fault in the
bibliography none of them is compiled.
"""


def printed(
    project: Project, suspicious: Suspicion, names: AbstractSet[str] = PRINTED
) -> Iterator[tuple[Source, str, str]]:
    """Yield source, name and value of every suspicious field that is printed, or has such a name.

    A field that other sources inherit is the one's that has it.
    """
    for source in project.sources:
        for name, field in source.fields.items():
            # One in a hundred is suspicious at most: what comes first is what this costs.
            if name in names and suspicious(field[0]) and _is_own(project, source, name):
                yield source, name, field[0]


def given(
    project: Project, names: Iterable[str], suspicious: Suspicion
) -> Iterator[tuple[Source, str, str]]:
    """Yield the same of a few fields, at less cost."""
    for source in project.sources:
        fields = source.fields
        for name in names:
            if name in fields:
                value = fields[name][0]
                if suspicious(value) and _is_own(project, source, name):
                    yield source, name, value


def fault(source: Source, name: str, message: str, hint: str = "", new: str | None = None) -> Fault:
    """Return a fault at a field.

    `new` is what its value should be, if that is known for sure, and nothing if the field is to
    go; it is the hint, too, where there is no other.
    """
    old = source.get(name)
    if new is None or (new and new == old):
        return Fault(message, source.locate(name), source=source.key, hint=hint)
    fix = Fix(source.locate(name), name, old, new)
    hint = hint or (did_you_mean(new) if new else "")
    return Fault(message, fix.location, source=source.key, hint=hint, fix=fix)


def did_you_mean(value: str) -> str:
    """Return a hint that shows a value, or nothing if there is none."""
    return f'did you mean "{value}"?' if value else ""


def shown(value: str, position: int = 0) -> str:
    """Return a value in double quotes; of a long one only what is around a position."""
    if len(value) <= _LONGEST:
        return f'"{value}"'
    start = max(0, min(position - _LONGEST // 2, len(value) - _LONGEST))
    end = start + _LONGEST
    cut = f"{'…' if start else ''}{value[start:end].strip()}{'…' if end < len(value) else ''}"
    return f'"{cut}"'


def _is_own(project: Project, source: Source, name: str) -> bool:
    """Return whether a source has a field itself, and not from another one."""
    fields = source.fields
    if "crossref" not in fields and "xdata" not in fields:
        return True
    keys = f"{source.get('crossref')},{source.get('xdata')}".split(",")
    parents = [project.source[key.strip()] for key in keys if key.strip() in project.source]
    return all(fields[name] is not one for parent in parents for one in parent.fields.values())
