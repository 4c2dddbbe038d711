"""Short forms for the tests that ask catalogs of the loopback web, and their answers' shapes."""

from collections.abc import Mapping
from dataclasses import replace
from threading import Event

from evidence.asking import HASTY, LOOPBACK
from evidence.registries.asking import says
from web import Answer, Web, answer

from sourcecheck.evidence.engine.exchange import Request
from sourcecheck.evidence.records.catalog import Catalog, Question, Said
from sourcecheck.evidence.registries.courier import Courier
from sourcecheck.evidence.settings import NetworkSettings
from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.model.record import Record

QUICK = replace(HASTY, retries=0, timeout=0.2)
"""For a catalog that is asked once."""


def doi(value: str) -> Identifier:
    return Identifier(Scheme.DOI, value)


def ask(catalog: Catalog, *questions: Question, settings: NetworkSettings = QUICK) -> Said | None:
    """Return what a catalog says of questions that are put to it at once."""
    courier = Courier(
        catalog.name,
        settings,
        Event(),
        body_limit=catalog.body_limit,
        accept=catalog.accept,
        guard=LOOPBACK if catalog.travels else None,
    )
    try:
        return catalog.read(courier.fetch(Request(catalog.address(questions))), questions)
    finally:
        courier.close()


def record(catalog: Catalog, question: Question) -> Record:
    """Return the one record that a catalog has."""
    said = ask(catalog, question)
    assert said is not None
    [found] = said[question]
    return found


def message(work: Mapping[str, object]) -> Answer:
    """Return Crossref's answer to the question for one work."""
    return says(
        {"status": "ok", "message-type": "work", "message-version": "1.0.0", "message": work}
    )


def works(*items: Mapping[str, object]) -> Answer:
    """Return Crossref's answer to the question for several works."""
    listed = {"facets": {}, "total-results": len(items), "items": items, "items-per-page": 20}
    return says({"status": "ok", "message-type": "work-list", "message": listed})


def not_found() -> Answer:
    """Return Crossref's answer for a DOI that is another agency's."""
    return answer(404, b"Resource not found.", content_type="text/plain;charset=utf-8")


def date_parts(*parts: int | None) -> Mapping[str, object]:
    return {"date-parts": [parts]}


def attributes(**given: object) -> Answer:
    """Return DataCite's answer to the question for one DOI."""
    value = {"id": given.get("doi"), "type": "dois", "attributes": given}
    return says({"data": value})


def no_such_doi() -> Answer:
    """Return DataCite's answer for a DOI that is another agency's."""
    missing = {"status": "404", "title": "The resource you are looking for doesn't exist."}
    return says({"errors": [missing]}, 404)


def settings_of(web: Web, base: NetworkSettings = QUICK) -> NetworkSettings:
    """Return settings with a folder of the loopback web for each registry."""
    return replace(
        base,
        doi_base_url=web.url("/doi"),
        crossref_base_url=web.url("/crossref"),
        datacite_base_url=web.url("/datacite"),
        arxiv_base_url=web.url("/arxiv"),
        pubmed_base_url=web.url("/pubmed"),
        open_library_base_url=web.url("/books"),
        openalex_base_url=web.url("/openalex"),
    )
