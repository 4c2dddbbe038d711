"""Registries that say whether an identifier is in use, one file each.

To add one: a function that returns a `Registry`, and a row in `registries`. URN and ISSN have no
registry that may be asked; of them only the form is checked, where they are read.
"""

from collections.abc import Mapping

from sourcecheck.evidence.registries.arxiv import arxiv_registry
from sourcecheck.evidence.registries.doi import doi_registry
from sourcecheck.evidence.registries.handle import handle_registry
from sourcecheck.evidence.registries.open_library import open_library
from sourcecheck.evidence.registries.pubmed import pubmed_registry
from sourcecheck.evidence.registries.registry import Registry
from sourcecheck.evidence.settings import NetworkSettings
from sourcecheck.model.identifier import Scheme


def registries(settings: NetworkSettings) -> Mapping[Scheme, Registry]:
    """Return the registry of each scheme that has one."""
    return {
        Scheme.DOI: doi_registry(settings.doi_base_url),
        Scheme.ARXIV: arxiv_registry(settings.doi_base_url),
        Scheme.HANDLE: handle_registry(settings.handle_base_url),
        Scheme.PMID: pubmed_registry(settings.pubmed_base_url),
        Scheme.ISBN: open_library(settings.open_library_base_url),
    }


ASKED = frozenset(registries(NetworkSettings()))
"""The schemes that have a registry."""
