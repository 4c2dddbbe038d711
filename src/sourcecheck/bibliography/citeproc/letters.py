"""Finds the works that share a citation ("Doe 1999"), and so need letters after their years.

Pandoc's citeproc tells people of one family name apart in a time that grows with the third power
of the works: it compares all names anew for each work (`disambiguateCitations` in
https://github.com/jgm/citeproc/blob/master/src/Citeproc/Eval.hs). A list shows nothing of that
but the letters. So it is let do so for few works at a time: those whose citations look alike, and
others by people of the same names. A list is then told of each work which others it is like.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from sourcecheck.bibliography.blocks import Node, paragraph, walk
from sourcecheck.bibliography.citeproc.divided_style import LIKE, MARK, Item

_TOGETHER = 150
"""Works that are told apart at a time: of twice as many it takes eight times as long."""
_WORD = re.compile(r"\w+")
_LETTERS = re.compile(r"[a-z]+")
_SHOWN = {"Space": " ", "SoftBreak": " ", "LineBreak": " "}


class Citation(NamedTuple):
    """How a work is cited."""

    words: str
    """Small, and parted by spaces: citeproc compares citations without their punctuation."""
    letter: str = ""
    """That tells it from others like it."""


Cite = Callable[[Sequence[Item]], Sequence[Citation]]
"""Returns each item's citation, in the items' order, none of them known but those given."""


def lettered(items: Sequence[Item], cite: Cite, cite_apart: Cite, most: int) -> list[Item] | None:
    """Return items, those that get a letter with what they are like.

    `cite` tells works apart by letters alone; `cite_apart` does so by names before. Nothing is
    returned where a list might be another: if works that look alike have more than `most` names,
    of which it may show more then, or if letters do not fit the words they are for.
    """
    first = cite(items)
    alike = _alike(items, first)
    if not _fit(first) or any(_names(items[place]) > most for some in alike for place in some):
        return None
    found: dict[int, Citation] = {}
    for asked, others in _batches(alike, items):
        apart = cite_apart([items[place] for place in (*asked, *others)])
        found |= {place: one for place, one in zip(asked, apart, strict=False) if one.letter}
    if not _fit(found.values()):
        return None
    told = list(items)
    for place, citation in found.items():
        told[place] = {**items[place], LIKE: citation.words}
    return told


def to_cite(items: Iterable[Item]) -> list[Node]:
    """Return a paragraph for each item, with its citation, which is yet to be set."""
    return [paragraph([{"t": "Cite", "c": [[_cited(item)], []]}]) for item in items]


def read(block: Node) -> Citation:
    """Return the citation in a paragraph; its letter stands after a `MARK`."""
    pieces = (_SHOWN.get(node["t"]) or node.get("c", "") for node in walk(block))
    text = "".join(piece for piece in pieces if isinstance(piece, str))
    before, _, after = text.partition(MARK)
    letter = _LETTERS.match(after)
    return Citation(" ".join(_WORD.findall(before.casefold())), letter[0] if letter else "")


def _cited(item: Item) -> Mapping[str, object]:
    return {
        "citationId": item["id"],
        "citationPrefix": [],
        "citationSuffix": [],
        "citationMode": {"t": "NormalCitation"},
        "citationNoteNum": 0,
        "citationHash": 0,
    }


def _fit(citations: Iterable[Citation]) -> bool:
    """Tell whether those of the same words have the letters from "a" on, each once."""
    given: dict[str, list[str]] = {}
    for citation in citations:
        if citation.letter:
            given.setdefault(citation.words, []).append(citation.letter)
    return all(
        sorted(letters) == sorted(map(_letter, range(len(letters)))) for letters in given.values()
    )


def _letter(number: int) -> str:
    """Return what citeproc (`showYearSuffix`) writes from 0 on: a to z, aa to zz."""
    high, low = divmod(number, 26)
    return (chr(ord("a") + high - 1) if high else "") + chr(ord("a") + low)


def _alike(items: Sequence[Item], citations: Sequence[Citation]) -> list[list[int]]:
    """Return the places of works, by groups of those that may share a citation.

    So do those of the same words; and others if given names, which tell people apart, are added
    to one: "Doe" may become "A. Doe", which is what an office may be called.
    """
    groups: dict[str, list[int]] = {}
    for place, (item, citation) in enumerate(zip(items, citations, strict=True)):
        own = _first_names(item) - _families(item)
        for words in dict.fromkeys(
            (citation.words, " ".join(word for word in citation.words.split() if word not in own))
        ):
            groups.setdefault(words, []).append(place)
    joined: dict[int, list[int]] = {}
    for group in groups.values():
        if len(group) > 1:
            whole = sorted({one for place in group for one in joined.get(place, [place])})
            joined |= dict.fromkeys(whole, whole)
    return list({id(group): group for group in joined.values()}.values())


def _batches(
    alike: Iterable[Sequence[int]], items: Sequence[Item]
) -> Iterator[tuple[list[int], list[int]]]:
    """Yield places of works that may share citations, and of others by people of the same names."""
    by_family: dict[str, set[int]] = {}
    for place, item in enumerate(items):
        for family in _families(item):
            by_family.setdefault(family, set()).add(place)
    asked: list[int] = []
    around: set[int] = set()
    for places in alike:
        families = {family for place in places for family in _families(items[place])}
        near = set(places).union(*(by_family[family] for family in families))
        if asked and len(around | near) > _TOGETHER:
            yield asked, sorted(around.difference(asked))
            asked, around = [], set()
        asked += places
        around |= near
    if asked:
        yield asked, sorted(around.difference(asked))


def _families(item: Item) -> set[str]:
    """Return the family names that come first in any list of an item.

    Of each only the last word counts, since citeproc parts particles from it.
    """
    first = (names[0].get("family") or names[0].get("literal", "") for names in _lists(item))
    split = (_WORD.findall(family.partition(",")[0].casefold()) for family in first)
    return {words[-1] for words in split if words}


def _first_names(item: Item) -> set[str]:
    """Return all words of the names that come first in any list of an item."""
    texts = (value for names in _lists(item) for value in names[0].values())
    return {word for one in texts for word in _WORD.findall(str(one).casefold())}


def _names(item: Item) -> int:
    """Return how many names the longest list of an item has."""
    return max((len(names) for names in _lists(item)), default=0)


def _lists(item: Item) -> Iterator[Sequence[Mapping[str, str]]]:
    """Yield the lists of names that an item has."""
    for value in item.values():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            yield value
