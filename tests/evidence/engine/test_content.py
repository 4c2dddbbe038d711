import gzip
import zlib
from dataclasses import replace

import pytest
from evidence.asking import exchange, follow, verdict
from web import Answer, Web, answer

from sourcecheck.evidence.engine.content import unpacked
from sourcecheck.evidence.engine.exchange import Exchange, Failure
from sourcecheck.model.resolution import Verdict

LIMIT = 10_000
PAGE = b"<title>A page</title>" + "".join(chr(97 + i * i % 23) for i in range(900)).encode()
GZIP = gzip.compress(PAGE, mtime=0)
ZLIB = zlib.compress(PAGE)
BARE = ZLIB[2:-4]
TRUNCATED = (Failure.TRUNCATED, "the answer broke off before its end")


def flushed(wbits: int) -> bytes:
    """Return the page as a server sends it that never says that this was all."""
    stream = zlib.compressobj(wbits=wbits)
    return stream.compress(PAGE) + stream.flush(zlib.Z_SYNC_FLUSH)


def packed(body: bytes, coding: str) -> Answer:
    """Return an answer whose length is that of the body, be the body cut or not."""
    return answer(body=body, headers=[("Content-Encoding", coding)])


def opened(body: bytes, coding: str, *, whole: bool = True) -> Exchange:
    sent = replace(exchange(headers={"content-encoding": coding}, body=body), whole=whole)
    return unpacked(sent, LIMIT)


@pytest.mark.parametrize(
    ("coding", "body"),
    [
        ("gzip", GZIP),
        ("x-gzip", GZIP),
        (" GZip ", GZIP),
        ("deflate", ZLIB),
        ("deflate", BARE),
        ("gzip, gzip", gzip.compress(GZIP, mtime=0)),
        ("deflate, gzip", gzip.compress(ZLIB, mtime=0)),
        ("gzip, identity", GZIP),
        ("identity", PAGE),
        ("", PAGE),
        ("gzip", GZIP + b"trailing bytes"),
        ("gzip", flushed(31)),
        ("deflate", flushed(15)),
        ("deflate", flushed(-15)),
        ("gzip", GZIP[:-1]),
        ("gzip", GZIP[:-8]),
        ("deflate", ZLIB[:-1]),
        ("deflate", ZLIB[:-4]),
    ],
)
def test_what_was_compressed_is_read_as_browsers_read_it(coding: str, body: bytes) -> None:
    got = opened(body, coding)

    assert (got.body, got.whole, got.failure, got.reason) == (PAGE, True, None, "")


def test_an_answer_that_is_not_compressed_is_left_alone() -> None:
    plain = exchange(body=GZIP)

    assert unpacked(plain, LIMIT) is plain


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
def test_an_answer_without_a_body_has_nothing_to_break_off(coding: str) -> None:
    got = opened(b"", coding)

    assert (got.body, got.whole, got.failure) == (b"", True, None)


@pytest.mark.parametrize(
    ("coding", "body"),
    [
        ("gzip", GZIP[:-30]),
        ("gzip", GZIP[:5]),
        ("deflate", ZLIB[:-30]),
        ("deflate", ZLIB[:1]),
        ("deflate", BARE[:-30]),
        ("gzip, gzip", gzip.compress(GZIP, mtime=0)[:-30]),
        ("gzip, gzip", gzip.compress(GZIP[:-30], mtime=0)),
    ],
)
def test_a_stream_that_ends_before_its_end_is_truncated(coding: str, body: bytes) -> None:
    got = opened(body, coding)

    assert (got.failure, got.reason) == TRUNCATED


def test_a_stream_that_we_stop_reading_is_no_failure() -> None:
    got = opened(GZIP[:-30], "gzip", whole=False)

    assert (got.whole, got.failure) == (False, None)
    assert PAGE.startswith(got.body)
    assert got.body.startswith(b"<title>A page</title>")


@pytest.mark.parametrize("coding", ["gzip", "gzip, gzip"])
def test_no_more_is_decompressed_than_is_needed(coding: str) -> None:
    body = bytes(100 * LIMIT)
    for _ in coding.split(","):
        body = gzip.compress(body, mtime=0)

    got = opened(body, coding)

    assert (got.body, got.whole, got.failure) == (bytes(LIMIT), False, None)


@pytest.mark.parametrize("coding", ["br", "zstd", "gzip, br", "br, gzip"])
def test_of_a_coding_that_nobody_asked_for_nothing_is_read(coding: str) -> None:
    got = opened(GZIP, coding)

    assert (got.body, got.whole, got.failure, got.status) == (b"", False, None, 200)


@pytest.mark.parametrize(
    ("coding", "body", "words"),
    [
        ("gzip", PAGE, "gzip: incorrect header check"),
        ("deflate", PAGE, "deflate: invalid code lengths set"),
        ("gzip", GZIP[:-8] + bytes(8), "gzip: incorrect data check"),
    ],
)
def test_a_body_that_is_not_what_it_says_is_no_proper_http(
    coding: str, body: bytes, words: str
) -> None:
    got = opened(body, coding)

    assert (got.failure, got.reason) == (
        Failure.PROTOCOL,
        f"the answer is not proper HTTP: its body is no {words}",
    )


def test_a_page_that_comes_cut_off_every_time_is_unreachable(web: Web) -> None:
    url = web.script("/page", [packed(GZIP[:-30], "gzip")])

    assert verdict(url) == (
        Verdict.UNREACHABLE,
        f"the answer broke off before its end, {len(web.paths)} times",
    )
    assert len(web.paths) > 1


def test_a_page_that_came_cut_off_is_asked_for_again(web: Web) -> None:
    url = web.script("/page", [packed(ZLIB[:-30], "deflate"), packed(ZLIB, "deflate")])

    trail = follow([url])[url]

    assert [one.body for one in trail.exchanges] == [PAGE]
    assert web.paths == ["/page", "/page"]
