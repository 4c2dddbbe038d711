"""Who published a source, where, and which part of what was published it is."""

import re
from collections.abc import Mapping

from sourcecheck.bibliography.csl.identifiers import is_address
from sourcecheck.bibliography.csl.names import literal_list
from sourcecheck.bibliography.csl.rich_text import plain, rich
from sourcecheck.bibliography.csl.titles import ARTICLES, PARTS, joined
from sourcecheck.model.source import Source
from sourcecheck.readers.names import parse_names

_PUBLISHERS = ("school", "institution", "organization", "publisher")
_RECORDED = frozenset({"artwork", "audio", "image", "movie", "music", "video"})
_IN_SERIES = PARTS | {
    *("book", "collection", "proceedings", "reference"),
    *("mvbook", "mvcollection", "mvproceedings", "mvreference"),
}
_DASHES = re.compile(r"\s*(?:-{1,3}|[\u2010-\u2014\u2212])\s*")
_FIRST_PAGE = re.compile(r"[^\s,;–-]+")
_STATES: Mapping[str, str] = {
    "forthcoming": "forthcoming",
    "inpreparation": "in preparation",
    "inpress": "in press",
    "prepublished": "pre-published",
    "submitted": "submitted",
}
"""biblatex's keys for `pubstate` (biblatex manual, section 4.9.2.11)."""
_COUNTRIES: Mapping[str, str] = {
    "countryde": "Germany",
    "countryep": "European Union",
    "countryeu": "European Union",
    "countryfr": "France",
    "countryuk": "United Kingdom",
    "countryus": "United States of America",
}
_COPIED: Mapping[str, str] = {
    "volume": "volume",
    "part": "part-number",
    "volumes": "number-of-volumes",
    "chapter": "chapter-number",
    "edition": "edition",
    "version": "version",
    "pagetotal": "number-of-pages",
}


def publication(source: Source) -> dict[str, str]:
    """Return publisher and places, by CSL's variables; several are parted by semicolons."""
    place = "location" if source.get("location") else "address"
    is_patent = source.type == "patent"
    found = {
        "publisher": _publisher(source),
        "publisher-place": "" if is_patent else _listed(source, place),
        "jurisdiction": _listed(source, place) if is_patent else "",
        "event-place": plain(source.get("venue")),
        "original-publisher": _listed(source, "origpublisher"),
        "original-publisher-place": _listed(source, "origlocation"),
        "medium": plain(source.get("medium")) or _medium(source),
        "status": _status(source),
    }
    return {variable: text for variable, text in found.items() if text}


def numbers(source: Source) -> dict[str, str]:
    """Return volume, issue, pages and the like, by CSL's variables."""
    found = {variable: plain(source.get(field)) for field, variable in _COPIED.items()}
    found |= _number(source)
    if pages := _DASHES.sub("-", plain(source.get("pages"))):
        first = _FIRST_PAGE.search(pages)
        found |= {"page": pages, "page-first": first[0] if first else ""}
    return {variable: text for variable, text in found.items() if text}


def notes(source: Source) -> dict[str, str]:
    """Return what is said of a source, by CSL's variables."""
    found = {
        "abstract": rich(source.get("abstract")),
        "annote": rich(source.get("annotation") or source.get("annote")),
        "keyword": plain(source.get("keywords")),
        "note": joined(_note(source), rich(source.get("addendum"))),
    }
    return {variable: text for variable, text in found.items() if text}


def _note(source: Source) -> str:
    """Return the note, unless it is only an address, which stands elsewhere."""
    return "" if is_address(source, "note") else rich(source.get("note"))


def _publisher(source: Source) -> str:
    holder, _ = parse_names(source.get("holder"))
    named = [_listed(source, field) for field in _PUBLISHERS]
    if source.type not in _RECORDED and "howpublished" not in source.identifiers:
        named.insert(-1, plain(source.get("howpublished")))
    return "; ".join(dict.fromkeys(filter(None, [*map(str, holder), *named])))


def _medium(source: Source) -> str:
    return plain(source.get("howpublished")) if source.type in _RECORDED else ""


def _listed(source: Source, field: str) -> str:
    listed = literal_list(source.get(field))
    return "; ".join(_COUNTRIES.get(one.lower()) or plain(one) for one in listed)


def _status(source: Source) -> str:
    told = plain(source.get("pubstate"))
    state = re.sub(r"[\s-]", "", told or plain(source.get("year")))
    return _STATES.get(state.lower(), told)


def _number(source: Source) -> dict[str, str]:
    """Return the number, which is a series', an issue's or the work's own."""
    number = plain(source.get("number"))
    issue = plain(source.get("issue"))
    if source.type in ARTICLES or source.type == "periodical":
        both = ", ".join(filter(None, (number, issue)))
        return {"issue": both, "number": plain(source.get("eid"))}
    if source.type in _IN_SERIES:
        return {"collection-number": number, "issue": issue}
    return {"number": number, "issue": issue}
