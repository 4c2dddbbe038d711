"""The titles of a source: its own, those of what it stands in, and of the series."""

import re

from sourcecheck.bibliography.csl.rich_text import plain, rich
from sourcecheck.bibliography.markup import text_of
from sourcecheck.model.source import Source

ARTICLES = frozenset({"article", "newsarticle", "review", "suppperiodical"})
PARTS = frozenset(
    {"bookinbook", "conference", "inbook", "incollection", "inproceedings", "inreference"}
    | {"suppbook", "suppcollection"}
)
_STOPS = "?!.:,;…"
_NUMBER = re.compile(r"\d+")
_ORDINALS = {1: "st", 2: "nd", 3: "rd"}
_JOURNAL_SERIES = {"newser": "new series", "oldser": "old series"}


def titles(source: Source) -> dict[str, str]:
    """Return the titles that a source has, by CSL's variables.

    A title keeps its capitals: which of them are a name's cannot be told, and a style that wants
    others changes them itself, where `nocase` allows it. "title-short" is there only if the
    source has a subtitle or says what is short: not every colon stands before a subtitle.
    """
    found = _own(source) | _container(source) | _series(source)
    found["event-title"] = _whole(source, "eventtitle", "", "eventtitleaddon")
    found["original-title"] = rich(source.get("origtitle"))
    return {variable: title for variable, title in found.items() if title}


def joined(*parts: str, separator: str = ". ") -> str:
    """Return texts in a row; after a stop there is only a space between them."""
    whole = ""
    for part in filter(None, parts):
        ending = text_of(whole).rstrip("”’»\"')")[-1:] if whole else ""
        between = (" " if ending and ending in _STOPS else separator) if whole else ""
        whole += between + part
    return whole


def _own(source: Source) -> dict[str, str]:
    if source.type == "periodical":
        return _of_periodical(source)
    own = _whole(source, "title")
    short = rich(source.get("shorttitle")) or _before(source, "title", "subtitle")
    if source.get("maintitle") and source.type not in PARTS:
        return {
            "title": _whole(source, "maintitle"),
            "title-short": _before(source, "maintitle", "mainsubtitle"),
            "volume-title": own,
        }
    found = {"title": own, "title-short": short}
    if source.type in ARTICLES:
        found["volume-title"] = _whole(source, "issuetitle")
    return found


def _of_periodical(source: Source) -> dict[str, str]:
    """Return the titles of a whole issue, whose `title` is that of the periodical."""
    own = _whole(source, "title")
    issue = _whole(source, "issuetitle")
    return {
        "title": issue or own,
        "container-title": own if issue else "",
        "container-title-short": rich(source.get("shorttitle") or source.get("shortjournal")),
    }


def _container(source: Source) -> dict[str, str]:
    if source.type == "periodical":
        return {}
    journal = "journaltitle" if source.get("journaltitle") else "journal"
    periodical = _whole(source, journal, "journalsubtitle", "journaltitleaddon")
    short = {"container-title-short": rich(source.get("shortjournal"))}
    book = _whole(source, "booktitle")
    if source.get("maintitle") and source.type in PARTS:
        return {"container-title": _whole(source, "maintitle"), "volume-title": book}
    return {"container-title": book or periodical} | short


def _series(source: Source) -> dict[str, str]:
    """Return the series; that of a journal may be just a number (biblatex manual, 2.2.2)."""
    written = plain(source.get("series"))
    if _NUMBER.fullmatch(written):
        number = int(written)
        ending = "th" if number % 100 in {11, 12, 13} else _ORDINALS.get(number % 10, "th")
        return {"collection-title": f"{number}{ending} series"}
    return {"collection-title": _JOURNAL_SERIES.get(written.lower()) or rich(source.get("series"))}


def _before(source: Source, title: str, subtitle: str) -> str:
    """Return a title alone, if a subtitle follows it."""
    return rich(source.get(title)) if rich(source.get(subtitle)) else ""


def _whole(source: Source, title: str, subtitle: str = "", addon: str = "") -> str:
    """Return a title with its subtitle and its addition, whose fields are named after it."""
    parts = subtitle or f"{title.removesuffix('title')}subtitle", addon or f"{title}addon"
    sub, added = (rich(source.get(name)) for name in parts)
    return joined(joined(rich(source.get(title)), sub, separator=": "), added)
