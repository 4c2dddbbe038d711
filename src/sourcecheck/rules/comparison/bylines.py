"""The people of a source beside those of its record, where the record can be relied on."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.identifier import Scheme
from sourcecheck.model.name import Name
from sourcecheck.model.project import Project
from sourcecheck.model.record import Lookup, Record
from sourcecheck.model.source import Source
from sourcecheck.rules.comparison.example import DOI, RECORD
from sourcecheck.rules.comparison.works import Description, descriptions, same_works

TWO_AUTHORS: Mapping[str, tuple[Record | Lookup, ...]] = {
    DOI: (replace(RECORD, authors=(*RECORD.authors, Name("Roth", "Peter"))),)
}
"""The example's record with a second author."""


def bylines(project: Project, evidence: Evidence) -> Iterator[Description]:
    """Yield the first record of each source whose people differ, if no other agrees with it.

    What is found under an ISBN is passed over if anybody agrees: catalogues of books mix authors,
    editors, translators and illustrators, in no order.
    """
    for _, found in descriptions(project, evidence):
        works = [one for one in same_works(found) if one.people.recorded]
        works = [one for one in works if one.people.written and not _is_mixed(one)]
        if works and not any(_agree(one) for one in works):
            yield works[0]


def field_of_people(source: Source) -> str:
    """Return the field whose people are compared."""
    return "author" if source.authors else "editor"


def _agree(description: Description) -> bool:
    people = description.people
    return people.in_order and not (people.missing or people.extra or people.differing)


def _is_mixed(description: Description) -> bool:
    return description.identifier.scheme is Scheme.ISBN and description.people.shared > 0
