"""Reads the identifiers of a work: the one place where they are parsed, one file a kind.

To add a scheme: a member of `Scheme`, a function that reads it, a row in `_PARSERS`, and in
`identify` the field it stands in.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from sourcecheck.model.identifier import Identifier, MalformedIdentifier, Scheme
from sourcecheck.model.source import Field
from sourcecheck.readers.identifiers.agent import parse_isil, parse_orcids
from sourcecheck.readers.identifiers.catalogue_number import parse_oclc, parse_s2cid
from sourcecheck.readers.identifiers.doi import parse_doi
from sourcecheck.readers.identifiers.eprint import parse_arxiv, parse_pmcid, parse_pmid
from sourcecheck.readers.identifiers.handle import parse_handle
from sourcecheck.readers.identifiers.standard_number import parse_isbns, parse_issns
from sourcecheck.readers.identifiers.url import parse_urls
from sourcecheck.readers.identifiers.urn import parse_urn
from sourcecheck.readers.identifiers.verbatim import links, unescape

Parsed = Identifier | MalformedIdentifier

_PARSERS: Mapping[Scheme, Callable[[str, str], Parsed | Iterable[Parsed]]] = {
    Scheme.DOI: parse_doi,
    Scheme.URL: parse_urls,
    Scheme.ISBN: parse_isbns,
    Scheme.ISSN: parse_issns,
    Scheme.ARXIV: parse_arxiv,
    Scheme.PMID: parse_pmid,
    Scheme.HANDLE: parse_handle,
    Scheme.URN: parse_urn,
    Scheme.PMCID: parse_pmcid,
    Scheme.OCLC: parse_oclc,
    Scheme.S2CID: parse_s2cid,
    Scheme.ORCID: parse_orcids,
    Scheme.ISIL: parse_isil,
}
_FIELDS: Mapping[str, Scheme] = {
    "doi": Scheme.DOI,
    "url": Scheme.URL,
    "archiveurl": Scheme.URL,
    "isbn": Scheme.ISBN,
    "issn": Scheme.ISSN,
    "pmid": Scheme.PMID,
    "urn": Scheme.URN,
    "pmcid": Scheme.PMCID,
    "pmc": Scheme.PMCID,
    "oclc": Scheme.OCLC,
    "s2cid": Scheme.S2CID,
    "orcid": Scheme.ORCID,
    "orcid-numbers": Scheme.ORCID,
    "isil": Scheme.ISIL,
}
"""`pmc` is the parameter of Wikipedia's templates, `orcid-numbers` a field of Web of Science."""
_ARCHIVES: Mapping[str, Scheme] = {
    "arxiv": Scheme.ARXIV,
    "pubmed": Scheme.PMID,
    "pmid": Scheme.PMID,
    "hdl": Scheme.HANDLE,
    "urn": Scheme.URN,
    "pmc": Scheme.PMCID,
    "pmcid": Scheme.PMCID,
    "oclc": Scheme.OCLC,
    "s2cid": Scheme.S2CID,
}
_PROSE = ("howpublished", "note")
# What Zotero writes into `note` where BibTeX has no field: "OCLC: ocn841914512".
_LABELLED = re.compile(r"(?<!\w)(OCLC|PMCID|PMID|S2CID):[ ]?((?:PMC|oc[mn]|on)?\d++)(?![\w.-]*\w)")
_NAMES_ARXIV = re.compile(r"arxiv\s*:|https?://(?:www\.)?arxiv\.org/", re.IGNORECASE)
_WHOLE_URL = re.compile(r"<?(?:https?://|www\.)\S+", re.IGNORECASE)


def parse(scheme: Scheme, field: str, written: str) -> tuple[Parsed, ...]:
    """Return what is written in a field, well-formed or not; it may well be several ISBN."""
    parsed = _PARSERS[scheme](written, field)
    if isinstance(parsed, Parsed):
        return (parsed,)
    return tuple(dict.fromkeys(parsed))


def identify(
    fields: Mapping[str, Field],
) -> tuple[dict[str, tuple[Identifier, ...]], tuple[MalformedIdentifier, ...]]:
    r"""Return the well-formed identifiers by field, and the malformed ones.

    Of `note` and `howpublished` only what says that it is one counts: `\url{…}`, a URL that is the
    whole value, and "OCLC: 841914512" or the like.
    """
    identifiers: dict[str, tuple[Identifier, ...]] = {}
    malformed: list[MalformedIdentifier] = []
    for name, scheme, written in _written(fields):
        parsed = parse(scheme, name, written)
        if found := tuple(one for one in parsed if isinstance(one, Identifier)):
            identifiers[name] = identifiers.get(name, ()) + found
        malformed += (one for one in parsed if isinstance(one, MalformedIdentifier))
    return identifiers, tuple(malformed)


def _written(fields: Mapping[str, Field]) -> Iterator[tuple[str, Scheme, str]]:
    for name, scheme in _FIELDS.items():
        if name in fields and fields[name].value:
            yield name, scheme, fields[name].value
    if "eprint" in fields and (archive := _archive(fields)):
        yield "eprint", archive, fields["eprint"].value
    for name in _PROSE:
        if name in fields:
            for url in _urls(fields[name].value):
                yield name, Scheme.URL, url
            if ":" in fields[name].value:
                for label, number in _LABELLED.findall(fields[name].value):
                    yield name, Scheme(label.lower()), number


def _archive(fields: Mapping[str, Field]) -> Scheme | None:
    for name in ("eprinttype", "archiveprefix"):
        if name in fields:
            return _ARCHIVES.get(fields[name].value.strip().lower())
    return Scheme.ARXIV if _NAMES_ARXIV.match(fields["eprint"].value) else None


def _urls(prose: str) -> list[str]:
    if "\\" in prose and (found := links(prose)):
        return found
    return [prose] if "://" in prose and _WHOLE_URL.fullmatch(unescape(prose)) else []
