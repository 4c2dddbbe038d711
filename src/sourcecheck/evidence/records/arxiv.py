"""Papers at arXiv itself (https://info.arxiv.org/help/api/user-manual.html).

It wants three seconds between two questions and one connection, so DataCite is asked before it.
"""

import re
from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element, ParseError, fromstring

from sourcecheck.evidence.engine.exchange import Exchange
from sourcecheck.evidence.records.catalog import Catalog, Question, Said, number
from sourcecheck.evidence.records.names import whole_name
from sourcecheck.evidence.records.values import doi, some, text, years
from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.model.record import Record

_NAME = "arXiv"
_ATOM = "{http://www.w3.org/2005/Atom}"
_OWN = "{http://arxiv.org/schemas/atom}"
_NUMBER = re.compile(r"https?://arxiv\.org/abs/(.+?)(?:v\d+)?")


def arxiv(base_url: str = "https://export.arxiv.org") -> Catalog:
    """Return arXiv's own interface."""
    root = f"{base_url.rstrip('/')}/api/query"

    def address(questions: Sequence[Question]) -> str:
        numbers = ",".join(map(number, questions))
        return f"{root}?id_list={numbers}&max_results={len(questions)}"

    def read(exchange: Exchange, questions: Sequence[Question]) -> Said | None:
        feed = _feed(exchange)
        if feed is None:
            return None
        entries = list(feed.iter(f"{_ATOM}entry"))
        if any(_text(entry, f"{_ATOM}title") == "Error" for entry in entries):
            # It names none of the numbers, so it tells something only if there was one.
            return {questions[0]: ()} if len(questions) == 1 else None
        found = {one.identifiers[0].value: (one,) for one in map(_record, entries) if one}
        return {one: found.get(number(one), ()) for one in questions}

    return Catalog(
        name=_NAME,
        address=address,
        read=read,
        absence="arXiv knows no such number",
        batch=20,
        interval=3,
        accept="application/atom+xml",
    )


def _feed(exchange: Exchange) -> Element | None:
    """Return the feed in an answer; None if there is none.

    A document type could declare entities that grow without bound, and no feed has one.
    """
    if exchange.status != 200:
        return None
    try:
        written = exchange.body.decode("utf-8")
        if "<!DOCTYPE" in written:
            return None
        root = fromstring(written)  # noqa: S314 -- without a document type: see above
    except (ParseError, ValueError):
        return None
    return root if root.tag == f"{_ATOM}feed" else None


def _record(entry: Element) -> Record | None:
    own = _NUMBER.fullmatch(_text(entry, f"{_ATOM}id"))
    title = _text(entry, f"{_ATOM}title")
    if own is None or not title:
        return None
    return Record(
        registry=_NAME,
        identifiers=(Identifier(Scheme.ARXIV, own[1].lower()),),
        type="preprint",
        titles=(title,),
        authors=tuple(map(whole_name, _names(entry))),
        years=years(_text(entry, f"{_ATOM}published"), _text(entry, f"{_ATOM}updated")),
        publisher=_NAME,
        published_as=some(doi(_text(entry, f"{_OWN}doi"))),
        url=f"https://arxiv.org/abs/{own[1]}",
    )


def _names(entry: Element) -> Iterator[str]:
    for author in entry.iter(f"{_ATOM}author"):
        if name := _text(author, f"{_ATOM}name"):
            yield name


def _text(element: Element, tag: str) -> str:
    return text(element.findtext(tag, ""))
