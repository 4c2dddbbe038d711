"""Writes works as the citation templates of the English Wikipedia.

Their parameters: https://en.wikipedia.org/wiki/Help:Citation_Style_1 and
https://en.wikipedia.org/wiki/Template:Cite_archive.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import quote

from sourcecheck.bibliography.citeproc import Item
from sourcecheck.bibliography.markup import text_of
from sourcecheck.bibliography.works import Work
from sourcecheck.model.claim import Claim
from sourcecheck.model.project import Project
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
    "edition": "edition",
    "publisher": "publisher",
    "publisher-place": "location",
    "genre": "type",
    "language": "language",
    "ISBN": "isbn",
    "ISSN": "issn",
    "DOI": "doi",
    "PMID": "pmid",
    "PMCID": "pmc",
}
_ARCHIVAL = {"archive": "institution", "archive-place": "location", "number": "item-id"}
_MONTHS = (
    *("", "January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
    *([""] * 8),
    *("Spring", "Summer", "Autumn", "Winter"),
)
"""As EDTF counts them: seasons are the months 21 to 24."""
_ENTITIES = {
    "|": "{{!}}",
    **{sign: f"&#{ord(sign)};" for sign in "{}[]<>'~_"},
}
_UNSAFE = re.compile(r"\||[{}\[\]<>]|'{2,}|~{3,}|_{2,}|(?<![A-Za-z])'(?=')")
_BARE_NAME = re.compile(r"[^\w.:/()+-]+")


def write_list(works: Iterable[Work]) -> Iterator[str]:
    """Yield a bulleted list, a template on each line."""
    for work in works:
        yield f"* {template(work)}\n"


def write_references(works: Iterable[Work]) -> Iterator[str]:
    """Yield a list of named references, each to be cited in the text by its name.

    The wiki reports those that the text does not cite.
    """
    yield "<references>\n"
    for work in works:
        yield f'<ref name="{name(work)}">{template(work)}</ref>\n'
    yield "</references>\n"


def write_claims(project: Project, works: Iterable[Work]) -> Iterator[str]:
    """Yield the claims that have sources, with references: a template where a work comes first.

    Later ones name that reference; a locator stands after it, in {{rp}}.
    """
    known = {work.source.key: work for work in reversed(list(works))}
    section, seen = "", set[str]()
    for claim in project.claims:
        references = "".join(_references(project, claim, known, seen))
        if references:
            if claim.section != section:
                section = claim.section
                yield f"== {_escape(section)} ==\n" * bool(section)
            yield f"{_escape(claim.text)}{references}\n\n"


def template(work: Work) -> str:
    """Return the template that a work is cited with; an unknown value is left out."""
    item = work.item
    kind = _TEMPLATES.get(item["type"], "citation")
    if work.source.kind is SourceKind.ARCHIVAL and "archive" in item:
        kind = "cite archive"
        parameters = {"item": _value(item, "title"), **_same(item, _ARCHIVAL)}
        parameters["fonds"] = _value(item, "archive_location") or _value(item, "call-number")
        parameters |= {"author": "; ".join(map(_whole, item.get("author", ())))}
        parameters |= {"item-url": _address(item.get("URL", ""))}
    else:
        parameters = {**dict(_people(item)), **_titles(item, kind), **_same(item, _SAME)}
        parameters["pages" if _several(item) else "page"] = _value(item, "page")
        parameters["url"] = _address(item.get("URL", ""))
        parameters["archive-url"] = _address(work.source.get("archiveurl"))
        parameters["archive-date"] = work.source.get("archivedate") * bool(
            parameters["archive-url"]
        )
    parameters["date"] = _date(item, "issued")
    has_url = parameters.get("url")
    parameters["access-date"] = _date(item, "accessed") if has_url else ""
    written = "".join(f" |{name}={_escape(value)}" for name, value in parameters.items() if value)
    return f"{{{{{kind}{written}}}}}"


def name(work: Work) -> str:
    """Return what a work's reference is called; no name may be a number, or have quotes."""
    plain = _BARE_NAME.sub("-", work.id).strip("-")
    return f"ref-{plain}" if not plain or plain.isdigit() else plain


def _references(
    project: Project, claim: Claim, known: Mapping[str, Work], seen: set[str]
) -> Iterator[str]:
    for citation in project.support(claim):
        work = known.get(citation.key)
        if not work:
            continue
        called = name(work)
        if called in seen:
            yield f'<ref name="{called}" />'
        else:
            seen.add(called)
            yield f'<ref name="{called}">{template(work)}</ref>'
        if locator := work.locator(citation):
            yield f"{{{{rp|1={_escape(locator)}}}}}"


def _people(item: Item) -> Iterator[tuple[str, str]]:
    for variable, role in (("author", ""), ("editor", "editor-"), ("translator", "translator-")):
        for number, person in enumerate(item.get(variable, ()), 1):
            if person.get("literal") == "others":
                yield f"display-{role.strip('-') or 'author'}s", "etal"
            elif "literal" in person:
                yield f"{role.strip('-') or 'author'}{number}", text_of(person["literal"])
            else:
                yield f"{role}last{number}", _family(person)
                yield f"{role}first{number}", text_of(person.get("given", ""))


def _titles(item: Item, kind: str) -> dict[str, str]:
    container = _value(item, "container-title")
    series = {"series": _value(item, "collection-title")}
    title = _value(item, "title")
    if item["type"] in _IN_BOOKS and kind == "cite book":
        return {"chapter": title, "title": container, **series}
    called = _CONTAINERS.get(kind, "journal" if kind == "cite journal" else "work")
    return {"title": title, called: container, **series}


def _same(item: Item, names: Mapping[str, str]) -> dict[str, str]:
    return {parameter: _value(item, variable) for variable, parameter in names.items()}


def _value(item: Item, variable: str) -> str:
    return text_of(str(item.get(variable, "")))


def _several(item: Item) -> bool:
    return any(sign in str(item.get("page", "")) for sign in "-–,")


def _family(person: Item) -> str:
    particles = (person.get(f"{kind}-particle", "") for kind in ("dropping", "non-dropping"))
    parts = (*particles, person.get("family", ""), person.get("suffix", ""))
    return text_of(" ".join(part for part in parts if part))


def _whole(person: Item) -> str:
    if "literal" in person:
        return text_of(person["literal"])
    return text_of(f"{person.get('given', '')} {_family(person)}".strip())


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


def _address(url: str) -> str:
    """Return a URL as wikitext takes it, of the web or nothing: no other scheme is a link there."""
    if not re.match(r"(?:https?|ftp)://", url, re.IGNORECASE):
        return ""
    return quote(url, safe="!#$%&'()*+,-./:;=?@~_")


def _escape(value: str) -> str:
    """Return text that wikitext shows as it stands, in one line."""
    plain = " ".join(value.split())
    return _UNSAFE.sub(lambda found: "".join(_ENTITIES[sign] for sign in found[0]), plain)
