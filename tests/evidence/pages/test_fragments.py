from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from evidence.asking import HASTY, LOOPBACK, exchange
from web import Web, answer, redirect

from sourcecheck.evidence.ask import ask
from sourcecheck.evidence.engine.exchange import Exchange
from sourcecheck.evidence.engine.journey import Trail
from sourcecheck.evidence.pages.fragments import judge_fragments
from sourcecheck.evidence.pages.verdicts import Judgement, judge
from sourcecheck.evidence.store import Store
from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.model.resolution import Verdict

PAGE = "https://a.example/dir/page"
TEXT = b"<title>A page</title><h2 id=notes>Notes</h2><p>On 5 May 1945 it came to the help.</p>"
FOUND = ("alive", "200 OK")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "evidence.sqlite3") as store:
        yield store


def judged(*exchanges: Exchange, wanted: str = "sources") -> Judgement:
    trail = Trail(exchanges=exchanges)
    return judge_fragments(trail, judge(trail), [wanted])[wanted]


def asked(store: Store, *urls: str, body_limit: int = 4096) -> dict[str, tuple[str, str]]:
    evidence = ask(
        [Identifier(Scheme.URL, url) for url in urls],
        store,
        replace(HASTY, body_limit=body_limit, fragment_limit=100_000),
        guard=LOOPBACK,
    )
    return {one.value: (got.verdict, got.reason) for one, got in evidence.resolutions.items()}


def test_one_request_serves_all_fragments_of_a_page(web: Web, store: Store) -> None:
    url = web.script("/page", [answer(body=TEXT)])
    parts = ["", "#", "#notes", "#top", "#sources", "#:~:text=5%20May,help", "#:~:text=9%20May"]

    assert asked(store, *(url + part for part in parts)) == {
        url: FOUND,
        f"{url}#": FOUND,
        f"{url}#notes": FOUND,
        f"{url}#top": FOUND,
        f"{url}#sources": ("suspect", '200 OK, but the page has no "#sources"'),
        f"{url}#:~:text=5%20May,help": FOUND,
        f"{url}#:~:text=9%20May": ("suspect", '200 OK, but the page does not say "9 May"'),
    }
    assert web.paths == ["/page"]


def test_what_was_found_of_a_fragment_is_stored_for_itself(web: Web, store: Store) -> None:
    url = web.script("/page", [answer(body=TEXT)])
    page, part = (Identifier(Scheme.URL, one) for one in (url, f"{url}#sources"))

    asked(store, page.value, part.value)

    assert [one.verdict for one in store.history(page)] == [Verdict.ALIVE]
    assert [one.verdict for one in store.history(part)] == [Verdict.SUSPECT]


def test_a_page_is_read_to_its_end_for_a_fragment_only(web: Web, store: Store) -> None:
    long = answer(body=TEXT + b"<p>text</p>" * 5000 + b"<h2 id=end>End</h2>")
    plain, cited = web.script("/plain", [long]), web.script("/cited", [long])

    found = asked(store, plain, f"{cited}#end", f"{cited}#sources")

    assert found == {
        plain: FOUND,
        f"{cited}#end": FOUND,
        f"{cited}#sources": ("suspect", '200 OK, but the page has no "#sources"'),
    }


def test_a_page_that_is_too_long_leaves_its_fragment_unchecked(web: Web, store: Store) -> None:
    url = web.script("/page", [answer(body=TEXT + b"<p>text</p>" * 50_000 + b"<h2 id=end>")])

    assert asked(store, f"{url}#end", f"{url}#notes") == {
        f"{url}#end": (
            "alive",
            '200 OK; "#end" unchecked: the page is too long to be read to its end',
        ),
        f"{url}#notes": FOUND,
    }


def test_a_fragment_is_looked_for_where_the_redirects_lead(web: Web, store: Store) -> None:
    old = web.script("/old", [redirect(301, "/new")])
    new = web.script("/new", [answer(body=TEXT)])

    assert asked(store, f"{old}#notes", f"{old}#sources") == {
        f"{old}#notes": ("moved", f"moved permanently to {new}"),
        f"{old}#sources": (
            "suspect",
            f'moved permanently to {new}, but the page has no "#sources"',
        ),
    }


def test_a_redirect_to_a_part_of_a_page_goes_before_the_part_that_is_cited() -> None:
    away = exchange(PAGE, 302, headers={"location": "/new#chapter"})

    assert judged(away, exchange("https://a.example/new", body=TEXT)) == Judgement(
        Verdict.ALIVE, "200 OK"
    )


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        (exchange(PAGE, 404, body=TEXT), Judgement(Verdict.GONE, "404 Not Found")),
        (exchange(PAGE, 403, body=TEXT), Judgement(Verdict.BLOCKED, "403 Forbidden")),
        (exchange(PAGE, 204), Judgement(Verdict.ALIVE, "204 No Content")),
        (
            exchange(PAGE, body=b"<title>Page not found</title>"),
            Judgement(Verdict.SUSPECT, '200 OK, but titled "Page not found"'),
        ),
    ],
)
def test_what_is_wrong_with_a_page_is_wrong_with_its_parts(
    last: Exchange, expected: Judgement
) -> None:
    assert judged(last) == expected


def test_of_a_picture_no_part_is_looked_for() -> None:
    picture = exchange(PAGE, headers={"content-type": "image/png"}, body=b"\x89PNG")

    assert judged(picture, wanted="xywh=1,2,3,4") == Judgement(
        Verdict.ALIVE,
        '200 OK; "#xywh=1,2,3,4" unchecked: neither an HTML page nor a PDF file',
    )


def test_of_a_pdf_file_pages_are_looked_for() -> None:
    file = exchange(PAGE, headers={"content-type": "application/pdf"}, body=b"%PDF-1.7 damaged")

    assert judged(file, wanted="page=3") == Judgement(
        Verdict.ALIVE,
        '200 OK; "#page=3" unchecked: the number of the PDF file\'s pages is not known',
    )


def test_a_token_in_a_fragment_is_masked_and_cannot_steer_a_terminal() -> None:
    page = exchange(PAGE, body=TEXT)

    assert judged(page, wanted="access_token=s3cret&x=\x1b[2J") == Judgement(
        Verdict.ALIVE,
        '200 OK; "#access_token=***&x=[2J" unchecked: it speaks to the page\'s scripts',
    )
