import pytest
from readers.archival.written import parts, read

from sourcecheck.model.archival_reference import Level, Repository

FREIBURG = "Freiburg im Breisgau"


@pytest.mark.parametrize(
    "written",
    [
        "BArch, RH 20-2/558",
        "BArch RH 20-2/558",
        "BA-MA RH20-2/558",
        "BA-MA, RH 20-2 / 558",
        "BA/MA RH 20-2/558",
        "BA MA RH 20-2/558",
        "BAMA RH 20-2/558",
        "BArch-MA, RH 20-2/558.",
        "BArch MA RH 20-2/558",
        "Bundesarchiv-Militärarchiv (BA-MA) RH20-2/558",
        "Bundesarchiv-Militärarchiv Freiburg, RH 20-2/558",
        "Bundesarchiv-Militärarchiv, Freiburg i. Br. (BA-MA), RH 20-2/558",
        "Bundesarchiv, Militärarchiv, Freiburg im Breisgau: RH 20-2/558",
        "Bundesarchiv/Militärarchiv (BArch), Freiburg, RH 20-2/558",
        "German Bundesarchiv, RH 20-2/558",
        "German Federal Archives, RH 20-2/558",
        "BArch, RH 20-2 (Armeeoberkommando 2)/558",
        "BArch,\u00a0RH\u202f20\u20132/558",
        "BArch, RH 20-2\u2044558",
        "DE-1958 RH 20-2/558",
        "DE-1958, RH 20-2/558",
        "RH20-2/558",
        "RH 20-2/558",
    ],
)
def test_a_file_of_the_bundesarchiv_is_the_same_however_it_is_written(written: str) -> None:
    reference = read(written)

    assert str(reference) == reference.signature == "BArch, RH 20-2/558"
    assert parts(written) == [(Level.FONDS, "RH 20-2"), (Level.FILE, "558")]
    assert reference.repository == Repository(
        sigil="BArch", name="Bundesarchiv", country="DE", place=FREIBURG, isil="DE-1958"
    )


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("BArch, RH 20-2/558, fol. 91", "BArch, RH 20-2/558, fol. 91"),
        ("BArch RH 20-2/558, Bl. 91 f.", "BArch, RH 20-2/558, fol. 91f."),
        ("BA-MA RH 20-2/558, Bl. 91ff", "BArch, RH 20-2/558, fol. 91ff."),
        ("BA-MA RH 20-2/558, Bll. 91-93 Rs.", "BArch, RH 20-2/558, fol. 91–93v"),
        ("BArch, RH 20-2/558, fol. 91r\u201393v", "BArch, RH 20-2/558, fol. 91r–93v"),
        ("BArch, RH 20-2/558, fol. 91a, 95, 97 f.", "BArch, RH 20-2/558, fol. 91a, 95, 97f."),
        ("BArch, R 43-I/161, Image 0184", "BArch, R 43-I/161, Image 0184"),
        ("BArch, R 43-I/161, fol. 91, Image 0184", "BArch, R 43-I/161, fol. 91, Image 0184"),
        (
            "BArch, R 43-I/161, S. 1, fol. 2, Bl. 3, Image 0184",
            "BArch, R 43-I/161, S. 1, fol. 2, fol. 3, Image 0184",
        ),
        ("BArch, N 1022/32, S. 13ff.", "BArch, N 1022/32, S. 13ff."),
        ("BArch RW 19/234, pag. 4.", "BArch, RW 19/234, S. 4"),
        (
            "BArch, RW 19 (OKW/Wehrwirtschafts- und Rüstungsamt)/234, Bl. 4.",
            "BArch, RW 19/234, fol. 4",
        ),
        ("BA R 43 II/1234", "BArch, R 43-II/1234"),
        ("BArch, R 43-II/1234", "BArch, R 43-II/1234"),
        ("R 43 II/1234", "BArch, R 43-II/1234"),
        ("R 58/214", "BArch, R 58/214"),
        ("Bundesarchiv Berlin, NS 19/1234", "BArch, NS 19/1234"),
        ("Bundesarchiv Berlin-Lichterfelde (BArch), NS 6/342", "BArch, NS 6/342"),
        ("NS 19/1234", "BArch, NS 19/1234"),
        ("SAPMO-BArch, DY 30/1234", "BArch, DY 30/1234"),
        ("MSg 2/5423", "BArch, MSg 2/5423"),
        ("BA-MA, MSg 149/52", "BArch, MSg 149/52"),
        ("BAK, B 136/1234", "BArch, B 136/1234"),
        ("BArch, PERS 6/1234", "BArch, PERS 6/1234"),
        ("BArch, RH 26-454/6a", "BArch, RH 26-454/6a"),
        ("BArch, RH 2/427 K", "BArch, RH 2/427 K"),
        ("BArch, VBS 286/6400012345", "BArch, VBS 286/6400012345"),
        ("BArch, R 9361-VIII KARTEI/123", "BArch, R 9361-VIII KARTEI/123"),
        ("BArch, RH 20-2", "BArch, RH 20-2"),
        ("BArch, Bild 183-85458-0001", "BArch, Bild 183-85458-0001"),
        ("Bundesarchiv, Bild 101I-297-1725-10 / Lysiak", "BArch, Bild 101I-297-1725-10 / Lysiak"),
        ("BArch, Plak 002-042-103", "BArch, Plak 002-042-103"),
    ],
)
def test_a_reference_to_the_bundesarchiv_is_printed_as_it_wants_to_be_cited(
    written: str, canonical: str
) -> None:
    assert str(read(written)) == canonical


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ("BArch, RW 4/757", FREIBURG),
        ("BArch, MSg 2/5423", FREIBURG),
        ("BArch, R 58/214", "Berlin-Lichterfelde"),
        ("BArch, N 1022/32", ""),
    ],
)
def test_the_house_of_the_bundesarchiv_follows_from_the_record_group(
    written: str, place: str
) -> None:
    assert read(written).archive_place == place


def test_a_provisional_number_of_the_bundesarchiv_is_an_alias() -> None:
    reference = read("Bundesarchiv-Militärarchiv Freiburg, RW 4/v. 757")

    assert (str(reference), reference.aliases) == ("BArch, RW 4/757", ("RW 4/v. 757",))


def test_csl_is_told_the_archive_the_place_in_it_and_the_town() -> None:
    reference = read("BA-MA RH20-2/558, Bl. 91")

    assert (reference.archive, reference.archive_location, reference.archive_place) == (
        "Bundesarchiv",
        "RH 20-2/558, fol. 91",
        FREIBURG,
    )


def test_no_address_is_made_up_for_the_bundesarchiv() -> None:
    assert read("BArch, RH 20-2/558").url == ""


@pytest.mark.parametrize(
    ("written", "canonical", "aliases"),
    [
        ("PA AA, R 71286", "PA AA, R 71286", ()),
        ("PAAA R 71286", "PA AA, R 71286", ()),
        ("PA AA, RZ 206, R 103295", "PA AA, RZ 206, R 103295", ("R 103295", "RZ 206/103295")),
        ("PA AA, RZ 206/R 103295", "PA AA, RZ 206, R 103295", ("R 103295", "RZ 206/103295")),
        ("PA AA, RZ206/103295", "PA AA, RZ 206, R 103295", ("R 103295", "RZ 206/103295")),
        ("PA AA, RZ 206", "PA AA, RZ 206", ()),
        ("PA AA, B 8, Bd. 1359", "PA AA, B 8, Bd. 1359", ()),
        ("PA AA, B 8/1359", "PA AA, B 8, Bd. 1359", ()),
        ("PA AA, LOND, Bd. 19691", "PA AA, LOND, Bd. 19691", ()),
        ("PA AA, RAV Stockholm, Bd. 4", "PA AA, RAV Stockholm, Bd. 4", ()),
        ("PA AA, B 8", "PA AA, B 8", ()),
        ("PA AA, M 1, A 14330", "PA AA, M 1, A 14330", ()),
        ("PA AA, M 1, LS-A 358", "PA AA, M 1, LS-A 358", ()),
        ("PA AA, M 38, ZR 311/98", "PA AA, M 38, ZR 311/98", ()),
        ("PA AA, MAV Moskau, ZR 1015/84", "PA AA, MAV Moskau, ZR 1015/84", ()),
        (
            "Politisches Archiv des Auswärtigen Amts (PA AA), Berlin, R 29835, Bl. 12-14",
            "PA AA, R 29835, fol. 12–14",
            (),
        ),
    ],
)
def test_a_file_of_the_politisches_archiv_is_printed_as_it_wants_to_be_cited(
    written: str, canonical: str, aliases: tuple[str, ...]
) -> None:
    reference = read(written)

    assert (str(reference), reference.aliases) == (canonical, aliases)
