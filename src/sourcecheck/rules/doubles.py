"""Which sources are one work, told by their identifiers or their titles.

Works are looked up by what must be equal, so that the time grows with their number alone. What
follows is a search for any sign that two are different after all: a bibliography rightly has
several editions, volumes and translations of a work, and many works called "Introduction".
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from sourcecheck.model.identifier import Scheme
from sourcecheck.model.name import Name
from sourcecheck.model.project import Project
from sourcecheck.model.source import Source
from sourcecheck.rules.kinship import kin

_CLASSES: Mapping[str, str] = {
    **dict.fromkeys(("book", "booklet", "collection", "manual", "proceedings"), "book"),
    **dict.fromkeys(("inbook", "incollection", "inproceedings", "conference"), "part"),
    **dict.fromkeys(("thesis", "phdthesis", "mastersthesis"), "thesis"),
    **dict.fromkeys(("report", "techreport"), "report"),
    **dict.fromkeys(("online", "electronic", "www"), "online"),
    "article": "article",
    "misc": "misc",
}
"""Types of which a work has mostly one title of its own, to what they are kinds of."""
_NUMBERS = (Scheme.ARXIV, Scheme.PMID)
_NOUNS = {Scheme.ARXIV: "arXiv number", Scheme.PMID: "PubMed number", Scheme.ISBN: "ISBN"}
_JOINT = "\n"
"""Between the title, the name and the year by which works are looked up, which are one string:
many tuples would keep Python's collection of garbage busy."""
_TELLING = (
    *("volume", "number", "issue", "part", "edition", "chapter", "version", "titleaddon"),
    *("eventdate", "language", "langid", "translator", "type", "eprint"),
)
"""Fields by which works of one title are told apart, if both have them."""
_PLACES = (
    *("journaltitle", "journal", "booktitle", "publisher", "institution", "school"),
    "organization",
)
"""The same, but they may be abbreviated."""
_NO_LETTERS = re.compile(r"[\W_]+")
_MOST = 20
"""Works of one title that are held against a further one."""
_LONG = 3
"""Words from which a title is a work's own; shorter ones are shared by many articles."""


class Double(NamedTuple):
    """A source that is the same work as an earlier one, and what both have."""

    source: Source
    first: Source
    reason: str


def doubles(project: Project) -> Iterator[Double]:
    """Yield each source that an earlier one describes already.

    Those with one DOI, or one key, are left to the rules about these.
    """
    known: dict[str, Source] = {}
    more: dict[str, list[Source]] = {}
    for source in project.sources:
        for mark in _marks(source):
            earliest = known.setdefault(mark, source)
            if earliest is source:
                continue
            others = more.setdefault(mark, [earliest])
            first = next((one for one in others if _is_same(one, source, mark)), None)
            if first:
                yield Double(source, first, _reason(mark))
                break
            if len(others) < _MOST:
                others.append(source)


def _marks(source: Source) -> Iterator[str]:
    """Yield what no other work has: its numbers, or title with author and year."""
    kind = _CLASSES.get(source.type)
    if not kind or "library" in source.fields or source.holding:
        return
    for found in source.identifiers.values():
        for one in found:
            if one.scheme in _NUMBERS or (one.scheme is Scheme.ISBN and kind == "book"):
                yield str(one)
    people = source.authors or source.editors
    year = (source.get("date") or source.get("year"))[:4]
    if people and year.isdecimal() and source.title:
        family = people[0].family or people[0].literal
        yield f"{_fold(source.title)}{_JOINT}{family.casefold()}{_JOINT}{year}"


def _reason(mark: str) -> str:
    if _JOINT in mark:
        return "same title, first author and year"
    scheme, _, number = mark.partition(":")
    return f"same {_NOUNS[Scheme(scheme)]} {number}"


def _is_same(one: Source, other: Source, mark: str) -> bool:
    if one.key.casefold() == other.key.casefold() or _are_kin(one, other):
        return False
    if _both(_dois(one), _dois(other)) == "equal":
        return False
    if _JOINT in mark:
        return _are_of_one_class(one, other) and not _differ(one, other)
    return not (mark.startswith(Scheme.ISBN) and _are_volumes(one, other))


def _are_kin(one: Source, other: Source) -> bool:
    """Return whether one names the other as its whole, its reprint or the like."""
    return any(key == other.key for _, key in kin(one)) or any(
        key == one.key for _, key in kin(other)
    )


def _are_volumes(one: Source, other: Source) -> bool:
    """Return whether two books with one ISBN are parts of the set that has it."""
    if any(one.get(name) != other.get(name) for name in ("volume", "part", "number", "edition")):
        return True
    return _fold(one.title) != _fold(other.title)


def _are_of_one_class(one: Source, other: Source) -> bool:
    """Return whether two types may be one work's, and its title is not one of many works."""
    classes = {_CLASSES[one.type], _CLASSES[other.type]}
    if len(classes) == 1:
        known = "book" in classes or "thesis" in classes
        return known or _words(one) >= _LONG or _both(_pages(one), _pages(other)) == "equal"
    return bool(classes & {"misc", "online"}) and _words(one) > _LONG


def _differ(one: Source, other: Source) -> bool:
    """Return whether anything says that two works of one title are not the same."""
    people = zip(one.authors or one.editors, other.authors or other.editors, strict=False)
    if any(_are_others(*pair) for pair in people):
        return True
    for name in _TELLING:
        if _both(_fold(one.get(name)), _fold(other.get(name))) == "different":
            return True
    for read in (_dois, _isbns, _pages, _day):
        if _both(read(one), read(other)) == "different":
            return True
    if "online" in {_CLASSES[one.type], _CLASSES[other.type]}:
        return _both(one.get("url"), other.get("url")) == "different"
    same_pages = _both(_pages(one), _pages(other)) == "equal" and one.get("volume") != ""
    return not same_pages and any(_are_elsewhere(one, other, name) for name in _PLACES)


def _are_others(one: Name, other: Name) -> bool:
    if _fold(one.family or one.literal) != _fold(other.family or other.literal):
        return True
    return _both(_fold(one.given)[:1], _fold(other.given)[:1]) == "different"


def _are_elsewhere(one: Source, other: Source, name: str) -> bool:
    """Return whether two names of a journal or a publisher do not even begin alike."""
    first, second = _fold(one.get(name))[:4], _fold(other.get(name))[:4]
    return _both(first, second) == "different"


def _both(one: object, other: object) -> str:
    """Return "equal" or "different", or nothing where either is missing."""
    return ("equal" if one == other else "different") if one and other else ""


def _dois(source: Source) -> frozenset[str]:
    return frozenset(one.value for one in source.identifiers.get("doi", ()))


def _isbns(source: Source) -> frozenset[str]:
    return frozenset(one.value for one in source.identifiers.get("isbn", ()))


def _pages(source: Source) -> list[str]:
    return re.findall(r"\w+", source.get("pages"))


def _day(source: Source) -> str:
    """Return a date that is more than a year."""
    date = source.get("date")
    return date if len(date) > 4 else ""


def _words(source: Source) -> int:
    return len(source.title.split())


def _fold(text: str) -> str:
    """Return the letters and digits of a text, their case aside."""
    return _NO_LETTERS.sub("", text.casefold())
