"""Papers at PubMed, by their numbers (https://www.ncbi.nlm.nih.gov/books/NBK25497, ESummary).

At most three questions a second without a key, several numbers in each.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from sourcecheck.evidence.engine.exchange import Exchange
from sourcecheck.evidence.records.catalog import Catalog, Question, Said, number
from sourcecheck.evidence.records.names import initialed_name
from sourcecheck.evidence.records.values import (
    doi,
    json_object,
    mapping,
    mappings,
    some,
    text,
    texts,
    years,
)
from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.model.name import Name
from sourcecheck.model.record import Record, Update, UpdateKind

_NAME = "PubMed"
_ABSENT = "cannot get document summary"
"""What ESummary says, with status 200, of a number that no record has."""
_RETRACTED = "Retracted Publication"
"""The publication type of the paper; its notice is a "Retraction Notice"."""
_NOTICES = {
    "Retraction in": UpdateKind.RETRACTION,
    "Partial retraction in": UpdateKind.PARTIAL_RETRACTION,
    "Expression of concern in": UpdateKind.CONCERN,
    "Erratum in": UpdateKind.CORRECTION,
    "Corrected and republished in": UpdateKind.CORRECTION,
    "Update in": UpdateKind.NEW_VERSION,
}
"""https://www.nlm.nih.gov/bsd/policy/errata.html; "… for" and "… of" stand on the notices."""


def pubmed(base_url: str = "https://eutils.ncbi.nlm.nih.gov", contact: str = "") -> Catalog:
    """Return PubMed."""
    root = f"{base_url.rstrip('/')}/entrez/eutils/esummary.fcgi"

    def address(questions: Sequence[Question]) -> str:
        numbers = ",".join(map(number, questions))
        asked = {"db": "pubmed", "retmode": "json", "tool": "sourcecheck"}
        asked |= ({"email": contact} if contact else {}) | {"id": numbers}
        return f"{root}?{urlencode(asked, safe=',')}"

    def read(exchange: Exchange, questions: Sequence[Question]) -> Said | None:
        said = json_object(exchange)
        result = said.get("result") if said else None
        if not isinstance(result, dict):
            return None
        told: dict[Question, tuple[Record, ...]] = {}
        for one in questions:
            paper = mapping(result.get(number(one)))
            if paper.get("error") == _ABSENT:
                told[one] = ()
            elif "error" not in paper and (record := _record(paper)):
                told[one] = (record,)
        return told or None

    return Catalog(
        name=_NAME,
        address=address,
        read=read,
        absence="PubMed knows no such number",
        batch=20,
        interval=0.34,
        body_limit=8 * 1024 * 1024,
    )


def _record(paper: Mapping[str, Any]) -> Record | None:
    own, title = text(paper.get("uid")), text(paper.get("title"))
    if not (own and title):
        return None
    dois = [
        doi(one.get("value"))
        for one in mappings(paper.get("articleids"))
        if one.get("idtype") == "doi"
    ]
    named = mappings(paper.get("authors"))
    # The title of a book's part, and of a translated paper in brackets, ends with a full stop.
    plain = title.removesuffix(".")
    return Record(
        registry=_NAME,
        identifiers=some(Identifier(Scheme.PMID, own), *dois),
        type=next(iter(texts(paper.get("pubtype"))), ""),
        titles=tuple(filter(None, (plain, text(paper.get("vernaculartitle")).removesuffix(".")))),
        authors=_names(one for one in named if one.get("authtype") != "Editor"),
        editors=_names(one for one in named if one.get("authtype") == "Editor"),
        years=years(paper.get("pubdate"), paper.get("epubdate"), paper.get("printpubdate")),
        containers=texts([paper.get("fulljournalname"), paper.get("source")]),
        volume=text(paper.get("volume")),
        issue=text(paper.get("issue")),
        pages=text(paper.get("pages")),
        publisher=text(paper.get("publishername")),
        updates=tuple(_updates(paper)),
        url=f"https://pubmed.ncbi.nlm.nih.gov/{own}/",
    )


def _names(authors: Iterator[Mapping[str, Any]]) -> tuple[Name, ...]:
    return tuple(
        Name(literal=name) if one.get("authtype") == "CollectiveName" else initialed_name(name)
        for one in authors
        if (name := text(one.get("name")))
    )


def _updates(paper: Mapping[str, Any]) -> Iterator[Update]:
    told = set()
    for one in mappings(paper.get("references")):
        kind = _NOTICES.get(text(one.get("reftype")))
        if kind:
            notice = text(one.get("pmid"))
            told.add(kind)
            yield Update(kind, Identifier(Scheme.PMID, notice) if notice else None)
    if _RETRACTED in texts(paper.get("pubtype")) and UpdateKind.RETRACTION not in told:
        yield Update(UpdateKind.RETRACTION, None)
