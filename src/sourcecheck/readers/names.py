"""Reads the names of authors and editors as BibTeX does."""

import functools
import re
from unicodedata import normalize

from sourcecheck.model.name import Name
from sourcecheck.readers.tex import decode, decode_letters

# "Last, First" with nothing in it to interpret: nearly half of all names.
_PLAIN_NAME = re.compile(r"(\w+(?:-\w+)*), (\w[\w.]*(?:[ -]\w[\w.]*)*)")
_BRACE = re.compile(r"\\\S|[{}]")
_MASK = "\0"
_AND = re.compile(r"(?:(?<=\s)|^)and(?=\s|$)", re.IGNORECASE)
_COMMA = re.compile(",")
_WORD = re.compile(r"[^\s~]+")
_ET_AL = re.compile(r"(?:^|[\s,~]+)et\.?[\s~]+al\.?$", re.IGNORECASE)
_PART = re.compile(r"(?:^|,)\s*([a-z]+(?:-i)?)\s*=")
_PARTS = {"family": "family", "given": "given", "prefix": "particle", "suffix": "suffix"}


def parse_names(field: str) -> tuple[tuple[Name, ...], bool]:
    """Return the names in a field, and whether it says that there are others.

    The grammar is that of BibTeX ("First von Last", "von Last, First", "von Last, Jr, First";
    Oren Patashnik, "BibTeXing", section 4) and biblatex's extended one ("family=…, given=…";
    biblatex manual, section 3.4). A name wholly in braces is an office's. Faulty lists are read
    as well as they can be: "and and" and commas at the end are passed over, and what follows a
    third comma belongs to the given name. Never fails.
    """
    names = []
    others = False
    for written in _split(decode_letters(field) if "\\" in field else field, _AND):
        name = written
        if name.endswith(("al", "al.", "Al", "Al.", "AL", "AL.")):
            name = _ET_AL.sub("", name)
        if name != written or name.casefold() == "others":
            others = True
        if name.casefold() != "others" and (parsed := _parse_name(name)):
            names.append(parsed)
    return tuple(names), others


def _split(text: str, separator: re.Pattern[str]) -> list[str]:
    """Return the parts of a text between separators outside braces, empty ones included."""
    masked = _masked(text)
    if masked is text:
        return [part.strip() for part in separator.split(text)]
    parts = []
    position = 0
    for found in separator.finditer(masked):
        parts.append(text[position : found.start()].strip())
        position = found.end()
    parts.append(text[position:].strip())
    return parts


def _words(text: str) -> list[str]:
    """Return the words of a text; a group in braces is, or belongs to, one."""
    masked = _masked(text)
    if masked is text and "~" not in text:
        return text.split()
    return [text[found.start() : found.end()] for found in _WORD.finditer(masked)]


def _masked(text: str) -> str:
    """Return the text with all that stands in braces, or is escaped, made unreadable."""
    if "{" not in text and "\\" not in text:
        return text
    masked: list[str] = []
    position = depth = 0
    for found in _BRACE.finditer(text):
        between = text[position : found.start()]
        masked += (_MASK * len(between) if depth else between, _MASK * len(found[0]))
        position = found.end()
        if found[0] == "{":
            depth += 1
        elif found[0] == "}":
            depth = max(0, depth - 1)
    rest = text[position:]
    return "".join(masked) + (_MASK * len(rest) if depth else rest)


def _plain(words: list[str]) -> str:
    return decode(" ".join(words)).strip() if words else ""


# Most authors of a bibliography have several works in it; their names are held once.
@functools.lru_cache(maxsize=10_000)
def _parse_name(text: str) -> Name | None:
    """Return the name, or None if there is nothing in it."""
    if plain := _PLAIN_NAME.fullmatch(text):
        return Name(normalize("NFC", plain[1]), normalize("NFC", plain[2]))
    if "=" in text and _PART.match(_masked(text)):
        return _parse_extended(text)
    sections = _split(text.strip(" \t\n,"), _COMMA)
    if len(sections) == 1:
        return _parse_first_von_last(sections[0])
    words = _words(sections[0])
    lower = [number for number, word in enumerate(words[:-1], 1) if _starts_lower(word)]
    end = lower[-1] if lower else 0
    suffix, given = ("", sections[1:]) if len(sections) == 2 else (sections[1], sections[2:])
    return _some(
        family=_plain(words[end:]),
        given=_plain(_words(", ".join(given))),
        particle=_plain(words[:end]),
        suffix=_plain(_words(suffix)),
    )


def _parse_first_von_last(text: str) -> Name | None:
    words = _words(text)
    if len(words) == 1 and _is_one_group(text):
        return _some(literal=_plain(words))
    lower = [number for number, word in enumerate(words[:-1]) if _starts_lower(word)]
    start, end = (lower[0], lower[-1] + 1) if lower else (len(words) - 1, len(words) - 1)
    return _some(
        family=_plain(words[end:]),
        given=_plain(words[:start]),
        particle=_plain(words[start:end]),
    )


def _parse_extended(text: str) -> Name | None:
    found = list(_PART.finditer(_masked(text)))
    ends = [each.start() for each in found[1:]] + [len(text)]
    values = {
        _PARTS[each[1]]: _plain(_words(text[each.end() : end].strip(' \t\n"')))
        for each, end in zip(found, ends, strict=True)
        if each[1] in _PARTS
    }
    return _some(**values)


def _some(
    family: str = "", given: str = "", particle: str = "", suffix: str = "", literal: str = ""
) -> Name | None:
    if family or given or particle or suffix or literal:
        return Name(family, given, particle, suffix, literal)
    return None


def _is_one_group(text: str) -> bool:
    """Return whether one pair of braces is around all of the text."""
    depth = 0
    for found in _BRACE.finditer(text) if text.startswith("{") else ():
        depth += {"{": 1, "}": -1}.get(found[0], 0)
        if not depth:
            return found.end() == len(text)
    return False


def _starts_lower(word: str) -> bool:
    """Return whether BibTeX takes the word for a particle ("von", "de").

    Its first letter outside braces decides; a "special character", which is a group that starts
    with a backslash, counts as its letter.
    """
    if word[:1].isalpha():
        return word[0].islower()
    depth = 0
    for position, character in enumerate(word):
        if character == "\\" and (not depth or word[position - 1] == "{"):
            return _starts_lower(_letters(decode(word[position:])))
        if character in "{}":
            depth += 1 if character == "{" else -1
        elif character.isalpha() and not depth:
            return character.islower()
    return False


def _letters(text: str) -> str:
    return "".join(character for character in text if character.isalpha())
