import io
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from sourcecheck.errors import InputError
from sourcecheck.model.document import Document
from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.model.location import Location
from sourcecheck.model.mention import Mention
from sourcecheck.model.project import Project
from sourcecheck.readers.links import Reading, read_links, read_names

NOTHING = io.BytesIO()


def mentions(project: Project) -> dict[str, list[str]]:
    return {
        str(identifier): [str(mention.location) for mention in found]
        for identifier, found in project.mentions.items()
    }


def pages(urls: Sequence[str]) -> list[Document]:
    """Return documents that have one link each."""
    return [
        Document(url, (Mention(Identifier(Scheme.URL, f"{url}/link"), Location(url, 2, 3)),))
        for url in urls
    ]


def no_pages(urls: Sequence[str]) -> list[Document]:
    raise AssertionError(urls)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("page.md").write_text("[a](https://a.example)\n\n[b](other.md#top)\n", "utf-8")
    Path("other.md").write_text("# Other\n", "utf-8")
    Path("books.bib").write_text("@online{b, title={B}, url={https://b.example}}\n", "utf-8")
    Path("claims.yaml").write_text(
        "article: {title: T}\nbibliography: books.bib\nclaims: []\n", "utf-8"
    )


def test_a_folder_is_read_for_documents_and_bibliographies() -> None:
    read = read_links(["."], Reading(), NOTHING, no_pages)

    assert mentions(read) == {
        "https://b.example": ["books.bib:1:23"],
        "https://a.example": ["page.md:1:5"],
    }


def test_a_ledger_and_documents_are_read_together_and_a_bibliography_once() -> None:
    read = read_links(["claims.yaml", "books.bib", "page.md"], Reading(), NOTHING, no_pages)

    assert read.ledger is not None
    assert [one.path for one in read.bibliographies] == ["books.bib"]
    assert [one.path for one in read.documents] == ["page.md"]


def test_standard_input_is_a_document() -> None:
    read = read_links(["-"], Reading(), io.BytesIO(b"see https://c.example"), no_pages)

    assert mentions(read) == {"https://c.example": ["-:1:5"]}


def test_a_relative_link_to_no_file_is_broken() -> None:
    Path("other.md").unlink()

    read = read_links(["page.md"], Reading(), NOTHING, no_pages)

    assert [(one.link.target, one.reason) for one in read.broken_links] == [
        ("other.md#top", 'there is no file "other.md"')
    ]


def test_with_a_base_url_relative_links_are_urls() -> None:
    read = read_links(["page.md"], Reading(base_url="https://d.example/wiki/"), NOTHING, no_pages)

    assert sorted(mentions(read)) == ["https://a.example", "https://d.example/wiki/other.md#top"]
    assert read.broken_links == ()


def test_only_what_changed_since_a_revision_counts() -> None:
    git = ["git", "-c", "user.name=t", "-c", "user.email=t@t.example"]
    for arguments in (["init", "-q"], ["add", "."], ["commit", "-qm", "First"]):
        subprocess.run([*git, *arguments], check=True, capture_output=True)
    with Path("page.md").open("a", encoding="utf-8") as file:
        file.write("\n[new](https://new.example)\n")
    with Path("books.bib").open("a", encoding="utf-8") as file:
        file.write("@online{n, title={N}, url={https://n.example}}\n")

    read = read_links(["."], Reading(changed_since="HEAD"), NOTHING, no_pages)

    assert mentions(read) == {
        "https://n.example": ["books.bib:2:23"],
        "https://new.example": ["page.md:5:7"],
    }
    assert read.partial


def test_pages_are_read_after_files_and_each_once() -> None:
    given = ["https://e.example/b", "page.md", "https://e.example/a", "https://e.example/b"]

    read = read_links(given, Reading(base_url="https://d.example/"), NOTHING, pages)

    assert mentions(read) == {
        "https://a.example": ["page.md:1:5"],
        "https://d.example/other.md#top": ["page.md:3:5"],
        "https://e.example/b/link": ["https://e.example/b:2:3"],
        "https://e.example/a/link": ["https://e.example/a:2:3"],
    }


def test_a_second_ledger_is_refused() -> None:
    Path("more.yaml").write_text("article: {title: T}\nclaims: []\n", "utf-8")

    with pytest.raises(InputError) as refused:
        read_links(["claims.yaml", "more.yaml"], Reading(), NOTHING, no_pages)

    assert str(refused.value) == (
        "more.yaml: error: a second ledger\n  hint: the first is claims.yaml"
    )


def test_what_changed_in_a_page_is_not_known() -> None:
    given = ["https://me:word@e.example/page"]

    with pytest.raises(InputError) as refused:
        read_links(given, Reading(changed_since="HEAD"), NOTHING, no_pages)

    assert str(refused.value) == (
        "https://***@e.example/page: error: git does not know what has changed in a page"
    )


def test_a_list_names_inputs_one_a_line() -> None:
    Path("list.txt").write_text("page.md\n\n# not this\nbooks.bib\n", "utf-8")

    assert read_names(Path("list.txt"), NOTHING) == ("page.md", "books.bib")
    assert read_names(Path("-"), io.BytesIO(b"page.md\n")) == ("page.md",)


def test_a_list_that_is_not_there_is_an_error() -> None:
    with pytest.raises(InputError) as refused:
        read_names(Path("none.txt"), NOTHING)

    assert str(refused.value) == "none.txt: error: cannot be read: no such file or directory"
