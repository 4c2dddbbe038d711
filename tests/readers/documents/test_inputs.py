import io
from pathlib import Path

import pytest

from sourcecheck.errors import InputError
from sourcecheck.readers.documents.collection import read_collection, sort_out
from sourcecheck.readers.documents.inputs import find_inputs, read_list


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the working directory, a folder full of files, each with a URL of its name."""
    for name in (
        "a.md",
        "build/b.html",
        "docs/c.md",
        "docs/d.txt",
        "docs/deep/e.rst",
        "docs/deep/keep.log",
        "docs/drop.log",
        ".hidden/f.md",
        "docs/.g.md",
        "docs/h[1].md",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"https://{path.stem.strip('.')}.org", "utf-8")
    (tmp_path / ".gitignore").write_text("/build/\n*.log\n", "utf-8")
    (tmp_path / "docs" / "deep" / ".gitignore").write_text("!keep.log\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def named(given: list[str], *, ignored: bool = False) -> list[str]:
    return [path.as_posix() for path in find_inputs(given, ignored=ignored).files]


@pytest.mark.usefixtures("tree")
def test_a_folder_is_walked_without_what_is_hidden_or_ignored() -> None:
    files = named(["."])

    assert files == [
        "a.md",
        "docs/c.md",
        "docs/d.txt",
        "docs/h[1].md",
        "docs/deep/e.rst",
        "docs/deep/keep.log",
    ]


@pytest.mark.usefixtures("tree")
def test_what_git_ignores_is_walked_on_request() -> None:
    files = named(["build", "docs/deep"], ignored=True)

    assert files == ["docs/deep/e.rst", "docs/deep/keep.log", "build/b.html"]


def test_rules_of_the_repository_hold_in_a_folder_of_it(tree: Path) -> None:
    exclude = tree / ".git" / "info" / "exclude"
    exclude.parent.mkdir(parents=True)
    exclude.write_text("docs/d.*\n", "utf-8")

    files = named(["docs"])

    assert files == ["docs/c.md", "docs/h[1].md", "docs/deep/e.rst", "docs/deep/keep.log"]


@pytest.mark.parametrize("separator", ["\f", "\v", "\x85", "\u2028"])
def test_a_rule_ends_where_its_line_ends_for_git(tree: Path, separator: str) -> None:
    (tree / ".gitignore").write_text(f"# not {separator}a.md\n/docs\n/build\n", "utf-8")

    assert named(["."]) == ["a.md"]


@pytest.mark.usefixtures("tree")
def test_a_file_that_is_named_is_taken_though_hidden_and_ignored() -> None:
    files = named(["build/b.html", "docs/.g.md", "docs/h[1].md"])

    assert files == ["build/b.html", "docs/.g.md", "docs/h[1].md"]


@pytest.mark.usefixtures("tree")
def test_a_glob_goes_through_folders_without_what_is_ignored() -> None:
    files = named(["**/*.[mlh]*"])

    assert files == ["a.md", "docs/c.md", "docs/deep/keep.log", "docs/h[1].md"]


@pytest.mark.usefixtures("tree")
def test_suffixes_limit_a_walk() -> None:
    inputs = find_inputs(["docs", "docs/d.txt"], suffixes=frozenset({".md"}))

    assert [path.as_posix() for path in inputs.files] == ["docs/c.md", "docs/h[1].md", "docs/d.txt"]


@pytest.mark.usefixtures("tree")
def test_urls_and_standard_input_are_kept_for_others_to_read() -> None:
    inputs = find_inputs(["https://a.org", "-", "HTTP://b.org/x", "https://a.org"])

    assert (inputs.urls, inputs.stdin, inputs.files) == (
        ["https://a.org", "HTTP://b.org/x"],
        True,
        {},
    )


@pytest.mark.usefixtures("tree")
def test_every_name_that_stands_for_nothing_is_told() -> None:
    with pytest.raises(InputError) as raised:
        find_inputs(["gone.md", "a.md", "*.xyz"])

    assert str(raised.value) == (
        'gone.md: error: there is no file "gone.md"\n'
        '*.xyz: error: there is no file "*.xyz"\n'
        "  hint: a glob finds no hidden file and nothing that git ignores"
    )


def test_links_to_folders_are_not_followed(tree: Path) -> None:
    (tree / "docs" / "loop").symlink_to(tree)

    files = named(["docs"])

    assert files == [
        "docs/c.md",
        "docs/d.txt",
        "docs/h[1].md",
        "docs/deep/e.rst",
        "docs/deep/keep.log",
    ]


def test_a_list_has_a_name_a_line() -> None:
    names = read_list(io.BytesIO(b"a.md\r\n\r\n# remark\r\n  docs/\n"), "list.txt")

    assert names == ("a.md", "docs/")


@pytest.mark.usefixtures("tree")
def test_every_document_is_read_by_its_name() -> None:
    inputs = find_inputs(["docs/deep", "a.md", "-"])

    collection = read_collection(inputs, stdin=io.BytesIO(b"doi:10.1000/182"))

    assert [str(one.identifier) for document in collection.documents for one in document.links] == [
        "doi:10.1000/182",
        "https://e.org",
        "https://keep.org",
        "https://a.org",
    ]
    assert [document.path for document in collection.documents] == [
        "-",
        "docs/deep/e.rst",
        "docs/deep/keep.log",
        "a.md",
    ]


def test_what_a_walk_cannot_read_is_skipped_with_its_reason(tree: Path) -> None:
    (tree / "docs" / "deep" / "i.png").write_bytes(b"\x89PNG\0")
    (tree / "docs" / "deep" / "j.docx").write_bytes(b"broken")

    collection = read_collection(find_inputs(["docs/deep"]))

    assert len(collection.documents) == 2
    assert collection.skipped == (
        ("docs/deep/i.png", "it is no text, nor a document that can be read"),
        ("docs/deep/j.docx", "it is no zip archive, as such a document is, or it is cut off"),
    )


def test_every_named_file_that_cannot_be_read_is_told(tree: Path) -> None:
    (tree / "i.png").write_bytes(b"\x89PNG\0")
    (tree / "j.md").write_bytes(b"\0")

    with pytest.raises(InputError) as raised:
        read_collection(find_inputs(["i.png", "j.md"]))

    assert str(raised.value) == (
        "i.png: error: it is no text, nor a document that can be read\n"
        "j.md: error: it is no text: there is a NUL byte in it"
    )


def test_files_are_sorted_out_by_what_reads_them(tmp_path: Path) -> None:
    ledger, other = tmp_path / "claims.yaml", tmp_path / "other.yml"
    ledger.write_text("article:\n  title: x\nclaims: []\n", "utf-8")
    other.write_text("x:\n  claims: []\n", "utf-8")
    bibliography, page = tmp_path / "a.BIB", tmp_path / "a.md"

    kinds = sort_out([bibliography, other, ledger, page, tmp_path / "gone.yaml"])

    assert kinds == ((ledger,), (bibliography,), (other, page, tmp_path / "gone.yaml"))
