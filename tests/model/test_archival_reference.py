import pytest

from sourcecheck.model.archival_reference import (
    ArchivalReference,
    Level,
    Part,
    Repository,
    Style,
)
from sourcecheck.model.locator import Locator, Point, Range, Side, Unit

BUNDESARCHIV = Repository(
    sigil="BArch", name="Bundesarchiv", country="DE", place="Freiburg im Breisgau"
)
PARTS = (Part(Level.FONDS, "RH 20-2"), Part(Level.FILE, "558"))


def reference(*locators: Locator, style: Style = Style.GERMAN) -> ArchivalReference:
    return ArchivalReference(
        repository=BUNDESARCHIV,
        code="RH 20-2/558",
        parts=PARTS,
        locators=locators,
        style=style,
    )


def test_it_is_printed_as_archive_code_and_leaves() -> None:
    leaves = Locator(Unit.FOLIO, (Range(Point("91"), Point("93")), Range(Point("95"), None, "f.")))

    assert str(reference(leaves)) == "BArch, RH 20-2/558, fol. 91–93, 95f."


def test_its_signature_has_no_leaves() -> None:
    leaf = Locator(Unit.FOLIO, (Range(Point("91")),))

    assert reference(leaf).signature == "BArch, RH 20-2/558"


@pytest.mark.parametrize(
    ("style", "printed"),
    [
        (Style.ENGLISH, "BArch, RH 20-2/558, fol. 12ar–14v"),
        (Style.GERMAN, "BArch, RH 20-2/558, fol. 12ar–14v"),
        (Style.RUSSIAN, "BArch. RH 20-2/558. Л. 12ar–14об."),
        (Style.TRANSLITERATED, "BArch, RH 20-2/558, l. 12ar–14ob."),
        (Style.TRANSLITERATED_UKRAINIAN, "BArch, RH 20-2/558, ark. 12ar–14 zv."),
        (Style.UKRAINIAN, "BArch, RH 20-2/558, арк. 12ar–14 зв."),
    ],
)
def test_an_archives_style_says_how_leaves_are_called(style: Style, printed: str) -> None:
    sides = Range(Point("12", "a", Side.RECTO), Point("14", "", Side.VERSO))

    assert str(reference(Locator(Unit.FOLIO, (sides,)), style=style)) == printed


def test_csl_is_told_the_archive_the_location_and_the_place() -> None:
    image = reference(Locator(Unit.IMAGE, (Range(Point("0184")),)))

    assert (image.archive, image.archive_location, image.archive_place) == (
        "Bundesarchiv",
        "RH 20-2/558, Image 0184",
        "Freiburg im Breisgau",
    )


def test_an_archive_that_is_known_by_its_code_only_goes_by_that() -> None:
    repository = Repository(sigil="GB 165", country="GB")

    assert ArchivalReference(repository=repository, code="0042", parts=()).archive == "GB 165"


def test_a_part_is_found_by_its_level() -> None:
    assert reference().part(Level.FONDS) == "RH 20-2"
    assert reference().part(Level.BOX) == ""
