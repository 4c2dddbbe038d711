"""Finds what the comments of a page allow: "<!-- sourcecheck: allow SC401 because … -->"."""

import re
from collections.abc import Iterable, Iterator

from sourcecheck.model.location import Location
from sourcecheck.model.suppression import Reach, Suppression
from sourcecheck.readers.documents.markdown import PARSER
from sourcecheck.readers.documents.target import Lines, Offsets
from sourcecheck.readers.suppressions import START, WORD, read_suppressions

_COMMENT = re.compile(rf"<!--\s*(?P<allowed>{START}.{{0,1000}}?)\s*-->", re.DOTALL)
_COMMENTS = re.compile(r"(?:\s|<!--.*?-->)*", re.DOTALL)


def in_markdown(text: str, path: str) -> list[Suppression]:
    """Return what the comments of a Markdown text allow; code is passed over.

    A comment with other text on its line holds for that line. One by itself holds for the lines
    from the next one with text up to a blank one; above all else, with a blank line below it, for
    the whole file.
    """
    return list(_suppressions(text, path, _markdown_comments(text))) if WORD in text else []


def in_html(text: str, path: str) -> list[Suppression]:
    """Return what the comments of a page allow, each for the same lines as in Markdown."""
    return list(_suppressions(text, path, _COMMENT.finditer(text))) if WORD in text else []


def _markdown_comments(text: str) -> Iterator[re.Match[str]]:
    offset = Offsets(text)
    for event, span in PARSER.events_with_range(text):
        if isinstance(event, dict) and (event.get("Start") == "HtmlBlock" or "InlineHtml" in event):
            yield from _COMMENT.finditer(text, offset(span["start"]), offset(span["end"]))


def _suppressions(text: str, path: str, comments: Iterable[re.Match[str]]) -> Iterator[Suppression]:
    lines, place = text.split("\n"), Lines(text).place
    content = _COMMENTS.match(text)
    for found in comments:
        first, column = place(found.start())
        last, end = place(found.end())
        is_alone = not (lines[first - 1][: column - 1] + lines[last - 1][end - 1 :]).strip()
        is_apart = is_alone and not "".join(lines[last : last + 1]).strip()
        if is_apart and content and found.start() < content.end():
            reach = Reach(path=path)
        else:
            reach = Reach(
                path=path, lines=_block(lines, last) if is_alone else range(first, last + 1)
            )
        allowed = " ".join(found["allowed"].split())
        yield from read_suppressions(allowed, Location(path, first, column), reach)


def _block(lines: list[str], number: int) -> range:
    """Return the lines of the next stretch of text below a line, which are counted from 1."""
    while number < len(lines) and not lines[number].strip():
        number += 1
    end = number
    while end < len(lines) and lines[end].strip():
        end += 1
    return range(number + 1, end + 1)
