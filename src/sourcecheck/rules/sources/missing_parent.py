"""SC360: a source refers to another one that is not there."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.rules.kinship import keys, kin
from sourcecheck.rules.rule import Example, Fault, rule
from sourcecheck.suggestion import Suggestions

_CHAPTER = """
@incollection{ellis-2013, author={Ellis, Frank}, title={Cauldron}, crossref={stalingrad},
  booktitle={Stalingrad}, date={2013}}
"""
_BOOK = "@collection{stalingrad, editor={Ellis, Frank}, title={Stalingrad}, date={2013}}"


@rule(
    "SC360",
    "missing-parent",
    Severity.ERROR,
    bad=Example(bibliography=_CHAPTER),
    good=Example(bibliography=_CHAPTER + _BOOK),
)
def missing_parent(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The source refers by key to another one, and no bibliography has it.

    Why: what it should inherit (the title of the book, its editor, its publisher) is missing from
    the printed reference. That goes for `crossref`, `xdata`, `xref`, `related` and `entryset`.

    Fix: correct the key, add the other entry, or take the reference out.
    """
    known = keys(project)
    suggestions = Suggestions(known)
    for source in project.sources:
        for name, key in kin(source):
            if key not in known:
                message = f'"{name}" of "{source.key}" names "{key}", which no bibliography has'
                hint = suggestions.hint(key)
                yield Fault(message, source.locate(name), source=source.key, hint=hint)
