"""Writes works as schema.org describes them, in JSON-LD (https://schema.org/CreativeWork)."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import quote

from sourcecheck.bibliography.citeproc.setting import Item
from sourcecheck.bibliography.markup import text_of
from sourcecheck.bibliography.people import family_name, full_name
from sourcecheck.bibliography.works import Work

_TYPES: Mapping[str, str] = {
    "article-journal": "ScholarlyArticle",
    "article-magazine": "Article",
    "article-newspaper": "NewsArticle",
    "book": "Book",
    "chapter": "Chapter",
    "dataset": "Dataset",
    "legislation": "Legislation",
    "manuscript": "Manuscript",
    "map": "Map",
    "motion_picture": "Movie",
    "paper-conference": "ScholarlyArticle",
    "periodical": "PublicationIssue",
    "post-weblog": "BlogPosting",
    "report": "Report",
    "review": "Review",
    "software": "SoftwareApplication",
    "thesis": "Thesis",
    "webpage": "WebPage",
}
"""CSL's types; what is not listed is a "CreativeWork"."""
_TEXTS: Mapping[str, str] = {
    "title": "name",
    "abstract": "abstract",
    "keyword": "keywords",
    "language": "inLanguage",
    "page": "pagination",
    "number-of-pages": "numberOfPages",
    "edition": "bookEdition",
    "number": "identifier",
    "ISBN": "isbn",
    "URL": "url",
}
_OF_BOOKS = frozenset({"bookEdition", "isbn", "numberOfPages"})
_PERIODICALS = frozenset({"article-journal", "article-magazine", "article-newspaper", "review"})


def write(works: Iterable[Work]) -> Iterator[str]:
    """Yield one JSON document: the works are the nodes of its `@graph`, in their order."""
    graph = [_node(work) for work in works]
    document = {"@context": "https://schema.org", "@graph": graph}
    # A page may hold it in <script>: so no text in it ends that.
    yield json.dumps(document, ensure_ascii=False, indent=2).replace("</", "<\\/") + "\n"


def _node(work: Work) -> dict[str, Any]:
    item = work.item
    kind = _TYPES.get(item["type"], "CreativeWork")
    node: dict[str, Any] = {"@id": f"#{quote(work.id)}", "@type": kind}
    for variable in ("author", "editor", "translator"):
        people = [_person(one) for one in item.get(variable, ()) if one.get("literal") != "others"]
        node |= {variable: people} if people else {}
    for variable, name in _TEXTS.items():
        if variable in item and (kind == "Book" or name not in _OF_BOOKS):
            node[name] = text_of(str(item[variable]))
    if date := _date(item):
        is_published = item["type"] != "manuscript" and "archive" not in item
        node["datePublished" if is_published else "dateCreated"] = date
    if "publisher" in item:
        place = {"location": item["publisher-place"]} if "publisher-place" in item else {}
        node["publisher"] = {"@type": "Organization", "name": text_of(item["publisher"]), **place}
    if whole := _whole(item):
        node["isPartOf"] = whole
    if "DOI" in item:
        node["sameAs"] = f"https://doi.org/{quote(item['DOI'], safe='/:;()')}"
    return node | _holding(item, kind)


def _person(person: Item) -> dict[str, str]:
    if "literal" in person:
        return {"@type": "Organization", "name": full_name(person)}
    given = {"givenName": text_of(person["given"])} if person.get("given") else {}
    named = {"@type": "Person", "name": full_name(person)}
    return {**named, "familyName": family_name(person), **given}


def _date(item: Item) -> str:
    """Return a date, or an interval, in ISO 8601; or what the source says in its words."""
    date = item.get("issued", {})
    ends = ["-".join(_digits(parts)) for parts in date.get("date-parts", ())]
    return "/".join(end or ".." for end in ends) or text_of(date.get("literal", ""))


def _digits(parts: list[int]) -> list[str]:
    year, *rest = parts
    whole = [f"{year:04}"] if year > 0 else [f"-{-year - 1:04}"] if year else []
    return [*whole, *(f"{part:02}" for part in rest if part <= 12 or len(rest) > 1)]


def _whole(item: Item) -> dict[str, Any]:
    """Return what a work stands in: a periodical, its volume and its issue, each in the next."""
    title = text_of(item.get("container-title", ""))
    is_periodical = item["type"] in _PERIODICALS
    kind = "Periodical" if is_periodical else "WebSite" if item["type"] == "webpage" else "Book"
    issn = {"issn": item["ISSN"].split()} if is_periodical and "ISSN" in item else {}
    isbn = {"isbn": item["ISBN"]} if kind == "Book" and title and "ISBN" in item else {}
    whole: dict[str, Any] = {"@type": kind, "name": title, **issn, **isbn} if title else {}
    for variable, name in (("volume", "Volume"), ("issue", "Issue")):
        if is_periodical and variable in item:
            part = {"@type": f"Publication{name}", f"{name.lower()}Number": item[variable]}
            whole = part | ({"isPartOf": whole} if whole else {})
    return whole


def _holding(item: Item, kind: str) -> dict[str, Any]:
    """Return what an archive's document has: two types, its archive, and where it is in there."""
    if "archive" not in item:
        return {}
    place = {"location": item["archive-place"]} if "archive-place" in item else {}
    archive = {"@type": "ArchiveOrganization", "name": item["archive"], **place}
    where = {"itemLocation": item["archive_location"]} if "archive_location" in item else {}
    return {"@type": ["ArchiveComponent", kind], "holdingArchive": archive, **where}
