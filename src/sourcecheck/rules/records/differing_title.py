"""SC502: a title is not quite the registry's."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.identifier import Scheme
from sourcecheck.model.project import Project
from sourcecheck.model.source import Source
from sourcecheck.rules.comparison.example import ENTRY, RECORDS
from sourcecheck.rules.comparison.titles import Likeness
from sourcecheck.rules.comparison.works import (
    Description,
    Relation,
    cited,
    descriptions,
    same_works,
)
from sourcecheck.rules.rule import Example, Fault, rule
from sourcecheck.rules.wording import excerpt


@rule(
    "SC502",
    "differing-title",
    Severity.WARNING,
    bad=Example(
        bibliography=ENTRY.replace("Leaning on Legionnaires", "Leaving on Legionnaires"),
        records=RECORDS,
    ),
    good=Example(bibliography=ENTRY, records=RECORDS),
)
def differing_title(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The title is like the one in the registry's record, but not the same.

    Why: a title is copied with a mistake, or one of a series was taken for another: Part I for
    Part II, GPT-3 for GPT-4. Case, accents, markup, punctuation, a subtitle left out and another
    script are no difference. A book's identifier at one of its chapters is told here, too.

    Fix: copy the title from the title page. Where the registry is mistaken, allow this with that
    reason.
    """
    for source, found in descriptions(project, evidence):
        if same := same_works(found):
            if fault := _title_fault(source, same):
                yield fault
            continue
        for one in found:
            if one.relation in _ELSEWHERE and one.identifier.scheme is not Scheme.ISBN:
                message = f"{source.key}: {one.identifier} is {_ELSEWHERE[one.relation]}"
                where = source.locate(one.field)
                yield Fault(f"{message}: {cited(one.record)}", where, source=source.key)
                break


_ELSEWHERE = {
    Relation.WHOLE: "what the work stands in, not the work itself",
    Relation.PART: "only a part of the work",
}


def _title_fault(source: Source, same: list[Description]) -> Fault | None:
    compared = [(one, one.title) for one in same if one.title]
    if any(title.likeness is Likeness.EQUAL or title.translated for _, title in compared):
        return None
    one, title = compared[0]
    because = f" ({title.reason})" if title.reason else ""
    message = (
        f"{source.key}: the title differs from that in {one.record.registry}{because}: "
        f"{excerpt(title.recorded, 200)}"
    )
    return Fault(message, source.locate("title"), source=source.key)
