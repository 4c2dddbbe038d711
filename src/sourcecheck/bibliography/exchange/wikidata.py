"""Writes works as commands that make items of Wikidata: QuickStatements, version 1.

Syntax: https://www.wikidata.org/wiki/Help:QuickStatements. Properties and classes are those that
Zotero exports to (https://github.com/zotero/translators, "Wikidata QuickStatements"). Only values
that are text, numbers or dates: a publisher, a journal or an editor would be an item of its own,
which must be looked for first.
"""

from collections.abc import Iterable, Iterator, Mapping

from stdnum import isbn

from sourcecheck.bibliography.citeproc.setting import Item
from sourcecheck.bibliography.exchange.wikidata_entities import CLASSES, LANGUAGES
from sourcecheck.bibliography.exchange.wikitext import address
from sourcecheck.bibliography.markup import text_of
from sourcecheck.bibliography.people import full_name
from sourcecheck.bibliography.works import Work
from sourcecheck.model.identifier import Scheme
from sourcecheck.model.source import SourceKind

_TEXTS: Mapping[str, str] = {
    "page": "P304",
    "volume": "P478",
    "issue": "P433",
    "PMID": "P698",
}
_PARTS = frozenset(
    {"article-journal", "article-magazine", "article-newspaper", "chapter", "paper-conference"}
    | {"entry-dictionary", "entry-encyclopedia", "review", "review-book"}
)
"""Types of works whose ISBN is that of the whole they stand in."""
_LABEL = 250
"""Characters that a label of Wikidata may have (wb_terms.term_text)."""
_PRECISIONS = (9, 10, 11)
"""Of a year, a month and a day (https://www.wikidata.org/wiki/Help:Dates)."""


def write(works: Iterable[Work]) -> Iterator[str]:
    """Yield the commands that make an item of each work, if it is one for Wikidata (`unfit`)."""
    for work in works:
        if not unfit(work):
            lines = ["CREATE", *("\t".join(("LAST", *parts)) for parts in _statements(work))]
            yield "".join(f"{line}\n" for line in lines)


def unfit(work: Work) -> str:
    """Return why no item is made of a work; empty if one is."""
    if work.source.kind is SourceKind.ARCHIVAL:
        return "an archive holds it"
    if work.source.kind is SourceKind.UNPUBLISHED:
        return "it is not published"
    if work.item["type"] not in CLASSES:
        return f"what kind of work it is cannot be told ({work.item['type']})"
    return "" if work.item.get("title") else "it has no title"


def remarks(works: Iterable[Work]) -> Iterator[str]:
    """Yield which works no item is made of, and what the items of others do not say."""
    for work in works:
        reason = unfit(work)
        told = [f"no item for Wikidata is made of it: {reason}"] if reason else _left_out(work)
        for remark in told:
            yield f"{work.source.location}: note: {work.id}: {remark}"


def _left_out(work: Work) -> Iterator[str]:
    date = work.item.get("issued", {})
    if date and not _date(date):
        yield "its date is no single year, month or day, and is left out"
    elif date.get("circa"):
        yield "its date is uncertain, which the item does not say"
    if len(_text(work.item["title"])) > _LABEL:
        yield f"its label is cut after {_LABEL} characters"


def _statements(work: Work) -> Iterator[tuple[str, ...]]:
    item = work.item
    language = _language(item)
    title = _text(item["title"])
    yield f"L{language or 'en'}", _quoted(title[:_LABEL].rstrip())
    yield "P31", CLASSES[item["type"]]
    yield "P1476", f"{language or 'und'}:{_quoted(title)}"
    if language:
        yield "P407", LANGUAGES[language]
    authors = [one for one in item.get("author", ()) if one.get("literal") != "others"]
    for number, name in enumerate(filter(None, map(full_name, authors)), 1):
        yield "P2093", _quoted(_text(name)), "P1545", f'"{number}"'
    if date := _date(item.get("issued", {})):
        yield "P577", date
    if (edition := str(item.get("edition", ""))).isdecimal():
        yield "P393", _quoted(edition)
    if (pages := str(item.get("number-of-pages", ""))).isdecimal():
        yield "P1104", str(int(pages))
    for variable, named in _TEXTS.items():
        if variable in item:
            yield named, _quoted(_text(str(item[variable])))
    yield from _identifiers(work)


def _identifiers(work: Work) -> Iterator[tuple[str, str]]:
    if "DOI" in work.item:
        yield "P356", _quoted(_text(work.item["DOI"]).upper())
    if work.item["type"] not in _PARTS:
        written = "".join(filter(str.isalnum, work.source.get("isbn")))
        listed = work.source.identifiers.get("isbn", ())
        for number in (one.value for one in listed if one.scheme is Scheme.ISBN):
            if number in written or not number.startswith("978"):
                yield "P212", _quoted(isbn.format(number))
            else:
                yield "P957", _quoted(isbn.format(isbn.to_isbn10(number)))
    if url := address(work.item.get("URL", "")):
        yield "P953", _quoted(url)


def _language(item: Item) -> str:
    """Return the code that Wikidata knows a language by, without its country; or nothing."""
    code = str(item.get("language", "")).partition("-")[0]
    return code if code in LANGUAGES else ""


def _date(date: Item) -> str:
    """Return a day, a month or a year; of a season, its year. Others have no one value."""
    if len(date.get("date-parts", ())) != 1:
        return ""
    [[year, *rest]] = date["date-parts"]
    if not 1 <= year <= 9999:
        return ""
    month, day = [*(part if part <= 12 or at else 0 for at, part in enumerate(rest)), 0, 0][:2]
    precision = _PRECISIONS[bool(month) + bool(day)]
    return f"+{year:04}-{month:02}-{day:02}T00:00:00Z/{precision}"


def _text(markup: str) -> str:
    """Return text in one line; a bar would part columns, in quotation marks too."""
    return " ".join(text_of(markup).split()).replace("|", "¦")


def _quoted(text: str) -> str:
    """Return a string. Marks within are no matter: the last of a column ends it."""
    return f'"{text}"'
