"""COinS: what a browser's reference manager reads from a page (OpenURL ContextObject in SPAN).

Keys are those of ANSI/NISO Z39.88-2004 in its formats book, journal and dublin core, as Zotero
reads them (https://www.zotero.org/support/dev/exposing_metadata/coins).
"""

from html import escape
from urllib.parse import quote_plus

from sourcecheck.bibliography.citeproc.setting import Item
from sourcecheck.bibliography.markup import text_of
from sourcecheck.bibliography.people import family_name

_JOURNALS = {"article-journal", "article-magazine", "article-newspaper"}
_BOOKS = {
    "book": "book",
    "chapter": "bookitem",
    "entry-encyclopedia": "bookitem",
    "entry-dictionary": "bookitem",
    "paper-conference": "proceeding",
    "report": "report",
}
_SAME = {
    "volume": "volume",
    "issue": "issue",
    "page": "pages",
    "publisher": "pub",
    "publisher-place": "place",
    "edition": "edition",
    "ISBN": "isbn",
    "ISSN": "issn",
}


def coins(item: Item) -> str:
    """Return the empty span that describes a work."""
    if item["type"] in _JOURNALS:
        pairs = [*_head("journal", "article"), ("rft.atitle", _text(item, "title"))]
        pairs += [("rft.jtitle", _text(item, "container-title")), *_parts(item)]
    elif item["type"] in _BOOKS:
        pairs = _head("book", _BOOKS[item["type"]])
        whole = "container-title" in item
        pairs += [("rft.btitle", _text(item, "container-title" if whole else "title"))]
        pairs += [("rft.atitle", _text(item, "title") if whole else ""), *_parts(item)]
    else:
        pairs = [*_head("dc", ""), ("rft.title", _text(item, "title"))]
        pairs += [("rft.publisher", _text(item, "publisher"))]
        pairs += [("rft.identifier", item.get("URL", ""))]
    pairs += [("rft.date", _date(item)), ("rft.language", item.get("language", ""))]
    pairs += [("rft.au", _name(name)) for name in item.get("author", ())]
    if "DOI" in item:
        pairs.append(("rft_id", f"info:doi/{item['DOI']}"))
    elif "URL" in item:
        pairs.append(("rft_id", item["URL"]))
    written = "&".join(f"{key}={quote_plus(told, errors='replace')}" for key, told in pairs if told)
    return f'<span class="Z3988" title="{escape(written)}"></span>'


def _head(format_: str, genre: str) -> list[tuple[str, str]]:
    return [
        ("ctx_ver", "Z39.88-2004"),
        ("rft_val_fmt", f"info:ofi/fmt:kev:mtx:{format_}"),
        ("rft.genre", genre),
    ]


def _parts(item: Item) -> list[tuple[str, str]]:
    return [(f"rft.{key}", _text(item, variable)) for variable, key in _SAME.items()]


def _text(item: Item, variable: str) -> str:
    return text_of(str(item.get(variable, "")))


def _date(item: Item) -> str:
    parts = item.get("issued", {}).get("date-parts", [[]])[0]
    return "-".join(f"{int(part):02}" for part in parts) if any(map(int, parts)) else ""


def _name(name: Item) -> str:
    if "literal" in name:
        return str(name["literal"])
    return ", ".join(part for part in (family_name(name), name.get("given", "")) if part)
