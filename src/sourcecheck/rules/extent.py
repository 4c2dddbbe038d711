"""How long a source is."""

import re

from sourcecheck.model.source import Source, SourceKind

_BOOKS = {
    "book": "a book",
    "collection": "a book",
    "manual": "a manual",
    "mastersthesis": "a thesis",
    "mvbook": "a book",
    "mvcollection": "a book",
    "mvproceedings": "a volume of proceedings",
    "mvreference": "a work of reference",
    "phdthesis": "a thesis",
    "proceedings": "a volume of proceedings",
    "reference": "a work of reference",
    "report": "a report",
    "techreport": "a report",
    "thesis": "a thesis",
}
_SHORT = 10
"""Pages that a reader can be asked to look through."""
_RANGE = re.compile(r"(\d{1,6})\s*[-–—]+\s*[A-Za-z]?(\d{1,6})")


def extent(source: Source) -> str:
    """Return how long a source is, in words, or an empty string if it is short or has no pages."""
    if source.kind is not SourceKind.PUBLISHED:
        return ""
    if pages := _pages(source):
        return f"{pages} pages long" if pages > _SHORT else ""
    return _BOOKS.get(source.type, "")


def _pages(source: Source) -> int:
    """Return the number of its pages, 0 if unknown; "123--8" means 123 to 128."""
    total = source.get("pagetotal").strip()
    if total.isdecimal():
        return int(total[:6])
    count = 0
    for first, last in _RANGE.findall(source.get("pages")):
        whole = first[: -len(last)] + last if len(last) < len(first) else last
        count += max(int(whole) - int(first) + 1, 0)
    return count
