import pytest
from readers.archival.written import parts, read

from sourcecheck.model.archival_reference import Level, MalformedReference, Repository
from sourcecheck.readers.archival import read_reference

TSAMO = "ЦАМО. Ф. 500. Оп. 12454. Д. 240. Л. 12–14об."


@pytest.mark.parametrize(
    "written",
    [
        TSAMO,
        "ЦАМО РФ. Ф. 500. Оп. 12454. Д. 240. Л. 12-14 об.",
        "ЦАМО, ф. 500, оп. 12454, д. 240, л. 12—14об",
        "ЦАМО РФ (Подольск), фонд 500, опись 12454, дело 240, листы 12-14об.",
        "ЦАМО ф.500 оп.12454 д.240 лл.12-14об",
        "ЦАМО.\u00a0Ф.\u00a0500. Оп.\u00a012454. Ед. хр. 240. Л.\u00a012–14об.",
    ],
)
def test_leaves_at_tsamo_are_the_same_however_they_are_written(written: str) -> None:
    reference = read(written)

    assert str(reference) == TSAMO
    assert parts(written) == [(Level.FONDS, "500"), (Level.SERIES, "12454"), (Level.FILE, "240")]
    assert reference.repository.country == "RU"


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("Ф. 500. Оп. 12454. Д. 240. Л. 12–14об.", "Ф. 500. Оп. 12454. Д. 240. Л. 12–14об."),
        ("ГАРФ, ф. Р9401, оп. 2, д. 64, лл. 1-2", "ГАРФ. Ф. Р-9401. Оп. 2. Д. 64. Л. 1–2"),
        ("ГАРФ. Ф. Р-9401с. Оп. 1а. Д. 64/2", "ГАРФ. Ф. Р-9401с. Оп. 1а. Д. 64/2"),
        ("РГВА. Ф. 1525к. Оп. 1. Д. 3", "РГВА. Ф. 1525к. Оп. 1. Д. 3"),
        ("РГАСПИ. Ф. 17. Оп. 125", "РГАСПИ. Ф. 17. Оп. 125"),
        ("ГАРФ. Ф. P9401. Оп. 2. Д. 64", "ГАРФ. Ф. Р-9401. Оп. 2. Д. 64"),
        ("ГАРФ. Ф. П-17. Оп. 2. Д. 64", "ГАРФ. Ф. П-17. Оп. 2. Д. 64"),
        ("ЦДАВО України, ф. 3833, оп. 1", "ЦДАВО України, ф. 3833, оп. 1"),
        ("ЦДАВО України. Ф. 3833. Оп. 1. Д. 63", "ЦДАВО України. Ф. 3833. Оп. 1. Д. 63"),
        ("АВП РФ. Ф. 06", "АВП РФ. Ф. 06"),
        (
            "ЦДАВО України. Ф. 3833. Оп. 1. Спр. 63. Арк. 1–5 зв.",
            "ЦДАВО України, ф. 3833, оп. 1, спр. 63, арк. 1–5 зв.",
        ),
        (
            "ГДА СБУ, ф. 13, оп. 1, спр. 372, арк. 12зв",
            "ГДА СБУ, ф. 13, оп. 1, спр. 372, арк. 12 зв.",
        ),
        ("f. 500, op. 12454, d. 240, l. 12ob.", "f. 500, op. 12454, d. 240, l. 12ob."),
    ],
)
def test_a_reference_by_fonds_and_inventory_is_printed_in_its_own_script(
    written: str, canonical: str
) -> None:
    assert str(read(written)) == canonical


@pytest.mark.parametrize(
    ("written", "canonical", "aliases"),
    [
        (
            "GARF, f. R-9401, op. 2, d. 64, ll. 1-2ob",
            "GARF, f. R-9401, op. 2, d. 64, l. 1–2ob.",
            ("ГАРФ. Ф. Р-9401. Оп. 2. Д. 64",),
        ),
        (
            "TsAMO RF f. 500 op. 12454 d. 240 l. 5",
            "TsAMO, f. 500, op. 12454, d. 240, l. 5",
            ("ЦАМО. Ф. 500. Оп. 12454. Д. 240",),
        ),
        (
            "TsDAVO Ukrainy, f. 3833, op. 1, spr. 63, ark. 1 zv.",
            "TsDAVO Ukrainy, f. 3833, op. 1, spr. 63, ark. 1 zv.",
            ("ЦДАВО України, ф. 3833, оп. 1, спр. 63",),
        ),
        (
            "TsDAHO Ukrainy, f. P-1, op. 22",
            "TsDAHO Ukrainy, f. P-1, op. 22",
            ("ЦДАГО України, ф. П-1, оп. 22",),
        ),
        ("RGVA, f. 1525k, op. 1, d. 3", "RGVA, f. 1525k, op. 1, d. 3", ()),
    ],
)
def test_a_transliterated_reference_has_the_cyrillic_one_as_alias(
    written: str, canonical: str, aliases: tuple[str, ...]
) -> None:
    reference = read(written)

    assert (str(reference), reference.aliases) == (canonical, aliases)


def test_a_reference_without_an_archive_leaves_the_archive_open() -> None:
    reference = read("Ф. 500. Оп. 12454. Д. 240. Л. 12–14об.")

    assert reference.repository == Repository()
    assert (reference.archive, reference.archive_place) == ("", "")


@pytest.mark.parametrize(
    ("written", "canonical", "aliases"),
    [
        ("SHD, GR 7 N 123", "SHD, GR 7 N 123", ()),
        ("SHD/GR 7N 123", "SHD, GR 7 N 123", ()),
        ("GR 7 N 123", "SHD, GR 7 N 123", ()),
        ("SHD, 7 N 123", "SHD, 7 N 123", ()),
        ("SHAT, 7N 123", "SHD, GR 7 N 123", ("SHAT, 7N 123",)),
        ("SHD, AI 2 D 17", "SHD, AI 2 D 17", ()),
        ("SHAA, 2 D 17", "SHD, AI 2 D 17", ()),
        (
            "Service historique de la Défense (SHD), Vincennes, GR 34 N 156, dossier 2, p. 4",
            "SHD, GR 34 N 156, dossier 2, p. 4",
            (),
        ),
    ],
)
def test_a_file_of_the_service_historique_has_branch_series_and_number(
    written: str, canonical: str, aliases: tuple[str, ...]
) -> None:
    reference = read(written)

    assert (str(reference), reference.aliases) == (canonical, aliases)


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("VÚA–VHA Praha, f. MNO, kart. 12", "VÚA–VHA, f. MNO, kart. 12"),
        ("VHA Praha, fond VKPR, inv. č. 345, k. 12", "VÚA–VHA, f. VKPR, inv. č. 345, kart. 12"),
        (
            "Vojenský ústřední archiv, f. MNO, sign. 12-1/3, karton 5",
            "VÚA–VHA, f. MNO, sign. 12-1/3, kart. 5",
        ),
    ],
)
def test_a_box_of_the_military_archive_in_prague_is_read(written: str, canonical: str) -> None:
    assert str(read(written)) == canonical


@pytest.mark.parametrize(
    ("written", "canonical", "repository"),
    [
        (
            "DE-2313 A 12/3",
            "DE-2313, A 12/3",
            Repository(sigil="DE-2313", country="DE", isil="DE-2313"),
        ),
        ("GB 165 0042-3", "GB 165, 0042-3", Repository(sigil="GB 165", country="GB")),
        ("GB165-0123", "GB 165, 0123", Repository(sigil="GB 165", country="GB")),
        (
            "US-CSt-H XX123",
            "US-CSt-H, XX123",
            Repository(sigil="US-CSt-H", country="US", isil="US-CSt-H"),
        ),
        (
            "AT-OeStA KA FA 123, fol. 4",
            "AT-OeStA, KA FA 123, fol. 4",
            Repository(sigil="AT-OeStA", country="AT", isil="AT-OeStA"),
        ),
    ],
)
def test_a_reference_code_names_country_and_archive(
    written: str, canonical: str, repository: Repository
) -> None:
    reference = read(written)

    assert (str(reference), reference.repository) == (canonical, repository)


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("АВП РФ. Ф. 06. Оп. 6. П. 12. Д. 123. Л. 1", "АВП РФ. Ф. 06. Оп. 6. П. 12. Д. 123. Л. 1"),
        ("АВП РФ, фонд 06, опись 6, папка 12, дело 123", "АВП РФ. Ф. 06. Оп. 6. П. 12. Д. 123"),
        ("AVP RF, f. 06, op. 6, p. 12, d. 123", "AVP RF, f. 06, op. 6, p. 12, d. 123"),
    ],
)
def test_a_box_of_the_archive_of_foreign_policy_stands_before_its_file(
    written: str, canonical: str
) -> None:
    assert str(read(written)) == canonical
    assert parts(written)[2] == (Level.BOX, "12")


def test_the_letter_of_a_fonds_may_stand_apart_from_its_number() -> None:
    assert str(read("РГВА. Ф. 1 к. Оп. 4. Д. 12")) == "РГВА. Ф. 1к. Оп. 4. Д. 12"


@pytest.mark.parametrize(
    "written",
    [
        "VÚA–VHA Praha, fond VKPR, kart. 12, inv. č. 345, sign. 7/2",
        "VHA, f. VKPR, inv. č. 345, sign. 7/2, kart. 12",
    ],
)
def test_inventory_number_signature_and_box_come_in_any_order_in_prague(written: str) -> None:
    assert str(read(written)) == "VÚA–VHA, f. VKPR, inv. č. 345, sign. 7/2, kart. 12"


@pytest.mark.parametrize("written", ["VHA, kart. 12", "VHA, f. VKPR, kart. 12, kart. 13"])
def test_in_prague_there_is_one_fonds_and_one_box(written: str) -> None:
    assert isinstance(read_reference(written), MalformedReference)


@pytest.mark.parametrize("written", ["SHD/GR, 1 K 545", "SHD, GR/1 K 545", "SHD GR 1 K 545"])
def test_the_branch_of_the_service_historique_may_stand_with_its_name(written: str) -> None:
    assert str(read(written)) == "SHD, GR 1 K 545"
