"""Writes sources in the format of Research Information Systems (RIS).

Tags and types are those of "RIS Format Specifications" (Thomson ResearchSoft 2001, and the list
of types of 2011), as EndNote and Zotero read them. A line ends with CR and LF, an asterisk may
not stand in names, keywords and names of periodicals; the encoding is UTF-8.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sourcecheck.bibliography.csl.items import items
from sourcecheck.bibliography.markup import clean, text_of
from sourcecheck.model.source import Source

_TYPES: Mapping[str, str] = {
    "article": "UNPB",
    "article-journal": "JOUR",
    "article-magazine": "MGZN",
    "article-newspaper": "NEWS",
    "bill": "BILL",
    "book": "BOOK",
    "broadcast": "VIDEO",
    "chapter": "CHAP",
    "dataset": "DATA",
    "entry-dictionary": "DICT",
    "entry-encyclopedia": "ENCYC",
    "figure": "FIGURE",
    "graphic": "ART",
    "hearing": "HEAR",
    "interview": "PCOMM",
    "legal_case": "CASE",
    "legislation": "STAT",
    "manuscript": "MANSCPT",
    "map": "MAP",
    "motion_picture": "MPCT",
    "musical_score": "MUSIC",
    "pamphlet": "PAMP",
    "paper-conference": "CPAPER",
    "patent": "PAT",
    "periodical": "SER",
    "personal_communication": "PCOMM",
    "post": "ICOMM",
    "post-weblog": "BLOG",
    "regulation": "LEGAL",
    "report": "RPRT",
    "review": "JOUR",
    "review-book": "JOUR",
    "software": "COMP",
    "song": "SOUND",
    "speech": "SLIDE",
    "standard": "STAND",
    "thesis": "THES",
    "treaty": "LEGAL",
    "webpage": "ELEC",
}
"""CSL's types; what is not listed is "GEN"."""
_NAMES: Mapping[str, str] = {
    "author": "AU",
    "director": "A2",
    "editor": "A2",
    "compiler": "A2",
    "container-author": "A3",
    "translator": "A4",
}
_TEXTS: Mapping[str, str] = {
    "title": "TI",
    "title-short": "ST",
    "original-title": "OP",
    "container-title": "T2",
    "container-title-short": "J2",
    "collection-title": "T3",
    "volume-title": "C1",
    "event-title": "C2",
    "volume": "VL",
    "number-of-volumes": "NV",
    "issue": "IS",
    "number": "M1",
    "chapter-number": "SE",
    "edition": "ET",
    "genre": "M3",
    "publisher": "PB",
    "publisher-place": "CY",
    "language": "LA",
    "archive": "DB",
    "archive_location": "AV",
    "call-number": "CN",
    "ISBN": "SN",
    "ISSN": "SN",
    "DOI": "DO",
    "PMID": "AN",
    "URL": "UR",
    "abstract": "AB",
    "annote": "N1",
    "note": "N1",
}
_STARRED = frozenset({"J2", "T2"})
_PAGES = re.compile(r"([^\s,;–-]+)[–-]([^\s,;–-]+)")


def write(sources: Iterable[Source]) -> Iterator[str]:
    """Yield the records of a RIS file, in the sources' order."""
    for item in items(sources):
        lines = [("TY", _TYPES.get(item["type"], "GEN")), ("ID", clean(item["id"])), *_tags(item)]
        yield "".join(f"{tag}  - {value}\r\n" for tag, value in [*lines, ("ER", "")])


def _tags(item: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for variable, tag in _NAMES.items():
        for name in item.get(variable, ()):
            if name.get("literal") != "others":
                yield tag, _name(name)
    for variable, tag in _TEXTS.items():
        if variable in item:
            text = text_of(item[variable])
            yield tag, _unstarred(text) if tag in _STARRED else text
    yield from _pages(item.get("page", ""))
    yield from _dates(item)
    for keyword in filter(None, map(str.strip, item.get("keyword", "").split(","))):
        yield "KW", _unstarred(text_of(keyword))


def _name(name: Mapping[str, Any]) -> str:
    """Return "Last, First, Jr."; an office ends with a comma, which tells it from a person.

    The comma within an office's name is doubled: so EndNote keeps it whole.
    """
    if "literal" in name:
        literal = _unstarred(text_of(name["literal"]))
        return literal.replace(",", ",,", 1) if "," in literal else f"{literal},"
    kept = name.get("non-dropping-particle") or name.get("dropping-particle")
    family = " ".join(filter(None, (kept, name.get("family"))))
    parts = [family, name.get("given", ""), name.get("suffix", "")]
    return _unstarred(text_of(", ".join(parts).rstrip(", ")))


def _pages(page: str) -> Iterator[tuple[str, str]]:
    whole = _PAGES.fullmatch(page)
    if whole:
        yield "SP", whole[1]
        yield "EP", whole[2]
    elif page:
        yield "SP", page


def _dates(item: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield "YYYY" and "YYYY/MM/DD/other": a range, or what is no date, is in the last part."""
    for variable, tag in (("issued", "DA"), ("accessed", "Y2")):
        date = item.get(variable, {})
        parts = date.get("date-parts", [[]])[0]
        literal = text_of(date.get("literal", ""))
        if not (parts or literal):
            continue
        year, month, day = [*(f"{part:02}" for part in parts), "", "", ""][:3]
        if len(month) == 2 and int(month) > 12:
            month = ""
        if tag == "DA" and year:
            yield "PY", year.zfill(4)
        yield tag, f"{year.zfill(4) if year else ''}/{month}/{day}/{literal}"


def _unstarred(text: str) -> str:
    return text.replace("*", "")
