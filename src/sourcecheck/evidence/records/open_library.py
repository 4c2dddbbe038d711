"""Books at Open Library, by ISBN and by title (https://openlibrary.org/dev/docs/api/books)."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from sourcecheck.evidence.engine.exchange import Exchange
from sourcecheck.evidence.records.catalog import Catalog, Question, Said, Search, number
from sourcecheck.evidence.records.names import whole_name
from sourcecheck.evidence.records.values import (
    isbns,
    json_object,
    mapping,
    mappings,
    some,
    text,
    texts,
    years,
)
from sourcecheck.model.identifier import Identifier
from sourcecheck.model.name import Name
from sourcecheck.model.record import Record

_NAME = "Open Library"
_INTERVAL = 1
"""Seconds: what its developers ask of unknown callers (https://openlibrary.org/developers/api)."""
_CANDIDATES = 5


def open_library(base_url: str = "https://openlibrary.org") -> Catalog:
    """Return Open Library, asked for books by their ISBN."""
    root = f"{base_url.rstrip('/')}/api/books"

    def address(questions: Sequence[Question]) -> str:
        keys = ",".join(map(_key, questions))
        return f"{root}?bibkeys={keys}&format=json&jscmd=data"

    def read(exchange: Exchange, questions: Sequence[Question]) -> Said | None:
        said = json_object(exchange)
        # Whatever else has keys is no answer, but a message about the service.
        if said is None or not all(key.startswith("ISBN:") for key in said):
            return None
        told: dict[Question, tuple[Record, ...]] = {}
        for one in questions:
            book = said.get(_key(one))
            if book is None:
                told[one] = ()
            elif record := _book(mapping(book), one):
                told[one] = (record,)
        return told

    return Catalog(
        name=_NAME,
        address=address,
        read=read,
        absence="Open Library has no such book, which proves nothing",
        batch=25,
        interval=_INTERVAL,
        body_limit=8 * 1024 * 1024,
    )


def open_library_search(base_url: str = "https://openlibrary.org") -> Catalog:
    """Return Open Library's search for books by title and author."""
    root = f"{base_url.rstrip('/')}/search.json"

    def address(questions: Sequence[Question]) -> str:
        [question] = questions
        title, author, _ = question if isinstance(question, Search) else Search("")
        asked = {"title": title} | ({"author": author} if author else {})
        wanted = "key,title,subtitle,author_name,first_publish_year,publish_year,publisher,isbn"
        return (
            f"{root}?{urlencode(asked | {'fields': wanted, 'limit': str(_CANDIDATES)}, safe=',')}"
        )

    def read(exchange: Exchange, questions: Sequence[Question]) -> Said | None:
        [question] = questions
        said = json_object(exchange)
        if said is None or not isinstance(said.get("docs"), list):
            return None
        found = (_work(one, base_url) for one in mappings(said["docs"]))
        return {question: tuple(record for record in found if record)}

    return Catalog(
        name=_NAME,
        address=address,
        read=read,
        absence="Open Library finds no such title",
        interval=_INTERVAL,
    )


def _key(question: Question) -> str:
    return f"ISBN:{number(question)}"


def _book(book: Mapping[str, Any], asked: Question) -> Record | None:
    titles = _titles(book)
    if not titles or not isinstance(asked, Identifier):
        return None
    numbers = mapping(book.get("identifiers"))
    return Record(
        registry=_NAME,
        identifiers=some(asked, *isbns(numbers.get("isbn_13")), *isbns(numbers.get("isbn_10"))),
        type="book",
        titles=titles,
        authors=_names(one.get("name") for one in mappings(book.get("authors"))),
        years=years(book.get("publish_date")),
        publisher=_first(one.get("name") for one in mappings(book.get("publishers"))),
        url=text(book.get("url")),
    )


def _work(work: Mapping[str, Any], base_url: str) -> Record | None:
    titles, key, editions = _titles(work), text(work.get("key")), isbns(work.get("isbn"))
    if not titles:
        return None
    return Record(
        registry=_NAME,
        identifiers=editions if len(editions) == 1 else (),  # of many, none is this one's
        type="book",
        titles=titles,
        authors=_names(texts(work.get("author_name"))),
        years=years(work.get("first_publish_year"), *texts(work.get("publish_year"))),
        publisher=_first(texts(work.get("publisher"))),
        url=f"{base_url.rstrip('/')}{key}" if key.startswith("/") else "",
    )


def _titles(book: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the title with its subtitle, then by itself."""
    title, added = text(book.get("title")), text(book.get("subtitle"))
    if not title:
        return ()
    return (f"{title}: {added}", title) if added else (title,)


def _names(written: Iterable[object]) -> tuple[Name, ...]:
    return tuple(whole_name(name) for name in map(text, written) if name)


def _first(values: Iterable[object]) -> str:
    return next(filter(None, map(text, values)), "")
