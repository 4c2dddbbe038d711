"""Which catalogs are asked which question, and in which order."""

from collections.abc import Sequence

from sourcecheck.evidence.records.arxiv import arxiv
from sourcecheck.evidence.records.catalog import Catalog, Question, Search
from sourcecheck.evidence.records.crossref import crossref, crossref_list, crossref_search
from sourcecheck.evidence.records.datacite import datacite
from sourcecheck.evidence.records.negotiation import negotiation
from sourcecheck.evidence.records.open_library import open_library, open_library_search
from sourcecheck.evidence.records.openalex import openalex_search
from sourcecheck.evidence.records.pubmed import pubmed
from sourcecheck.evidence.settings import NetworkSettings
from sourcecheck.model.identifier import Scheme


class Catalogs:
    """All catalogs at the addresses that the settings give.

    For an identifier one is asked after the other until one has the record; for a title all are.
    """

    def __init__(self, settings: NetworkSettings) -> None:
        contact = settings.contact if "@" in settings.contact else ""
        crossref_url, books_url = settings.crossref_base_url, settings.open_library_base_url
        data = datacite(settings.datacite_base_url, contact)
        self._by_scheme = {
            Scheme.DOI: (
                crossref_list(crossref_url, contact),
                crossref(crossref_url, contact),
                data,
                negotiation(settings.doi_base_url),
            ),
            Scheme.ISBN: (open_library(books_url),),
            Scheme.ARXIV: (data, arxiv(settings.arxiv_base_url)),
            Scheme.PMID: (pubmed(settings.pubmed_base_url, contact),),
        }
        papers = crossref_search(crossref_url, contact)
        self._for_books = (open_library_search(books_url), papers)
        self._for_papers = (
            papers,
            openalex_search(settings.openalex_base_url, settings.openalex_key),
        )

    def chain(self, question: Question) -> Sequence[Catalog]:
        """Return the catalogs that a question can be put to, the first one first."""
        if isinstance(question, Search):
            return self._for_books if question.is_book else self._for_papers
        catalogs = self._by_scheme.get(question.scheme, ())
        return [one for one in catalogs if one.takes(question)]
