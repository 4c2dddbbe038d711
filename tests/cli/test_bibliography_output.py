from pathlib import Path

import pytest
from bibliography.setting import installed
from cli.running import Command, write_project

SOURCES = "@book{ellis, author={Ellis, Frank}, title={Cauldron}, date={2013}}\n"
CLAIMS = "- {id: name, text: It had a name., sources: [{key: ellis, locator: p. 1}]}"
SUFFIXES = (
    ".md, .markdown, .txt, .html, .htm, .tex, .docx, .odt, .rtf, .epub, .rst, .wiki, .json, "
    ".ris, .bib, .jsonld"
)


@pytest.fixture(autouse=True)
def project(folder: Path) -> None:
    installed()
    write_project(folder, CLAIMS, SOURCES)


@pytest.mark.parametrize(
    ("name", "beginning"),
    [
        ("works.md", b"- Ellis, Frank. "),
        ("works", b"- Ellis, Frank. "),
        ("works.HTML", b"<!doctype html>"),
        ("works.tex", b"% Options"),
        ("works.docx", b"PK"),
        ("works.rtf", b"{\\rtf"),
        ("works.wiki", b"* {{cite book"),
        ("works.json", b"["),
        ("works.ris", b"TY  - BOOK"),
        ("works.bib", b"@book{ellis,"),
        ("works.jsonld", b"{"),
    ],
)
def test_the_name_of_the_file_says_how_it_is_written(
    sourcecheck: Command, folder: Path, name: str, beginning: bytes
) -> None:
    ran = sourcecheck("bibliography", "--output", name)

    assert (ran.code, ran.out, ran.err) == (0, "", "")
    assert (folder / name).read_bytes().lstrip().lower().startswith(beginning.lower())


def test_a_format_that_is_given_counts_for_more_than_the_name(
    sourcecheck: Command, folder: Path
) -> None:
    ran = sourcecheck("bibliography", "--format", "ris", "--output", "works.md")

    assert ran.code == 0
    assert (folder / "works.md").read_text("utf-8").startswith("TY  - BOOK")


def test_a_file_is_compared_as_its_name_says(sourcecheck: Command) -> None:
    sourcecheck("bibliography", "--output", "works.ris")

    ran = sourcecheck("bibliography", "--check", "works.ris")

    assert (ran.code, ran.out, ran.err) == (0, "", "")


def test_a_kind_of_file_that_is_not_written_is_refused(sourcecheck: Command, folder: Path) -> None:
    ran = sourcecheck("bibliography", "--output", "works.pdf")

    assert ran.code == 2
    assert ran.err == (
        f"error: --output: no .pdf is written: works.pdf\n  hint: let its name end in {SUFFIXES}\n"
    )
    assert not (folder / "works.pdf").exists()


@pytest.mark.parametrize("name", ["references.bib", "./references.bib", "claims.yaml"])
def test_what_the_works_are_read_from_is_not_written_over(
    sourcecheck: Command, folder: Path, name: str
) -> None:
    before = (folder / name).read_bytes()

    ran = sourcecheck("bibliography", "--format", "biblatex", "--output", name)

    assert ran.code == 2
    assert "is what the works are read from" in ran.err
    assert (folder / name).read_bytes() == before
