"""Whether two names may be one person's, or one office's."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from sourcecheck.model.name import Name
from sourcecheck.rules.comparison.letters import fold, script
from sourcecheck.rules.comparison.transliteration import (
    TABLES,
    is_slavic,
    reduce,
    transliterates,
)

_WORD = re.compile(r"[\w'’‘ʼʹ\u0300-\u036f\u0900-\u0dff]+")
_PARTICLES = frozenset(
    re.findall(
        r"\w+",
        "von vom van der den de dem del della dello dei degli di da das do dos du la le las los el "
        "al ul ter ten te zu zum zur af av bin ibn ben bint y e i und fon фон van't 't ван де дер",
    )
)
_SUFFIXES = frozenset(re.findall(r"\w+", "jr sr ii iii iv phd md dr prof jun sen junior senior"))
_SMALL_WORDS = frozenset(re.findall(r"\w+", "of the for and de la le les des der die das für und"))
_CLOSE = 76
"""Percent from which two given names are ways to spell one: Stephen and Steven have 77, John and
Joan, Anna and Anne 75."""
_CLOSE_LENGTH = 5


class _Parts(NamedTuple):
    family: tuple[str, ...]
    """Words without particles."""
    given: tuple[str, ...]
    corporate: bool
    """Whether it is a name that was not parted: an office's, or a person's."""


@lru_cache(maxsize=100_000)
def same_person(one: Name, other: Name) -> bool | None:
    """Return whether two names may be one's; None if their scripts cannot be compared.

    Initials stand for names; particles, suffixes, hyphens, accents and half of a compound surname
    may be missing, family and given name may have changed places, a name may be transliterated.
    """
    if one == other:
        return True
    first, second = _parts(one), _parts(other)
    if first.corporate or second.corporate:
        return _same_unparted(first, second)
    straight = _all(_same_family(first.family, second.family), _agree(first.given, second.given))
    if straight is not False:
        return straight
    swapped = (
        _same_family(first.family, second.given)
        and _same_family(first.given, second.family)
        and bool(first.given and second.given)
    )
    return bool(swapped)


def is_corporate(name: Name) -> bool:
    """Return whether a name is kept whole, as an office's is."""
    return _parts(name).corporate


def key(name: Name) -> str:
    """Return a text that most ways of writing a person's name have in common."""
    words = _parts(name).family
    return fold(words[-1]).plain[:2] if words else ""


@lru_cache(maxsize=50_000)
def _parts(name: Name) -> _Parts:
    family, given = name.family, name.given
    if name.literal:
        family, comma, given = name.literal.partition(",")
        if not comma or len(_words(family)) > 3 or len(_words(given)) > 3:
            return _Parts(_words(name.literal), (), corporate=True)
    elif not given and len(_words(family)) > 3:
        return _Parts(_words(family), (), corporate=True)  # an office that lost its braces
    named = tuple(word for word in _words(family) if not _is_suffix(word))
    bare = tuple(word for word in named if word.casefold() not in _PARTICLES)
    first = tuple(
        word for word in _words(given) if not _is_suffix(word) and word.casefold() not in _PARTICLES
    )
    return _Parts(bare or named, first, corporate=False)


def _is_suffix(word: str) -> bool:
    """Return whether a word is "Jr" or "III"; "JR" may be initials."""
    return word.casefold() in _SUFFIXES and (not word.isupper() or set(word) <= {"I", "V"})


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(unicodedata.normalize("NFC", text)))


def _all(*judgements: bool | None) -> bool | None:
    if False in judgements:
        return False
    return None if None in judgements else True


def _alike(one: str, other: str) -> bool | None:
    """Return whether two words are one, in whatever script; None if nobody can tell."""
    if fold(one).matches(fold(other)):
        return True
    scripts = script(one), script(other)
    if scripts[0] == scripts[1] or not all(scripts):
        return False
    return _across_scripts(one, other)


def _across_scripts(one: str, other: str, *, abbreviated: bool = False) -> bool | None:
    for word, latin in ((one, other), (other, one)):
        name = script(word)
        if name in TABLES and script(latin) == "LATIN":
            written = fold(latin).plain.replace(" ", "")
            return transliterates(fold(word).plain, written, name, abbreviated=abbreviated)
    return None


def _same_family(one: Sequence[str], other: Sequence[str]) -> bool | None:
    if not one or not other:
        return one == other
    whole = _alike("".join(one), "".join(other))
    if whole is not False:
        return whole
    if len(one) != len(other):  # half of a compound name
        short, long = sorted((one, other), key=len)
        places = range(len(long) - len(short) + 1)
        pieces = ("".join(long[place : place + len(short)]) for place in places)
        return any(_alike("".join(short), piece) for piece in pieces)
    first, second = (fold("".join(words)).plain for words in (one, other))
    return is_slavic(first) and is_slavic(second) and reduce(first) == reduce(second)


def _agree(one: Sequence[str], other: Sequence[str]) -> bool | None:
    """Return whether two lists of given names may be one person's: "J. R." and "John Ronald"."""
    if not one or not other or (whole := _alike("".join(one), "".join(other))):
        return True
    short, long = sorted((one, other), key=len)
    if whole is None:
        return _agree_name(short[0], long[0])
    if _are_initials(short, long) or _are_initials(long, short):
        return True
    rest = list(long)
    for name in short:  # each in turn, but the other may have more names
        while rest and not _agree_name(name, rest[0]):
            rest.pop(0)
        if not rest:
            return False
        rest.pop(0)
    return True


def _are_initials(one: Sequence[str], names: Sequence[str]) -> bool:
    """Return whether the only word of a list is the initials of other names: "JR"."""
    initials = "".join(fold(name).plain[:1] for name in names)
    return len(one) == 1 and len(initials) > 1 and fold(one[0]).plain == initials


def _agree_name(one: str, other: str) -> bool | None:
    first, second = fold(one).plain, fold(other).plain
    if not first or not second or first.startswith(second) or second.startswith(first):
        return True
    if script(one) != script(other):
        return _across_scripts(one, other, abbreviated=True)
    if reduce(first) == reduce(second) or _alike(one, other):
        return True
    return min(len(first), len(second)) >= _CLOSE_LENGTH and _ratio(first, second) >= _CLOSE


def _ratio(one: str, other: str) -> float:
    # Imported here because it costs more than a run in which no names are compared.
    from rapidfuzz import fuzz  # noqa: PLC0415 - see the line above

    return fuzz.ratio(one, other)


def _same_unparted(one: _Parts, other: _Parts) -> bool | None:
    """Compare two names of which one was not parted: by the words that they have in common."""
    first, second = (*one.given, *one.family), (*other.given, *other.family)
    if not first or not second:
        return first == second
    whole = _alike("".join(first), "".join(second))
    if whole is not False:
        return whole
    if one.corporate and other.corporate:
        contained = _is_contained(first, second) or _is_contained(second, first)
        return contained or _is_acronym(first, second)
    unparted, person = (first, other) if one.corporate else (second, one)
    words = [
        word for word in unparted if word.casefold() not in _PARTICLES and not _is_suffix(word)
    ]
    rest = [word for word in words if not any(_alike(word, name) for name in person.family)]
    if len(words) - len(rest) < len(person.family):
        return False
    return _agree(rest, person.given)


def _is_contained(one: Sequence[str], other: Sequence[str]) -> bool:
    return all(any(_alike(word, name) for name in other) for word in one)


def _is_acronym(one: Sequence[str], other: Sequence[str]) -> bool:
    short, long = sorted((one, other), key=len)
    initials = "".join(word[0] for word in long if word.casefold() not in _SMALL_WORDS)
    return len(short) == 1 and len(initials) > 1 and short[0].casefold() == initials.casefold()
