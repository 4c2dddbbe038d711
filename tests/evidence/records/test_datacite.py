import pytest
from evidence.records.asking import ask, attributes, doi, no_such_doi, record
from evidence.registries.asking import UNUSABLE, says
from web import Answer, Web, answer

from sourcecheck.evidence.records.datacite import datacite
from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.model.name import Name
from sourcecheck.model.record import Record, Update, UpdateKind

ZENODO = doi("10.5281/zenodo.7")
PATH = "/dois/10.5281%2Fzenodo.7"
ARXIV = Identifier(Scheme.ARXIV, "1512.03385")
RESIDUAL = {
    "doi": "10.48550/arxiv.1512.03385",
    "state": "findable",
    "titles": [{"title": "Deep Residual Learning for Image Recognition"}],
    "creators": [
        {
            "name": "He, Kaiming",
            "nameType": "Personal",
            "givenName": "Kaiming",
            "familyName": "He",
        },
    ],
    "publisher": "arXiv",
    "publicationYear": 2015,
    "dates": [
        {"date": "2015-12-10T19:51:55Z", "dateType": "Submitted", "dateInformation": "v1"},
        {"date": "2019-12-11T01:05:08Z", "dateType": "Updated", "dateInformation": "v1"},
        {"date": "2015-12", "dateType": "Available"},
        {"date": "2015", "dateType": "Issued"},
    ],
    "types": {"resourceTypeGeneral": "Preprint", "resourceType": "Article", "bibtex": "misc"},
    "relatedIdentifiers": [
        {
            "relationType": "IsVersionOf",
            "relatedIdentifier": "10.1109/CVPR.2016.90",
            "relatedIdentifierType": "DOI",
        },
        {"relationType": "IsCitedBy", "relatedIdentifier": "10.1000/citing"},
    ],
    "container": {},
    "url": "https://arxiv.org/abs/1512.03385",
}


def read(web: Web, **given: object) -> Record:
    web.script(PATH, [attributes(doi="10.5281/ZENODO.7", **given)])
    return record(datacite(web.url("")), ZENODO)


def test_an_arxiv_number_is_asked_for_by_its_doi(web: Web) -> None:
    web.script("/dois/10.48550%2Farxiv.1512.03385", [attributes(**RESIDUAL)])

    assert record(datacite(web.url("/")), ARXIV) == Record(
        registry="DataCite",
        identifiers=(doi("10.48550/arxiv.1512.03385"), ARXIV),
        type="Preprint",
        titles=("Deep Residual Learning for Image Recognition",),
        authors=(Name("He", "Kaiming"),),
        years=(2015,),
        publisher="arXiv",
        published_as=(doi("10.1109/cvpr.2016.90"),),
        url="https://doi.org/10.48550/arxiv.1512.03385",
    )


def test_a_record_has_all_that_datacite_says(web: Web) -> None:
    found = read(
        web,
        titles=[
            {"title": "Daten", "titleType": "TranslatedTitle"},
            {"title": "Data", "titleType": None},
            {"title": "A set", "titleType": "Subtitle"},
        ],
        creators=[
            {"name": "Bundesarchiv", "nameType": "Organizational"},
            {"name": "Müller, Jörg"},
            {"name": "", "nameType": "Organizational"},
            {"name": ""},
        ],
        contributors=[
            {"name": "Ellis, Frank", "contributorType": "Editor"},
            {"name": "Somebody, Else", "contributorType": "DataCurator"},
        ],
        publisher={"name": "Zenodo"},
        publicationYear="2020",
        dates=[{"date": "2019-05/2020", "dateType": "Created"}, {"date": "x"}],
        types={"resourceTypeGeneral": "Dataset"},
        container={
            "title": "A Series",
            "volume": "3",
            "issue": "1",
            "firstPage": "7",
            "lastPage": "9",
        },
    )

    assert found == Record(
        registry="DataCite",
        identifiers=(ZENODO,),
        type="Dataset",
        titles=("Data: A set", "Daten", "Data"),
        authors=(Name(literal="Bundesarchiv"), Name("Müller", "Jörg")),
        editors=(Name("Ellis", "Frank"),),
        years=(2020, 2019),
        containers=("A Series",),
        volume="3",
        issue="1",
        pages="7-9",
        publisher="Zenodo",
        url="https://doi.org/10.5281/zenodo.7",
    )


@pytest.mark.parametrize("relation", ["IsObsoletedBy", "IsPreviousVersionOf"])
def test_a_newer_version_is_no_retraction(web: Web, relation: str) -> None:
    newer = {"relationType": relation, "relatedIdentifier": "https://doi.org/10.5281/zenodo.8"}
    itself = {"relationType": relation, "relatedIdentifier": "10.5281/zenodo.7"}

    assert read(web, relatedIdentifiers=[newer, itself]).updates == (
        Update(UpdateKind.NEW_VERSION, doi("10.5281/zenodo.8")),
    )


def test_a_preprint_s_doi_of_all_versions_is_not_what_it_was_published_as(web: Web) -> None:
    every = {"relationType": "IsVersionOf", "relatedIdentifier": "10.5281/zenodo.6"}
    types = {"resourceTypeGeneral": "Preprint"}

    assert read(web, types=types, relatedIdentifiers=[every]).published_as == ()


def test_a_data_set_is_no_preprint(web: Web) -> None:
    other = {"relationType": "IsVersionOf", "relatedIdentifier": "10.1000/other"}

    assert read(web, relatedIdentifiers=[other]).published_as == ()


@pytest.mark.parametrize(
    "odd",
    [
        {"titles": None, "creators": None, "dates": None, "types": None, "container": None},
        {"titles": ["T"], "creators": ["C"], "publicationYear": None, "relatedIdentifiers": {}},
        {"titles": [{"title": None}], "creators": [{}], "dates": [{"dateType": "Issued"}]},
    ],
)
def test_what_is_not_as_it_should_be_counts_as_nothing(web: Web, odd: dict[str, object]) -> None:
    assert read(web, **odd) == Record(
        registry="DataCite", identifiers=(ZENODO,), url="https://doi.org/10.5281/zenodo.7"
    )


def test_a_doi_that_datacite_does_not_have_is_absent(web: Web) -> None:
    web.script(PATH, [no_such_doi()])

    assert ask(datacite(web.url("")), ZENODO) == {ZENODO: ()}


@pytest.mark.parametrize(
    "given",
    [
        *(given for given, _ in UNUSABLE),
        answer(404),
        says({"data": []}),
        says({"data": {"attributes": {"doi": "nonsense", "titles": [{"title": "T"}]}}}),
    ],
)
def test_an_answer_that_makes_no_sense_tells_nothing(web: Web, given: Answer) -> None:
    web.script(PATH, [given])

    assert ask(datacite(web.url("")), ZENODO) is None


def test_who_can_be_written_to_asks_faster() -> None:
    assert datacite().interval == 0.6
    assert datacite(contact="a@b.example").interval == 0.3
