"""What holds for any archival reference, locator and registry number."""

from hypothesis import given
from hypothesis import strategies as st

from sourcecheck.model.archival_reference import ArchivalReference, MalformedReference
from sourcecheck.model.locator import read_locator
from sourcecheck.model.registry_number import read_registry_number
from sourcecheck.readers.archival import read_reference
from sourcecheck.rules.days import impossible_days

NAMES = ["BArch", "BA-MA", "Bundesarchiv", "PA AA", "TNA", "PRO", "NARA", "ГАРФ", "GARF", "SHD"]
CODES = ["RH 20-2/558", "R 43 II/", "RZ 206", "WO 208/4619", "RG 242", "T-78", "roll 413", "GR 7 N"]
FONDS = ["Ф. 500", "Оп. 1", "Д. 240", "f. R-9401", "op. 2", "d. 64", "спр. 6", "DE-2313", "GB 165"]
PLACES = ["fol. 91", "Bl. 9 f.", "Л. 12–14об.", "frame 6381234", "Image 0184", "box 2", "folder 3"]
MORE = ["Hoover Institution Archives", "VHA Praha", "fond MNO", "NAID 5", "AOK 2 Ia", "Nr. 5/43"]
SIGNS = [", ", " ", ".", "/", "-", "(", ")", "43", "\u00a0", "31.9.43", "30 February 1943"]
TEXT = st.lists(
    st.sampled_from([*NAMES, *CODES, *FONDS, *PLACES, *MORE, *SIGNS]) | st.text(max_size=3),
    max_size=12,
).map("".join)
NUMBERS = st.integers(1, 99_999)
LETTERS = st.sampled_from(["RH", "RW", "RL", "R", "NS", "N", "MSg", "B", "DO"])
REFERENCES = st.one_of(
    st.builds("BA-MA {}{}-{}/{}".format, LETTERS, NUMBERS, st.integers(1, 9999), NUMBERS),
    st.builds("BArch, {} {}/{}, Bl. {}".format, LETTERS, NUMBERS, NUMBERS, NUMBERS),
    st.builds("PAAA, RZ{}/{}".format, st.integers(1, 9999), NUMBERS),
    st.builds("TNA: PRO WO {}/{}/{}".format, st.integers(1, 9999), NUMBERS, NUMBERS),
    st.builds(
        "T{}/R{}/F{}".format, st.integers(1, 999), st.integers(1, 999), st.integers(100, 10**6)
    ),
    st.builds("NARA, RG {}, E. {}, B. {}".format, st.integers(1, 999), NUMBERS, NUMBERS),
    st.builds("ГАРФ, ф. Р{}, оп. {}, д. {}, лл. {}об-{}".format, *[NUMBERS] * 5),
    st.builds("GARF f. {} op. {} d. {} l. {}".format, *[NUMBERS] * 4),
    st.builds("ЦДАВО, ф. {}, оп. {}, спр. {}, арк. {} зв".format, *[NUMBERS] * 4),
    st.builds("SHAT, {}N {}".format, st.integers(1, 99), NUMBERS),
    st.builds("HIA, Dallin Collection, {}/{}".format, NUMBERS, NUMBERS),
    st.builds("DE-2313 A {}/{}".format, NUMBERS, NUMBERS),
)


@given(TEXT | st.text())
def test_any_text_is_a_reference_or_malformed_or_none(text: str) -> None:
    found = read_reference(text)

    assert found is None or isinstance(found, ArchivalReference | MalformedReference)


@given(TEXT)
def test_the_canonical_form_of_whatever_is_a_reference_is_its_own(text: str) -> None:
    found = read_reference(text)

    if isinstance(found, ArchivalReference):
        assert str(read_reference(str(found))) == str(found)


@given(REFERENCES)
def test_the_canonical_form_of_a_reference_reads_as_the_same_reference(written: str) -> None:
    found = read_reference(written)

    assert isinstance(found, ArchivalReference)
    again = read_reference(str(found))
    assert isinstance(again, ArchivalReference)
    assert (again.repository, again.parts, again.locators, str(again)) == (
        found.repository,
        found.parts,
        found.locators,
        str(found),
    )


@given(TEXT | st.text())
def test_a_locator_stands_at_the_end_of_its_text(text: str) -> None:
    before, locator = read_locator(text)

    assert text.startswith(before)
    assert (before == text) or locator


@given(TEXT | st.text())
def test_a_registry_number_ends_with_its_number_and_year(text: str) -> None:
    found = read_registry_number(text)

    assert found is None or str(read_registry_number(str(found)) or found) == str(found)


@given(TEXT | st.text())
def test_days_that_no_calendar_has_are_parts_of_their_text(text: str) -> None:
    assert all(written in text for written in impossible_days(text))
