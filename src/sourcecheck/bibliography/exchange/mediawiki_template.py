"""The citation template of the English Wikipedia that a work is cited with.

Its parameters: https://en.wikipedia.org/wiki/Help:Citation_Style_1 and
https://en.wikipedia.org/wiki/Template:Cite_archive.
"""

from collections.abc import Iterator, Mapping

from sourcecheck.bibliography.citeproc.setting import Item
from sourcecheck.bibliography.exchange.wikitext import address, escape
from sourcecheck.bibliography.markup import text_of
from sourcecheck.bibliography.people import family_name, full_name
from sourcecheck.bibliography.works import Work
from sourcecheck.model.source import SourceKind

_TEMPLATES = {
    "article-journal": "cite journal",
    "article-magazine": "cite magazine",
    "article-newspaper": "cite news",
    "book": "cite book",
    "broadcast": "cite AV media",
    "chapter": "cite book",
    "entry-dictionary": "cite encyclopedia",
    "entry-encyclopedia": "cite encyclopedia",
    "interview": "cite interview",
    "map": "cite map",
    "motion_picture": "cite AV media",
    "paper-conference": "cite conference",
    "post": "cite web",
    "post-weblog": "cite web",
    "report": "cite report",
    "song": "cite AV media",
    "speech": "cite speech",
    "thesis": "cite thesis",
    "webpage": "cite web",
}
"""CSL's types; what is not listed is "citation", which takes any work."""
_IN_BOOKS = {"chapter", "entry-dictionary", "entry-encyclopedia"}
_CONTAINERS = {
    "cite magazine": "magazine",
    "cite news": "newspaper",
    "cite web": "website",
    "cite conference": "book-title",
    "cite encyclopedia": "encyclopedia",
}
"""Templates to what they call the work that another stands in; others say "journal" or "work"."""
_SAME = {
    "volume": "volume",
    "issue": "issue",
    "publisher": "publisher",
    "publisher-place": "location",
    "genre": "type",
    "number": "id",
    "language": "language",
    "ISBN": "isbn",
    "ISSN": "issn",
    "DOI": "doi",
    "PMID": "pmid",
    "PMCID": "pmc",
}
_ARCHIVAL = {"archive": "institution", "archive-place": "location", "number": "item-id"}
_ARCHIVE = "cite archive"
_MONTHS = (
    *("", "January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
    *([""] * 8),
    *("Spring", "Summer", "Autumn", "Winter"),
)
"""As EDTF counts them: seasons are the months 21 to 24."""


def template(work: Work) -> str:
    """Return the template that a work is cited with; an unknown value is left out."""
    item = work.item
    kind = _kind(work)
    if kind == _ARCHIVE:
        parameters = {"item": _value(item, "title"), **_same(item, _ARCHIVAL)}
        parameters["fonds"] = _value(item, "archive_location") or _value(item, "call-number")
        parameters |= {"author": "; ".join(map(full_name, item.get("author", ())))}
        parameters |= {"item-url": address(item.get("URL", ""))}
    else:
        parameters = {**dict(_people(item)), **_titles(item, kind), **_same(item, _SAME)}
        parameters["pages" if _several(item) else "page"] = _value(item, "page")
        parameters["url"] = address(item.get("URL", ""))
        parameters["archive-url"] = address(work.source.get("archiveurl"))
        parameters["archive-date"] = work.source.get("archivedate") * bool(
            parameters["archive-url"]
        )
    parameters["date"] = _date(item, "issued")
    parameters["orig-date"] = _date(item, "original-date") * (kind != _ARCHIVE)
    has_url = parameters.get("url")
    parameters["access-date"] = _date(item, "accessed") if has_url else ""
    written = "".join(f" |{name}={escape(value)}" for name, value in parameters.items() if value)
    return f"{{{{{kind}{written}}}}}"


def is_untitled(work: Work) -> bool:
    """Return whether the template lacks the title without which the wiki shows an error.

    Of a chapter that is the title of its book.
    """
    kind = _kind(work)
    return kind != _ARCHIVE and not _titles(work.item, kind)["title"]


def _kind(work: Work) -> str:
    if work.source.kind is SourceKind.ARCHIVAL and "archive" in work.item:
        return _ARCHIVE
    return _TEMPLATES.get(work.item["type"], "citation")


def _people(item: Item) -> Iterator[tuple[str, str]]:
    for variable, role in (("author", ""), ("editor", "editor-"), ("translator", "translator-")):
        for number, person in enumerate(item.get(variable, ()), 1):
            if person.get("literal") == "others":
                yield f"display-{role.strip('-') or 'author'}s", "etal"
            elif "literal" in person:
                yield f"{role.strip('-') or 'author'}{number}", text_of(person["literal"])
            else:
                yield f"{role}last{number}", family_name(person)
                yield f"{role}first{number}", text_of(person.get("given", ""))


def _titles(item: Item, kind: str) -> dict[str, str]:
    container = _value(item, "container-title")
    within = (_value(item, "collection-title"), _value(item, "collection-number"))
    series = {"series": ", no. ".join(one for one in within if one) if within[0] else ""}
    series["edition"] = _edition(_value(item, "edition"))
    title = _value(item, "title")
    if item["type"] in _IN_BOOKS and kind == "cite book":
        return {"chapter": title, "title": container, **series}
    called = _CONTAINERS.get(kind, "journal" if kind == "cite journal" else "work")
    return {"title": title, called: container, **series}


def _same(item: Item, names: Mapping[str, str]) -> dict[str, str]:
    return {parameter: _value(item, variable) for variable, parameter in names.items()}


def _value(item: Item, variable: str) -> str:
    return text_of(str(item.get(variable, "")))


def _edition(written: str) -> str:
    """Return an edition as the templates want it, which say "ed." after it: "3rd", "Revised"."""
    if not written.isdecimal():
        return written
    number = int(written)
    is_teen = number % 100 in {11, 12, 13}
    return f"{number}{'th' if is_teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _several(item: Item) -> bool:
    return any(sign in str(item.get("page", "")) for sign in "-–,")


def _date(item: Item, variable: str) -> str:
    """Return a date as the templates read it: "1943-09-14", "September 1943", "1941–1945"."""
    date = item.get(variable, {})
    ends = [_day([int(one) for one in given]) for given in date.get("date-parts", ())]
    if not any(ends):
        return text_of(str(date.get("literal", "")))
    return ("c. " if date.get("circa") else "") + "–".join(ends)


def _day(parts: list[int]) -> str:
    year, *rest = parts
    if not year:
        return ""  # an interval that is open there
    if year < 0:
        return f"{-year} BC"
    match rest:
        case [month, day] if year >= 1583:  # before, no one writes days in ISO 8601's calendar
            return f"{year:04}-{month:02}-{day:02}"
        case [month, day]:
            return f"{day} {_MONTHS[month]} {year}"
        case [month]:
            return f"{_MONTHS[month]} {year}"
    return str(year)
