"""The identifiers of a source: DOI, address, and numbers of books, journals and articles."""

import re
from collections.abc import Iterator, Mapping
from urllib.parse import quote

from sourcecheck.bibliography.csl.rich_text import plain
from sourcecheck.model.identifier import Scheme
from sourcecheck.model.source import Source

_WEB = re.compile(r"(?:https?|ftps?)://", re.IGNORECASE)
_DOI_RESOLVER = re.compile(r"https?://(?:dx\.|www\.)?doi\.org/", re.IGNORECASE)
_ADDRESSES: Mapping[str, str] = {
    "arxiv": "https://arxiv.org/abs/",
    "hdl": "https://hdl.handle.net/",
    "jstor": "https://www.jstor.org/stable/",
    "googlebooks": "https://books.google.com/books?id=",
    "pubmed": "https://pubmed.ncbi.nlm.nih.gov/",
}
"""`eprinttype` (biblatex manual, section 3.14.7) to where its numbers are resolved."""
_AFTER_NUMBER = re.compile(r"[^\dXx-]+")


def identifiers(source: Source) -> dict[str, str]:
    """Return the identifiers of a source, by CSL's variables.

    A DOI and an ISBN keep the form that the entry gives them. An address is one of the web: what
    else stands in `url` ("javascript:…") is left out.
    """
    found = {
        "DOI": _doi(source),
        "ISBN": _numbers(source, "isbn"),
        "ISSN": _numbers(source, "issn"),
        "PMID": _first(source, Scheme.PMID),
        "PMCID": _first(source, Scheme.PMCID),
        "URL": _url(source),
    }
    return {variable: value for variable, value in found.items() if value}


def is_address(source: Source, field: str) -> bool:
    """Tell whether all of a field is an address, as far as its blanks tell."""
    found = source.identifiers.get(field, ())
    return any(one.scheme is Scheme.URL for one in found) and " " not in source.get(field).strip()


def _all(source: Source, scheme: Scheme) -> Iterator[tuple[str, str]]:
    for field, listed in source.identifiers.items():
        for one in listed:
            if one.scheme is scheme:
                yield field, one.value


def _first(source: Source, scheme: Scheme) -> str:
    return next((value for _, value in _all(source, scheme)), "")


def _doi(source: Source) -> str:
    """Return the DOI, in the capitals that the entry gives it (they make no difference)."""
    for field, doi in _all(source, Scheme.DOI):
        written = source.get(field)
        start = written.lower().find(doi)
        same_length = len(written) == len(written.lower())
        return written[start : start + len(doi)] if start >= 0 and same_length else doi
    return ""


def _url(source: Source) -> str:
    for field, url in _all(source, Scheme.URL):
        if field != "archiveurl" and _WEB.match(url) and not _DOI_RESOLVER.match(url):
            return url
    kind = (source.get("eprinttype") or source.get("archiveprefix")).strip().lower()
    known = source.identifiers.get("eprint", ())
    number = known[0].value if known else plain(source.get("eprint"))
    kind = known[0].scheme.value if known and known[0].scheme.value in _ADDRESSES else kind
    return f"{_ADDRESSES[kind]}{quote(number, safe='/:')}" if number and kind in _ADDRESSES else ""


def _numbers(source: Source, field: str) -> str:
    """Return the ISBN or ISSN of a field as written, if they are well-formed."""
    if field not in source.identifiers:
        return ""
    return " ".join(_AFTER_NUMBER.sub(" ", plain(source.get(field))).split())
