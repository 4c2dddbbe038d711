"""DOIs, asked at doi.org (DOI Handbook, "Proxy Server REST API")."""

from sourcecheck.evidence.registries.handle import proxy
from sourcecheck.evidence.registries.registry import Registry


def doi_registry(base_url: str = "https://doi.org") -> Registry:
    """Return the registry of all DOIs, whichever agency registered them."""
    return proxy("doi.org", "DOI", base_url)
