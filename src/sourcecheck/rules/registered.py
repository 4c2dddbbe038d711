"""The registry numbers that sources and citations give, with the dates of their documents."""

from collections.abc import Iterator
from typing import NamedTuple

from sourcecheck.model.citation import Citation
from sourcecheck.model.location import Location
from sourcecheck.model.project import Project
from sourcecheck.model.registry_number import RegistryNumber, read_registry_number
from sourcecheck.model.source import Source, SourceKind
from sourcecheck.rules.dates import Day, read_period

_DOCUMENTS = frozenset({SourceKind.ARCHIVAL, SourceKind.UNPUBLISHED})


class Registered(NamedTuple):
    """A document's registry number, as a source or a citation gives it."""

    number: RegistryNumber
    written: str
    source: Source
    location: Location
    claim: str | None = None


def registered(project: Project) -> Iterator[Registered]:
    """Yield the registry numbers of archival documents, each once.

    Those of the sources; then those of citations' locators that their source does not give.
    """
    numbers = {source.key: _of(source) for source in project.source.values()}
    for source in project.source.values():
        if number := numbers[source.key]:
            yield Registered(number, source.get("number"), source, source.locate("number"))
    for claim in project.claims:
        for citation in claim.citations:
            cited = project.source.get(citation.key)
            if cited and (given := _located(citation, cited)):
                known = numbers[cited.key]
                if not known or (known.number, known.year) != (given.number, given.year):
                    yield Registered(
                        given, citation.locator or "", cited, citation.location, claim.id
                    )


def day(source: Source) -> Day | None:
    """Return the day, the month or the year of a document; None if it is a span or unknown."""
    period = read_period(source.get("date") or source.get("year"))
    return period.start if period and period.start == period.end else None


def _of(source: Source) -> RegistryNumber | None:
    number = source.get("number")
    return read_registry_number(number) if "/" in number and source.kind in _DOCUMENTS else None


def _located(citation: Citation, source: Source) -> RegistryNumber | None:
    locator = citation.locator or ""
    return read_registry_number(locator) if "/" in locator and source.kind in _DOCUMENTS else None
