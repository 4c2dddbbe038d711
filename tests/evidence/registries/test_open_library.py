import pytest
from evidence.registries.asking import QUICK, UNUSABLE, look_up, says
from web import Answer, Web, answer

from sourcecheck.evidence.registries.open_library import open_library
from sourcecheck.model.resolution import Verdict

PATH = "/api/books"
HELD, MISSING = "9780850455243", "9780786496716"
BOOKS = {f"ISBN:{HELD}": {"bib_key": f"ISBN:{HELD}", "preview": "noview"}}
ALIVE = (Verdict.ALIVE, "has a record at Open Library")
UNKNOWN = (Verdict.UNCHECKED, "Open Library has no such book, which proves nothing")


def test_a_book_that_is_held_is_alive_and_one_that_is_not_proves_nothing(web: Web) -> None:
    web.script(PATH, [says(BOOKS)])

    assert look_up(open_library(web.url("/")), MISSING, HELD) == [UNKNOWN, ALIVE]
    assert web.paths == [f"{PATH}?bibkeys=ISBN:{MISSING},ISBN:{HELD}&format=json"]


def test_an_empty_answer_proves_nothing(web: Web) -> None:
    web.script(PATH, [says({})])

    assert look_up(open_library(web.url("")), MISSING) == [UNKNOWN]


@pytest.mark.parametrize(
    ("given", "words"),
    [
        *UNUSABLE,
        (
            says({"status": 429, "message": "Too Many Requests"}, 429),
            "gave no usable answer: 429 Too Many Requests",
        ),
    ],
)
def test_no_answer_at_all_is_held_against_no_work(web: Web, given: Answer, words: str) -> None:
    web.script(PATH, [given])

    assert look_up(open_library(web.url("")), HELD, settings=QUICK) == [
        (Verdict.UNREACHABLE, f"Open Library {words}")
    ]


def test_a_limit_that_passes_is_waited_for(web: Web) -> None:
    web.script(PATH, [answer(503, retry_after=0), says(BOOKS)])

    assert look_up(open_library(web.url("")), HELD) == [ALIVE]
    assert len(web.requests) == 2
