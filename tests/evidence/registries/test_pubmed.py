import pytest
from evidence.registries.asking import QUICK, UNUSABLE, look_up, says
from web import Answer, Web, answer

from sourcecheck.evidence.registries.pubmed import pubmed_registry
from sourcecheck.model.resolution import Verdict

PATH = "/entrez/eutils/esummary.fcgi"
RECORD = {"uid": "17433110", "title": "A paper", "pubtype": ["Journal Article"]}
ABSENT = {"uid": "99999999", "error": "cannot get document summary"}
ALIVE = (Verdict.ALIVE, "has a record at PubMed")
GONE = (Verdict.GONE, "PubMed knows no such number")


def summary(**records: object) -> Answer:
    return says({"header": {"type": "esummary"}, "result": {"uids": [*records], **records}})


def test_each_number_of_a_question_has_its_own_answer(web: Web) -> None:
    web.script(PATH, [summary(**{"17433110": RECORD, "99999999": ABSENT})])

    assert look_up(pubmed_registry(web.url("/")), "99999999", "17433110") == [GONE, ALIVE]
    assert web.paths == [
        f"{PATH}?db=pubmed&retmode=json&tool=sourcecheck&id=99999999,17433110",
    ]


@pytest.mark.parametrize(
    "record",
    [{"uid": "1", "error": "backend unavailable"}, "cannot get document summary", None, []],
)
def test_any_other_record_is_not_held_against_the_work(web: Web, record: object) -> None:
    web.script(PATH, [summary(**{"1": record, "17433110": RECORD})])

    assert look_up(pubmed_registry(web.url("")), "1", "17433110") == [
        (Verdict.UNREACHABLE, "PubMed gave no usable answer: 200 OK"),
        ALIVE,
    ]


@pytest.mark.parametrize(
    ("given", "words"),
    [
        *UNUSABLE,
        (says({"result": []}), "gave no usable answer: 200 OK"),
        (says({"result": {"uids": []}}), "gave no usable answer: 200 OK"),
        (
            says({"error": "API rate limit exceeded", "count": "4", "limit": "3"}, 429),
            "gave no usable answer: 429 Too Many Requests",
        ),
        (says({"esummaryresult": ["Invalid uid x"]}), "gave no usable answer: 200 OK"),
    ],
)
def test_no_answer_at_all_is_held_against_no_work(web: Web, given: Answer, words: str) -> None:
    web.script(PATH, [given])

    assert (
        look_up(pubmed_registry(web.url("")), "1", "2", settings=QUICK)
        == [(Verdict.UNREACHABLE, f"PubMed {words}")] * 2
    )


def test_a_limit_that_passes_is_waited_for(web: Web) -> None:
    web.script(PATH, [answer(429, retry_after=0), summary(**{"17433110": RECORD})])

    assert look_up(pubmed_registry(web.url("")), "17433110") == [ALIVE]
    assert len(web.requests) == 2


def test_a_record_may_be_long(web: Web) -> None:
    authors = [{"name": f"Author {number}"} for number in range(20_000)]
    web.script(PATH, [summary(**{"17433110": {**RECORD, "authors": authors}})])

    assert look_up(pubmed_registry(web.url("")), "17433110") == [ALIVE]
