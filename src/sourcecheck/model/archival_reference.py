"""Where an archive holds a document, in the terms of ISAD(G)."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from sourcecheck.model.locator import Locator, Point, Range, Side, Unit


class Level(StrEnum):
    """A level of description (ISAD(G), 3.1.4), or what holds a part of one."""

    FONDS = "fonds"
    """Also a record group or a collection."""
    SERIES = "series"
    """Also an entry of a record group, an inventory (опись) of a fonds."""
    FILE = "file"
    """Also a piece."""
    ITEM = "item"
    BOX = "box"
    FOLDER = "folder"
    FILM = "microfilm publication"
    ROLL = "roll"


class Part(NamedTuple):
    """One part of a reference code, from the whole to the single file."""

    level: Level
    value: str


class Style(StrEnum):
    """How an archive's own citations are worded."""

    ENGLISH = "English"
    GERMAN = "German"
    RUSSIAN = "Russian"
    """GOST R 7.0.5-2008, section 11: the elements end with points."""
    TRANSLITERATED = "transliterated"
    TRANSLITERATED_UKRAINIAN = "transliterated Ukrainian"
    UKRAINIAN = "Ukrainian"


class _Wording(NamedTuple):
    labels: Mapping[Unit, str]
    verso: str
    separator: str = ", "


def _labels(folio: str, page: str, image: str, frame: str) -> Mapping[Unit, str]:
    return {Unit.FOLIO: folio, Unit.PAGE: page, Unit.IMAGE: image, Unit.FRAME: frame}


_WORDINGS: Mapping[Style, _Wording] = {
    Style.ENGLISH: _Wording(_labels("fol.", "p.", "image", "frame"), "v"),
    Style.GERMAN: _Wording(_labels("fol.", "S.", "Image", "frame"), "v"),
    Style.RUSSIAN: _Wording(_labels("Л.", "С.", "image", "frame"), "об.", ". "),
    Style.TRANSLITERATED: _Wording(_labels("l.", "p.", "image", "frame"), "ob."),
    Style.TRANSLITERATED_UKRAINIAN: _Wording(_labels("ark.", "p.", "image", "frame"), " zv."),
    Style.UKRAINIAN: _Wording(_labels("арк.", "с.", "image", "frame"), " зв."),
}
"""Units' labels, the sign of a leaf's back, and what stands between the elements."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Repository:
    """An archive."""

    sigil: str = ""
    """The short name that citations start with: "BArch"; empty where the archive is not named."""
    name: str = ""
    country: str = ""
    """ISO 3166-1, two letters; empty if unknown."""
    place: str = ""
    """Where readers find the document, if that is certain."""
    isil: str = ""
    """ISO 15511; empty unless certain."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchivalReference:
    """Where an archive holds a document; `str()` is the form that the archive wants cited."""

    repository: Repository
    code: str
    """The reference code within the archive, in canonical form: "RH 20-2/558"."""
    parts: tuple[Part, ...]
    """The same from the whole to the part: fonds "RH 20-2", file "558"."""
    locators: tuple[Locator, ...] = ()
    aliases: tuple[str, ...] = ()
    """Other signatures of the same file: earlier ones, or in another script."""
    url: str = ""
    """The file, or a search for it, in the archive's finding aids; empty unless it is certain."""
    style: Style = Style.ENGLISH

    def __str__(self) -> str:
        return self._joined(self.repository.sigil, self.code, *map(self._located, self.locators))

    @property
    def signature(self) -> str:
        """Archive and reference code: "BArch, RH 20-2/558"."""
        return self._joined(self.repository.sigil, self.code)

    @property
    def archive(self) -> str:
        """The archive that holds it (`archive` of CSL 1.0.2)."""
        return self.repository.name or self.repository.sigil

    @property
    def archive_location(self) -> str:
        """Where in the archive it is (`archive_location` of CSL 1.0.2)."""
        return self._joined(self.code, *map(self._located, self.locators))

    @property
    def archive_place(self) -> str:
        """The place of the archive (`archive-place` of CSL 1.0.2)."""
        return self.repository.place

    def part(self, level: Level) -> str:
        """Return what the code says at a level, or an empty string."""
        return next((part.value for part in self.parts if part.level is level), "")

    def _joined(self, *elements: str) -> str:
        return _WORDINGS[self.style].separator.join(element for element in elements if element)

    def _located(self, locator: Locator) -> str:
        ranges = ", ".join(self._range(one) for one in locator.ranges)
        return f"{_WORDINGS[self.style].labels[locator.unit]} {ranges}"

    def _range(self, one: Range) -> str:
        last = f"–{self._point(one.last)}" if one.last else ""
        return f"{self._point(one.first)}{last}{one.following}"

    def _point(self, point: Point) -> str:
        verso = _WORDINGS[self.style].verso
        side = verso if point.side is Side.VERSO else point.side or ""
        return f"{point.number}{point.letter}{side}"


@dataclass(frozen=True, slots=True)
class MalformedReference:
    """What names an archive, but no place in it that can be read."""

    written: str
    reason: str
    """What is wrong, to be read after a colon."""


class Holding(NamedTuple):
    """What an entry says of the archive that holds a document."""

    field: str
    written: str
    """Plain text; of several fields it is joined by commas."""
    reference: ArchivalReference | MalformedReference
