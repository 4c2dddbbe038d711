"""The records that registries hold under a source's identifiers, and whether they are its own."""

from collections.abc import Callable, Iterable, Iterator
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.model.project import Project
from sourcecheck.model.record import Presence, Record
from sourcecheck.model.source import Source
from sourcecheck.rules.comparison.authors import PeopleComparison, compare_authors
from sourcecheck.rules.comparison.containers import container_agrees
from sourcecheck.rules.comparison.letters import plain
from sourcecheck.rules.comparison.pages import pages_agree
from sourcecheck.rules.comparison.titles import (
    Likeness,
    TitleComparison,
    compare_best,
    compare_titles,
)
from sourcecheck.rules.comparison.years import is_preprint, year_agrees
from sourcecheck.rules.wording import excerpt

PARTS = frozenset(
    ("bookinbook", "conference", "inbook", "incollection", "inproceedings", "inreference")
)
"""Types of works that stand in a book."""
_STAND_IN = PARTS | {"article", "suppperiodical", "periodical"}
BOOKS = frozenset(
    ("book", "collection", "mvbook", "mvcollection", "mvproceedings", "proceedings", "reference")
)
"""Types of works that are books."""
_JOURNALS = ("journaltitle", "journal", "journalsubtitle", "shortjournal")
_WHOLES = ("booktitle", "maintitle", "issuetitle", "series", "eventtitle")
_LIKELY = 60
"""Percent from which titles may be one work's if its first author and its year are the same: a
title is changed in proof, or cut short."""
_POSSIBLE = 40
"""The same where more agrees: all the authors of several, or the ISBN of a book."""
_SHORT_TITLE = 3
"""Words below which many works have a title: "Introduction", "Book review"."""


class Relation(Enum):
    """What the work that a record describes is to a source."""

    SAME = "same"
    WHOLE = "whole"
    """The book or journal that it stands in."""
    PART = "part"
    """A part of it: a chapter."""
    OTHER = "other"
    UNKNOWN = "unknown"
    """One of the two has no title, and nothing else tells."""


class Description(NamedTuple):
    """A record that a registry holds under an identifier of a source."""

    source: Source
    field: str
    """The field that gives the identifier."""
    identifier: Identifier
    record: Record
    title: TitleComparison | None
    """The likeness of the titles that are most alike; None if one of the two has none."""
    people: PeopleComparison
    relation: Relation


def descriptions(
    project: Project, evidence: Evidence
) -> tuple[tuple[Source, tuple[Description, ...]], ...]:
    """Return each source with all records that were found under its identifiers, in their order.

    Every rule about records asks for the same; the answer to the last question is kept.
    """
    return _descriptions(_Case(project, evidence))


def same_works(found: Iterable[Description]) -> list[Description]:
    """Return those records that describe the source itself."""
    return [one for one in found if one.relation is Relation.SAME]


class _Case:
    """What is judged: another one if it is not the same objects, whatever they contain."""

    def __init__(self, project: Project, evidence: Evidence) -> None:
        self.project = project
        self.evidence = evidence

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, _Case)
            and self.project is other.project
            and self.evidence is other.evidence
        )

    def __hash__(self) -> int:
        return hash((id(self.project), id(self.evidence)))


@lru_cache(maxsize=1)
def _descriptions(case: _Case) -> tuple[tuple[Source, tuple[Description, ...]], ...]:
    evidence = case.evidence
    return tuple(
        (
            source,
            tuple(
                describe(source, field, identifier, record)
                for identifier, field in _given(source).items()
                for record in found_records(identifier, evidence)
            ),
        )
        for source in case.project.sources
    )


def _given(source: Source) -> dict[Identifier, str]:
    """Return the identifiers of a source with the first field that gives each."""
    given: dict[Identifier, str] = {}
    for field, identifiers in source.identifiers.items():
        for identifier in identifiers:
            given.setdefault(identifier, field)
    return given


def disagreeing(
    project: Project, evidence: Evidence, agrees: Callable[[Source, Record], bool | None]
) -> Iterator[Description]:
    """Yield, of each source that no record agrees with, the first one that disagrees.

    Preprints are passed over: they are cited as what they became.
    """
    for source, found in descriptions(project, evidence):
        works = [one for one in same_works(found) if not is_preprint(one.record)]
        judged = [(one, agrees(source, one.record)) for one in works]
        if not any(told for _, told in judged):
            yield from [one for one, told in judged if told is False][:1]


def found_records(identifier: Identifier, evidence: Evidence) -> Iterator[Record]:
    """Yield what each registry holds under an identifier."""
    for lookup in evidence.lookups.get(identifier, ()):
        if lookup.presence is Presence.FOUND and lookup.record:
            yield lookup.record


def describe(source: Source, field: str, identifier: Identifier, record: Record) -> Description:
    """Return how a record describes a source."""
    title = compare_best(titles(source), record.titles)
    people = compare_authors(source, record)
    relation = Relation.UNKNOWN
    if title:
        relation = _relation(source, identifier, record, title, people)
    return Description(source, field, identifier, record, title, people, relation)


def titles(source: Source) -> tuple[str, ...]:
    """Return the titles that a source may be known by."""
    if source.type in PARTS or not source.get("maintitle"):
        return (source.title,) if source.title else ()
    main = source.get("maintitle")
    return tuple(title for title in (source.title, main, f"{main}: {source.title}") if title)


def containers(source: Source) -> list[str]:
    """Return the names of what a source stands in, as they are written."""
    return [source.get(field) for field in (*_JOURNALS, *_WHOLES) if source.get(field)]


def cited(record: Record) -> str:
    """Return a record in short: its first author, its title and its first year."""
    people = record.authors or record.editors
    author = (people[0].family or str(people[0])) if people else ""
    title = excerpt(plain(record.titles[0])) if record.titles else "a work without a title"
    year = f" ({min(record.years)})" if record.years else ""
    return (
        f"{author}{' and others' if len(people) > 1 else ''}{': ' if author else ''}{title}{year}"
    )


def _relation(
    source: Source,
    identifier: Identifier,
    record: Record,
    title: TitleComparison,
    people: PeopleComparison,
) -> Relation:
    dated = year_agrees(source, record)
    if title.notice:
        return Relation.OTHER
    if title.likeness is not Likeness.ANOTHER_WORK:
        strange = people.first is False and not people.shared and dated is False
        common = len(title.recorded.split()) < _SHORT_TITLE and title.recorded.isascii()
        doubtful = title.likeness is Likeness.DIFFERS or common
        return Relation.OTHER if strange and doubtful else Relation.SAME
    if _is_one_of(containers(source), record.titles):
        return Relation.WHOLE
    if source.type in BOOKS and _is_one_of(titles(source), record.containers):
        return Relation.PART
    if identifier.scheme is Scheme.ISBN and source.type in _STAND_IN:
        return Relation.UNKNOWN  # proceedings go by many names
    translated = title.translated and people.first is not False and dated is not False
    enough = _enough(identifier, people, dated=dated)
    like = people.first and (title.score >= enough or _stands_there(source, record))
    return Relation.SAME if translated or like else Relation.OTHER


def _enough(identifier: Identifier, people: PeopleComparison, *, dated: bool | None) -> int:
    """Return the likeness of titles that is enough for the same author's work to be the same."""
    if identifier.scheme is Scheme.ISBN or (people.agree and dated):
        return _POSSIBLE
    return 100 if dated is False else _LIKELY


def _stands_there(source: Source, record: Record) -> bool:
    """Return whether a record has the source's journal or book, and its pages."""
    here = container_agrees(containers(source), record.containers)
    return bool(here and pages_agree(source.get("pages"), record.pages))


def _is_one_of(names: Iterable[str], titles: Iterable[str]) -> bool:
    known = list(titles)
    return any(
        compare_titles(name, title).likeness is not Likeness.ANOTHER_WORK
        for name in names
        for title in known
    )
