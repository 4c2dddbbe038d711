"""DOIs at Crossref, which registers those of most journals and books.

https://www.crossref.org/documentation/retrieve-metadata/rest-api. A list is asked for many DOIs at
once; a DOI that it leaves out is asked for by itself, for the list knows no DOI under a name that
it had before, and cannot be asked for one with a comma.
"""

from collections.abc import Sequence
from urllib.parse import quote, urlencode

from sourcecheck.evidence.engine.exchange import Exchange
from sourcecheck.evidence.records.catalog import Catalog, Question, Said, Search, number
from sourcecheck.evidence.records.values import is_absence, json_object, mapping, mappings
from sourcecheck.evidence.records.work import FIELDS, read_work
from sourcecheck.model.record import Record

_NAME = "Crossref"
_LISTS = "Crossref lists"
_CANDIDATES = 5


def crossref_list(base_url: str = "https://api.crossref.org", contact: str = "") -> Catalog:
    """Return Crossref's list of works, asked for 20 DOIs at a time."""

    def address(questions: Sequence[Question]) -> str:
        wanted = ",".join(f"doi:{number(one)}" for one in questions)
        asked = {"filter": wanted, "rows": str(2 * len(questions)), "select": FIELDS}
        return _address(base_url, asked, contact)

    def read(exchange: Exchange, questions: Sequence[Question]) -> Said | None:
        if exchange.status == 400:
            return {}  # it does not like one of the DOIs, and each is to be asked for by itself
        records = _listed(exchange)
        if records is None:
            return None
        found = {one.identifiers[0]: (one,) for one in reversed(records) if one.identifiers}
        return {one: found[one] for one in questions if one in found}

    return Catalog(
        name=_NAME,
        address=address,
        read=read,
        absence="",  # that it is not in the list says nothing
        takes=lambda question: "," not in number(question),
        tentative=True,
        batch=20,
        interval=_list_interval(contact),
        pool=_LISTS,
        body_limit=16 * 1024 * 1024,
    )


def crossref(base_url: str = "https://api.crossref.org", contact: str = "") -> Catalog:
    """Return Crossref, asked for one DOI at a time.

    Since 1 December 2025 at most five times a second and one at a time, or with an address to
    write to ten times and three at a time (https://doi.org/10.64000/wadve-3tj60).
    """

    def address(questions: Sequence[Question]) -> str:
        [question] = questions
        polite = f"?{urlencode({'mailto': contact})}" if contact else ""
        return f"{base_url.rstrip('/')}/works/{quote(number(question), safe='')}{polite}"

    def read(exchange: Exchange, questions: Sequence[Question]) -> Said | None:
        [question] = questions
        if is_absence(exchange):
            return {question: ()}
        said = json_object(exchange)
        work = mapping(said.get("message")) if said else {}
        record = read_work(work, _NAME) if work.get("DOI") else None
        return {question: (record,)} if record else None

    return Catalog(
        name=_NAME,
        address=address,
        read=read,
        absence="not one of Crossref's",
        jobs=3 if contact else 1,
        interval=0.1 if contact else 0.2,
    )


def crossref_search(base_url: str = "https://api.crossref.org", contact: str = "") -> Catalog:
    """Return Crossref's search for works by title and author."""

    def address(questions: Sequence[Question]) -> str:
        [question] = questions
        title, author, _ = question if isinstance(question, Search) else Search("")
        asked = {"query.bibliographic": title}
        if author:
            asked["query.author"] = author
        asked |= {"rows": str(_CANDIDATES), "select": FIELDS}
        return _address(base_url, asked, contact)

    def read(exchange: Exchange, questions: Sequence[Question]) -> Said | None:
        [question] = questions
        records = _listed(exchange)
        return None if records is None else {question: tuple(records)}

    return Catalog(
        name=_NAME,
        address=address,
        read=read,
        absence="Crossref finds no such title",
        interval=_list_interval(contact),
        pool=_LISTS,
    )


def _list_interval(contact: str) -> float:
    """Return the seconds between two lists: one a second, three with an address to write to."""
    return 0.34 if contact else 1


def _address(base_url: str, asked: dict[str, str], contact: str) -> str:
    polite = {"mailto": contact} if contact else {}
    return f"{base_url.rstrip('/')}/works?{urlencode(asked | polite, safe=':/,')}"


def _listed(exchange: Exchange) -> list[Record] | None:
    """Return the records of a list of works; None if it is none."""
    said = json_object(exchange)
    works = mapping(said.get("message")).get("items") if said else None
    if not isinstance(works, list):
        return None
    records = (read_work(work, _NAME) for work in mappings(works))
    return [record for record in records if record]
