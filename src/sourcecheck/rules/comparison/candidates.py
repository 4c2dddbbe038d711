"""Which of the records that a search brought are surely a source's own."""

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.model.record import Record
from sourcecheck.model.source import Source
from sourcecheck.rules.comparison.authors import compare_authors
from sourcecheck.rules.comparison.containers import container_agrees
from sourcecheck.rules.comparison.letters import fold
from sourcecheck.rules.comparison.titles import Likeness, compare_best
from sourcecheck.rules.comparison.works import BOOKS, containers, titles
from sourcecheck.rules.comparison.years import is_preprint, written_years

_COMMON = 4
"""Words below which a title alone with its author is not enough: "Editorial", "Book reviews"."""
_NAMES_A_WORK = frozenset((Scheme.DOI, Scheme.ISBN, Scheme.ARXIV, Scheme.PMID))
_NO_WORK = frozenset(("component", "peer-review", "journal", "journal-issue", "grant"))
"""Crossref's types of what is deposited beside works."""
_IN_PARTS = ("article", "chapter", "review", "section", "entry")
"""What the types of works have in them that stand in another."""


def matching(source: Source, evidence: Evidence) -> list[Record]:
    """Return the candidates that may be suggested for a source, one each identifier.

    A published work comes before its preprint, and alone.
    """
    given = {one for identifiers in source.identifiers.values() for one in identifiers}
    if any(one.scheme in _NAMES_A_WORK for one in given):
        return []
    found: dict[Identifier, Record] = {}
    for record in evidence.candidates.get(source.key, ()):
        if record.identifiers and _is_surely(source, record):
            found.setdefault(record.identifiers[0], record)
    published = [record for record in found.values() if not is_preprint(record)]
    return published or list(found.values())


def _is_surely(source: Source, record: Record) -> bool:
    title = compare_best(titles(source), record.titles)
    if not title or title.likeness is not Likeness.EQUAL or not _fits(source, record):
        return False
    years = ((year, other) for year in written_years(source) for other in record.years)
    if not compare_authors(source, record).first or all(abs(one - two) > 1 for one, two in years):
        return False
    if len(fold(title.recorded).words) >= _COMMON or source.type in BOOKS:
        return True
    return container_agrees(containers(source), record.containers) is True


def _fits(source: Source, record: Record) -> bool:
    """Return whether a record is of a kind of work that the source may be.

    A book's reviews have its title, and sometimes its author's name.
    """
    kind = record.type.casefold()
    if kind in _NO_WORK:
        return False
    if source.type in BOOKS:
        return not any(word in kind for word in _IN_PARTS)
    return source.type != "article" or not any(word in kind for word in ("book", "monograph"))
