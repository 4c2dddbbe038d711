import json
import signal
import time
from pathlib import Path

import pytest
from cli.running import Command, finish, spawn, write_settings
from web import Web, answer, hang, redirect

HTML = b"""<title>A page</title>
<h1 id=top-of-it>Links</h1>
<a href="next">x</a> <a href="/lost#part">y</a>
<a href="#top-of-it">z</a>
"""


@pytest.fixture
def site(folder: Path, web: Web) -> Web:
    """Serve a page with a good, a lost and an own link; nothing is guarded."""
    write_settings(folder, web.url(""))
    web.script("/dir/page.html", [answer(body=HTML)])
    web.script("/dir/next", [answer()])
    return web


def dump(sourcecheck: Command, *arguments: str) -> list[str]:
    ran = sourcecheck("links", "--dump", *arguments)
    assert (ran.code, ran.err) == (0, "")
    return ran.out.splitlines()


def test_the_links_of_a_page_are_checked_each_at_its_place(sourcecheck: Command, site: Web) -> None:
    page = site.url("/dir/page.html")

    ran = sourcecheck("links", "--format", "json", page)

    report = json.loads(ran.out)
    assert ran.code == 1
    assert [
        (one["identifier"], one["verdict"], one["locations"][0]) for one in report["resolutions"]
    ] == [
        (site.url("/dir/next"), "alive", {"path": page, "line": 3, "column": 10}),
        (site.url("/lost#part"), "gone", {"path": page, "line": 3, "column": 31}),
        (f"{page}#top-of-it", "alive", {"path": page, "line": 4, "column": 10}),
    ]
    assert report["findings"][0]["location"] == {"path": page, "line": 3, "column": 31}
    assert sorted(site.paths) == ["/dir/next", "/dir/page.html", "/dir/page.html", "/lost"]


def test_the_settings_and_the_store_are_those_of_the_working_directory(
    sourcecheck: Command, folder: Path, site: Web
) -> None:
    sourcecheck("links", site.url("/dir/page.html"))

    assert (folder / ".sourcecheck/evidence.sqlite3").is_file()
    assert not (folder / "http:").exists()


def test_relative_links_are_relative_to_where_the_page_is(sourcecheck: Command, site: Web) -> None:
    site.script("/old", [redirect(301, "/dir/page.html")])

    [first, *_] = dump(sourcecheck, "--base-url", "https://other.example/", site.url("/old"))

    assert first == f"{site.url('/old')}:3:10: {site.url('/dir/next')}"


def test_what_links_are_relative_to_has_to_be_a_url(sourcecheck: Command) -> None:
    ran = sourcecheck("links", "--base-url", "example.org/docs", "a.md")

    assert (ran.code, ran.out) == (2, "")
    assert '"example.org/docs" is no URL of http or https' in ran.err


@pytest.mark.parametrize(
    ("base", "expected"),
    [("https://b.example/x/", "https://b.example/x/a"), ("../y/", "{}/y/a"), ("/z/", "{}/z/a")],
)
def test_a_page_may_say_what_its_links_are_relative_to(
    sourcecheck: Command, site: Web, base: str, expected: str
) -> None:
    page = f'<base href="{base}"><a href=a>'.encode()
    url = site.script("/dir/based", [answer(body=page)])

    assert dump(sourcecheck, url)[-1].split(": ")[1] == expected.format(site.url(""))


@pytest.mark.parametrize(
    ("path", "content_type", "body", "expected"),
    [
        ("/a", "text/markdown", b"[x](b)", "1:5: {}/b"),
        ("/a.md", "text/plain; charset=utf-8", b"[x](b)", "1:5: {}/b"),
        ("/a", "text/plain", b"see https://b.example", "1:5: https://b.example"),
        ("/a", "", b"<!doctype html><a href=b>", "1:24: {}/b"),
        ("/a.php", "application/xhtml+xml", b"<a href='b'/>", "1:10: {}/b"),
        (
            "/sitemap.xml",
            "application/xml",
            (
                b"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url>\n"
                b"<loc>https://b.example/?a=1&amp;b=2</loc></url></urlset>"
            ),
            "2:6: https://b.example/?a=1&b=2",
        ),
    ],
)
def test_a_page_is_read_by_its_content_type(
    sourcecheck: Command, site: Web, *, path: str, content_type: str, body: bytes, expected: str
) -> None:
    url = site.script(path, [answer(body=body, content_type=content_type)])

    assert dump(sourcecheck, url) == [f"{url}:{expected.format(site.url(''))}"]


def test_a_list_may_name_pages(sourcecheck: Command, folder: Path, site: Web) -> None:
    (folder / "list.txt").write_text(f"{site.url('/dir/page.html')}\n", "utf-8")

    assert len(dump(sourcecheck, "--files-from", "list.txt")) == 3


def test_what_a_page_excludes_are_its_links(sourcecheck: Command, site: Web) -> None:
    page = site.url("/dir/page.html")

    ran = sourcecheck("links", "--exclude", site.url("/"), page)

    assert ran.code == 0
    assert site.paths == ["/dir/page.html"]


def test_pages_that_cannot_be_had_end_the_run(sourcecheck: Command, site: Web) -> None:
    ran = sourcecheck("links", site.url("/none"), site.url("/dir/page.html"))

    reason = "error: the page cannot be read: 404 Not Found"
    assert ran == (2, "", f"{site.url('/none')}: {reason}\n")
    assert "/lost" not in site.paths


def test_pages_that_are_no_documents_are_told(sourcecheck: Command, site: Web) -> None:
    urls = [
        site.script(path, [answer(body=b"\0\1\2", content_type="image/png")])
        for path in ["/a", "/b"]
    ]

    ran = sourcecheck("links", *urls)

    words = "error: it is no text, nor a document that can be read"
    assert ran == (2, "", "".join(f"{url}: {words}\n" for url in urls))


def test_the_guard_holds_for_pages_unless_private_ones_are_allowed(
    sourcecheck: Command, folder: Path, site: Web
) -> None:
    (folder / "sourcecheck.toml").write_text("", "utf-8")
    page = site.url("/dir/page.html")

    guarded = sourcecheck("links", "--dump", page)

    assert guarded == (
        2,
        "",
        (
            f"{page}: error: the page cannot be read: 127.0.0.1 is not an address of the public "
            "internet: --allow-private has it asked\n"
        ),
    )
    assert site.paths == []
    assert len(dump(sourcecheck, "--allow-private", page)) == 3


def test_no_page_is_read_offline(sourcecheck: Command, site: Web) -> None:
    ran = sourcecheck("links", "--offline", site.url("/dir/page.html"))

    assert ran.code == 2
    assert "no page can be read offline" in ran.err
    assert site.paths == []


def test_an_interrupt_while_a_page_comes_ends_the_run(folder: Path, site: Web) -> None:
    write_settings(folder, site.url(""))
    process = spawn("links", site.script("/silent", [hang()]))
    wait_for_a_request(site)

    process.send_signal(signal.SIGINT)
    start = time.monotonic()
    ran = finish(process)

    assert time.monotonic() - start < 2
    assert ran == (130, "", "interrupted\n")


def wait_for_a_request(web: Web) -> None:
    end = time.monotonic() + 20
    while not web.requests:
        assert time.monotonic() < end
        time.sleep(0.02)
