"""SC362: one work is in the bibliography twice."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.rules.doubles import doubles
from sourcecheck.rules.rule import Example, Fault, rule

_ENTRY = """
@book{%s, author={Ellis, Frank}, title={The Stalingrad Cauldron}, date={%s}}
"""


@rule(
    "SC362",
    "repeated-work",
    Severity.WARNING,
    bad=Example(bibliography=_ENTRY % ("ellis", "2013") + _ENTRY % ("cauldron", "2013")),
    good=Example(bibliography=_ENTRY % ("ellis", "2013") + _ENTRY % ("cauldron", "2019")),
)
def repeated_work(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """An earlier source is the same work: it has the same number, or title, author and year.

    Why: the printed list has the work twice, and its citations are divided between two keys. A
    number is that of arXiv, PubMed or, for a whole book, the ISBN. Works that differ in volume,
    edition, pages, day, language, translator, publisher or the like are not held for one, nor
    are archival documents, and reprints and parts that name each other.

    Fix: keep one entry and cite that. If they are two works, give what tells them apart.
    """
    for source, first, reason in doubles(project):
        place = f"{first.location.path}:{first.location.line}"
        message = f'same work as "{first.key}", {place}: {reason}'
        yield Fault(message, source.location, source=source.key)
