"""SC363: a field that works of this type do not have."""

import re
from collections.abc import Iterator, Mapping

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.model.source import Source
from sourcecheck.rules.printed import fault
from sourcecheck.rules.rule import Example, Fault, rule

_ARTICLE = "an @article has it"
_JOURNAL = {"journal": _ARTICLE, "journaltitle": _ARTICLE}
_PART = "an @incollection or @inproceedings has it"
_JOURNAL_OR_BOOK = {**_JOURNAL, "booktitle": _PART}
_RANGE = re.compile(r"\d+\s*(?:--?|–)\s*\d+")
_WHOLES = ("book", "collection", "mvbook", "mvcollection", "mvproceedings", "proceedings")
_REPORTS = ("mastersthesis", "phdthesis", "report", "techreport", "thesis")
_MISPLACED: Mapping[str, Mapping[str, str]] = {
    **dict.fromkeys(_WHOLES, _JOURNAL),
    **dict.fromkeys(_REPORTS, _JOURNAL_OR_BOOK),
    "article": {"booktitle": _PART},
}
"""Type to the fields that do not go with it, each with what it would go with."""
_PAGED = frozenset({"collection", "mvcollection", "mvproceedings", "proceedings"})
"""Wholes of which one cites no range of pages: that is the part's."""
_ENTRY = """
@%s{grasmeder-2021, author={Grasmeder, Elizabeth}, title={Leaning on Legionnaires}, date={2021},
  journaltitle={International Security}}
"""


@rule(
    "SC363",
    "misplaced-field",
    Severity.WARNING,
    bad=Example(bibliography=_ENTRY % "book"),
    good=Example(bibliography=_ENTRY % "article"),
)
def misplaced_field(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The field does not go with the type of the entry.

    Why: styles leave such a field out, and the reader misses it; most often the type is the
    wrong one: a `@book` does not appear in a journal, a `@proceedings` is not on pages 12 to 34.

    Fix: give the entry the type that the work has, or the field the name that was meant.
    """
    for source in project.sources:
        for name, owner in _MISPLACED.get(source.type, {}).items():
            if name in source.fields and _is_out_of_place(source, name):
                message = f'@{source.type} "{source.key}" has "{name}"'
                yield fault(source, name, message, owner)
        if source.type in _PAGED and _RANGE.fullmatch(source.get("pages")):
            message = f'@{source.type} "{source.key}" has a range of pages: {source.get("pages")}'
            yield fault(source, "pages", message, _PART.replace("has it", "has them"))


def _is_out_of_place(source: Source, name: str) -> bool:
    """Return whether a field is filled, and no part of an article in a journal's proceedings."""
    if source.type == "article" and (source.get("journal") or source.get("journaltitle")):
        return False
    return bool(source.get(name))
