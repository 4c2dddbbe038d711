import gzip
import re
from dataclasses import replace
from pathlib import Path

import pytest
from evidence.asking import HASTY, LOOPBACK
from web import After, Web, answer, hang, raw, redirect

from sourcecheck.errors import InputError
from sourcecheck.evidence.fetch import Page, fetch
from sourcecheck.evidence.settings import NetworkSettings

HTML = "text/html; charset=utf-8"


def refusal(*urls: str, settings: NetworkSettings = HASTY) -> str:
    with pytest.raises(InputError) as refused:
        fetch(urls, settings, LOOPBACK)
    return str(refused.value)


def test_pages_come_whole_and_in_their_order(web: Web) -> None:
    long = b"<p>" * 400_000
    urls = [web.script("/a", [answer(body=long)]), web.script("/b", [answer(body=b"b")])]

    pages = fetch([urls[1], urls[0], f"{urls[0]}#part"], replace(HASTY, body_limit=10), LOOPBACK)

    assert pages == [
        Page(urls[1], HTML, b"b"),
        Page(urls[0], HTML, long),
        Page(urls[0], HTML, long),
    ]
    assert sorted(web.paths) == ["/a", "/b"]


def test_a_page_is_where_redirects_lead(web: Web) -> None:
    web.script("/b/", [answer(body=b"", content_type="text/markdown")])

    pages = fetch([web.script("/a", [redirect(301, "/b/")])], HASTY, LOOPBACK)

    assert pages == [Page(web.url("/b/"), "text/markdown", b"")]


def test_patterns_that_choose_links_do_not_keep_a_page_from_being_read(web: Web) -> None:
    web.script("/b", [answer(body=b"b")])
    settings = replace(HASTY, exclude=(re.compile("/"),), include=(re.compile("x"),))

    pages = fetch([web.script("/a", [redirect(302, "/b")])], settings, LOOPBACK)

    assert [page.content for page in pages] == [b"b"]


def test_pages_that_cannot_be_had_are_told_with_the_reason(web: Web) -> None:
    gone = web.url("/gone")
    shut = web.script("/shut", [answer(403)])
    lost = web.script("/deep/page", [redirect(302, "/")])
    web.script("/", [answer()])
    soft = web.script("/soft", [answer(body=b"<title>Page not found</title>")])

    assert refusal(gone, shut, lost, soft, "https://[x") == (
        "https://[x: error: not a URL: Invalid IPv6 URL\n"
        f"{gone}: error: the page cannot be read: 404 Not Found\n"
        f"{shut}: error: the page cannot be read: 403 Forbidden\n"
        f"{lost}: error: the page cannot be read: leads to the home page {web.url('/')}\n"
        f"{soft}: error: the page cannot be read: "
        '200 OK, but titled "Page not found"'
    )


def test_an_error_of_our_own_while_pages_come_is_raised(web: Web) -> None:
    unsendable = replace(HASTY, ca_file=Path("\udcff\ud800"))

    with pytest.raises(UnicodeEncodeError):
        fetch([web.url("/a")], unsendable, LOOPBACK)


def test_secrets_of_a_page_are_masked(web: Web) -> None:
    assert refusal(web.url("/gone?token=abc")) == (
        f"{web.url('/gone?token=***')}: error: the page cannot be read: 404 Not Found"
    )


def test_the_guard_holds_for_pages(web: Web) -> None:
    with pytest.raises(InputError) as refused:
        fetch([web.url("/a")], HASTY)

    assert str(refused.value) == (
        f"{web.url('/a')}: error: the page cannot be read: 127.0.0.1 is not an address of the "
        "public internet: --allow-private has it asked"
    )
    assert web.paths == []


def test_private_pages_may_be_allowed(web: Web) -> None:
    page = web.script("/a", [answer(body=b"a")])

    assert fetch([page], replace(HASTY, allow_private=True)) == [Page(page, HTML, b"a")]


def test_a_page_that_never_comes_is_waited_for_no_longer_than_a_link(web: Web) -> None:
    settings = replace(HASTY, timeout=0.3, retries=0)

    assert refusal(web.script("/a", [hang()]), settings=settings) == (
        f"{web.url('/a')}: error: the page cannot be read: no answer within 0.3 s"
    )


def test_a_page_of_which_only_a_part_came_is_not_read(web: Web) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n"
    settings = replace(HASTY, timeout=0.3, retries=0)

    assert refusal(web.script("/a", [raw(head + b"part", After.HANG)]), settings=settings) == (
        f"{web.url('/a')}: error: the page cannot be read: its end did not come in time"
    )


def test_a_page_without_end_is_not_read_on(web: Web) -> None:
    head = b"HTTP/1.1 200 OK\r\n\r\n"
    flood = raw(head, After.FLOOD, flood=b"x" * 1024**2)

    assert refusal(web.script("/a", [flood])) == (
        f"{web.url('/a')}: error: the page cannot be read: it is larger than 50 MB"
    )


def test_a_sitemap_may_be_a_gzip_file(web: Web) -> None:
    page = web.script("/a.xml.gz", [answer(body=gzip.compress(b"<?xml ?>"), content_type="")])

    assert fetch([page], HASTY, LOOPBACK) == [Page(page, "", b"<?xml ?>")]


def test_a_gzip_file_that_is_huge_or_broken_is_not_read(web: Web) -> None:
    packed = gzip.compress(bytes(60 * 1024**2))
    bomb, broken = (
        web.script("/a", [answer(body=packed)]),
        web.script("/b", [answer(body=packed[:2] + b"x" * 99)]),
    )

    assert refusal(bomb, broken) == (
        f"{bomb}: error: the page cannot be read: it is larger than 50 MB\n"
        f"{broken}: error: the page cannot be read: it is no sound gzip file "
        "(Error -3 while decompressing data: unknown compression method)"
    )
