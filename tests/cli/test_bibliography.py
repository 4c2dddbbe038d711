from pathlib import Path

import pytest
from bibliography.setting import installed
from cli.running import Command, write_project, write_settings
from web import Web, answer

from sourcecheck.bibliography.citeproc.style import find_style
from sourcecheck.bibliography.format import STYLED
from sourcecheck.cli.bibliography_choices import Format

CLAIMS = """
    - {id: strength, text: It had ten divisions., sources: [{key: zeman}]}
    - {id: name, section: Origins, text: It had a name., sources: [{key: ellis, locator: p. 1}]}
"""
SOURCES = """\
@book{ellis, author={Ellis, Frank}, title={Cauldron}, date={2013}}
@online{page, title={A page}, url={https://a.example/}}
@book{zeman, author={Zeman, Jan}, title={Praha}, date={1962}, langid={czech}}
"""
ELLIS, PAGE, ZEMAN = (
    "Ellis, Frank. Cauldron. 2013.",
    "“A Page.” https://a.example/.",
    "Zeman, Jan. Praha. 1962.",
)
PLAIN = ("bibliography", "--format", "plain")


@pytest.fixture(autouse=True)
def project(folder: Path) -> None:
    installed()
    write_project(folder, CLAIMS, SOURCES)


def listed(*lines: str) -> str:
    return "\n\n".join(f"- {line}" for line in lines) + "\n"


def test_works_are_written_in_the_order_of_the_style(sourcecheck: Command) -> None:
    ran = sourcecheck(*PLAIN)

    assert ran == (0, listed(PAGE, ELLIS, ZEMAN), "")


def test_a_bibliography_needs_no_ledger(sourcecheck: Command) -> None:
    ran = sourcecheck(*PLAIN, "--style", "apa", "references.bib")

    assert ran == (
        0,
        listed(
            "A page. (n.d.). Retrieved https://a.example/",
            "Ellis, F. (2013). Cauldron.",
            "Zeman, J. (1962). Praha.",
        ),
        "",
    )


def test_only_cited_works_in_the_order_of_citation(sourcecheck: Command) -> None:
    ran = sourcecheck(*PLAIN, "--cited", "--order", "citation")

    assert ran == (0, listed(ZEMAN, ELLIS), "")


def test_a_style_without_an_order_numbers_works_as_they_are_cited(sourcecheck: Command) -> None:
    ran = sourcecheck(*PLAIN, "--style", "nature")

    lines = ("1. Zeman, J. Praha. (1962).", "2. Ellis, F. Cauldron. (2013).")
    assert ran == (0, "\n\n".join([*lines, "3. A page. https://a.example/."]) + "\n", "")


def test_a_style_that_prints_no_signatures_is_told_of(sourcecheck: Command, folder: Path) -> None:
    letter = "@unpublished{letter, title={A letter}, library={BArch, RH 20-2/558}, date={1943}}\n"
    (folder / "letters.bib").write_text(letter)

    ran = sourcecheck(*PLAIN, "--style", "gost", "letters.bib")

    assert ran == (
        0,
        "1. A letter // 1943.\n",
        (
            "note: the style prints no signature of an archive; where these are kept is not said: "
            "letter\n"
        ),
    )


def test_works_in_groups_with_the_claims_they_carry(sourcecheck: Command) -> None:
    ran = sourcecheck(*PLAIN, "--group", "kind", "--annotate", "--locale", "de")

    assert ran == (
        0,
        (
            "Literatur\n\n- Ellis, Frank. Cauldron. 2013.\n\n  - Origins: It had a name. (p. 1)\n\n"
            "- Zeman, Jan. Praha. 1962.\n\n  - It had ten divisions.\n\n"
            "Internetseiten\n\n- „A page“. https://a.example/.\n"
        ),
        "",
    )


def test_states_are_told_from_stored_answers(sourcecheck: Command) -> None:
    ran = sourcecheck(*PLAIN, "--states", "--cited")

    unverified = "\n\n  [Unverified: it has no identifier.]"
    assert ran == (0, listed(f"{ELLIS}{unverified}", f"{ZEMAN}{unverified}"), "")


def test_notes_pair_claims_with_their_citations(sourcecheck: Command) -> None:
    ran = sourcecheck("bibliography", "--notes")

    assert ran == (
        0,
        (
            "It had ten divisions.[^1]\n\n## Origins\n\nIt had a name.[^2]\n\n"
            "[^1]: Jan Zeman, *Praha* (1962).\n\n[^2]: Frank Ellis, *Cauldron* (2013), 1.\n"
        ),
        "",
    )


def test_notes_of_a_key_that_no_source_has_are_written_and_the_key_is_told(
    sourcecheck: Command, folder: Path
) -> None:
    write_project(folder, "- {id: a, text: So., sources: [{key: none}, {key: ellis}]}", SOURCES)

    ran = sourcecheck("bibliography", "--notes")

    assert ran == (
        2,
        "So.[^1]\n\n[^1]: Frank Ellis, *Cauldron* (2013).\n",
        "none: error: is cited, and no source has that key\n",
    )


def test_notes_need_a_style_that_has_some(sourcecheck: Command) -> None:
    ran = sourcecheck("bibliography", "--notes", "--style", "apa")

    wanted = 'error: the style "apa" has no notes\n  hint: take one that does: chicago-notes\n'
    assert ran == (2, "", wanted)


def test_all_formats_are_offered() -> None:
    exchange = {"csl-json", "ris", "bibtex", "biblatex", "jsonld", "wikidata"}

    assert {*Format} == {*STYLED, "mediawiki", "mediawiki-refs", *exchange}


@pytest.mark.parametrize(
    ("format_", "start"),
    [
        ("mediawiki", "* {{cite book |last1=Ellis"),
        ("mediawiki-refs", '<references>\n<ref name="ellis">{{cite book'),
        ("csl-json", '[\n  {\n    "id": "ellis",'),
        ("ris", "TY  - BOOK\n"),
        ("bibtex", "@book{ellis,"),
        ("biblatex", "@book{ellis,"),
        ("jsonld", '{\n  "@context": "https://schema.org",'),
        ("wikidata", 'CREATE\nLAST\tLen\t"Cauldron"\n'),
    ],
)
def test_works_are_written_for_other_programs(
    sourcecheck: Command, format_: str, start: str
) -> None:
    ran = sourcecheck("bibliography", "--format", format_)

    assert (ran.code, ran.err) == (0, "")
    assert ran.out.replace("\r\n", "\n").startswith(start)


def test_claims_are_written_for_a_wiki(sourcecheck: Command) -> None:
    ran = sourcecheck("bibliography", "--notes", "--format", "mediawiki")

    assert ran.out.startswith('It had ten divisions.<ref name="zeman">{{cite book |last1=Zeman')


@pytest.mark.parametrize("format_", ["html", "docx"])
def test_a_file_that_is_current_passes(sourcecheck: Command, folder: Path, format_: str) -> None:
    for _ in range(2):
        written = sourcecheck("bibliography", "--format", format_, "--output", "works")
        assert written == (0, "", "")

    assert sourcecheck("bibliography", "--format", format_, "--check", "works") == (0, "", "")
    assert [path.name for path in folder.iterdir() if path.name.startswith((".", "w"))] == ["works"]


def test_a_file_that_is_not_current_fails_and_the_difference_is_shown(
    sourcecheck: Command, folder: Path
) -> None:
    old = listed(PAGE, "Ellis, Frank. Cauldrons. 2013.", ZEMAN)
    (folder / "works.txt").write_text(old, encoding="utf-8")

    ran = sourcecheck(*PLAIN, "--check", "works.txt")

    assert ran == (
        1,
        (
            "--- a/works.txt\n+++ b/works.txt\n@@ -1,5 +1,5 @@\n"
            f" - {PAGE}\n \n-- Ellis, Frank. Cauldrons. 2013.\n+- {ELLIS}\n \n - {ZEMAN}\n"
        ),
        "",
    )
    assert (folder / "works.txt").read_text(encoding="utf-8") == old


def test_a_document_that_is_not_current_fails(sourcecheck: Command, folder: Path) -> None:
    (folder / "works.docx").write_bytes(b"PK\x03\x04\xff")

    ran = sourcecheck("bibliography", "--format", "docx", "--check", "works.docx")

    assert ran == (1, "works.docx: differs from what would be written\n", "")


def test_a_file_to_compare_must_be_there(sourcecheck: Command) -> None:
    ran = sourcecheck(*PLAIN, "--check", "gone.txt")

    assert ran == (2, "", "gone.txt: error: cannot be read: no such file or directory\n")


def test_a_document_that_cannot_be_written_is_told(sourcecheck: Command) -> None:
    ran = sourcecheck("bibliography", "--format", "odt", "--output", "gone/works.odt")

    wanted = "gone/works.odt: error: cannot be written: no such file or directory\n"
    assert ran == (2, "", wanted)


def test_a_work_that_the_style_prints_nothing_of_is_told(
    sourcecheck: Command, folder: Path
) -> None:
    (folder / "a.bib").write_text("@book{a, title={T}}\n@unpublished{b, title={U}}\n", "utf-8")

    ran = sourcecheck(*PLAIN, "a.bib")

    assert ran == (
        0,
        listed("T. n.d.", "U. n.d."),
        "a.bib:2:1: note: b: the style prints nothing of such a work; set as if it were a book\n",
    )


def test_a_style_is_read_from_a_file(sourcecheck: Command, folder: Path) -> None:
    (folder / "own.csl").write_bytes(find_style("apa").xml)

    ran = sourcecheck(*PLAIN, "--style", "own.csl", "--cited")

    assert ran == (0, listed("Ellis, F. (2013). Cauldron.", "Zeman, J. (1962). Praha."), "")


def test_a_style_that_cannot_be_read_is_told(sourcecheck: Command) -> None:
    ran = sourcecheck(*PLAIN, "--style", "gone.csl")

    assert ran == (2, "", "gone.csl: error: cannot be read: no such file or directory\n")


def test_a_style_is_read_from_the_web(sourcecheck: Command, folder: Path, web: Web) -> None:
    write_settings(folder, web.url(""))
    web.script("/styles/apa", [answer(200, find_style("apa").xml)])

    ran = sourcecheck(*PLAIN, "--style", web.url("/styles/apa"), "--cited", "--timeout", "9")

    assert ran == (0, listed("Ellis, F. (2013). Cauldron.", "Zeman, J. (1962). Praha."), "")


def test_a_style_in_a_private_network_is_asked_for_only_if_that_is_allowed(
    sourcecheck: Command, web: Web
) -> None:
    web.script("/apa.csl", [answer(200, find_style("apa").xml)])
    url = web.url("/apa.csl")

    refused = sourcecheck(*PLAIN, "--style", url, "--cited")
    allowed = sourcecheck(*PLAIN, "--style", url, "--cited", "--allow-private")

    assert (refused.code, refused.out) == (2, "")
    assert refused.err.startswith(f"{url}: error: the page cannot be read: ")
    assert allowed.code == 0


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--cited", "references.bib"), "--cited needs a ledger: its claims cite the works"),
        (("--annotate", "--format", "ris"), "--annotate is not for --format ris"),
        (("--notes", "--annotate"), "give --annotate or --notes, not both"),
        (("--notes", "--format", "ris"), "--notes is not for --format ris"),
        (("--format", "docx"), "--format docx needs --output: it is no text"),
        (("--output", "a", "--check", "b"), "give --output or --check, not both"),
        (("claims.yaml", "references.bib"), "give one ledger, or any number of .bib files"),
    ],
)
def test_what_contradicts_itself_is_refused(
    sourcecheck: Command, arguments: tuple[str, ...], message: str
) -> None:
    ran = sourcecheck("bibliography", *arguments)

    words = " ".join(ran.err.replace("│", " ").split())
    assert (ran.code, ran.out) == (2, "")
    assert message in words


def test_a_hostile_title_is_written_as_it_stands(sourcecheck: Command, folder: Path) -> None:
    hostile = "@book{b, title={\\write18{rm} <script>x</script> [@a] **b**}, date={2013}}\n"
    (folder / "a.bib").write_text(hostile, encoding="utf-8")

    ran = sourcecheck("bibliography", "--style", "ieee", "a.bib")

    assert (ran.code, ran.err) == (0, "")
    assert "\\<script\\>x\\</script\\>" in ran.out
