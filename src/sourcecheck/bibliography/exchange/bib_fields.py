"""The fields of a source in one form, as biblatex names and reads them."""

import re
from collections.abc import Mapping

from sourcecheck.bibliography.csl.identifiers import is_address
from sourcecheck.bibliography.csl.names import literal_list
from sourcecheck.bibliography.csl.rich_text import plain, rich
from sourcecheck.bibliography.exchange.bib_names import name_list
from sourcecheck.bibliography.exchange.tex_text import tex
from sourcecheck.model.identifier import Scheme
from sourcecheck.model.source import Source

NAMES = (
    *("author", "editor", "editora", "editorb", "editorc", "bookauthor", "translator"),
    *("annotator", "commentator", "introduction", "foreword", "afterword", "holder"),
    *("compiler", "composer", "director", "illustrator", "interviewer", "performer"),
    *("producer", "recipient"),
)
_LISTS = (
    *("publisher", "location", "institution", "organization", "address", "school"),
    *("origpublisher", "origlocation", "language", "origlanguage"),
)
_TITLES = (
    *("title", "subtitle", "titleaddon", "shorttitle", "maintitle", "mainsubtitle"),
    *("maintitleaddon", "booktitle", "booksubtitle", "booktitleaddon", "journaltitle", "journal"),
    *("journalsubtitle", "shortjournal", "issuetitle", "issuesubtitle", "series", "origtitle"),
)
_VERBATIM = ("doi", "eprint", "url", "archiveurl", "file")
_DATES = ("date", "year", "month", "day", "eventdate", "origdate", "urldate")
_ORDER = (
    *NAMES,
    *_TITLES,
    *("type", "entrysubtype", "volume", "part", "volumes", "number", "issue", "eid", "edition"),
    *("version", "chapter", "pages", "pagetotal", "eventtitle", "venue", "howpublished"),
    *_LISTS,
    *_DATES,
    *("pubstate", "langid", "library", "librarylocation", "shelfmark", "isbn", "issn"),
    *("doi", "eprinttype", "archiveprefix", "eprintclass", "primaryclass", "eprint", "pmid"),
    *("pmcid", "url", "archiveurl", "note", "addendum", "abstract", "annotation", "keywords"),
)
_LEFT_OUT = frozenset({"crossref", "execute", "xdata"})
_KEYS = frozenset(
    {
        "archiveprefix",
        "eprintclass",
        "eprinttype",
        "entryset",
        "primaryclass",
        "ids",
        "langidopts",
        "options",
        "related",
        "relatedtype",
        "xref",
    }
)
_PLACES: Mapping[str, int] = {name: place for place, name in enumerate(_ORDER)}
_SAFE = re.compile(r"[^{}\\%#$^]*")
_SAFE_DATE = re.compile(r"[\w~?%./:+-]*")
_RANGE = re.compile(r"\s*(?:–|(?<=\d)-{1,3}(?=\d))\s*")
_ADDRESS = re.compile(r"(\\url\{[^{}]*\})")
_BRACE = re.compile(r"[{}]")


def fields(source: Source, *, extended: bool = True) -> dict[str, str]:
    """Return the fields of a source, in a fixed order, each value as TeX without outer braces.

    Inherited fields stand among them, so `crossref` and `xdata` do not; nor does `execute`, which
    is code. Values are normalised: what TeX they hold is that of `tex_text`, an unknown command
    is text, and every brace has its counterpart. Dates, addresses and keys are as written.
    """
    written = {
        name: _value(source, name, extended=extended)
        for name in sorted(source.fields, key=lambda name: (_PLACES.get(name, 999), name))
        if name not in _LEFT_OUT
    }
    return {name: value for name, value in written.items() if value}


def entry(type_: str, key: str, values: Mapping[str, str]) -> str:
    """Return an entry as text, a field a line."""
    width = max(map(len, values), default=0)
    lines = [f"  {name:<{width}} = {{{value}}},\n" for name, value in values.items()]
    return "".join([f"@{type_}{{{key},\n", *lines, "}\n"])


def _value(source: Source, name: str, *, extended: bool) -> str:
    value = source.get(name).strip()
    if name in {"howpublished", "note"} and name in source.identifiers:
        return _prose(source, name)
    if name in _VERBATIM:
        return _balanced(value)
    if (name in _KEYS and _SAFE.fullmatch(value)) or (
        name in _DATES and _SAFE_DATE.fullmatch(value)
    ):
        return value
    if name in NAMES:
        return name_list(value, extended=extended)
    if name in _LISTS:
        return " and ".join(map(_member, literal_list(value)))
    written = tex(rich(value))
    return _RANGE.sub("--", written) if name == "pages" else written


def _prose(source: Source, name: str) -> str:
    """Return a text in which addresses are addresses still."""
    value = source.get(name).strip()
    if is_address(source, name):
        urls = (one.value for one in source.identifiers[name] if one.scheme is Scheme.URL)
        return rf"\url{{{_balanced(next(urls))}}}"
    parts = _ADDRESS.split(value)
    if any(part.count("{") != part.count("}") for part in parts[::2]):
        return tex(rich(value))
    parts[::2] = [_between(part) for part in parts[::2]]
    return "".join(parts)


def _between(part: str) -> str:
    """Return the TeX of a part of a text, with the space before and after it."""
    words = tex(rich(part))
    before, after = part[:1].isspace(), part[-1:].isspace()
    return f"{' ' * before}{words}{' ' * after}" if words else " " * before


def _member(written: str) -> str:
    """Return a part of a list, in braces if it would fall into several."""
    text = plain(written)
    member = tex(text)
    return f"{{{member}}}" if len(literal_list(member)) > 1 else member


def _balanced(address: str) -> str:
    """Return an address whose braces, if they do not come in pairs, are percent-encoded."""
    depth = 0
    for brace in _BRACE.findall(address):
        depth += 1 if brace == "{" else -1
        if depth < 0:
            break
    return address.replace("{", "%7B").replace("}", "%7D") if depth else address
