import pytest

from sourcecheck.model.archival_reference import ArchivalReference, MalformedReference
from sourcecheck.readers.archival import read_reference


@pytest.mark.parametrize(
    "written",
    [
        "",
        "46",
        "12/3",
        "R 12",
        "R 71286",
        "AOK 2 Ia 3385/43",
        "10.1162/isec_a_00411",
        "10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O",
        "978-0-7864-9671-6",
        "0162-2889",
        "arXiv:2101.00001",
        "hep-th/9901001",
        "urn:nbn:de:101:1-201102033592",
        "https://www.nationalarchives.gov.uk/",
        "WO 2010/123456",
        "WO 2010/123456 A1",
        "WO 98/12345",
        "WO 03/012345",
        "WO2004/012345A2",
        "US 4,567,890",
        "US 2010/0123456",
        "DE 10 2004 012 345 A1",
        "EP 1 234 567 B1",
        "ISO 9001-2015",
        "AIR 2021/12",
        "T-34/85",
        "T-34/76/85",
        "Vol. 12, no. 3",
        "S. 12-13",
        "fol. 12",
        "f. 500",
        "F. Scott Fitzgerald, 1925",
        "R. H. Tawney, 20-2",
        "British Library, Add MS 12345",
        "Univ.-Bibl. Freiburg, 12/34",
        "PRO Quarterly 3/4",
        "BA thesis, 2003",
        "National Archives",
        "Hoover Dam Papers",
        "UK-2016 12",
        "In the article: “BA-MA RH20-2/636”, without a title",
        "see BArch, RH 20-2/558, and RH 20-8/979",
        "The Federal Republic, 1949/50",
        "BArch, RH 20-2/558" + "x" * 500,
    ],
)
def test_what_only_looks_like_a_reference_is_none(written: str) -> None:
    assert read_reference(written) is None


@pytest.mark.parametrize(
    ("written", "example"),
    [
        ("Bundesarchiv", "RH 20-2/558"),
        ("BArch, RH 20-2-558", "RH 20-2/558"),
        ("BArch, RH 20-2/558; and others", "RH 20-2/558"),
        ("BA-MA, Nachlass Heinrici", "RH 20-2/558"),
        ("PA AA, Handakten", "RZ 206, R 103295"),
        ("TNA, War Office papers", "WO 208/4619"),
        ("NARA, captured records", "RG 242, T-78, roll 413"),
        ("ГАРФ. Фонд Сталина", "Ф. Р-9401. Оп. 2. Д. 64"),
        ("GARF, 9401/2/64", "f. R-9401, op. 2, d. 64"),
        ("SHD, Fonds privés", "GR 7 N 123"),
        ("Hoover Institution Archives", "Boris I. Nicolaevsky collection, box 12"),
        ("VÚA Praha, MNO", "f. MNO, kart. 12"),
    ],
)
def test_an_archive_without_a_signature_is_told_what_one_looks_like(
    written: str, example: str
) -> None:
    reason = f'no signature such as "{example}" goes with the archive\'s name'

    assert read_reference(written) == MalformedReference(written, reason)


@pytest.mark.parametrize(
    "written",
    ["BArch, RH 20-2/558; RH 20-8/979", "TNA, WO 208/4619; TNA, WO 208/4620; FO 371/43361"],
)
def test_several_signatures_are_no_single_reference(written: str) -> None:
    assert read_reference(written) == MalformedReference(written, "it names several files")


@pytest.mark.parametrize(
    "written", ["WO 208/4619", "RH 20-2/558", "GR 7 N 123", "T-78, roll 413", "DE-2313 A 12/3"]
)
def test_only_what_names_its_archive_is_a_reference_where_that_is_asked_for(written: str) -> None:
    assert isinstance(read_reference(written), ArchivalReference)
    assert read_reference(written, bare=False) is None
