from pathlib import Path

import pytest
from bibliography.setting import installed
from cli.running import Command, write_project

SOURCES = "@book{ellis, author={Ellis, Frank}, title={Cauldron}, date={2013}}\n"
CLAIMS = "- {id: name, text: It had a name., sources: [{key: ellis, locator: p. 1}]}"
WRONG = """\
@book{a, title={T},
  isbn={0-85045-524-4}, issn={0028-0837}, doi={10.1000}}
@book{b, title={U}, isbn={0-85045-524-3, 1}}
@xdata{c, isbn={1}}
"""
LEFT_OUT = """\
a.bib:2:43: note: a: its DOI is left out: it should look like "10.1000/182"
a.bib:2:3: note: a: its ISBN is left out: the check digit of "0-85045-524-4" should be 3
a.bib:2:25: note: a: its ISSN is left out: the check digit of "0028-0837" should be 6
"""


@pytest.fixture(autouse=True)
def project(folder: Path) -> None:
    installed()
    write_project(folder, CLAIMS, SOURCES)


@pytest.mark.parametrize(
    "format_", ["csl-json", "ris", "jsonld", "wikidata", "mediawiki", "plain", "html"]
)
def test_a_number_that_is_none_is_left_out_and_told(
    sourcecheck: Command, folder: Path, format_: str
) -> None:
    (folder / "a.bib").write_text(WRONG, "utf-8")

    ran = sourcecheck("bibliography", "--format", format_, "a.bib")

    assert (ran.code, ran.err) == (0, LEFT_OUT)
    assert "524-4" not in ran.out


@pytest.mark.parametrize("format_", ["bibtex", "biblatex"])
def test_a_number_that_is_none_stays_where_fields_are_written_as_they_are(
    sourcecheck: Command, folder: Path, format_: str
) -> None:
    (folder / "a.bib").write_text(WRONG, "utf-8")

    ran = sourcecheck("bibliography", "--format", format_, "a.bib")

    assert (ran.code, ran.err) == (0, "")
    assert "{0-85045-524-4}" in ran.out


@pytest.mark.parametrize("option", ["--cited", "--notes"])
def test_nothing_is_told_of_a_work_that_is_not_written(
    sourcecheck: Command, folder: Path, option: str
) -> None:
    write_project(folder, CLAIMS, f"{SOURCES}@book{{a, isbn={{0-85045-524-4}}}}\n")

    ran = sourcecheck("bibliography", "--format", "mediawiki", option)

    assert (ran.code, ran.err) == (0, "")


@pytest.mark.parametrize("format_", ["mediawiki", "mediawiki-refs"])
def test_a_work_that_a_wiki_shows_with_an_error_is_told(
    sourcecheck: Command, folder: Path, format_: str
) -> None:
    (folder / "a.bib").write_text(f"{SOURCES}@book{{a, date={{2013}}}}\n", "utf-8")

    ran = sourcecheck("bibliography", "--format", format_, "a.bib")

    told = "a.bib:2:1: note: a: its template has no title, which the wiki shows as an error\n"
    assert (ran.code, ran.err) == (0, told)
