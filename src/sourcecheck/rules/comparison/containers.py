"""Whether two names of a journal, or of a book, are one's."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from sourcecheck.rules.comparison.letters import fold, script
from sourcecheck.rules.comparison.titles import Likeness, compare_titles

_SMALL_WORDS = frozenset(
    re.findall(
        r"\w+",
        "an the of and in on for to at by from with de des du la le les et pour en der die "
        "das dem den des für fuer fur und zur zum von vom im del della delle dei di e y el los "
        "las da do dos och i o na в и по на",
    )
)
"""Words that abbreviated titles leave out (ISO 4, section 4.6)."""
_COMMAND = r"[\s{]*\\[A-Za-z]+[\s}]*"
_ADDITION = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*")
_ELISION = re.compile(r"\b[dlDL]['’](?=\w)")
_STOP = re.compile(r"[.:]?\s+[-–—]\s+|:\s|/|;\s")
_NO_LETTER = re.compile(r"\d+(?:st|nd|rd|th)?$|^[a-z]$")
_LONG = 5
"""Words from which names that differ in a letter or two are one's; "Physical Review D" is short."""
_ACRONYM = 5
"""Letters of a name that may be initials, which are told after it: "JAMA: The Journal of …"."""
_LEAST = 2
"""Words from which the beginning of a name is a name: "Proceedings of the" is none."""


def container_agrees(written: Iterable[str], recorded: Iterable[str]) -> bool | None:
    """Return whether any of these names is one of a registry's; None if either has none.

    Abbreviations are accepted as ISO 4 makes them (the beginnings of words, or their first and
    last letters), so are initials, a place in brackets, a part left out after a colon. TeX's
    commands for journals, as astronomers write them, are no names.
    """
    given = [name for name in written if name.strip() and not re.fullmatch(_COMMAND, name)]
    known = list(recorded)
    if not given or not known:
        return None
    if any(same_container(one, other) for one in given for other in known):
        return True
    return None if all(_scripts_differ(one, other) for one in given for other in known) else False


@lru_cache(maxsize=20_000)
def same_container(one: str, other: str) -> bool:
    """Return whether two names may be one journal's, or one book's."""
    titles = compare_titles(one, other).likeness
    if titles is Likeness.EQUAL:
        return True
    if titles is Likeness.DIFFERS and min(len(fold(name).words) for name in (one, other)) >= _LONG:
        return True
    first, second = _content(_ADDITION.sub(" ", one)), _content(_ADDITION.sub(" ", other))
    if not first or not second:
        return False
    if _abbreviates(first, second) or _abbreviates(second, first):
        return True
    mains = [_content(_STOP.split(name, maxsplit=1)[0]) for name in (one, other)]
    if min(map(len, mains)) < _LEAST:
        return mains[0] == mains[1] and 0 < len("".join(mains[0])) <= _ACRONYM
    return _abbreviates(mains[0], mains[1]) or _abbreviates(mains[1], mains[0])


def _content(name: str) -> tuple[str, ...]:
    """Return the words of a name that abbreviations keep."""
    words = fold(_ELISION.sub("", name)).words
    return tuple(word for word in words if word not in _SMALL_WORDS) or tuple(words)


def _abbreviates(short: Sequence[str], long: Sequence[str]) -> bool:
    """Return whether each word abbreviates that in its place; of the end, words may be missing."""
    if _is_acronym(short, long):
        return True
    if len(short) > len(long) or not all(map(_is_short_for, short, long)):
        return False
    rest = long[len(short) :]
    # "Physical Review" is not "Physical Review D", nor is "Proceedings" those of anybody.
    return not rest or (len(short) > _LEAST and not _NO_LETTER.match(rest[0]))


def _is_short_for(short: str, long: str) -> bool:
    """Return whether a word is another's beginning, or a contraction: "natl" of "national"."""
    if long.startswith(short):
        return True
    if short[:1] != long[:1] or len(short) < _LEAST:
        return False
    letters = iter(long)
    return short[-1] in long[-3:] and all(letter in letters for letter in short)


def _is_acronym(short: Sequence[str], long: Sequence[str]) -> bool:
    if len(short) != 1 or len(short[0]) < _LEAST or len(long) < len(short[0]):
        return False
    initials = "".join(word[0] for word in long)
    return initials.startswith(short[0])


def _scripts_differ(one: str, other: str) -> bool:
    return script(one) != script(other)
