import json
from pathlib import Path

import pytest
from cli.running import Command, write_links, write_project, write_settings
from web import Web, answer, redirect


@pytest.fixture
def site(folder: Path, web: Web) -> Web:
    """Write a page with two links, of which one is gone, and serve them."""
    web.script("/good", [answer()])
    write_settings(folder, web.url(""))
    (folder / "page.md").write_text(f"[a]({web.url('/good')})\n[b]({web.url('/lost')})\n", "utf-8")
    return web


def test_an_excluded_link_is_shown_and_not_asked(sourcecheck: Command, site: Web) -> None:
    ran = sourcecheck("links", "--exclude", "/lost$", "page.md")

    assert ran.code == 0
    assert ran.out == (
        "Identifiers: 1 unchecked, 1 alive\n"
        '  unchecked    excluded by "/lost$"\n'
        "               page.md:2:5\n"
        f"  alive        page.md:1:5: {site.url('/good')}\n"
        "\n"
        "no findings\n"
    )
    assert site.paths == ["/good"]


def test_an_excluded_link_is_counted_and_listed_for_programs(
    sourcecheck: Command, site: Web
) -> None:
    ran = sourcecheck("links", "--exclude", "x", "--exclude", "lost", "--format", "json", "page.md")

    report = json.loads(ran.out)
    assert report["summary"]["verdicts"] == {"alive": 1, "unchecked": 1}
    assert [
        (one["identifier"], one["verdict"], one["reason"]) for one in report["resolutions"]
    ] == [
        (site.url("/good"), "alive", "200 OK"),
        (site.url("/lost"), "unchecked", 'excluded by "lost"'),
    ]


def test_a_link_that_leads_to_an_excluded_one_is_unchecked(sourcecheck: Command, site: Web) -> None:
    site.script("/lost", [redirect(301, "/good")])

    ran = sourcecheck("links", "--exclude", "/good$", "--format", "json", "page.md")

    assert [one["reason"] for one in json.loads(ran.out)["resolutions"]] == [
        'excluded by "/good$"',
        f'{site.url("/lost")} redirects (301) to {site.url("/good")}: excluded by "/good$"',
    ]
    assert site.paths == ["/lost"]


def test_only_included_links_are_asked(sourcecheck: Command, site: Web) -> None:
    ran = sourcecheck("links", "--include", "/good", "--format", "json", "page.md")

    assert [one["reason"] for one in json.loads(ran.out)["resolutions"]] == [
        "200 OK",
        "matches no pattern of what is included",
    ]
    assert site.paths == ["/good"]


def test_patterns_may_stand_in_files(sourcecheck: Command, folder: Path, site: Web) -> None:
    (folder / "out.txt").write_text("# lost\n\n  /good$  \n", "utf-8")
    (folder / "in.txt").write_text("/lost\r\n/nowhere\r\n", "utf-8")

    excluding = sourcecheck("links", "-q", "--exclude-file", "out.txt", "page.md")
    including = sourcecheck("links", "-q", "--include-file", "in.txt", "page.md")

    assert excluding == including
    assert site.paths == ["/lost", "/lost"]


def test_the_settings_choose_too(sourcecheck: Command, folder: Path, site: Web) -> None:
    write_settings(folder, site.url(""), 'exclude = ["/lost"]\ninclude = ["/nowhere", "/lost"]\n')

    by_settings = sourcecheck("links", "-q", "page.md")
    included = sourcecheck("links", "-q", "--include", "/good", "page.md")

    assert by_settings.code == 1
    assert included.code == 0
    assert site.paths == ["/lost", "/good"]


def test_what_is_excluded_adds_up(sourcecheck: Command, folder: Path, site: Web) -> None:
    write_settings(folder, site.url(""), 'exclude = ["/lost"]\n')

    sourcecheck("links", "--exclude", "/good", "page.md")

    assert site.paths == []


def test_a_remapped_link_is_told_as_written_and_as_asked(
    sourcecheck: Command, folder: Path, site: Web
) -> None:
    write_settings(folder, site.url(""), f'remap = ["site.example {site.url("")[7:]}/x"]\n')
    (folder / "page.md").write_text("[a](http://site.example/a)\n", "utf-8")

    remapped = sourcecheck(
        "links", "-q", "--remap", rf"^http://site\.example/(.*) {site.url('')}/\1", "page.md"
    )

    assert remapped.out.startswith("page.md:1:5: error: gone since ")
    assert remapped.out.endswith(
        f": http://site.example/a: 404 Not Found (asked as {site.url('/a')}) [SC401 gone-link]\n"
    )
    assert site.paths == ["/a"]


def test_a_check_of_everything_chooses_as_well(
    sourcecheck: Command, folder: Path, web: Web
) -> None:
    sources = f"@online{{a, title={{A}}, date={{2018}}, url={{{web.url('/a')}}}}}\n"
    write_project(folder, "- {id: a, text: A., sources: [{key: a}]}", sources)
    write_settings(folder, web.url(""))

    ran = sourcecheck("check", "--exclude", "/a$")

    assert 'unchecked    excluded by "/a$"\n               a\n' in ran.out
    assert web.paths == []


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (
            ["--exclude", "*.example.org"],
            (
                'error: --exclude: "*.example.org" is no regular expression: '
                "nothing to repeat at position 0\n"
            ),
        ),
        (
            ["--include", "a", "--include", "["],
            (
                'error: --include: "[" is no regular expression: '
                "unterminated character set at position 0\n"
            ),
        ),
        (
            ["--remap", "a"],
            'error: --remap: "a" should be a pattern, a space and a replacement\n',
        ),
        (
            ["--exclude-file", "bad.txt"],
            (
                'bad.txt:2:1: error: "(a" is no regular expression: '
                "missing ), unterminated subpattern at position 0\n"
                'bad.txt:4:1: error: "b)" is no regular expression: '
                "unbalanced parenthesis at position 1\n"
            ),
        ),
        (
            ["--include-file", "none.txt"],
            "none.txt: error: cannot be read: no such file or directory\n",
        ),
    ],
)
@pytest.mark.parametrize("more", [[], ["--dump"]])
def test_a_pattern_that_is_none_is_told_with_its_place(
    sourcecheck: Command,
    folder: Path,
    site: Web,
    *,
    arguments: list[str],
    expected: str,
    more: list[str],
) -> None:
    (folder / "bad.txt").write_text("ok\n(a\n# (c\nb)\n", "utf-8")

    assert sourcecheck("links", *arguments, *more, "page.md") == (2, "", expected)
    assert site.paths == []


def test_a_dump_says_what_becomes_of_each_link(sourcecheck: Command, site: Web) -> None:
    good, lost = site.url("/good"), site.url("/lost")

    ran = sourcecheck("links", "--dump", "--exclude", "lost", "--remap", "good best", "page.md")

    assert ran == (
        0,
        (
            f"page.md:1:5: {good} (asked as {site.url('/best')})\n"
            f'page.md:2:5: {lost} (excluded by "lost")\n'
        ),
        "",
    )
    assert site.paths == []


@pytest.mark.parametrize(("flags", "paths"), [([], []), (["--allow-private"], ["/good", "/lost"])])
@pytest.mark.parametrize("command", ["links", "check"])
def test_private_hosts_are_asked_on_request_only(
    sourcecheck: Command,
    folder: Path,
    web: Web,
    *,
    command: str,
    flags: list[str],
    paths: list[str],
) -> None:
    write_links(folder, web, "/good", "/lost")
    (folder / "claims.yaml").write_text(
        "article: {title: T}\nbibliography: links.bib\nclaims: []\n", "utf-8"
    )
    settings = folder / "sourcecheck.toml"
    settings.write_text(settings.read_text("utf-8").replace("allow-private = true", ""), "utf-8")

    sourcecheck(command, *flags)

    assert sorted(web.paths) == paths
