import pytest

from sourcecheck.model.locator import Locator, Point, Range, Side, Unit, read_locator


@pytest.mark.parametrize(
    ("text", "before", "unit", "ranges"),
    [
        ("x, fol. 91", "x", Unit.FOLIO, (Range(Point("91")),)),
        ("x, Bl. 91 f.", "x", Unit.FOLIO, (Range(Point("91"), None, "f."),)),
        ("x, Bl. 91ff", "x", Unit.FOLIO, (Range(Point("91"), None, "ff."),)),
        (
            "x fols. 12r\u201314v",
            "x",
            Unit.FOLIO,
            (Range(Point("12", "", Side.RECTO), Point("14", "", Side.VERSO)),),
        ),
        (
            "Л. 12—14об.",
            "",
            Unit.FOLIO,
            (Range(Point("12"), Point("14", "", Side.VERSO)),),
        ),
        ("арк. 5 зв.", "", Unit.FOLIO, (Range(Point("5", "", Side.VERSO)),)),
        (
            "x: fol. 12a, 15; 17 f.",
            "x",
            Unit.FOLIO,
            (Range(Point("12", "a")), Range(Point("15")), Range(Point("17"), None, "f.")),
        ),
        ("x, Image 0184", "x", Unit.IMAGE, (Range(Point("0184")),)),
        ("x, S. 13ff.", "x", Unit.PAGE, (Range(Point("13"), None, "ff."),)),
        ("x, pp. 13-15", "x", Unit.PAGE, (Range(Point("13"), Point("15")),)),
        ("x, frames 2724209-10", "x", Unit.FRAME, (Range(Point("2724209"), Point("10")),)),
    ],
)
def test_leaves_pages_images_and_frames_are_read_at_the_end_of_a_text(
    text: str, before: str, unit: Unit, ranges: tuple[Range, ...]
) -> None:
    assert read_locator(text) == (before, Locator(unit, ranges))


@pytest.mark.parametrize(
    "text",
    ["", "RH 20-2/558", "fol. x", "fol. 12, see there", "Barbarossa 12", "Ia 3385/43", "x" * 500],
)
def test_a_text_without_a_locator_stays_as_it_is(text: str) -> None:
    assert read_locator(text) == (text, None)


@pytest.mark.parametrize(
    ("text", "is_reversed"),
    [
        ("fol. 93–91", True),
        ("fol. 12v–12r", True),
        ("Л. 14об.–14", True),
        ("fol. 12b–12a", True),
        ("frames 2724209–08", True),
        ("fol. 1–2, 9–8", True),
        ("fol. 91–93", False),
        ("fol. 91–91", False),
        ("fol. 12r–12v", False),
        ("fol. 12–12a", False),
        ("frames 2724209–10", False),
        ("pp. 123–8", False),
        ("fol. 9–11", False),
        ("fol. 91 f.", False),
    ],
)
def test_a_range_is_reversed_if_it_ends_before_it_starts(text: str, *, is_reversed: bool) -> None:
    _, locator = read_locator(text)

    assert locator
    assert locator.is_reversed is is_reversed
