"""Who is named in a list of authors or editors."""

import pytest

from sourcecheck.model.name import Name
from sourcecheck.readers.names import parse_names

DOE = Name("Doe", "Jane")


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Doe, Jane", DOE),
        ("Jane Doe", DOE),
        ("  Jane \n Doe  ", DOE),
        ("Doe,Jane", DOE),
        ("Plato", Name("Plato")),
        ("Müller, Rolf-Dieter", Name("Müller", "Rolf-Dieter")),
        ("Grasmeder, Elizabeth M.F.", Name("Grasmeder", "Elizabeth M.F.")),
        ("Donald~E. Knuth", Name("Knuth", "Donald E.")),
        ("García Márquez, Gabriel", Name("García Márquez", "Gabriel")),
        ("Власов, Андрей Андреевич", Name("Власов", "Андрей Андреевич")),
        ("Андрей Власов", Name("Власов", "Андрей")),
        ("毛, 泽东", Name("毛", "泽东")),
        ("O'Neill, Conor", Name("O'Neill", "Conor")),
        ("d'Ormesson, Jean", Name("d'Ormesson", "Jean")),
        ("Abu al-Farabi", Name("al-Farabi", "Abu")),
        ("Doe, J. (ed.)", Name("Doe", "J. (ed.)")),
    ],
)
def test_a_name_is_family_and_given_names(written: str, name: Name) -> None:
    assert parse_names(written) == ((name,), False)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("van der Doe, Jane", Name("Doe", "Jane", "van der")),
        ("Jane van der Doe", Name("Doe", "Jane", "van der")),
        ("Charles de la Vallée Poussin", Name("Vallée Poussin", "Charles", "de la")),
        (r"Charles de la Vall{\'e}e Poussin", Name("Vallée Poussin", "Charles", "de la")),
        ("de la Vallée Poussin, Charles", Name("Vallée Poussin", "Charles", "de la")),
        ("Jane van Doe de Roe", Name("Roe", "Jane", "van Doe de")),
        ("von Beethoven", Name("Beethoven", particle="von")),
        ("jean de la fontaine", Name("fontaine", particle="jean de la")),
        ("Ludwig {van} Beethoven", Name("Beethoven", "Ludwig van")),
        ("{van Beethoven}, Ludwig", Name("van Beethoven", "Ludwig")),
        ("{von} Beethoven, Ludwig", Name("von Beethoven", "Ludwig")),
        ("Иван фон Вебер", Name("Вебер", "Иван", "фон")),
        ("Anna österreichische Prinzessin", Name("Prinzessin", "Anna", "österreichische")),
        ("Østen Øst", Name("Øst", "Østen")),
        (r"A {\o}st B", Name("B", "A", "øst")),
        (r"A {\O}st B", Name("B", "A Øst")),
        (r"A {\'e}t B", Name("B", "A", "ét")),
        (r"A \'et B", Name("B", "A", "ét")),
        (r"A \'Et B", Name("B", "A Ét")),
        (r"{\relax Ch}arles Doe", Name("Doe", "Charles")),
    ],
)
def test_words_in_lower_case_before_the_family_name_are_particles(written: str, name: Name) -> None:
    assert parse_names(written) == ((name,), False)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("King, Jr., Martin Luther", Name("King", "Martin Luther", suffix="Jr.")),
        ("von King, III, Martin", Name("King", "Martin", "von", "III")),
        ("King, Jr.,", Name("King", "Jr.")),
        ("King Jr., Martin", Name("King Jr.", "Martin")),
        ("Martin {King, Jr.}", Name("King, Jr.", "Martin")),
    ],
)
def test_a_suffix_stands_between_two_commas(written: str, name: Name) -> None:
    assert parse_names(written) == ((name,), False)


@pytest.mark.parametrize(
    ("written", "literal"),
    [
        ("{World Health Organization}", "World Health Organization"),
        ("{{Armeeoberkommando 2, Abt. Ia}}", "Armeeoberkommando 2, Abt. Ia"),
        ("{Barnes and Noble}", "Barnes and Noble"),
        (r"{Barnes \& Noble}", "Barnes & Noble"),
        ("{AT\\&T {Labs}}", "AT&T Labs"),
        (r"{Universit{\"a}t Wien}", "Universität Wien"),
        ("{others}", "others"),
        ("{Plato}", "Plato"),
    ],
)
def test_a_name_in_braces_is_an_offices(written: str, literal: str) -> None:
    assert parse_names(written) == ((Name(literal=literal),), False)


@pytest.mark.parametrize(
    "written", [r"\'Emile Zola", r"{\'E}mile Zola", r"{\'{E}}mile Zola", r"Zola, \'{E}mile"]
)
def test_accents_are_decoded(written: str) -> None:
    assert parse_names(written) == ((Name("Zola", "Émile"),), False)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        (r"G{\"o}del, Kurt", Name("Gödel", "Kurt")),
        (r"M{\aa}ns {\AA}str{\"o}m", Name("Åström", "Måns")),
        (r"Erd\H{o}s, P\'al", Name("Erdős", "Pál")),
        (r"{\L}ukasiewicz, Jan", Name("Łukasiewicz", "Jan")),
        (r"\c{S}en, \c{C}a\u{g}lar", Name("Şen", "Çağlar")),
        (r"Dvo\v r\'ak, Anton\'\i n", Name("Dvořák", "Antonín")),
        ("Nguye\u0302\u0303n, Va\u0306n A", Name("Nguyễn", "Văn A")),
        (r"Smith--Jones, {Ann\,M.}", Name("Smith–Jones", "Ann M.")),
    ],
)
def test_tex_becomes_the_letters_it_stands_for(written: str, name: Name) -> None:
    assert parse_names(written) == ((name,), False)


@pytest.mark.parametrize(
    "written",
    [
        "Doe, Jane and Plato",
        "Doe, Jane AND Plato",
        "Doe, Jane And Plato",
        "Jane Doe\nand\n  Plato",
        "Doe, Jane and and Plato",
        "and Doe, Jane and Plato and",
        "Doe, Jane, and Plato,",
    ],
)
def test_and_stands_between_names_and_a_stray_one_is_passed_over(written: str) -> None:
    assert parse_names(written) == ((DOE, Name("Plato")), False)


def test_and_within_a_word_or_braces_is_none() -> None:
    written = "Sanderson, Andy and {Barnes and Noble} and Band {and} Sand"

    assert parse_names(written) == (
        (Name("Sanderson", "Andy"), Name(literal="Barnes and Noble"), Name("Sand", "Band and")),
        False,
    )


@pytest.mark.parametrize(
    "written",
    [
        "Doe, Jane and others",
        "Jane Doe and Others",
        "Doe, Jane et al.",
        "Doe, Jane et al",
        "Doe, Jane, et al.",
        "Jane Doe et. al.",
        "Jane Doe et~al.",
        "Doe, Jane and et al.",
        "Jane Doe ET AL.",
    ],
)
def test_others_are_no_name(written: str) -> None:
    assert parse_names(written) == ((DOE,), True)


@pytest.mark.parametrize("written", ["others", "et al.", "and others", "et al"])
def test_there_may_be_others_only(written: str) -> None:
    assert parse_names(written) == ((), True)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("family=Doe, given=Jane", DOE),
        ("given = Jane, family = Doe", DOE),
        ('family="Doe", given={Jane}, given-i=J', DOE),
        (
            "family=Doe, given=Jane, prefix=van der, suffix=Jr., useprefix=true",
            Name("Doe", "Jane", "van der", "Jr."),
        ),
        ("family={Doe, Roe and Poe}, given=Jane", Name("Doe, Roe and Poe", "Jane")),
        (r"family=G{\"o}del, given=Kurt", Name("Gödel", "Kurt")),
        ("given=Jane", Name(given="Jane")),
    ],
)
def test_a_name_may_be_written_in_parts(written: str, name: Name) -> None:
    assert parse_names(written) == ((name,), False)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("A, B, C, D", Name("A", "C, D", suffix="B")),
        ("A, B, C, D, E", Name("A", "C, D, E", suffix="B")),
        ("Doe, Jane,", DOE),
        ("Doe,, Jane", DOE),
        (", Doe", Name("Doe")),
        ("{Doe", Name("Doe")),
        ("Doe}, Jane", DOE),
        ("Doe; Roe", Name("Roe", "Doe;")),
        ("{}Doe", Name("Doe")),
    ],
)
def test_a_faulty_name_is_read_as_well_as_it_can_be(written: str, name: Name) -> None:
    assert parse_names(written) == ((name,), False)


@pytest.mark.parametrize("written", ["", " ", "and", ",", "{}", "{{}}", "and and", ", and ,", "~"])
def test_where_there_is_nothing_there_is_no_name(written: str) -> None:
    assert parse_names(written) == ((), False)
