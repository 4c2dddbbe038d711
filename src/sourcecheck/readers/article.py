"""Reads the text of the article, and finds the place of each claim in it."""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Mapping, Sequence
from operator import attrgetter
from typing import BinaryIO, NamedTuple

from sourcecheck.model.article import ArticleText, Passage
from sourcecheck.model.claim import Claim
from sourcecheck.model.tag import InlineTag
from sourcecheck.readers.encoding import read_text
from sourcecheck.readers.tags import find_tags

_SPACES = (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
    "\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
_ALIKE = {" ": _SPACES, "-": "‐‑‒–—―−", '"': "“”„‟«»″", "'": "‘’‚‛‹›′´`"}
"""What is compared as one character: spaces, dashes, quotation marks, apostrophes."""
_MARK = "\0"
"""Stands where a tag or a footnote's mark stood; no text that was read has it."""
_UNSEEN = "\xad\u200b\u200c\u200d\u2060\ufeff"
"""Soft hyphens, joiners and the like: they are not compared."""
_GAP = f"[ {_UNSEEN}{_MARK}]"
_UNEVEN = rf"{_GAP}(?:(?<! )|{_GAP}){_GAP}*"
"""What changes its length before it is compared."""
_JAMO = "\u1160-\u11ff"
"""The Korean vowels and final consonants; they join the letter before them."""

_FOOTNOTE = re.compile(
    r"\[(?:\d{1,3}|(?i:notes?|nota|nb|n|fn|anm|a|прим|к|(?:lower|upper)-(?:alpha|roman|greek))"
    r"\.?\s?\d{1,3})\]|(?<=[^\s\[(“„«])\[[a-z]\](?!\w)"
)
"""A footnote's mark: "[1]", "[note 2]"; "[a]" only where it follows text, unlike "[t]he"."""
_STEP = re.compile(r"[^\S\n]*\n?[^\S\n]*")
_ANCHOR = 32
"""How many characters of a claim are looked for first."""


class _Uneven(NamedTuple):
    """A stretch of the text that is compared in another length: its ends in both."""

    start: int
    end: int
    original_end: int


class _Folded(NamedTuple):
    """A text as it is compared, and the way back."""

    text: str
    uneven: Sequence[_Uneven]

    def passage(self, start: int, end: int) -> Passage:
        """Return where a stretch of the folded text stands in the original."""
        before = bisect_right(self.uneven, start, key=attrgetter("end")) - 1
        last = bisect_left(self.uneven, end, key=attrgetter("end"))
        if last < len(self.uneven) and self.uneven[last].start < end:
            return Passage(self._after(before, start), self.uneven[last].original_end)
        return Passage(self._after(before, start), self._after(last - 1, end))

    def _after(self, index: int, offset: int) -> int:
        if index < 0:
            return offset
        uneven = self.uneven[index]
        return uneven.original_end + offset - uneven.end


def read_article(file: BinaryIO, path: str, claims: Sequence[Claim]) -> ArticleText:
    """Return the article's text, with its tags and the place of each claim in it.

    The words, digits, case and punctuation of a claim must stand there. Spaces and line breaks,
    tags, footnotes' marks, soft hyphens and Unicode's composition may differ, and so may the
    kind of quotation marks, apostrophes and dashes. A claim is looked for from where the one
    before it ends, then from the start. Its passage takes in the tags and footnotes' marks that
    follow it.

    Raises:
        InputError: if the file is not in UTF-8, or in UTF-16 with a byte order mark.
    """
    text = read_text(file, path)
    tags = find_tags(text)
    return ArticleText(path, text, tags, _passages(text, tags, claims))


def _passages(
    text: str, tags: Sequence[InlineTag], claims: Sequence[Claim]
) -> Mapping[str, Passage]:
    article = _fold(text, tags)
    wanted = [_fold(claim.text, find_tags(claim.text)).text.strip(" ") for claim in claims]
    places = _places(article.text, {words for words in wanted if words})
    tag_ends = {tag.start: tag.end for tag in tags}
    passages = {}
    end = 0
    for claim, words in zip(claims, wanted, strict=True):
        if starts := places.get(words):
            start = starts[bisect_left(starts, end) % len(starts)]  # after the last, the first
            end = start + len(words)
            first, last = article.passage(start, end)
            passages[claim.id] = Passage(first, _marks_end(text, last, tag_ends))
    return passages


def _places(article: str, wanted: Collection[str]) -> Mapping[str, list[int]]:
    """Return the offsets at which each text stands in the article, words kept whole.

    One pass over the article, whatever the number of texts: where a word starts, its next
    characters are looked up among the first characters of all the texts.
    """
    places: dict[str, list[int]] = {words: [] for words in wanted}
    lengths: dict[str, set[int]] = {}
    for words in places:
        lengths.setdefault(words[:_ANCHOR], set()).add(len(words))
    sizes = {len(anchor) for anchor in lengths}
    initials = "".join(sorted({re.escape(words[0]) for words in places}))
    for match in re.finditer(rf"[{initials}](?<!\w\w)", article) if initials else ():
        start = match.start()
        for size in sizes:
            for length in lengths.get(article[start : start + size], ()):
                words = article[start : start + length]
                if words in places and not _is_inside_word(article, start + len(words)):
                    places[words].append(start)
    return places


def _is_inside_word(text: str, offset: int) -> bool:
    return text[offset - 1].isalnum() and text[offset : offset + 1].isalnum()


def _fold(text: str, tags: Sequence[InlineTag]) -> _Folded:
    """Return the text as it is compared."""
    even = _masked(text, tags)
    for alike, characters in _ALIKE.items():
        for character in characters:
            even = even.replace(character, alike)
    pieces, uneven = [], []
    here = folded = 0
    for match in _uneven(even).finditer(even):
        piece = _piece(match)
        pieces += [even[here : match.start()], piece]
        start = folded + match.start() - here
        here, folded = match.end(), start + len(piece)
        uneven.append(_Uneven(start, folded, here))
    return _Folded("".join([*pieces, even[here:]]), uneven)


def _masked(text: str, tags: Sequence[InlineTag]) -> str:
    """Return the text with its tags and footnotes' marks made unseen, in the same length."""
    spans = [(tag.start, tag.end) for tag in tags]
    if "[" in text:
        spans = sorted(spans + [match.span() for match in _FOOTNOTE.finditer(text)])
    pieces = []
    here = 0
    for start, end in spans:
        if start >= here:  # else a mark inside a tag
            pieces += [text[here:start], _MARK * (end - start)]
            here = end
    return "".join([*pieces, text[here:]])


def _uneven(text: str) -> re.Pattern[str]:
    if unicodedata.is_normalized("NFC", text):
        return re.compile(_UNEVEN)
    marks = "".join(re.escape(each) for each in sorted(set(text)) if _may_compose(each))
    return re.compile(rf"{_UNEVEN}|[^ {_JAMO}{marks}]?[{_JAMO}{marks}]+")


def _may_compose(character: str) -> bool:
    """Return whether a character may join the one before it, or become another."""
    return unicodedata.category(character).startswith("M") or not unicodedata.is_normalized(
        "NFC", character
    )


def _piece(match: re.Match[str]) -> str:
    """Return what an uneven stretch is compared as."""
    piece = match[0]
    if piece[0] not in f" {_UNSEEN}{_MARK}":
        return unicodedata.normalize("NFC", piece)
    if piece[0] == " " and piece[-1] == _MARK:
        # "word [who?], next": the space is the mark's.
        after = match.string[match.end() : match.end() + 1]
        return " " if after.isalnum() else ""
    return " " if " " in piece else ""


def _marks_end(text: str, end: int, tag_ends: Mapping[int, int]) -> int:
    """Return where the tags and footnotes' marks end that directly follow an offset."""
    here = end
    while True:
        if footnote := _FOOTNOTE.match(text, here):
            here = footnote.end()
        elif (step := _STEP.match(text, here)) and step.end() in tag_ends:
            here = tag_ends[step.end()]
        else:
            return here
