"""How alike two titles are."""

import re
from collections.abc import Iterable, Iterator
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from sourcecheck.rules.comparison.letters import Folded, fold, plain, script
from sourcecheck.rules.comparison.numerals import with_figures
from sourcecheck.rules.comparison.transliteration import TABLES, transliterates

_NEAR = 85
"""Percent of likeness from which two titles may be one that was copied with a mistake. Of 93
titles of HALLMARK's benchmark that were changed in a word or two, 92 are as like as this."""
_LONG = 3
"""Words from which the main title without its subtitle is still a title of its own."""
_LONG_HAN = 6
"""The same in Chinese and Japanese characters, which stand without spaces."""
_MATCHING = 0.8
"""Part of the words of a title that must match in another script; the rest may be foreign."""
_SUBTITLE = re.compile(r"\s*(?::\s|[.?!;]\s|\s[-–—]+\s|[—:。？！]|\s:)\s*")
_MARKED = re.compile(
    r"^\s*\[?(?:RETRACTED(?: ARTICLE)?|WITHDRAWN(?: ARTICLE)?|REMOVED|TEMPORARY REMOVAL"
    r"|EXPRESSION OF CONCERN)\]?\s*[:.–—-]\s*|\s*[\[(](?:RETRACTED|WITHDRAWN)[\])]\s*$",
    re.IGNORECASE,
)
"""What publishers put before the title of a work that was retracted."""
_NOTICE = re.compile(
    r"^(?:author |publisher |editorial )*(?:correction|corrigendum|corrigenda|erratum|errata"
    r"|addendum|retraction(?: note| notice)?|comments?|commentary|reply|response|discussion"
    r"|book review|review|rezension|expression of concern)(?: (?:to|on|of|for|zu|der|von))? "
)
"""How the titles of works begin that are about another, whose title follows."""
_ADDITION = re.compile(r"\s*(?:\(([^()]*)\)|\[([^\[\]]*)\])\s*\.?\s*$")
_BRACKETED = re.compile(r"^\s*\[(.+)\]\s*\.?\s*$", re.DOTALL)
"""A translated title, as PubMed writes it."""
_PLACEHOLDER = re.compile(
    r"^\W*(?:(?:no|untitled|unknown|missing)(?: title)?(?: (?:available|provided))?"
    r"|title (?:not available|unknown|pending)|n a|tba|front ?matter|back ?matter)?\W*$"
)
_PART = re.compile(r"\b(?:part|pt|teil|band|vol|volume|tome|том|часть|ч|parte|partie)? ?\d+$")
_YEARS = re.compile(r"\d{4}")
_NUMBER = re.compile(r"\d+")
_NEGATIONS = frozenset(
    re.findall(
        r"\w+",
        "not no never without cannot dont doesnt didnt isnt arent cant wont nicht nie kein keine "
        "keinen keiner ohne ne pas non sans senza sin не без нет ni",
    )
)
_ARTICLE = re.compile(r"^(?:the|an?|der|die|das|le|la|les|l|el|los|las|il|lo|gli) ")
_LEFT_OUT = "a subtitle or an addition is left out"
_CONJUNCTIONS = ("und", "et", "y", "e", "en", "och", "og", "и", "і", "i")


class Likeness(IntEnum):
    """What the likeness of two titles means."""

    ANOTHER_WORK = 0
    DIFFERS = 1
    """So like that one may be meant for the other, and not the same."""
    EQUAL = 2


class TitleComparison(NamedTuple):
    """How alike a title is to one that a registry gives."""

    likeness: Likeness
    score: int
    """In percent."""
    recorded: str = ""
    """The registry's title, without markup."""
    reason: str = ""
    """What the difference is, where it can be named: "the numbers differ: 3, 4"."""
    translated: bool = False
    """Whether the two are in different scripts, so that their letters prove nothing."""
    notice: bool = False
    """Whether one is of a work about the other: its correction, its review."""


def compare_best(written: Iterable[str], recorded: Iterable[str]) -> TitleComparison | None:
    """Return the comparison of those two titles that are most alike; None if there are none."""
    known = [title for title in recorded if not is_placeholder(title)]
    pairs = [(one, other) for one in written if one for other in known]
    # Most are letter for letter the same, and then nothing else needs to be looked at.
    pairs = [pair for pair in pairs if fold(pair[0]) == fold(pair[1])][:1] or pairs
    compared = (compare_titles(one, other) for one, other in pairs)
    return max(compared, key=lambda one: (one.likeness, one.translated, one.score), default=None)


@lru_cache(maxsize=50_000)
def is_placeholder(title: str) -> bool:
    """Return whether a registry's title only says that it has none."""
    return _PLACEHOLDER.match(fold(title).plain) is not None


@lru_cache(maxsize=50_000)
def compare_titles(written: str, recorded: str) -> TitleComparison:
    """Return how alike two titles are; which of them is which makes no difference to that.

    Equal are titles of the same letters, whatever their case, accents, markup, punctuation and
    spaces; German umlauts may be spelled out, "&" may be "and", numerals Roman, an article at the
    start missing, a subtitle dropped, Cyrillic or Greek transliterated.
    """
    shown = plain(recorded)
    one, other = _bare(written), _bare(recorded)
    if one == other or (fold(one) == fold(other) and fold(one).plain):
        return TitleComparison(Likeness.EQUAL, 100, shown)
    if not _forms(one).isdisjoint(_forms(other)):
        return TitleComparison(Likeness.EQUAL, 100, shown)
    if script(one) != script(other) and script(one) and script(other):
        return _across_scripts(one, other)._replace(recorded=shown)
    score = _score(fold(one), fold(other))
    if _is_notice(one, other):
        reason = "one of the two is about the other"
        return TitleComparison(Likeness.ANOTHER_WORK, score, shown, reason, notice=True)
    if likeness := _without_addition(one, other):
        reason = _LEFT_OUT if likeness is Likeness.EQUAL else _reason(one, other) or _LEFT_OUT
        return TitleComparison(likeness, score, shown, reason)
    likeness = Likeness.DIFFERS if score >= _NEAR else Likeness.ANOTHER_WORK
    return TitleComparison(likeness, score, shown, _reason(one, other))


def _bare(title: str) -> str:
    """Return a title without markup, and without what registries put around it."""
    title = plain(title)
    title = _MARKED.sub("", title)
    return _BRACKETED.sub(r"\1", title)


def _forms(title: str) -> frozenset[str]:
    """Return the letters of a title without spaces, in each way that counts as the same."""
    folded = fold(title)
    texts = {folded.plain, folded.spelled_out}
    if "&" in title:
        texts |= {re.sub(r"\band\b", word, folded.plain) for word in _CONJUNCTIONS}
    texts |= {_ARTICLE.sub("", text) for text in texts}
    texts |= {with_figures(text) for text in texts}
    return frozenset(text.replace(" ", "") for text in texts) - {""}


def _score(one: Folded, other: Folded) -> int:
    # Imported here because it costs more than a run in which no titles are compared.
    from rapidfuzz import fuzz  # noqa: PLC0415 - see the line above

    ratio = fuzz.ratio(one.plain, other.plain)
    if one.spelled_out != one.plain or other.spelled_out != other.plain:
        ratio = max(ratio, fuzz.ratio(one.spelled_out, other.spelled_out))
    return min(int(ratio), 99)


def _across_scripts(one: str, other: str) -> TitleComparison:
    """Compare titles in different scripts, by transliteration where there is one."""
    for title, latin in ((one, other), (other, one)):
        name = script(title)
        if name in TABLES and script(latin) == "LATIN":
            words, latins = fold(title).words, fold(latin).words
            pairs = zip(words, latins, strict=False)
            matching = sum(transliterates(word, written, name) for word, written in pairs)
            if len(words) == len(latins) and matching >= _MATCHING * len(words):
                return TitleComparison(Likeness.EQUAL, 100, reason="in another script")
    score = _score(fold(one), fold(other))
    return TitleComparison(
        Likeness.ANOTHER_WORK, score, reason="it is in another script", translated=True
    )


def _without_addition(one: str, other: str) -> Likeness | None:
    """Return how alike two titles are if one has something after it that the other lacks."""
    found = []
    for long, short in ((one, other), (other, one)):
        for main, rest in _split(long):
            if _forms(main).isdisjoint(_forms(short)):
                continue
            is_part = _PART.search(with_figures(fold(rest).plain)) and not _YEARS.search(rest)
            equal = _is_long(main) and not is_part
            found.append(Likeness.EQUAL if equal else Likeness.DIFFERS)
    if not found and any(
        _is_long(main) and not _forms(main).isdisjoint(_forms(same))
        for main, _ in _split(one)
        for same, _ in _split(other)
    ):
        return Likeness.DIFFERS  # their subtitles do
    return max(found, default=None)


def _split(title: str) -> Iterator[tuple[str, str]]:
    """Yield the ways to part a title from its subtitle, or from an addition in brackets."""
    for stop in _SUBTITLE.finditer(title):
        if title[: stop.start()] and title[stop.end() :]:
            yield title[: stop.start()], title[stop.end() :]
    if addition := _ADDITION.search(title):
        yield title[: addition.start()], addition[1] or addition[2] or ""


def _is_long(title: str) -> bool:
    letters = fold(title).plain
    if script(title) in {"HAN", "SIMPLIFIED", "TRADITIONAL", "JAPANESE"}:
        return len(letters) >= _LONG_HAN
    return letters.count(" ") >= _LONG - 1


def _is_notice(one: str, other: str) -> bool:
    """Return whether one of two titles is that of a work about the other."""
    first, second = fold(one).plain, fold(other).plain
    for notice, title in ((first, second), (second, first)):
        begun = _NOTICE.match(notice)
        if begun and not _NOTICE.match(title):
            rest = notice[begun.end() :]
            return _score(Folded(rest, rest), Folded(title, title)) >= _NEAR
    return False


def _reason(one: str, other: str) -> str:
    """Return what the difference between two titles is, if it is one that changes the sense."""
    first, second = (with_figures(fold(title).plain) for title in (one, other))
    numbers = [_NUMBER.findall(text) for text in (first, second)]
    if numbers[0] != numbers[1]:
        return "the numbers differ"
    if len({sum(word in _NEGATIONS for word in text.split()) for text in (first, second)}) > 1:
        return "one of the two says “not”"
    if sorted(first.split()) == sorted(second.split()):
        return "the words are in another order"
    return ""
