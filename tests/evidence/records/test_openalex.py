import pytest
from evidence.records.asking import ask, doi
from evidence.registries.asking import UNUSABLE, says
from web import Answer, Web

from sourcecheck.evidence.records.catalog import Search
from sourcecheck.evidence.records.openalex import openalex_search
from sourcecheck.model.name import Name
from sourcecheck.model.record import Record, Update, UpdateKind

SEARCH = Search("Rethinking: A, B | C", "Ellis")
FIELDS = "id,doi,display_name,publication_year,type,is_retracted,authorships,primary_location"
WORK = {
    "id": "https://openalex.org/W1",
    "doi": "https://doi.org/10.1000/182",
    "display_name": "Rethinking",
    "publication_year": 2013,
    "type": "article",
    "is_retracted": True,
    "authorships": [{"author": {"display_name": "Frank Ellis"}}, {"author": None}],
    "primary_location": {"source": {"display_name": "A Journal"}},
}
ODD = {"display_name": "Another", "doi": None, "primary_location": None, "authorships": None}


def test_a_search_brings_the_works_of_a_title(web: Web) -> None:
    web.script("/works", [says({"meta": {"count": 3}, "results": [WORK, ODD, {}]})])

    assert ask(openalex_search(web.url("/")), SEARCH) == {
        SEARCH: (
            Record(
                registry="OpenAlex",
                identifiers=(doi("10.1000/182"),),
                type="article",
                titles=("Rethinking",),
                authors=(Name("Ellis", "Frank"),),
                years=(2013,),
                containers=("A Journal",),
                updates=(Update(UpdateKind.RETRACTION, None),),
                url="https://openalex.org/W1",
            ),
            Record(registry="OpenAlex", titles=("Another",)),
        )
    }
    assert web.paths == [f"/works?filter=title.search:Rethinking+A+B+C&per-page=5&select={FIELDS}"]


def test_a_key_is_sent(web: Web) -> None:
    web.script("/works", [says({"results": []})])

    assert ask(openalex_search(web.url(""), "secret"), SEARCH) == {SEARCH: ()}
    assert web.paths[0].endswith("&api_key=secret")


@pytest.mark.parametrize(
    "given", [*(given for given, _ in UNUSABLE), says({"error": "Invalid key"}, 401)]
)
def test_an_answer_that_makes_no_sense_tells_nothing(web: Web, given: Answer) -> None:
    web.script("/works", [given])

    assert ask(openalex_search(web.url("")), SEARCH) is None
