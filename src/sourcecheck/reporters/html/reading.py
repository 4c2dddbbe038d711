"""The article in reading order, its claims among the words that nobody has to prove."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from sourcecheck.model.article import ArticleText
from sourcecheck.model.tag import InlineTag
from sourcecheck.readers.tags import find_tags
from sourcecheck.reporters.html.claims import Statement

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")
_LINE = re.compile(r"\n\s*")
_MARKUP = "=#*_ \t"
"""What stands around a heading in wikitext and Markdown."""


class Run(NamedTuple):
    """A stretch of text, or a tag in it."""

    text: str
    is_tag: bool


class Piece(NamedTuple):
    """The text of a claim, or text between claims."""

    statement: Statement | None
    runs: Sequence[Run]


class Part(NamedTuple):
    """What stands under one heading, which is empty before the first one."""

    title: str
    paragraphs: list[list[Piece]]

    @property
    def is_empty(self) -> bool:
        """Whether nothing is in it."""
        return not any(self.paragraphs)


def from_text(article: ArticleText, statements: Sequence[Statement]) -> Iterator[Part]:
    """Yield the article's text, with the headings that the ledger names where it has none."""
    break_ = _BLANK_LINE if _BLANK_LINE.search(article.text) else _LINE
    part, cursor = Part("", [[]]), 0
    for start, end, statement in _placed(article, statements):
        before, after = cursor, start
        section = statement.claim.section
        if section and section != part.title:
            line = _heading(article.text, cursor, start, section)
            _add(part, article, (cursor, line[0]), break_)
            yield part
            part, before = Part(section, [[]]), line[1]
        _add(part, article, (before, after), break_)
        runs = tuple(_runs(article.text, start, end, article.tags))
        part.paragraphs[-1].append(Piece(statement, runs))
        cursor = end
    _add(part, article, (cursor, len(article.text)), break_)
    yield part


def from_ledger(statements: Sequence[Statement]) -> Iterator[Part]:
    """Yield the claims alone, by section, each in a paragraph of its own."""
    part = Part("", [])
    for statement in statements:
        section, text = statement.claim.section, statement.claim.text
        if section != part.title:
            yield part
            part = Part(section, [])
        runs = tuple(_runs(text, 0, len(text), find_tags(text)))
        part.paragraphs.append([Piece(statement, runs)])
    yield part


def lost(article: ArticleText, statements: Sequence[Statement]) -> list[Statement]:
    """Return the claims that stand nowhere in the text, or within another one."""
    found = {statement.number for _, _, statement in _placed(article, statements)}
    return [one for one in statements if one.number not in found]


def _placed(
    article: ArticleText, statements: Sequence[Statement]
) -> Iterator[tuple[int, int, Statement]]:
    """Yield the claims in the order of the text, each with its passage; none overlaps another."""
    places = (
        (*article.passages[one.claim.id], one)
        for one in statements
        if one.claim.id in article.passages
    )
    cursor = 0
    for start, end, statement in sorted(places, key=lambda place: (place[0], -place[1])):
        if start >= cursor:
            yield start, end, statement
            cursor = end


def _heading(text: str, start: int, end: int, title: str) -> tuple[int, int]:
    """Return where the line with a section's heading starts and ends; at the end if none has."""
    offset = start
    for line in text[start:end].splitlines(keepends=True):
        if line.strip().strip(_MARKUP) == title:
            return offset, offset + len(line)
        offset += len(line)
    return end, end


def _add(
    part: Part, article: ArticleText, between: tuple[int, int], break_: re.Pattern[str]
) -> None:
    """Add what stands between two claims, which may end paragraphs."""
    start, end = between
    for gap in break_.finditer(article.text, start, end):
        _append(part, article, start, gap.start())
        part.paragraphs.append([])
        start = gap.end()
    _append(part, article, start, end)


def _append(part: Part, article: ArticleText, start: int, end: int) -> None:
    if not part.paragraphs[-1]:
        start = end - len(article.text[start:end].lstrip())
    if start < end:
        runs = tuple(_runs(article.text, start, end, article.tags))
        part.paragraphs[-1].append(Piece(None, runs))


def _runs(text: str, start: int, end: int, tags: Sequence[InlineTag]) -> Iterator[Run]:
    """Yield a stretch of the text, parted at its tags."""
    for number in range(bisect_left(tags, start, key=attrgetter("start")), len(tags)):
        tag = tags[number]
        if tag.end > end:
            break
        if start < tag.start:
            yield Run(text[start : tag.start], is_tag=False)
        yield Run(text[tag.start : tag.end], is_tag=True)
        start = tag.end
    if start < end:
        yield Run(text[start:end], is_tag=False)
