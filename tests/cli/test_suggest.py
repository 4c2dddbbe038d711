import json
import subprocess
import time
from pathlib import Path

import pytest
from cli.running import Command, write_project, write_settings
from evidence.registries.asking import says
from web import Web, answer

BIBLIOGRAPHY = """\
% Works on the battle

@article{grasmeder-2021,
  author = {Grasmeder, Elizabeth},
  title  = {Leaning on Legionnaires},
  doi    = {10.1162/isec_a_00411},
}
@book{ellis-2013, title = "The Stalingrad Cauldron", year = 2013, isbn = "9780700619016"}
@article{roth-2003, author={Roth, P.}, title={Some Notes on a War}, year={2003}, month=mar}
@misc{left, title={Untouched & "odd"}, x = 1 # { 2}}
"""
SUGGESTED = """\
% Works on the battle

@article{grasmeder-2021,
  author = {Grasmeder, Elizabeth},
  title  = {Leaning on Legionnaires},
  doi    = {10.1162/isec_a_00411},
  journaltitle = {Peace \\& War\\_1},
  year   = {2021},
  volume = {46},
  number = {1},
  pages  = {147--195},
}
@book{ellis-2013, title = "The Stalingrad Cauldron", year = 2013, isbn = "9780700619016",\
 publisher = "Kansas \\& Co"}
@article{roth-2003, author={Roth, P.}, title={Some Notes on a War}, year={2003}, month=mar,\
 eid={e1000097}, doi={10.1000/n}}
@misc{left, title={Untouched & "odd"}, x = 1 # { 2}}
"""
WORK = {
    "DOI": "10.1162/isec_a_00411",
    "type": "journal-article",
    "title": ["Leaning on Legionnaires"],
    "author": [{"family": "Grasmeder", "given": "E."}, {"family": "Roth", "given": "Peter"}],
    "issued": {"date-parts": [[2021, 7]]},
    "container-title": ["Peace &amp; War_1"],
    "volume": "46",
    "issue": "1",
    "page": "147-95",
    "publisher": "MIT Press",
}
PAPER = {
    "DOI": "10.1000/n",
    "type": "journal-article",
    "title": ["Some Notes on a War"],
    "author": [{"family": "Roth", "given": "Peter"}],
    "issued": {"date-parts": [[2003]]},
    "page": "e1000097",
}
BOOK = {
    "title": "The Stalingrad Cauldron",
    "authors": [{"name": "Frank Ellis"}],
    "publish_date": "2013",
    "publishers": [{"name": "Kansas & Co"}],
}

FAST = [("X-Rate-Limit-Limit", "100"), ("X-Rate-Limit-Interval", "1s")]


@pytest.fixture(autouse=True)
def _registries(folder: Path, web: Web) -> None:
    write_settings(folder, web.url(""), 'contact = "a@b.example"\n')  # may ask more often
    body = json.dumps({"message": {"items": [WORK, PAPER]}, "results": []}).encode()
    web.script("/works", [answer(200, body, content_type="application/json", headers=FAST)])
    web.script("/api/books", [says({"ISBN:9780700619016": BOOK})])


def write(text: str = BIBLIOGRAPHY, name: str = "a.bib") -> Path:
    path = Path(name)
    path.write_bytes(text.encode())
    return path


def body(path: str) -> str:
    """Return what stands in a file below its first line."""
    return Path(path).read_bytes().decode().partition("\n")[2]


def today() -> str:
    return time.strftime("%Y-%m-%d", time.gmtime())


def test_a_bibliography_with_what_registries_know_is_written_beside_it(
    sourcecheck: Command,
) -> None:
    write()

    ran = sourcecheck("records", "--suggest", "a.bib")

    assert Path("a.bib").read_text(encoding="utf-8") == BIBLIOGRAPHY
    assert Path("a.suggested.bib").read_text(encoding="utf-8") == (
        "% Suggested by sourcecheck (1438b83ae06ff478): the .diff beside this file tells who says "
        f"so\n{SUGGESTED}"
    )
    assert ran.err == (
        "a.bib: 8 fields of 3 entries suggested, in a.suggested.bib and a.suggested.diff\n"
    )
    assert ran.code == 0


def test_what_is_suggested_is_told_with_who_says_so(sourcecheck: Command) -> None:
    write()

    ran = sourcecheck("records", "--suggest", "--select", "SC519", "a.bib")

    assert ran.out.partition("\nSuggested: ")[2].splitlines() == [
        "8 fields of 3 entries",
        f"  grasmeder-2021: Crossref, doi:10.1162/isec_a_00411, asked {today()}",
        "    journaltitle = {Peace \\& War\\_1}",
        "    year = {2021}",
        "    volume = {46}",
        "    number = {1}",
        "    pages = {147--195}",
        f"  ellis-2013: Open Library, isbn:9780700619016, asked {today()}",
        "    publisher = {Kansas \\& Co}",
        f"  roth-2003: Crossref, doi:10.1000/n, asked {today()}",
        "    eid = {e1000097}",
        "    doi = {10.1000/n}",
    ]


def test_the_difference_tells_who_says_so_and_what_a_person_should_judge(
    sourcecheck: Command,
) -> None:
    write()

    sourcecheck("records", "--suggest", "a.bib")

    comments, begin, lines = body("a.suggested.diff").partition("--- a/a.bib\n")
    crossref = f"(Crossref, doi:10.1162/isec_a_00411, asked {today()})"
    searched = f"(Crossref, doi:10.1000/n, asked {today()})"
    assert comments.splitlines() == [
        "# To add them all: patch -p1 < a.suggested.diff",
        "#",
        f"# grasmeder-2021: journaltitle = {{Peace \\& War\\_1}} {crossref}",
        f"# grasmeder-2021: year = {{2021}} {crossref}",
        f"# grasmeder-2021: volume = {{46}} {crossref}",
        f"# grasmeder-2021: number = {{1}} {crossref}",
        f"# grasmeder-2021: pages = {{147--195}} {crossref}",
        (
            "# ellis-2013: publisher = {Kansas \\& Co} "
            f"(Open Library, isbn:9780700619016, asked {today()})"
        ),
        f"# roth-2003: eid = {{e1000097}} {searched}",
        f"# roth-2003: doi = {{10.1000/n}} {searched}",
        "#",
        "# Left as it is, for a person to judge:",
        (
            "# a.bib:4:3: warning: grasmeder-2021: Crossref names Peter Roth too "
            "[SC503 missing-author]"
        ),
    ]
    assert begin
    assert [line for line in lines.splitlines() if line.startswith("+ ")] == [
        "+  journaltitle = {Peace \\& War\\_1},",
        "+  year   = {2021},",
        "+  volume = {46},",
        "+  number = {1},",
        "+  pages  = {147--195},",
    ]


@pytest.mark.parametrize(
    ("mark", "ending"), [("", "\n"), ("", "\r\n"), ("\ufeff", "\n"), ("\ufeff", "\r\n")]
)
def test_the_difference_makes_of_the_bibliography_what_is_suggested(
    sourcecheck: Command, mark: str, ending: str
) -> None:
    path = write(mark + BIBLIOGRAPHY.replace("\n", ending))
    sourcecheck("records", "--suggest", "a.bib")

    subprocess.run(["git", "apply", "a.suggested.diff"], check=True)  # noqa: S607 -- any git does

    assert path.read_bytes().decode() == mark + body("a.suggested.bib")
    assert path.read_bytes().decode() == mark + SUGGESTED.replace("\n", ending)


def test_suggestions_are_made_from_stored_records(sourcecheck: Command, web: Web) -> None:
    write()
    sourcecheck("records", "a.bib")
    asked = len(web.requests)

    sourcecheck("records", "--suggest", "--offline", "a.bib")

    assert body("a.suggested.bib") == SUGGESTED
    assert len(web.requests) == asked


def test_a_former_suggestion_is_replaced(sourcecheck: Command) -> None:
    write()
    sourcecheck("records", "--suggest", "a.bib")
    write(BIBLIOGRAPHY + "% More\n")

    ran = sourcecheck("records", "--suggest", "--offline", "a.bib")

    assert ran.code == 0
    assert body("a.suggested.bib") == SUGGESTED + "% More\n"


@pytest.mark.parametrize("name", ["a.suggested.bib", "a.suggested.diff"])
def test_a_suggestion_that_was_changed_is_kept(sourcecheck: Command, name: str) -> None:
    write()
    sourcecheck("records", "--suggest", "a.bib")
    with Path(name).open("a", encoding="utf-8") as file:
        file.write("% mine\n")

    ran = sourcecheck("records", "--suggest", "--offline", "a.bib")

    assert ran == (
        2,
        "",
        (
            f"{name}: error: is in the way of a suggestion: it is none, or was changed since it "
            "was written\n  hint: move it away, or delete it\n"
        ),
    )
    assert body(name).endswith("% mine\n")


@pytest.mark.parametrize("content", [b"", b"@misc{mine, title={Mine}}", b"\xff\xfe\x00", b"\x80"])
def test_a_file_of_the_users_is_never_replaced_and_nobody_is_asked(
    sourcecheck: Command, web: Web, content: bytes
) -> None:
    write()
    Path("a.suggested.bib").write_bytes(content)

    ran = sourcecheck("records", "--suggest", "a.bib")

    assert ran.code == 2
    assert ran.err.startswith("a.suggested.bib: error: is in the way of a suggestion: ")
    assert Path("a.suggested.bib").read_bytes() == content
    assert not Path("a.suggested.diff").exists()
    assert web.requests == []


def test_a_folder_in_the_way_is_told_as_a_file_is(sourcecheck: Command) -> None:
    write()
    Path("a.suggested.diff").mkdir()

    ran = sourcecheck("records", "--suggest", "a.bib")

    assert ran.code == 2
    assert ran.err.startswith("a.suggested.diff: error: is in the way of a suggestion: ")


def test_without_anything_to_suggest_no_file_is_written(sourcecheck: Command) -> None:
    write("@misc{left, title={Untouched}}\n")

    ran = sourcecheck("records", "--suggest", "a.bib")

    assert ran.out.splitlines()[-1] == "no findings"
    assert ran.err == "a.bib: nothing to suggest\n"
    assert sorted(path.name for path in Path().glob("a.*")) == ["a.bib"]


def test_a_quiet_run_writes_suggestions_and_prints_findings_only(sourcecheck: Command) -> None:
    write()

    ran = sourcecheck("records", "--suggest", "--quiet", "a.bib")

    assert [line.rpartition(" ")[2] for line in ran.out.splitlines()] == [
        "missing-author]",
        "suggested-identifier]",
    ]
    assert ran.err == ""
    assert body("a.suggested.bib") == SUGGESTED


def test_a_report_as_json_stays_json(sourcecheck: Command) -> None:
    write()

    ran = sourcecheck("records", "--suggest", "--format", "json", "a.bib")

    assert json.loads(ran.out)["lookups"]
    assert ran.err.startswith("a.bib: 8 fields of 3 entries suggested, ")


def test_each_bibliography_has_suggestions_of_its_own(sourcecheck: Command) -> None:
    write()
    Path("other").mkdir()
    write("@book{b, title={The Stalingrad Cauldron}, isbn={9780700619016}}", "other/b.bib")

    ran = sourcecheck("records", "--suggest", "a.bib", "other/b.bib")

    assert ran.err.splitlines() == [
        "a.bib: 8 fields of 3 entries suggested, in a.suggested.bib and a.suggested.diff",
        "other/b.bib: 2 fields of 1 entry suggested, in b.suggested.bib and b.suggested.diff",
    ]
    assert body("other/b.suggested.bib") == (
        "@book{b, title={The Stalingrad Cauldron}, isbn={9780700619016}, date={2013},"
        " publisher={Kansas \\& Co}}"
    )


def test_a_ledger_names_its_bibliography(sourcecheck: Command, folder: Path) -> None:
    write_project(folder, sources=BIBLIOGRAPHY)

    sourcecheck("records", "--suggest")

    assert body("references.suggested.bib") == SUGGESTED
