from pathlib import Path

import pytest
from readers.documents.reading import document

from sourcecheck.readers.documents.local import LocalLinks

HEADINGS = "# Sources & Notes\n## `code` in *it*\n## Straße\n## Double\n## Double\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a folder with pages, notes and pictures."""
    for name, content in {
        "index.html": '<h1 id="start">x</h1><a name="old"></a><p id="a b">',
        "notes/README.md": HEADINGS,
        "notes/own.md": '## Title {#mine}\n<a id="HTML"></a>\n\ntext <a name="inline"></a>\n',
        "notes/page.html": "",
        "pictures/a b.png": "",
        "pictures/100%.png": "",
        "main.c": "int main;",
    }.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(content, "utf-8")
    return tmp_path


def broken(site: Path, target: str, links: LocalLinks | None = None) -> list[tuple[str, str]]:
    """Return the reasons and hints for one link of a page in the folder `notes`."""
    page = document(f'<b id="here"></b><a href="{target}">', str(site / "notes" / "page.html"))
    (site / "notes" / "page.html").write_text('<b id="here"></b>', "utf-8")
    judged = (links or LocalLinks()).broken([page])
    return [(one.reason.replace(f"{site.as_posix()}/", ""), one.hint) for one in judged]


@pytest.mark.parametrize(
    "target",
    [
        "README.md",
        "./README.md",
        "../index.html",
        "../notes/../index.html?x=1",
        "../notes",
        "../notes/",
        ".",
        "..",
        "../pictures/a%20b.png",
        "../pictures/100%25.png",
        "/anything/at/all",
        "#here",
        "#",
        "#top",
        "#:~:text=words",
        "../index.html#start",
        "../index.html#old",
        "../index.html#a%20b",
        "..#start",
        "README.md#sources--notes",
        "README.md#code-in-it",
        "README.md#stra%C3%9Fe",
        "README.md#Double",
        "README.md#double-1",
        "README.md#user-content-double",
        "../notes#double",
        "own.md#mine",
        "own.md#HTML",
        "own.md#user-content-inline",
        "../main.c#L1",
        "../pictures#anything",
    ],
)
def test_what_is_there_is_not_broken(site: Path, target: str) -> None:
    reasons = broken(site, target)

    assert reasons == []


@pytest.mark.parametrize(
    ("target", "reason", "hint"),
    [
        ("gone.md", 'there is no file "notes/gone.md"', ""),
        ("../gone/a.md", 'there is no file "gone/a.md"', ""),
        ("Readme.md", 'there is no file "notes/Readme.md"', 'it is called "README.md"'),
        ("../Notes/README.md", 'there is no file "Notes/README.md"', ""),
        ("page", 'there is no file "notes/page"', ""),
        ("../main.c/x", 'there is no file "main.c/x"', ""),
        ("a%00b", 'there is no file "notes/a\0b"', ""),
        ("#nowhere", 'there is no anchor "nowhere" in "notes/page.html"', ""),
        ("../index.html#end", 'there is no anchor "end" in "index.html"', ""),
        ("README.md#double-2", 'there is no anchor "double-2" in "notes/README.md"', ""),
        ("../notes#x", 'there is no anchor "x" in "notes/README.md"', ""),
        ("x" * 5000, f'there is no file "notes/{"x" * 5000}"', ""),
    ],
)
def test_what_is_missing_is_told(site: Path, target: str, reason: str, hint: str) -> None:
    reasons = broken(site, target)

    assert reasons == [(reason, hint)]


def test_a_link_from_the_root_is_judged_where_the_root_is_known(site: Path) -> None:
    links = LocalLinks(root=site)

    found = [broken(site, target, links) for target in ("/index.html#start", "/gone.html")]

    assert found == [[], [('there is no file "gone.html"', "")]]


def test_a_suffix_that_the_server_adds_may_be_left_out(site: Path) -> None:
    links = LocalLinks(suffixes=[".html"])

    found = [broken(site, target, links) for target in ("page#here", "own")]

    assert found == [[], [('there is no file "notes/own"', "")]]
