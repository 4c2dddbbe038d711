"""Writes sources as entries of BibTeX, for its classic styles.

Types and fields are those of Oren Patashnik, "BibTeXing" (1988), section 3; fields that they do
not know are passed over by these styles, and kept for tools that know them.
"""

from collections.abc import Iterable, Iterator, Mapping

from sourcecheck.bibliography.csl.dates import Date, dates
from sourcecheck.bibliography.csl.titles import joined, titles
from sourcecheck.bibliography.csl.types import genre
from sourcecheck.bibliography.exchange.bib_fields import NAMES, entry, fields
from sourcecheck.bibliography.exchange.tex_text import tex
from sourcecheck.model.source import Source

_TYPES: Mapping[str, str] = {
    **dict.fromkeys(("article", "newsarticle", "review", "suppperiodical"), "article"),
    **dict.fromkeys(("book", "collection", "commentary", "mvbook", "mvcollection"), "book"),
    **dict.fromkeys(("mvreference", "reference"), "book"),
    **dict.fromkeys(("proceedings", "mvproceedings"), "proceedings"),
    **dict.fromkeys(("incollection", "inbook", "bookinbook", "suppbook"), "incollection"),
    **dict.fromkeys(("suppcollection", "inreference"), "incollection"),
    **dict.fromkeys(("inproceedings", "conference"), "inproceedings"),
    **dict.fromkeys(("report", "techreport"), "techreport"),
    **dict.fromkeys(("unpublished", "archival", "letter", "manuscript"), "unpublished"),
    "booklet": "booklet",
    "manual": "manual",
    "mastersthesis": "mastersthesis",
    "phdthesis": "phdthesis",
    "thesis": "phdthesis",
}
_TITLES = (
    *("title", "subtitle", "titleaddon", "maintitle", "mainsubtitle", "maintitleaddon"),
    *("booktitle", "booksubtitle", "booktitleaddon", "journaltitle", "journalsubtitle"),
    *("journal", "issuetitle", "issuesubtitle", "shorttitle"),
)
_RENAMED = {"location": "address", "eprinttype": "archiveprefix", "eprintclass": "primaryclass"}
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)
_SEASONS = {21: "Spring", 22: "Summer", 23: "Autumn", 24: "Winter"}


def write(sources: Iterable[Source]) -> Iterator[str]:
    """Yield the entries of a `.bib` file, in the sources' order and with a blank line between."""
    works = (source for source in sources if source.type not in {"set", "xdata"})
    for number, source in enumerate(works):
        yield ("\n" if number else "") + entry(_type(source), source.key, _fields(source))


def _type(source: Source) -> str:
    if source.type == "thesis" and source.get("type").strip().lower() == "mathesis":
        return "mastersthesis"
    return _TYPES.get(source.type, "misc")


def _fields(source: Source) -> dict[str, str]:
    known = fields(source, extended=False)
    type_ = _type(source)
    found = _titles(source, type_) | _date(dates(source).get("issued", {}))
    if type_ in {"mastersthesis", "phdthesis"} and "institution" in known:
        known["school"] = known.pop("institution")
    kind = genre(source)
    if "type" in known:
        known["type"] = tex(kind)
    if type_ == "misc" and "howpublished" not in known and "url" in known:
        known["howpublished"] = rf"\url{{{known['url']}}}"
    if note := _note(source, known):
        known["note"] = note
    names = {name: known.pop(name) for name in NAMES if name in known}
    gone = {"date", "year", "month", "day", *_TITLES}
    rest = {_RENAMED.get(name, name): value for name, value in known.items() if name not in gone}
    return names | found | rest


def _titles(source: Source, type_: str) -> dict[str, str]:
    """Return the titles, each as one text: the classic styles know no subtitles."""
    known = titles(source)
    own, container = known.get("title", ""), known.get("container-title", "")
    volume = known.get("volume-title", "")
    if type_ == "article":
        found = {"title": own, "journal": container, "issuetitle": volume}
    elif container:
        found = {"title": own, "booktitle": joined(container, volume)}
    else:
        found = {"title": joined(own, volume)}
    found["shorttitle"] = known.get("title-short", "")
    return {name: tex(title) for name, title in found.items() if title}


def _note(source: Source, known: Mapping[str, str]) -> str:
    """Return the note, after the place where a document is held: these styles print no other."""
    held = source.archival.archive_location if source.archival else ""
    where = f"{source.archival.archive}, {held}" if source.archival else ""
    return ". ".join(filter(None, (tex(where), known.get("note", ""))))


def _date(date: Date) -> dict[str, str]:
    """Return year and month: "1999--2000", "c. 1920", "in press"."""
    if "literal" in date:
        return {"year": tex(date["literal"])}
    parts = date.get("date-parts", [])
    if not parts:
        return {}
    years = list(dict.fromkeys(_year(part[0]) for part in parts))
    found = {"year": ("c. " if date.get("circa") else "") + "--".join(years)}
    months = [_month(part[1]) for part in parts if len(part) > 1]
    if months and len(years) == 1:
        found["month"] = "--".join(dict.fromkeys(months))
    if len(parts) == 1 and len(parts[0]) > 2:
        found["day"] = str(parts[0][2])
    return found


def _year(year: int) -> str:
    return f"{-year} BC" if year < 0 else str(year or "")


def _month(month: int) -> str:
    return _SEASONS.get(month) or _MONTHS[month - 1]
