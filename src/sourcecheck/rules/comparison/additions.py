"""The fields that sources lack and registries know: only of records that surely are their own."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import NamedTuple

from sourcecheck.model.addition import Addition
from sourcecheck.model.evidence import Evidence
from sourcecheck.model.identifier import Identifier
from sourcecheck.model.project import Project
from sourcecheck.model.record import Record
from sourcecheck.model.source import Source
from sourcecheck.rules.comparison.candidates import matching
from sourcecheck.rules.comparison.containers import container_agrees
from sourcecheck.rules.comparison.known import Dialect, known_fields
from sourcecheck.rules.comparison.pages import pages_agree, volumes_agree
from sourcecheck.rules.comparison.titles import Likeness
from sourcecheck.rules.comparison.works import (
    Description,
    Relation,
    containers,
    descriptions,
)
from sourcecheck.rules.comparison.years import is_preprint, year_agrees

_EXACT = frozenset(("date", "year", "volume", "number", "pages", "eid", "doi", "isbn"))
"""Fields on which registries have to agree; the names of journals and publishers they vary."""


class _Known(NamedTuple):
    """A record that is a source's own."""

    record: Record
    identifier: Identifier
    """Under which the registry has it."""


def additions(project: Project, evidence: Evidence) -> Iterator[Addition]:
    """Yield the fields that could be added to sources, in the order of the files.

    A record counts if its title is the same, and nothing else that both give tells otherwise;
    for a source without an identifier it must pass the test of a suggested identifier, as the
    only one of its kind. What is there, even empty, is left alone, and so is what registries
    do not agree on.
    """
    dialects = {one.path: _dialect(one.sources) for one in project.bibliographies}
    for source, found in descriptions(project, evidence):
        known = [_Known(one.record, one.identifier) for one in found if _is_sure(one)]
        dialect = dialects[source.location.path]
        yield from _of(source, known or _suggested(source, evidence), evidence, dialect)


def _of(
    source: Source, known: Iterable[_Known], evidence: Evidence, dialect: Dialect
) -> Iterator[Addition]:
    told: dict[str, list[Addition]] = {}
    for record, identifier in known:
        asked = _asked(source, record, identifier, evidence)
        for field, value in known_fields(source, record, identifier, dialect):
            one = Addition(source, field, value, record.registry, identifier, asked)
            told.setdefault(field, []).append(one)
    for field, said in told.items():
        if field not in _EXACT or len({one.value for one in said}) == 1:
            yield said[0]


def _is_sure(one: Description) -> bool:
    """Return whether a record describes the source, and the same printing of it."""
    source, record = one.source, one.record
    same = one.relation is Relation.SAME and one.title is not None
    if not same or (one.title and one.title.likeness is not Likeness.EQUAL):
        return False
    return one.people.first is not False and _agrees(source, record)


def _agrees(source: Source, record: Record) -> bool:
    """Return whether nothing that both give differs; of preprints all but their years does."""
    if is_preprint(record):
        return not containers(source) and year_agrees(source, record) is not False
    years = [str(year) for year in record.years]
    return False not in {
        year_agrees(source, record),
        container_agrees(containers(source), record.containers),
        volumes_agree(source.get("volume"), record.volume, years),
        pages_agree(source.get("pages"), record.pages),
    }


def _suggested(source: Source, evidence: Evidence) -> list[_Known]:
    """Return the records that a search brought, if there is one for each kind of identifier."""
    records = [one for one in matching(source, evidence) if _agrees(source, one)]
    schemes = Counter(one.identifiers[0].scheme for one in records)
    return [
        _Known(one, one.identifiers[0])
        for one in records
        if schemes[one.identifiers[0].scheme] == 1
    ]


def _asked(source: Source, record: Record, identifier: Identifier, evidence: Evidence) -> datetime:
    """Return when the registry was asked that has the record."""
    for lookup in evidence.lookups.get(identifier, ()):
        if lookup.record is record:
            return lookup.asked
    return evidence.searched[source.key][record.registry]


def _dialect(sources: Iterable[Source]) -> Dialect:
    """Return which of two names of a field a bibliography has more often; biblatex's if equal."""
    counts = Counter(name for source in sources for name in source.fields)
    return Dialect(
        date="year" if counts["year"] > counts["date"] else "date",
        journal="journal" if counts["journal"] > counts["journaltitle"] else "journaltitle",
    )
