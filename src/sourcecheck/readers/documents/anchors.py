"""Finds what a fragment can name in a document."""

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from sourcecheck.readers.documents.decoding import read_leniently
from sourcecheck.readers.documents.document import Format, format_of
from sourcecheck.readers.documents.html import find_anchors
from sourcecheck.readers.documents.markdown import PARSER

_NO_SLUG = re.compile(r"[^\w\- ]")
_TEXTS = ("Text", "Code")


def read_anchors(path: Path) -> frozenset[str] | None:
    """Return the anchors of a page or a Markdown text; None if its format's are not known.

    Raises:
        OSError: if the file cannot be read.
        InputError: if it is no text.
    """
    find = _FINDERS.get(format_of(path.name))
    if find is None:
        return None
    with path.open("rb") as file:
        return frozenset(find(read_leniently(file, path.as_posix())))


def find_slugs(text: str) -> Iterator[str]:
    """Yield the anchors of a Markdown text: of its headings, and of the HTML in it.

    A heading's is what GitHub makes of it: lower-case, without punctuation, blanks as hyphens, and
    "-1", "-2" after one that is there already (github.com/gjtorikian/html-pipeline,
    table_of_contents_filter.rb); and `{#name}` where it gives one itself.
    """
    seen: dict[str, int] = {}
    heading: list[str] | None = None
    for event in PARSER.events(text):
        if isinstance(event, str):
            continue
        if "Start" in event and isinstance(event["Start"], dict) and "Heading" in event["Start"]:
            heading = []
            if own := event["Start"]["Heading"]["id"]:
                yield own
        elif "End" in event and isinstance(event["End"], dict) and "Heading" in event["End"]:
            yield _numbered(slug("".join(heading or ())), seen)
            heading = None
        elif "Html" in event:
            yield from find_anchors(event["Html"])
        elif "InlineHtml" in event:
            yield from find_anchors(event["InlineHtml"])
        elif heading is not None:
            heading += [str(text) for kind, text in event.items() if kind in _TEXTS]


def slug(heading: str) -> str:
    """Return the anchor that GitHub gives a heading."""
    return _NO_SLUG.sub("", heading.strip().lower()).replace(" ", "-")


def _numbered(name: str, seen: dict[str, int]) -> str:
    """Return a name as the page has it, numbered where it is there already."""
    seen[name] = seen.get(name, -1) + 1
    return f"{name}-{seen[name]}" if seen[name] else name


_FINDERS: Mapping[Format | None, Callable[[str], Iterator[str]]] = {
    Format.HTML: find_anchors,
    Format.MARKDOWN: find_slugs,
}
