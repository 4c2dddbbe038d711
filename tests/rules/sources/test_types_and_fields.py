import pytest
from build import project
from rules.judgement import hints, messages, places

from sourcecheck.rules.sources.invalid_key import invalid_key
from sourcecheck.rules.sources.misplaced_field import misplaced_field
from sourcecheck.rules.sources.omitted_field import omitted_field
from sourcecheck.rules.sources.unknown_field import unknown_field
from sourcecheck.rules.sources.unknown_type import unknown_type


@pytest.mark.parametrize(
    ("kind", "hint"),
    [
        ("artcle", 'did you mean "article"?'),
        ("InProceeding", 'did you mean "inproceedings"?'),
        ("webpage", "write @online"),
        ("Dissertation", "write @thesis"),
        ("talk", ""),
    ],
)
def test_a_type_that_no_style_knows_is_reported_at_its_entry(kind: str, hint: str) -> None:
    read = project(bibliography=f"@{kind}{{x, title={{T}}}}")

    assert messages(unknown_type, read) == [
        f'"x" is of a type that neither biblatex nor BibTeX has: @{kind.lower()}'
    ]
    assert hints(unknown_type, read) == [hint]
    assert places(unknown_type, read) == [str(read.sources[0].location)]


@pytest.mark.parametrize("kind", ["BOOK", "mvreference", "xdata", "www", "movie", "customa"])
def test_a_type_of_biblatex_or_bibtex_is_known(kind: str) -> None:
    assert messages(unknown_type, project(bibliography=f"@{kind}{{x, title={{T}}}}")) == []


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("authors", "author"),
        ("Titel", "title"),
        ("jounal", "journal"),
        ("page", "pages"),
        ("pubisher", "publisher"),
        ("adress", "address"),
        ("keyword", "keywords"),
        ("booktitel", "booktitle"),
    ],
)
def test_a_misspelt_field_is_reported_where_it_stands(name: str, meant: str) -> None:
    read = project(bibliography=f"@misc{{x, title={{T}},\n  {name}={{V}}}}")

    assert messages(unknown_field, read) == [f'no style knows a field "{name.lower()}"']
    assert hints(unknown_field, read) == [f'did you mean "{meant}"?']
    assert places(unknown_field, read) == [str(read.sources[0].locate(name.lower()))]


@pytest.mark.parametrize(
    "name",
    [
        *("bdsk-url-1", "mendeley-groups", "date-added", "timestamp", "groups", "abstract"),
        *("journal-iso", "note2", "author+an", "author_keywords", "adsurl", "biburl"),
        *(
            "eissn",
            "pmcid",
            "archivelocation",
            "lccn",
            "shelf",
            "weather",
            "usera",
            "mrnumber",
            "eventday",
        ),
    ],
)
def test_a_field_that_is_like_no_other_is_left_alone(name: str) -> None:
    read = project(bibliography=f"@misc{{x, title={{T}}, {name}={{V}}}}")

    assert messages(unknown_field, read) == []


def test_an_inherited_field_is_misspelt_in_one_place() -> None:
    read = project(
        bibliography="""
        @inbook{a, title={A}, crossref={b}}
        @book{b, title={B}, pubisher={P}}
        """
    )

    assert places(unknown_field, read) == [str(read.sources[1].locate("pubisher"))]


@pytest.mark.parametrize(
    ("key", "what"),
    [
        ("ellis 2013", "white space"),
        ("ellis(2013)", "'('"),
        ("ellis~2013", "'~'"),
        ("ellis%2013", "'%'"),
        ("ellis#1", "'#'"),
    ],
)
def test_a_key_that_cannot_be_cited_is_reported_at_its_entry(key: str, what: str) -> None:
    read = project(bibliography=f"@book{{{key}, title={{T}}}}")

    assert messages(invalid_key, read) == [f'key "{key}" has {what} in it, which no key may have']
    assert places(invalid_key, read) == [str(read.sources[0].location)]


@pytest.mark.parametrize(
    "key",
    ["ellis-2013", "DBLP:conf/sp/Ellis13", "Müller2013", "Власов_1944", "a+b", "o'brien", "10.1/x"],
)
def test_other_characters_may_stand_in_a_key(key: str) -> None:
    assert messages(invalid_key, project(bibliography=f"@book{{{key}, title={{T}}}}")) == []


@pytest.mark.parametrize(
    ("entry", "message", "hint"),
    [
        (
            "@book{x, title={T}, journal={J}}",
            '@book "x" has "journal"',
            "an @article has it",
        ),
        (
            "@phdthesis{x, title={T}, booktitle={B}}",
            '@phdthesis "x" has "booktitle"',
            "an @incollection or @inproceedings has it",
        ),
        (
            "@article{x, title={T}, booktitle={B}}",
            '@article "x" has "booktitle"',
            "an @incollection or @inproceedings has it",
        ),
        (
            "@proceedings{x, title={T}, pages={12--34}}",
            '@proceedings "x" has a range of pages: 12--34',
            "an @incollection or @inproceedings has them",
        ),
    ],
)
def test_a_field_that_does_not_go_with_the_type_is_reported(
    entry: str, message: str, hint: str
) -> None:
    read = project(bibliography=entry)

    assert messages(misplaced_field, read) == [message]
    assert hints(misplaced_field, read) == [hint]


@pytest.mark.parametrize(
    "entry",
    [
        "@article{x, title={T}, journal={J}, publisher={P}, issn={0162-2889}}",
        "@article{x, title={T}, journal={PoS}, booktitle={Proceedings of LATTICE}}",
        "@inproceedings{x, title={T}, booktitle={B}, journal={J. Phys. Conf. Ser.}}",
        "@proceedings{x, title={T}, booktitle={T}, pages={312}}",
        "@book{x, title={T}, pages={12--34}, edition={2}}",
        "@book{x, title={T}, journal={}}",
        "@phdthesis{x, title={T}, school={S}, publisher={P}}",
    ],
)
def test_fields_that_some_give_with_reason_are_left_alone(entry: str) -> None:
    assert messages(misplaced_field, project(bibliography=entry)) == []


def entries(count: int, fields: str) -> str:
    return "\n".join(f"@book{{b{number}, title={{T}}, {fields}}}" for number in range(count))


def test_one_book_of_ten_without_publisher_has_lost_it() -> None:
    read = project(
        bibliography=entries(9, "publisher={P}") + "\n@book{odd, title={T}, location={L}}"
    )

    assert messages(omitted_field, read) == ['@book "odd" has no publisher, which 9 others have']
    assert places(omitted_field, read) == [str(read.sources[9].location)]


@pytest.mark.parametrize(
    "bibliography",
    [
        entries(8, "publisher={P}") + "\n@book{odd, title={T}}",
        entries(9, "publisher={P}") + "\n@book{odd, title={T}}\n@book{too, title={T}}",
        entries(9, "publisher={P}") + "\n@book{odd, title={T}, institution={I}}",
        entries(9, "publisher={P}") + "\n@book{odd, title={T}, pubstate={inpress}}",
        entries(9, "publisher={P}") + "\n@misc{odd, title={T}}",
        entries(9, "doi={10.1234/x}") + "\n@book{odd, title={T}}",
    ],
    ids=["too few", "no habit", "elsewhere", "in press", "another type", "not all works have it"],
)
def test_what_is_no_habit_or_has_a_reason_is_left_alone(bibliography: str) -> None:
    assert messages(omitted_field, project(bibliography=bibliography)) == []


@pytest.mark.parametrize(
    "name",
    [
        *("xnote", "xxisbn", "opteditor", "ajournal", "journalabr", "zmnumber", "conflocation"),
        *("subseries", "publisherinfo", "name"),
    ],
)
def test_a_field_laid_aside_or_going_with_another_is_not_taken_for_misspelt(name: str) -> None:
    assert messages(unknown_field, project(bibliography=f"@misc{{x, {name}={{V}}}}")) == []
