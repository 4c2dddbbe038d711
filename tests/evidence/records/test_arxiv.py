import pytest
from evidence.records.asking import ask
from evidence.registries.asking import UNUSABLE, says
from web import Answer, Web, answer

from sourcecheck.evidence.records.arxiv import arxiv
from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.model.name import Name
from sourcecheck.model.record import Record

PATH = "/api/query"
RESIDUAL = Identifier(Scheme.ARXIV, "1512.03385")
OLD = Identifier(Scheme.ARXIV, "hep-th/9901001")
NEITHER = Identifier(Scheme.ARXIV, "2612.99999")
ENTRY = """
  <entry>
    <id>http://arxiv.org/abs/1512.03385v1</id>
    <updated>2016-12-10T19:51:55Z</updated>
    <published>2015-12-10T19:51:55Z</published>
    <title>Deep Residual Learning
  for Image Recognition</title>
    <author><name>Kaiming He</name></author>
    <author><name>Guido van Rossum Jr.</name></author>
    <author><name/></author>
    <arxiv:doi xmlns:arxiv="http://arxiv.org/schemas/atom">10.1109/CVPR.2016.90</arxiv:doi>
  </entry>
  <entry>
    <id>http://arxiv.org/abs/hep-th/9901001v3</id>
    <title>Strings</title>
  </entry>
  <entry><id>http://arxiv.org/abs/2612.99999v1</id></entry>
"""
ERROR = """
  <entry>
    <id>http://arxiv.org/api/errors#incorrect_id_format_for_x</id>
    <title>Error</title>
    <summary>incorrect id format for x</summary>
  </entry>
"""


def feed(entries: str = "", before: str = "") -> Answer:
    body = f'<?xml version="1.0" encoding="UTF-8"?>{before}\n<feed xmlns="http://www.w3.org/2005/Atom">'
    return answer(200, f"{body}{entries}</feed>".encode(), content_type="application/atom+xml")


def test_each_number_of_a_question_has_its_own_answer(web: Web) -> None:
    web.script(PATH, [feed(ENTRY)])

    assert ask(arxiv(web.url("/")), RESIDUAL, OLD, NEITHER) == {
        RESIDUAL: (
            Record(
                registry="arXiv",
                identifiers=(RESIDUAL,),
                type="preprint",
                titles=("Deep Residual Learning for Image Recognition",),
                authors=(Name("He", "Kaiming"), Name("Rossum", "Guido", "van", "Jr")),
                years=(2015, 2016),
                publisher="arXiv",
                published_as=(Identifier(Scheme.DOI, "10.1109/cvpr.2016.90"),),
                url="https://arxiv.org/abs/1512.03385",
            ),
        ),
        OLD: (
            Record(
                registry="arXiv",
                identifiers=(OLD,),
                type="preprint",
                titles=("Strings",),
                publisher="arXiv",
                url="https://arxiv.org/abs/hep-th/9901001",
            ),
        ),
        NEITHER: (),
    }
    assert web.paths == [f"{PATH}?id_list=1512.03385,hep-th/9901001,2612.99999&max_results=3"]


@pytest.mark.parametrize("entries", ["", ERROR])
def test_a_number_without_a_paper_is_absent(web: Web, entries: str) -> None:
    web.script(PATH, [feed(entries)])

    assert ask(arxiv(web.url("")), NEITHER) == {NEITHER: ()}


def test_an_error_among_several_tells_nothing_of_any(web: Web) -> None:
    web.script(PATH, [feed(ERROR)])

    assert ask(arxiv(web.url("")), RESIDUAL, NEITHER) is None


BOMB = """<!DOCTYPE feed [
  <!ENTITY a "aaaaaaaaaa">
  <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
]>"""


@pytest.mark.parametrize(
    "given",
    [
        *(given for given, _ in UNUSABLE),
        feed(ENTRY, BOMB),
        answer(200, b"<feed/>"),
        answer(200, b"<feed>"),
        answer(200, '<?xml version="1.0" encoding="x-none"?><feed/>'.encode("utf-16")),
        answer(503, b'<feed xmlns="http://www.w3.org/2005/Atom"/>'),
        says({"feed": []}),
    ],
)
def test_an_answer_that_makes_no_sense_tells_nothing(web: Web, given: Answer) -> None:
    web.script(PATH, [given])

    assert ask(arxiv(web.url("")), RESIDUAL) is None


def test_three_seconds_lie_between_two_questions() -> None:
    assert (arxiv().interval, arxiv().jobs) == (3, 1)
