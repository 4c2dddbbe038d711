import pytest
from build import project
from rules.judgement import hints, messages, places

from sourcecheck.rules.sources.mismatched_record_group import mismatched_record_group
from sourcecheck.rules.sources.mismatched_registry_year import mismatched_registry_year
from sourcecheck.rules.sources.unordered_registry_number import unordered_registry_number

OF_1943 = "is not of 1943, its document is"


def document(key: str, number: str, date: str, *, author: str = "", group: str = "RH 20-2") -> str:
    office = f"author={{{{{author}}}}}, " if author else ""
    return (
        f"@unpublished{{{key}, {office}title={{T}}, library={{BArch, {group}/558}},\n"
        f"  number={{{number}}}, date={{{date}}}}}\n"
    )


def citing(*locators: str) -> str:
    citations = "\n".join(f'    - {{key: a, locator: "{locator}"}}' for locator in locators)
    return f"- id: c\n  text: They deserted.\n  sources:\n{citations}"


@pytest.mark.parametrize(
    ("number", "date", "hint"),
    [
        ("AOK 8 Ia 4844/3", "1943-10-01", 'did you mean "4844/43"?'),
        ("AOK 8 Ia Nr. 4844/4 geh.", "1943-10", 'did you mean "4844/43"?'),
        ("AOK 8 Ia 4844/44", "1943-10-01", ""),
        ("AOK 8 Ia 4844/42", "1943-02-01", ""),
        ("AOK 8 Ia 4844/42", "1943", ""),
        ("AOK 8 Ia 4844/1942", "1943-10-01", ""),
        ("AOK 8 Ia 4844/5", "1943-10-01", ""),
    ],
)
def test_a_registry_number_of_another_year_than_its_document_is_reported(
    number: str, date: str, hint: str
) -> None:
    read = project(bibliography=document("a", number, date))

    assert messages(mismatched_registry_year, read) == [f'registry number "{number}" {OF_1943}']
    assert hints(mismatched_registry_year, read) == [hint]
    assert places(mismatched_registry_year, read) == ["references.bib:2:3"]


@pytest.mark.parametrize(
    ("number", "date"),
    [
        ("AOK 8 Ia 4844/43", "1943-10-01"),
        ("AOK 8 Ia 4844/1943", "1943-10-01"),
        ("AOK 8 Ia 4844/42", "1943-01-03"),
        ("AOK 8 Ia 4844/43", "1943"),
        ("AOK 8 Ia 4844/3", ""),
        ("AOK 8 Ia 4844/3", "1943/1944"),
        ("AOK 8 Ia 4844/3", "o. D."),
        ("4844/3", "1943-10-01"),
        ("46", "1943-10-01"),
    ],
)
def test_a_registry_number_that_may_be_of_its_documents_year_is_fine(
    number: str, date: str
) -> None:
    assert (
        messages(mismatched_registry_year, project(bibliography=document("a", number, date))) == []
    )


def test_the_number_of_an_articles_issue_is_no_registry_number() -> None:
    read = project(bibliography="@article{a, title={T}, number={Neue Folge 12/3}, date={1943}}")

    assert messages(mismatched_registry_year, read) == []


def test_a_locator_that_gives_its_own_registry_number_is_judged_too() -> None:
    read = project(
        citing("Ia 4844/3", "fol. 12"),
        "@unpublished{a, title={T}, library={BArch, RH 20-8/979}, date={1943-10-01}}",
    )

    assert messages(mismatched_registry_year, read) == [f'registry number "Ia 4844/3" {OF_1943}']
    assert places(mismatched_registry_year, read) == [str(read.claims[0].citations[0].location)]


def test_a_locator_that_repeats_its_sources_number_is_not_reported_again() -> None:
    read = project(citing("Ia 4844/3"), document("a", "AOK 8 Ia 4844/3", "1943-10-01"))

    assert places(mismatched_registry_year, read) == ["references.bib:2:3"]


def series(*numbers: str, office: str = "AOK 2 Ia") -> str:
    return "".join(
        document(f"d{day}", f"{office} {number}", f"1943-09-{day:02}")
        for day, number in enumerate(numbers, start=1)
    )


@pytest.mark.parametrize(
    ("numbers", "found"),
    [
        (
            ("2749/43", "3385/43", "989/43", "4454/43"),
            [
                (
                    'registry number "AOK 2 Ia 989/43" of 1943-09-03 is lower than '
                    '"AOK 2 Ia 3385/43" of 1943-09-02'
                )
            ],
        ),
        (
            ("9749/43", "3385/43", "3989/43", "4454/43"),
            [
                (
                    'registry number "AOK 2 Ia 9749/43" of 1943-09-01 is higher than '
                    '"AOK 2 Ia 3385/43" of 1943-09-02'
                )
            ],
        ),
        (
            ("1/43", "2/43", "3/43", "Nr. 1/43", "4/43", "9/43", "5/43"),
            [
                (
                    'registry number "AOK 2 Ia Nr. 1/43" of 1943-09-04 is lower than '
                    '"AOK 2 Ia 3/43" of 1943-09-03'
                )
            ],
        ),
        (("1/43", "2/43", "2/43", "3/43"), []),
        (("3385/43", "989/43"), []),
        (("2749/43", "3385/43", "989/43"), []),
        (("1/43", "2/43", "3/43", "1/43 geh.", "003/43", "1/42"), []),
        (("3/43", "2/43", "1/43"), []),
    ],
)
def test_only_what_breaks_a_row_of_three_rising_numbers_is_out_of_order(
    numbers: tuple[str, ...], found: list[str]
) -> None:
    assert messages(unordered_registry_number, project(bibliography=series(*numbers))) == found


def test_each_office_has_a_register_of_its_own() -> None:
    read = project(
        bibliography=series("1/43", "2/43", "3/43")
        + document("x", "AOK 8 Ia 1/43", "1943-09-20")
        + document("y", "AOK 2 Ic 1/43", "1943-09-20")
        + document("z", "Ia 1/43", "1943-09-20")
    )

    assert messages(unordered_registry_number, read) == []


def test_documents_without_a_day_have_no_place_in_the_row() -> None:
    read = project(
        bibliography=series("11/43", "12/43", "13/43")
        + document("x", "AOK 2 Ia 1/43", "1943-10")
        + document("y", "AOK 2 Ia 2/43", "")
    )

    assert messages(unordered_registry_number, read) == []


def test_documents_of_one_day_are_in_order_whatever_their_numbers() -> None:
    read = project(
        bibliography=series("11/43", "12/43", "13/43")
        + document("x", "AOK 2 Ia 99/43", "1943-10-01")
        + document("y", "AOK 2 Ia 98/43", "1943-10-01")
    )

    assert messages(unordered_registry_number, read) == []


@pytest.mark.parametrize(
    ("entry", "message", "hint"),
    [
        (
            document("a", "AOK 8 Ia 4844/43", "1943"),
            '"a" is of AOK 8, but RH 20-2 is of AOK 2',
            "the files of AOK 8 are RH 20-8",
        ),
        (
            document("a", "", "1943", author="Armeeoberkommando 8, Abt. Ia"),
            '"a" is of AOK 8, but RH 20-2 is of AOK 2',
            "the files of AOK 8 are RH 20-8",
        ),
        (
            document("a", "Pz.AOK 4 Ia 1/43", "1943", group="RH 21-3"),
            '"a" is of Pz. AOK 4, but RH 21-3 is of Pz. AOK 3',
            "the files of Pz. AOK 4 are RH 21-4",
        ),
    ],
)
def test_an_armys_document_in_another_armys_files_is_reported(
    entry: str, message: str, hint: str
) -> None:
    read = project(bibliography=entry)

    assert messages(mismatched_record_group, read) == [message]
    assert hints(mismatched_record_group, read) == [hint]
    assert places(mismatched_record_group, read) == [str(read.sources[0].locate("library"))]


@pytest.mark.parametrize(
    "entry",
    [
        document("a", "AOK 2 Ia 1/43", "1943"),
        document("a", "AOK 2 Ia 1/43", "1943", author="Armeeoberkommando 8"),
        document("a", "HG Mitte Ia 12303/43", "1943"),
        document("a", "Komm. der Osttruppen z.b.V. 720 beim AOK 8 1042/43", "1943"),
        document("a", "Pz.AOK 4 Ia 1/43", "1943"),
        document("a", "AOK 12 Ia 1/43", "1943", group="RH 20-12"),
        document("a", "AOK 8 Ia 1/43", "1943", group="RH 19-2"),
        document("a", "AOK 8 Ia 1/43", "1943", group="RW 4"),
        "@unpublished{a, title={T}, number={AOK 8 Ia 1/43}, library={Privatbesitz}}",
    ],
)
def test_other_offices_and_other_record_groups_are_left_alone(entry: str) -> None:
    assert messages(mismatched_record_group, project(bibliography=entry)) == []
