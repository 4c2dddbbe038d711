"""Reads references of archives that count by fonds, inventory and file, as in Russia and Ukraine.

In Cyrillic letters as GOST R 7.0.5-2008 (section 11) wants them, or transliterated.
"""

import re
from collections.abc import Mapping

from sourcecheck.model.archival_reference import (
    ArchivalReference,
    Level,
    MalformedReference,
    Part,
    Repository,
    Style,
)
from sourcecheck.readers.archival.fonds_archives import ARCHIVES, NAMED, Archive
from sourcecheck.readers.archival.reading import Read, missing, split_locators

# "500", "Р-9401", "1525к", "1525 к", "17/3".
_VALUE = r"[^\W\d_]{0,3}-? ?\d{1,6}(?:-?[^\W\d_]{1,3}| [кk](?!\w))?(?:[-/]\d{1,6}[^\W\d_]?)?"
_GAP = r"[.,;:/ ]{1,3}"


def _grammar(fonds: str, opis: str, box: str, file: str, ukrainian: str) -> re.Pattern[str]:
    """Return the pattern of fonds, inventory, box and file; all but the first may be missing.

    In the archive of Russian foreign policy the files lie in boxes (папки) that count.
    """
    return re.compile(
        rf"(?:{fonds})[. ]{{1,2}}(?P<fonds>{_VALUE})"
        rf"(?:{_GAP}(?:{opis})[. ]{{1,2}}(?P<opis>{_VALUE})"
        rf"(?:{_GAP}(?:{box})[. ]{{1,2}}(?P<box>{_VALUE}))?"
        rf"(?:{_GAP}(?:{file}|(?P<ukrainian>{ukrainian}))[. ]{{1,2}}(?P<file>{_VALUE}))?)?",
        re.IGNORECASE,
    )


_RUSSIAN = _grammar("ф|фонд", "оп|опись", "п|пап|папка", r"д|дело|ед\. ?хр", "спр|справа")
_LATIN = _grammar("f|fond", "op|opis[ʹ'’]?", "p|pap|papka", r"d|delo|ed\. ?khr", "spr|sprava")
_LABELS = {
    Style.RUSSIAN: ("Ф.", "Оп.", "П.", "Д."),
    Style.UKRAINIAN: ("ф.", "оп.", "п.", "спр."),
    Style.TRANSLITERATED: ("f.", "op.", "p.", "d."),
    Style.TRANSLITERATED_UKRAINIAN: ("f.", "op.", "p.", "spr."),
}
_TRANSLITERATED = frozenset({Style.TRANSLITERATED, Style.TRANSLITERATED_UKRAINIAN})
_NUMBER = re.compile(r"(\D*)(.+)")
_LEVELS = {
    "fonds": Level.FONDS,
    "opis": Level.SERIES,
    "box": Level.BOX,
    "file": Level.FILE,
}
# A fonds of the time after 1917 has the letter Р, one of the party П. In Cyrillic text, the Latin
# letter that looks like Р is a slip of the keyboard; transliterated, it is П.
_LETTERS = str.maketrans("RrPpрп", "РРРРРП")
_LATIN_LETTERS = str.maketrans("РрПпrp", "RRPPRP")
_TRANSLITERATIONS = str.maketrans("RP", "РП")


def read(text: str, *, bare: bool) -> Read:
    """Return the reference; without an archive's name (`bare`) it must name a file."""
    named = NAMED.match(text)
    if not (named or bare):
        return None
    rest, locators = split_locators(text[named.end() :] if named else text)
    found = _RUSSIAN.fullmatch(rest) or _LATIN.fullmatch(rest)
    archive = ARCHIVES[named.lastindex - 1] if named and named.lastindex else None
    if not found:
        example = "f. R-9401, op. 2, d. 64" if text.isascii() else "Ф. Р-9401. Оп. 2. Д. 64"
        return MalformedReference(text, missing(example)) if named else None
    if not (named or found["file"]):
        return None
    style = _style(found, archive)
    values = {name: _value(found[name], style) for name in _LEVELS if found[name]}
    return ArchivalReference(
        repository=_repository(archive, style),
        code=_code(values, style),
        parts=tuple(Part(_LEVELS[name], value) for name, value in values.items()),
        locators=locators,
        aliases=_aliases(archive, values, style),
        style=style,
    )


def _style(found: re.Match[str], archive: Archive | None) -> Style:
    names_file = found["file"] is not None
    in_ukraine = archive is not None and archive.country == "UA"
    if found["ukrainian"] or (in_ukraine and not names_file):
        return Style.TRANSLITERATED_UKRAINIAN if found.re is _LATIN else Style.UKRAINIAN
    return Style.TRANSLITERATED if found.re is _LATIN else Style.RUSSIAN


def _value(written: str, style: Style) -> str:
    """Return "Р-9401с", also of "Р 9401с" and "Р9401с"."""
    letter, number = _NUMBER.findall(written)[0]
    number = number.replace(" ", "")
    letters = _LATIN_LETTERS if style in _TRANSLITERATED else _LETTERS
    letter = letter.strip(" -").translate(letters)
    return f"{letter}-{number}" if letter else number


def _code(values: Mapping[str, str], style: Style) -> str:
    labels = dict(zip(_LEVELS, _LABELS[style], strict=True))
    separator = ". " if style is Style.RUSSIAN else ", "
    return separator.join(f"{labels[name]} {value}" for name, value in values.items())


def _repository(archive: Archive | None, style: Style) -> Repository:
    if not archive:
        return Repository()
    return Repository(
        sigil=archive.latin if style in _TRANSLITERATED else archive.cyrillic,
        name=archive.name,
        country=archive.country,
        place=archive.place,
    )


def _aliases(archive: Archive | None, values: Mapping[str, str], style: Style) -> tuple[str, ...]:
    """Return the same signature in Cyrillic letters, of one that is transliterated."""
    if style not in _TRANSLITERATED or not archive:
        return ()
    if not all(value[-1].isdecimal() for value in values.values()):
        return ()  # a letter after a number may stand for several Cyrillic ones
    cyrillic = Style.UKRAINIAN if archive.country == "UA" else Style.RUSSIAN
    separator = ", " if cyrillic is Style.UKRAINIAN else ". "
    translated = {name: value.translate(_TRANSLITERATIONS) for name, value in values.items()}
    code = _code(translated, cyrillic)
    return (f"{archive.cyrillic}{separator}{code}",)
