"""The passage of an article that is most like a text."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from sourcecheck.model.article import Passage

_ENOUGH = 60
"""Percent of likeness from which a passage is worth showing. In an encyclopedia article of 66
sentences, the passage most like a sentence that was taken out scores 50 on the median; only
sentences that the article repeats score above 70."""
_STEPS = 100_000_000
"""After how many steps the search ends, about two seconds; see `_cost`."""
_WORD = 40
"""How far away the end of a word is looked for; some scripts have no spaces."""
_BOUNDARIES = 4
"""How many ends of sentences are tried on either side."""
_STOP = re.compile(r"([.!?…\]][\"'”’»)\]]*)\s+")
"""The end of a sentence, or of a tag after it."""
_SPACES = str.maketrans("\n\r\t\N{NO-BREAK SPACE}", "    ")
"""Every kind of space becomes one space, so that offsets stay true."""


class Nearness(NamedTuple):
    """A passage and how much it is like the text, in percent."""

    passage: Passage
    score: int


class Haystack:
    """A long text, to be searched for what is most like a short one."""

    def __init__(self, text: str, budget: int = _STEPS) -> None:
        self._text = text
        self._left = budget

    def nearest(self, wanted: str, room: Passage) -> Nearness | None:
        """Return the passage most like a text: in this room, else anywhere; None if none is near.

        After very many searches of a long text the answer is None, so that the cost stays linear.
        """
        wanted = wanted.translate(_SPACES).strip()
        whole = Passage(0, len(self._text))
        found = self._search(wanted, room)
        return self._search(wanted, whole) if found is None and room != whole else found

    def _search(self, wanted: str, room: Passage) -> Nearness | None:
        cost = _cost(len(wanted), room.end - room.start)
        if room.start >= room.end or cost > self._left:
            return None
        self._left -= cost
        text = self._text[room.start : room.end].translate(_SPACES).rstrip()
        start = room.start + len(text) - len(text.lstrip())
        found = _nearest(wanted, text.lstrip()) if text else None
        if not found:
            return None
        first, last = found.passage
        return Nearness(Passage(start + first, start + last), found.score)


def _cost(wanted: int, searched: int) -> int:
    """Return about how many steps a search takes: each compares a character with 64 others."""
    rounding = 3 * _BOUNDARIES**2 * wanted
    return (wanted // 64 + 1) * (searched + rounding)


def _nearest(wanted: str, text: str) -> Nearness | None:
    # Imported here because it costs more than a run in which no claim has changed.
    from rapidfuzz import fuzz  # noqa: PLC0415 - see the line above

    found = Passage(0, len(text))
    if len(text) > len(wanted):  # else partial_ratio would look for the text in what is wanted
        alignment = fuzz.partial_ratio_alignment(wanted, text, score_cutoff=_ENOUGH)
        if not alignment:
            return None
        found = Passage(alignment.dest_start, alignment.dest_end)
    if fuzz.ratio(wanted, text[found.start : found.end]) < _ENOUGH:
        return None
    scores = {
        passage: (fuzz.ratio(wanted, text[passage.start : passage.end]), advantage)
        for passage, advantage in _rounded(text, found, len(wanted))
    }
    passage = max(scores, key=lambda passage: sum(scores[passage]))
    return Nearness(passage, int(scores[passage][0]))


def _rounded(text: str, found: Passage, around: int) -> Iterator[tuple[Passage, int]]:
    """Yield a stretch as it is, then widened to whole words, then as whole sentences near it.

    Each comes with the percent of likeness that it may lack, because it reads better.
    """
    start, end = found
    yield found, 0
    head = text[max(start - _WORD, 0) : start + 1].rpartition(" ")[2]
    tail = text[end : end + _WORD].partition(" ")[0]
    yield Passage(start + 1 - len(head), end + len(tail)), 15
    first, last = max(start - around, 0), min(end + around, len(text))
    stops = list(_STOP.finditer(text, first, last))
    starts = [*([0] if first == 0 else []), *(stop.end() for stop in stops)]
    ends = [*(stop.end(1) for stop in stops), *([last] if last == len(text) else [])]
    for one in sorted(starts, key=lambda place: abs(place - start))[:_BOUNDARIES]:
        for other in sorted(ends, key=lambda place: abs(place - end))[:_BOUNDARIES]:
            if one < other:
                yield Passage(one, other), 20
