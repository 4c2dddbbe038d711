import pytest
from readers.archival.written import parts, read

from sourcecheck.model.archival_reference import Level


@pytest.mark.parametrize(
    "written",
    [
        "TNA, WO 208/4619",
        "TNA WO 208/4619",
        "TNA: WO 208/4619",
        "TNA: PRO WO 208/4619",
        "TNA (PRO), WO 208/4619",
        "PRO, WO 208/4619",
        "PRO WO208/4619.",
        "UKNA, WO 208/4619",
        "NA, WO 208/4619",
        "Public Record Office, London, WO 208 / 4619",
        "The National Archives (TNA), Kew, WO 208/4619",
        "The National Archives, Kew, WO 208/4619",
        "The National Archives of the UK (TNA): WO 208/4619",
        "National Archives, Kew, WO 208/4619",
        "WO 208/4619",
        "WO208/4619",
    ],
)
def test_a_piece_of_the_national_archives_is_the_same_however_it_is_written(written: str) -> None:
    reference = read(written)

    assert str(reference) == "TNA, WO 208/4619"
    assert parts(written) == [(Level.SERIES, "WO 208"), (Level.FILE, "4619")]
    assert reference.url == (
        "https://discovery.nationalarchives.gov.uk/results/r?_q=WO%20208%2F4619&_hb=tna"
    )


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("FO 371/43361, fol. 12", "TNA, FO 371/43361, fol. 12"),
        ("FO 1049/12", "TNA, FO 1049/12"),
        ("TNA, KV 2/1234, ff. 12-14", "TNA, KV 2/1234, fol. 12–14"),
        ("TNA, CAB 65/1, p. 12", "TNA, CAB 65/1, p. 12"),
        ("HS 9/1569/4", "TNA, HS 9/1569/4"),
        ("TNA, CAB 66/1/2", "TNA, CAB 66/1/2"),
        ("TNA, FO 371/20385/R1234", "TNA, FO 371/20385/R1234"),
        ("TNA, WO 2010/123456", "TNA, WO 2010/123456"),
        ("TNA, T 160/1234", "TNA, T 160/1234"),
        ("TNA, WO 208", "TNA, WO 208"),
    ],
)
def test_a_reference_to_the_national_archives_has_series_piece_and_item(
    written: str, canonical: str
) -> None:
    assert str(read(written)) == canonical


@pytest.mark.parametrize(
    "written",
    [
        "NARA, RG 242, T-78, roll 413, frame 6381234",
        "NARA, RG 242, T78, Roll 413, Frame 6381234",
        "NARA, RG 242/T78/R413/F6381234",
        "NARA RG 242, T-78/413/6381234",
        "RG 242, T-78, reel 413, fr. 6381234",
        "Frame 6381234, roll 413, T-78, RG 242, National Archives at College Park, MD",
        "National Archives, RG 242, T-78, roll 413, frame 6381234",
        "US National Archives, Record Group 242, Microfilm Publication T78, roll 413, fr. 6381234",
    ],
)
def test_a_frame_on_a_film_of_nara_is_the_same_however_it_is_written(written: str) -> None:
    reference = read(written)

    assert str(reference) == "NARA, RG 242, T-78, roll 413, frame 6381234"
    assert reference.url == ""


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("T78/R413/F6381234", "NARA, T-78, roll 413, frame 6381234"),
        ("T-78, roll 413, frame 6381234", "NARA, T-78, roll 413, frame 6381234"),
        ("T175/235/2724209-10", "NARA, T-175, roll 235, frame 2724209–10"),
        ("T-78, Roll 413, frames 6381234-6381240", "NARA, T-78, roll 413, frame 6381234–6381240"),
        (
            "National Archives Microfilm Publication T175, roll 235, frame 2724202",
            "NARA, T-175, roll 235, frame 2724202",
        ),
        ("NARA, M1019, roll 12", "NARA, M-1019, roll 12"),
        ("NARA RG 226, Entry 190, Box 24, Folder 3", "NARA, RG 226, entry 190, box 24, folder 3"),
        ("RG 226, E. 190, B. 24, F. 3", "NARA, RG 226, entry 190, box 24, folder 3"),
        ("NARA, RG 226, Entry NM-84 79, box 12", "NARA, RG 226, entry NM-84 79, box 12"),
        (
            (
                "National Archives and Records Administration (NARA), College Park, MD, "
                "Record Group 165, Entry 179, Box 650"
            ),
            "NARA, RG 165, entry 179, box 650",
        ),
        (
            (
                "Folder 3; Box 24; Entry 190; RG 226; National Archives at College Park, "
                "College Park, MD."
            ),
            "NARA, RG 226, entry 190, box 24, folder 3",
        ),
        (
            "NARA, RG 59, Central Decimal File 1940-44, Box 12",
            "NARA, RG 59, Central Decimal File 1940-44, box 12",
        ),
        (
            "NARA, RG 226, Records of the OSS, Entry 190, Box 24",
            "NARA, RG 226, entry 190, Records of the OSS, box 24",
        ),
        ("NARA, RG 242", "NARA, RG 242"),
    ],
)
def test_a_reference_to_nara_goes_from_record_group_to_frame(written: str, canonical: str) -> None:
    assert str(read(written)) == canonical


@pytest.mark.parametrize(
    "written",
    [
        "NARA, NAID 595500",
        "NAID: 595500",
        "National Archives Identifier 595500",
        "National Archives Identifier 595500, National Archives at College Park",
    ],
)
def test_what_has_an_identifier_of_nara_is_found_in_its_catalog(written: str) -> None:
    reference = read(written)

    assert str(reference) == "NARA, NAID 595500"
    assert reference.url == "https://catalog.archives.gov/id/595500"


@pytest.mark.parametrize(
    "written",
    [
        "Hoover Institution Library & Archives, Boris I. Nicolaevsky collection, box 263, folder 5",
        "Hoover Institution Archives, Boris I. Nicolaevsky collection, Box 263, Folder 5",
        (
            "Hoover Institution Archives (HIA), Stanford University, "
            "Boris I. Nicolaevsky collection, Box 263/Folder 5"
        ),
        "HIA, Boris I. Nicolaevsky collection, box 263, fldr. 5",
        "HILA, Boris I. Nicolaevsky collection, 263/5",
        "Boris I. Nicolaevsky collection, Box 263, Folder 5, Hoover Institution Library & Archives",
        "Boris I. Nicolaevsky collection Box 263 Folder 5, Hoover Institution Archives, Stanford",
    ],
)
def test_a_folder_at_hoover_is_the_same_however_it_is_written(written: str) -> None:
    reference = read(written)

    assert str(reference) == (
        "Hoover Institution Library & Archives, Boris I. Nicolaevsky collection, box 263, folder 5"
    )
    assert reference.repository.isil == "US-CSt-H"
    assert parts(written) == [
        (Level.FONDS, "Boris I. Nicolaevsky collection"),
        (Level.BOX, "box 263"),
        (Level.FOLDER, "folder 5"),
    ]


def test_a_box_at_hoover_needs_no_folder() -> None:
    reference = read("HIA, Dallin Collection, box 12, p. 3")

    assert reference.archive_location == "Dallin Collection, box 12, p. 3"


@pytest.mark.parametrize(
    "written",
    ["TNA: FO 371/43382, N 1234/12/38", "TNA, FO 371/43382 (N 1234/12/38)"],
)
def test_a_paper_of_the_foreign_office_may_follow_the_signature_of_its_file(written: str) -> None:
    reference = read(written)

    assert str(reference) == "TNA, FO 371/43382, N 1234/12/38"
    assert reference.url.endswith("_q=FO%20371%2F43382&_hb=tna")


def test_a_number_of_the_decimal_file_keeps_its_slash() -> None:
    assert str(read("NARA, RG 59, 740.0011 EW/12345")) == "NARA, RG 59, 740.0011 EW/12345"
