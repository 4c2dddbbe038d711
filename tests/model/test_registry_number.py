import pytest

from sourcecheck.model.registry_number import RegistryNumber, read_registry_number


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("AOK 2 Ia 3385/43", RegistryNumber("AOK 2", "Ia", "3385", "43")),
        ("AOK 8 Ia 4844/3", RegistryNumber("AOK 8", "Ia", "4844", "3")),
        ("HG Mitte Ia 12303/43", RegistryNumber("HG Mitte", "Ia", "12303", "43")),
        (
            "Komm.d.rückw. Armee-gebiet 580 3666/43",
            RegistryNumber("Komm.d.rückw. Armee-gebiet 580", "", "3666", "43"),
        ),
        (
            "Komm. Der Osttruppen z.b.v. 720 beim Aok 2 1042/43",
            RegistryNumber("Komm. Der Osttruppen z.b.v. 720 beim Aok 2", "", "1042", "43"),
        ),
        ("Ia Nr. 4844/3 geh.", RegistryNumber("", "Ia", "4844", "3", "geh.")),
        ("Ia 3385/43", RegistryNumber("", "Ia", "3385", "43")),
        (
            "AOK 2, Abt. Ia, Nr. 3385/43 g.Kdos.",
            RegistryNumber("AOK 2", "Ia", "3385", "43", "g.Kdos."),
        ),
        ("AOK\u00a02\nIa~Nr.\u00a03385 / 1943", RegistryNumber("AOK 2", "Ia", "3385", "1943")),
        (
            "OKW/WFSt/Op Nr. 002059/42 g.Kdos.",
            RegistryNumber("OKW/WFSt/Op", "", "002059", "42", "g.Kdos."),
        ),
        (
            "GenStdH/Op.Abt. (I) Nr. 420817/44 g.Kdos. Chefs.",
            RegistryNumber("GenStdH/Op.Abt. (I)", "", "420817", "44", "g.Kdos. Chefs."),
        ),
        ("Ic/AO Nr. 123/42", RegistryNumber("", "Ic/AO", "123", "42")),
        ("Pz. AOK 3, O.Qu. 2, 12/43", RegistryNumber("Pz. AOK 3", "O.Qu. 2", "12", "43")),
        ("Br.B.Nr. 55/1943 geh.", RegistryNumber("", "", "55", "1943", "geh.")),
        ("Tgb.Nr. 5/42", RegistryNumber("", "", "5", "42")),
    ],
)
def test_office_section_number_and_year_are_read(written: str, number: RegistryNumber) -> None:
    assert read_registry_number(written) == number


@pytest.mark.parametrize(
    "written",
    [
        "",
        "46",
        "3385/43",
        "12/2013",
        "vol. 12/13",
        "S. 12/13",
        "fol. 12/13",
        "Heft 3/43",
        "WO 208/4619",
        "RH 20-2/558",
        "p. 171",
        "AOK 2 Ia",
        "Ia 3385/43, 14.9.43",
        "§ 12/43",
        "x" * 400 + " 3/43",
    ],
)
def test_what_names_no_office_or_no_year_is_no_registry_number(written: str) -> None:
    assert read_registry_number(written) is None


def test_it_is_printed_with_all_that_was_read() -> None:
    assert str(RegistryNumber("AOK 2", "Ia", "3385", "43", "geh.")) == "AOK 2 Ia 3385/43 geh."
    assert str(RegistryNumber("", "", "55", "1943")) == "55/1943"


@pytest.mark.parametrize(
    ("first", "second", "is_one"),
    [
        ("AOK 2 Ia 1/43", "Aok 2, Ia Nr. 2/43", True),
        ("Pz. AOK 3 Ia 1/43", "PzAOK 3 Ia 2/43", True),
        ("AOK 2 Ia 1/43", "AOK 2 Ic 2/43", False),
        ("AOK 2 Ia 1/43", "AOK 8 Ia 2/43", False),
        ("AOK 2 Ia 1/43", "AOK 2 Ia 2/44", False),
        ("AOK 2 Ia 1/43", "AOK 2 Ia 2/43 geh.", False),
        ("AOK 2 Ia 1/43", "AOK 2 Ia 002/43", False),
    ],
)
def test_a_register_is_one_of_an_office_a_section_a_secrecy_and_a_year(
    first: str, second: str, *, is_one: bool
) -> None:
    one, other = read_registry_number(first), read_registry_number(second)

    assert one
    assert other
    assert (one.register == other.register) is is_one


@pytest.mark.parametrize(
    ("year", "written", "fits"),
    [
        (1943, "43", True),
        (1943, "1943", True),
        (1903, "03", True),
        (1943, "3", False),
        (1903, "3", False),
        (1943, "44", False),
        (1943, "1843", False),
    ],
)
def test_a_registers_year_has_two_digits_or_four(year: int, written: str, *, fits: bool) -> None:
    assert RegistryNumber("AOK 2", "Ia", "1", written).fits(year) is fits
