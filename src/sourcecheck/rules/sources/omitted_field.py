"""SC364: a source lacks what nearly all others of its type have."""

from collections.abc import Iterator, Mapping

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.model.source import Source
from sourcecheck.rules.rule import Example, Fault, rule

_FEWEST = 10
"""Sources of a type from which they show a habit."""
_ONE_OF = 10
"""How many of them there are, at least, for each that lacks a field and seems to have lost it."""
_BOOKS: Mapping[str, tuple[str, ...]] = {
    "publisher": ("publisher", "organization", "institution", "howpublished"),
    "location": ("location", "address"),
}
_PAGES = {"pages": ("pages", "eid", "chapter", "articleno", "articlenumber")}
_EXPECTED: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "article": _PAGES,
    "book": _BOOKS,
    "collection": _BOOKS,
    "incollection": {**_BOOKS, **_PAGES},
    "inproceedings": _PAGES,
}
"""Type to what its works mostly have, each with the fields in which it may stand."""
_UNSETTLED = frozenset({"eprint", "pubstate", "related"})
"""Fields of what is not in print yet, or is a reprint described elsewhere."""
_ENTRIES = "".join(
    f"@book{{ellis-{number}, author={{Ellis, Frank}}, title={{Cauldron {number}}}, "
    f"date={{20{number}}}, publisher={{Kansas}}}}\n"
    for number in range(10, 20)
)
_ONE_MORE = "@book{ellis-2020, author={Ellis, Frank}, title={Cauldron 20}, date={2020}%s}"


@rule(
    "SC364",
    "omitted-field",
    Severity.NOTE,
    bad=Example(bibliography=_ENTRIES + _ONE_MORE % ""),
    good=Example(bibliography=_ENTRIES + _ONE_MORE % ", publisher={Kansas}"),
)
def omitted_field(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """Nine of ten sources of this type have the field, and this one has not.

    Why: where a list gives the publisher of every book but one, that one was forgotten, or the
    reader thinks so. Asked for are publisher and place of books, and pages of what stands in
    journals and books, in lists of ten or more.

    Fix: add the field; or allow the finding, saying that the work has none.
    """
    by_type: dict[str, list[Source]] = {}
    for source in project.sources:
        if source.type in _EXPECTED:
            by_type.setdefault(source.type, []).append(source)
    for kind, sources in by_type.items():
        for name, places in _EXPECTED[kind].items() if len(sources) >= _FEWEST else ():
            lacking = [one for one in sources if one.fields.keys().isdisjoint(places)]
            is_habit = len(lacking) * _ONE_OF <= len(sources)
            for source in lacking if is_habit else ():
                if source.fields.keys().isdisjoint(_UNSETTLED):
                    has = len(sources) - len(lacking)
                    message = f'@{kind} "{source.key}" has no {name}, which {has} others have'
                    yield Fault(message, source.location, source=source.key)
