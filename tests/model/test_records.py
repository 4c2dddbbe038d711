import pytest
from build import project

from sourcecheck.errors import Fault, InputError
from sourcecheck.model.article import ArticleText
from sourcecheck.model.finding import Severity
from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.model.location import Location
from sourcecheck.model.name import Name
from sourcecheck.model.source import SourceKind


@pytest.mark.parametrize(
    ("name", "written"),
    [
        (Name(family="Ellis", given="Frank"), "Frank Ellis"),
        (Name(family="Ellis"), "Ellis"),
        (Name(family="Beethoven", given="Ludwig", particle="van"), "Ludwig van Beethoven"),
        (Name(family="King", given="Martin Luther", suffix="Jr."), "Martin Luther King, Jr."),
        (Name(literal="AOK 2, Abt. Ia"), "AOK 2, Abt. Ia"),
        (Name(), ""),
    ],
)
def test_a_name_is_written_as_on_a_title_page(name: Name, written: str) -> None:
    assert str(name) == written


@pytest.mark.parametrize(
    ("identifier", "written"),
    [
        (Identifier(Scheme.DOI, "10.1000/182"), "doi:10.1000/182"),
        (Identifier(Scheme.ISBN, "9780700620005"), "isbn:9780700620005"),
        (Identifier(Scheme.URL, "https://a.example/#b"), "https://a.example/#b"),
    ],
)
def test_an_identifier_is_written_with_its_scheme_unless_it_is_a_url(
    identifier: Identifier, written: str
) -> None:
    assert str(identifier) == written


def test_severities_have_an_order() -> None:
    assert sorted(Severity, key=lambda severity: severity.rank) == ["note", "warning", "error"]


def test_locations_have_the_order_of_the_text_and_the_form_that_editors_know() -> None:
    places = [Location("a", 10, 1), Location("a", 9, 10), Location("a", 9, 9)]

    assert [str(place) for place in sorted(places)] == ["a:9:9", "a:9:10", "a:10:1"]


@pytest.mark.parametrize(
    ("offset", "place"), [(0, (1, 1)), (2, (1, 3)), (3, (1, 4)), (4, (2, 1)), (5, (3, 1))]
)
def test_an_offset_in_the_article_has_a_line_and_a_column(
    offset: int, place: tuple[int, int]
) -> None:
    article = ArticleText("article.txt", "one\n\nthree")

    assert article.locate(offset) == Location("article.txt", *place)


@pytest.mark.parametrize(
    ("entry", "kind"),
    [
        ("@book{k, title={T}}", SourceKind.PUBLISHED),
        ("@unpublished{k, title={T}}", SourceKind.UNPUBLISHED),
        ("@unpublished{k, title={T}, url={https://a.example}}", SourceKind.PUBLISHED),
        ("@unpublished{k, title={T}, orcid={0000-0002-1825-0097}}", SourceKind.UNPUBLISHED),
        ("@unpublished{k, title={T}, library={BArch, RH 20-2/558}}", SourceKind.ARCHIVAL),
        ("@unpublished{k, title={T}, shelfmark={WO 208/4619}}", SourceKind.ARCHIVAL),
        ("@misc{k, title={T}, note={BArch, RH 20-2/558}}", SourceKind.ARCHIVAL),
        ("@online{k, title={T}, library={BArch, RH 20-2/558}}", SourceKind.ARCHIVAL),
        ("@online{k, title={T}}", SourceKind.WEB),
        ("@www{k, title={T}}", SourceKind.WEB),
        ("@ELECTRONIC{k, title={T}}", SourceKind.WEB),
        ("@misc{k, title={T}, url={https://a.example}}", SourceKind.PUBLISHED),
    ],
)
def test_a_source_is_of_the_kind_that_its_type_and_fields_tell(
    entry: str, kind: SourceKind
) -> None:
    [source] = project(bibliography=entry).sources

    assert source.kind is kind


def test_a_field_is_found_with_its_place_or_else_there_is_that_of_the_entry() -> None:
    [source] = project(bibliography="\n@book{k,\n  title = {T}}").sources

    assert (source.get("title"), str(source.locate("title"))) == ("T", "references.bib:3:3")
    assert (source.get("year"), str(source.locate("year"))) == ("", "references.bib:2:1")


def test_an_error_tells_every_fault_with_its_place_and_its_hint() -> None:
    error = InputError(
        [
            Fault("a.yaml", 1, 2, "wrong", "mend it"),
            Fault("b.bib", 0, 0, "not found"),
        ]
    )

    assert str(error) == "a.yaml:1:2: error: wrong\n  hint: mend it\nb.bib: error: not found"
