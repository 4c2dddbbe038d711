import json
from pathlib import Path

import pytest
from cli.running import Command, write_links, write_settings
from web import Web, answer

KEY = "X-Key: hunter2"


@pytest.fixture
def page(folder: Path, web: Web) -> Web:
    """Serve a page that is cited in links.bib, by a server that has no robots.txt."""
    web.script("/page", [answer()])
    write_links(folder, web, "/page")
    return web


def judged(sourcecheck: Command, *arguments: str) -> list[tuple[str, str]]:
    """Return the verdict on each link with its reason."""
    ran = sourcecheck("links", "links.bib", "--format", "json", *arguments)
    assert ran.code == 0
    return [(one["verdict"], one["reason"]) for one in json.loads(ran.out)["resolutions"]]


@pytest.mark.parametrize("command", [("links", "links.bib"), ("check", "claims.yaml")])
def test_headers_are_sent_to_every_host(
    sourcecheck: Command, page: Web, folder: Path, command: tuple[str, ...]
) -> None:
    (folder / "claims.yaml").write_text(
        "article: {title: A}\nbibliography: links.bib\nclaims: []\n", encoding="utf-8"
    )

    sourcecheck(*command, "--header", KEY, "--header", "accept-language: de")

    [asked] = page.requests
    assert (asked.headers["x-key"], asked.headers["accept-language"]) == ("hunter2", "de")


def test_headers_add_to_those_of_the_settings(
    sourcecheck: Command, page: Web, folder: Path
) -> None:
    write_settings(folder, page.url(""), 'headers = {X-Key = "old", X-Other = "1"}\n')

    sourcecheck("links", "links.bib", "--header", KEY)

    [asked] = page.requests
    assert (asked.headers["x-key"], asked.headers["x-other"]) == ("hunter2", "1")


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("--header", "hunter2"), '--header: a header is written as "Name: value"'),
        (
            ("--header", "Host: hunter2"),
            '--header: "Host" cannot be set: it is about the connection',
        ),
        (
            ("--header", "X-Key: hunter2\r\nX: y"),
            '--header: the value of "X-Key" should be a line of ASCII characters',
        ),
        (
            ("--accept", "200..299,4xx"),
            '--accept: "4xx" is neither a status code nor a range such as 500..599',
        ),
        (
            ("--accept", "403,700"),
            "--accept: 700 is no status code: those are 100 to 599, and 999",
        ),
        (("--accept", ""), '--accept: "" is neither a status code nor a range such as 500..599'),
    ],
)
def test_what_cannot_be_is_refused_and_no_secret_shown(
    sourcecheck: Command, page: Web, arguments: tuple[str, ...], complaint: str
) -> None:
    ran = sourcecheck("links", "links.bib", *arguments)

    assert (ran.code, ran.out, ran.err) == (2, "", f"error: {complaint}\n")
    assert page.requests == []


def test_no_secret_comes_to_an_output_or_to_the_store(
    sourcecheck: Command, page: Web, folder: Path
) -> None:
    page.script("/page", [answer(403)])
    write_settings(
        folder,
        page.url(""),
        '[hosts."127.0.0.1"]\nheaders = {Authorization = "hunter2"}\n',
    )

    ran = sourcecheck("links", "links.bib", "--format", "json", "--header", KEY)

    [asked] = page.requests
    assert (asked.headers["x-key"], asked.headers["authorization"]) == ("hunter2", "hunter2")
    assert "hunter2" not in ran.out + ran.err
    stored = b"".join(file.read_bytes() for file in (folder / ".sourcecheck").iterdir())
    assert b"hunter2" not in stored


@pytest.mark.parametrize(
    ("settings", "arguments"),
    [
        ("", ("--accept", "403")),
        ("", ("--accept", "500..599, 400..=499")),
        ("", ("--accept", "500", "--accept", "403")),
        ("accept = [403]\n", ("--accept", "500")),
        ('[hosts."127.0.0.1"]\naccept = ["401..403"]\n', ()),
    ],
)
def test_accepted_codes_count_as_alive(
    sourcecheck: Command, page: Web, folder: Path, settings: str, arguments: tuple[str, ...]
) -> None:
    page.script("/page", [answer(403)])
    write_settings(folder, page.url(""), settings)

    assert judged(sourcecheck, *arguments) == [("alive", "403 Forbidden, accepted by the settings")]


def test_what_is_not_accepted_any_more_is_asked_again(sourcecheck: Command, page: Web) -> None:
    page.script("/page", [answer(403)])
    judged(sourcecheck, "--accept", "403")

    again = judged(sourcecheck, "--accept", "403")
    without = judged(sourcecheck)

    assert again == [("alive", "403 Forbidden, accepted by the settings")]
    assert without == [("blocked", "403 Forbidden")]
    assert page.paths == ["/page", "/page"]


@pytest.mark.parametrize(
    ("settings", "arguments"), [("", ("--robots-txt",)), ("robots-txt = true\n", ())]
)
def test_robots_txt_is_obeyed_if_that_is_wanted(
    sourcecheck: Command, page: Web, folder: Path, settings: str, arguments: tuple[str, ...]
) -> None:
    page.script("/robots.txt", [answer(200, b"User-agent: sourcecheck\nDisallow: /page\n")])
    write_settings(folder, page.url(""), settings)

    assert judged(sourcecheck, *arguments) == [
        ("unchecked", "robots.txt of 127.0.0.1 disallows it")
    ]
    assert page.paths == ["/robots.txt"]
