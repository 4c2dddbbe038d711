"""Turns sources into items of CSL-JSON, from which citation styles are set.

CSL 1.0.2: https://docs.citationstyles.org/en/stable/specification.html, appendices III (types)
and IV (variables).
"""

from collections.abc import Iterable, Iterator
from typing import Any

from sourcecheck.bibliography.csl.archives import holding
from sourcecheck.bibliography.csl.dates import dates
from sourcecheck.bibliography.csl.identifiers import identifiers
from sourcecheck.bibliography.csl.names import names
from sourcecheck.bibliography.csl.publication import notes, numbers, publication
from sourcecheck.bibliography.csl.titles import titles
from sourcecheck.bibliography.csl.types import csl_type, genre
from sourcecheck.model.language import language
from sourcecheck.model.source import Source

_ORDER = (
    *("id", "type", "genre", "language"),
    *("author", "editor", "translator", "container-author", "compiler", "composer"),
    *("contributor", "director", "illustrator", "interviewer", "organizer", "performer"),
    *("producer", "recipient"),
    *("title", "title-short", "volume-title", "container-title", "container-title-short"),
    *("collection-title", "collection-number", "original-title"),
    *("volume", "part-number", "number-of-volumes", "issue", "number", "chapter-number"),
    *("edition", "version", "page", "page-first", "number-of-pages", "medium"),
    *("event-title", "event", "event-date", "event-place", "publisher", "publisher-place"),
    *("original-publisher", "original-publisher-place", "jurisdiction", "status"),
    *("issued", "original-date", "accessed"),
    *("archive", "archive_location", "archive-place", "call-number"),
    *("DOI", "ISBN", "ISSN", "PMID", "PMCID", "URL"),
    *("abstract", "annote", "keyword", "note"),
)


def item(source: Source) -> dict[str, Any]:
    """Return the item of CSL-JSON that a source is; its keys are always in the same order.

    Texts are CSL's rich text (`bibliography.markup`); names, dates and numbers are never markup.
    """
    found: dict[str, Any] = {
        "id": source.key,
        "type": csl_type(source),
        "genre": genre(source),
        "language": language(source),
    }
    found |= names(source)
    found |= titles(source) | publication(source) | numbers(source) | notes(source)
    if "event-title" in found:
        # Its name before CSL 1.0.2, which most styles still ask for.
        found["event"] = found["event-title"]
    if source.archival and source.holding:
        found.pop(source.holding.field, None)
    found |= dates(source)
    if "literal" in found.get("issued", {}) and found.get("status") and not source.get("pubstate"):
        # "in press" stands in `year`: it is printed where every style prints the date, and once.
        found["issued"] = {"literal": found.pop("status")}
    found |= holding(source) | identifiers(source)
    return {variable: found[variable] for variable in _ORDER if found.get(variable)}


def items(sources: Iterable[Source]) -> Iterator[dict[str, Any]]:
    """Yield the items of all sources that are works: `@xdata` only lends its fields to others."""
    return (item(source) for source in sources if source.type != "xdata")
