"""A place in a file or on a film, as archival references give it: leaves, pages, images, frames."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Unit(StrEnum):
    """What a file is counted in; of these CSL 1.0.2 has "folio" and "page" as locators."""

    FOLIO = "folio"
    PAGE = "page"
    IMAGE = "image"
    """A picture of a digitised file."""
    FRAME = "frame"
    """A picture on a microfilm."""


class Side(StrEnum):
    """The front or the back of a leaf."""

    RECTO = "r"
    VERSO = "v"


class Point(NamedTuple):
    """One leaf, page, image or frame: its number as written, leading zeros included."""

    number: str
    letter: str = ""
    """Of a leaf that was put in after counting: "12a"."""
    side: Side | None = None


class Range(NamedTuple):
    """From a leaf to another, or one leaf with the following ones."""

    first: Point
    last: Point | None = None
    following: str = ""
    """Either "f." or "ff.", where it does not say how far it goes."""

    @property
    def is_reversed(self) -> bool:
        """Whether it ends before it starts; "2724209–10" ends at 2724210."""
        if not self.last:
            return False
        first, last = self.first, self.last
        number = first.number[: -len(last.number)] + last.number
        if len(number) != len(first.number):
            number = last.number
        end = (int(number), last.letter, last.side is Side.VERSO)
        return end < (int(first.number), first.letter, first.side is Side.VERSO)


@dataclass(frozen=True, slots=True)
class Locator:
    """Leaves, pages, images or frames."""

    unit: Unit
    ranges: tuple[Range, ...]

    @property
    def is_reversed(self) -> bool:
        """Whether one of its ranges ends before it starts."""
        return any(one.is_reversed for one in self.ranges)


_LABELS: Mapping[Unit, str] = {
    Unit.FOLIO: (
        r"fols?\.?|folios?|ff?\.|Bll?\.?|Blatt|Blätter|[Лл]{1,2}\.|листы?|ll?\.|"
        r"[Аа]рк\.?|[Аа]ркуші?|ark\.?|feuillets?|fos?"
    ),
    Unit.PAGE: r"pp?\.|pages?|S\.|Seiten?|pag\.|[Сс]\.|стр\.|str\.",
    Unit.IMAGE: r"[Ii]mages?|[Ii]mg\.|Digitalisat",
    Unit.FRAME: r"[Ff]rames?|[Ff]rs?\.|Aufnahmen?|Aufn\.",
}
_LETTER = r"[a-eg-km-qа-д](?![^\W\d_])"
_SIDE = r"(?:r|v|recto|verso|Rs\.?|Vs\.?|об\.?|ob\.?|зв\.?|zv\.?|p\.\s?v\.)(?!\w)"
_POINT = rf"\d{{1,8}}(?:\s?{_LETTER})?+(?:\s?{_SIDE})?+"
_RANGE = rf"{_POINT}(?:\s?-\s?{_POINT}|\s?ff?(?:\.|(?!\w)))?+"
_AT_END = re.compile(
    r"(?:^|(?<=[\s,.;:/)]))(?:"
    + "|".join(rf"(?P<{unit}>{labels})" for unit, labels in _LABELS.items())
    + rf")\s*(?P<ranges>{_RANGE}(?:\s?[,;]\s?{_RANGE})*+)[.\s]*$"
)
_PARTS = re.compile(rf"({_POINT})(?:\s?-\s?({_POINT})|\s?(ff?)(?:\.|(?!\w)))?")
_NUMBER = re.compile(rf"(\d+)(?:\s?({_LETTER}))?(?:\s?(\D+))?$")
_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2212"), "-")
_RECTO = ("r", "V")
_MOST = 400
"""Characters of the longest text that is looked through: a reference is no essay."""


def read_locator(text: str) -> tuple[str, Locator | None]:
    """Return what stands before the locator at the end of a text, and the locator.

    "RH 20-2/558, fol. 91 f." gives "RH 20-2/558"; a text without a locator is returned as it is.
    """
    plain = text.translate(_DASHES)
    found = _AT_END.search(plain) if len(plain) <= _MOST else None
    if not found:
        return text, None
    unit = next(unit for unit in Unit if found[unit])
    ranges = tuple(
        Range(_point(first), _point(last) if last else None, f"{following}." if following else "")
        for first, last, following in _PARTS.findall(found["ranges"])
    )
    return text[: found.start()].rstrip(" ,;:/"), Locator(unit, ranges)


def _point(written: str) -> Point:
    number, letter, side = _NUMBER.findall(written)[0]
    sided = (Side.RECTO if side.startswith(_RECTO) else Side.VERSO) if side else None
    return Point(number, letter, sided)
