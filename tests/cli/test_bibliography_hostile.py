"""What no bibliography should be given, through the command: it is right, or clearly refused."""

import json
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from xml.dom import minidom
from zipfile import ZipFile

import html5lib
import pytest
from bibliography.setting import installed
from cli.running import Command, write_project

from sourcecheck.cli.bibliography_choices import Format
from sourcecheck.readers.bibtex import read_bibliography

SPACE = 'xmlns="http://purl.org/net/xbiblio/csl"'
CONTROL = "a\x01b\x1b[31mc\x7fd\x85e \ufffff \ufdd0g"
HOSTILE = rf"""
@book{{untitled, author={{Doe, Jane}}, date={{2000}}}}
@book{{undated, title={{Undatiert}}}}
@book{{bare}}
@book{{markup, title={{<script>alert(1)</script> <img src=x onerror=alert(1)>}}}}
@book{{tex, title={{\write18{{rm}} \immediate\write18{{id}} \input{{/etc/passwd}} @x [@y] ^^G}}}}
@book{{lua, title={{Lua}}, note={{\directlua{{os.execute("id")}}}}, author={{\write18{{id}}, X}}}}
@book{{signs, title={{--- a: # *b* `c` ::: {{.x}} ![i](http://e/) ^[n] | {{{{t}}}} [[w]]}}}}
@online{{script, title={{JS}}, url={{javascript:alert(1)}}}}
@online{{quote, title={{Q}}, url={{https://a.example/"><script>alert(1)</script>}}}}
@book{{lines, title={{a
TY  - BOOK
ER  -
CREATE	x}}}}
@book{{arabic, author={{محفوظ, نجيب}}, title={{بين القصرين}}, date={{1956}}, langid={{arabic}}}}
@book{{chinese, author={{毛, 泽东}}, title={{论持久战}}, date={{1938}}, langid={{chinese}}}}
@book{{control, title={{{CONTROL}}}}}
"""
KEYS = (
    *("untitled", "undated", "bare", "markup", "tex", "lua", "signs", "script", "quote", "lines"),
    *("arabic", "chinese", "control"),
)
TEXTS = [one for one in Format if one not in {"docx", "odt", "epub"}]


@pytest.fixture(autouse=True)
def hostile(folder: Path) -> None:
    installed()
    (folder / "a.bib").write_text(HOSTILE, encoding="utf-8")


def style(body: str, head: str = "") -> str:
    dated = "<updated>2020-01-01T00:00:00Z</updated>"
    told = f"<info><title>t</title><id>x</id>{dated}</info>"
    return f'{head}<style {SPACE} class="note" version="1.0">{told}{body}</style>'


@pytest.mark.parametrize("format_", TEXTS)
def test_no_control_character_reaches_a_text(sourcecheck: Command, format_: str) -> None:
    ran = sourcecheck("bibliography", "--format", format_, "a.bib")

    shown = ran.out.replace("\r\n", "\n").replace("\n", "")
    assert ran.code == 0
    assert [sign for sign in shown if ord(sign) < 32 or 127 <= ord(sign) < 160] == (
        ["\t"] * shown.count("\t") if format_ == "wikidata" else []
    )


@pytest.mark.parametrize("format_", ["docx", "odt", "epub"])
def test_a_document_is_well_formed(sourcecheck: Command, folder: Path, format_: str) -> None:
    ran = sourcecheck("bibliography", "--format", format_, "--output", "works", "a.bib")

    assert (ran.code, ran.out) == (0, "")
    with ZipFile(folder / "works") as packed:
        parts = [name for name in packed.namelist() if name.endswith((".xml", ".xhtml", ".opf"))]
        assert all(minidom.parseString(packed.read(name)) for name in parts)  # noqa: S318 - ours


def test_a_page_has_every_work_and_no_script(sourcecheck: Command) -> None:
    ran = sourcecheck("bibliography", "--format", "html", "a.bib")

    page = html5lib.parse(ran.out, namespaceHTMLElements=False)
    ids = {node.get("id", "").removeprefix("ref-") for node in page.iter("div")}
    assert ids >= {*KEYS}
    assert list(page.iter("script")) == list(page.iter("img")) == []
    assert [node.get("href") for node in page.iter("a")] == [
        'https://a.example/"><script>alert(1)</script>'
    ]
    assert not [name for node in page.iter() for name in node.attrib if name.startswith("on")]


def test_no_command_of_tex_is_left_in_a_document_of_latex(sourcecheck: Command) -> None:
    ran = sourcecheck("bibliography", "--format", "latex", "a.bib")

    body = ran.out.partition("\\begin{document}")[2]
    assert not any(f"\\{name}" in body for name in ("write", "immediate", "input", "directlua"))
    assert all(f"{{ref-{key}}}" in body for key in KEYS)


@pytest.mark.parametrize("format_", ["bibtex", "biblatex"])
def test_entries_can_be_read_again_and_hold_no_command(sourcecheck: Command, format_: str) -> None:
    ran = sourcecheck("bibliography", "--format", format_, "a.bib")

    read = read_bibliography(BytesIO(ran.out.encode()), "again.bib")
    assert read.unparsed == ()
    assert tuple(one.key for one in read.sources) == KEYS
    assert not any(f"\\{name}" in ran.out for name in ("write", "immediate", "input", "directlua"))


@pytest.mark.parametrize(
    ("format_", "keys"),
    [
        ("csl-json", lambda out: [one["id"] for one in json.loads(out)]),
        ("jsonld", lambda out: [one["@id"][1:] for one in json.loads(out)["@graph"]]),
        ("ris", lambda out: [line[6:] for line in out.split("\n") if line.startswith("ID  - ")]),
    ],
)
def test_every_work_is_there_for_other_programs(
    sourcecheck: Command, format_: str, keys: Callable[[str], list[str]]
) -> None:
    ran = sourcecheck("bibliography", "--format", format_, "a.bib")

    assert tuple(keys(ran.out.replace("\r\n", "\n"))) == KEYS


def test_a_work_without_an_item_for_wikidata_is_told(sourcecheck: Command) -> None:
    ran = sourcecheck("bibliography", "--format", "wikidata", "a.bib")

    assert ran.out.count("CREATE\n") == len(KEYS) - 2
    assert ran.err == (
        "a.bib:2:1: note: untitled: no item for Wikidata is made of it: it has no title\n"
        "a.bib:4:1: note: bare: no item for Wikidata is made of it: it has no title\n"
    )


@pytest.mark.parametrize("format_", ["plain", "mediawiki", "ris", "biblatex", "wikidata"])
def test_a_field_of_a_megabyte_is_written(sourcecheck: Command, folder: Path, format_: str) -> None:
    title = "x" * 1_000_000
    (folder / "big.bib").write_text(f"@book{{a, title={{{title}}}}}\n", encoding="utf-8")

    ran = sourcecheck("bibliography", "--style", "ieee", "--format", format_, "big.bib")

    assert ran.code == 0
    assert title in ran.out


@pytest.mark.parametrize("format_", ["plain", "ris", "wikidata"])
def test_an_entry_that_cannot_be_read_is_named_and_the_others_are_written(
    sourcecheck: Command, folder: Path, format_: str
) -> None:
    entries = "@book{, title={A}}\n@book{b, title={Bear}}\n@book{c, title={C\n"
    (folder / "b.bib").write_text(entries, encoding="utf-8")

    ran = sourcecheck("bibliography", "--format", format_, "b.bib")

    assert "Bear" in ran.out
    assert ran.code == 2
    assert ran.err == (
        "b.bib:1:1: error: cannot be read, and is not listed: the entry has no key\n"
        "b.bib:3:1: error: cannot be read, and is not listed: the entry's braces are not closed "
        "before the end of the file\n"
    )


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("", "is not well-formed XML: no element found: line 1, column 0"),
        ("no XML", "is not well-formed XML: syntax error: line 1, column 0"),
        (
            style("", '<!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
            "declares a document type or entities, which no CSL style needs",
        ),
        (
            style(
                '<macro name="a"><text macro="b"/></macro><macro name="b"><text macro="a"/></macro>'
                '<citation><layout/></citation><bibliography><layout><text macro="a"/></layout>'
                "</bibliography>"
            ),
            'has a macro that calls itself: "a"',
        ),
        (
            style("<bibliography/>"),
            "is a style that pandoc cannot digest: CiteprocParseError: No citation element present",
        ),
    ],
)
def test_a_style_that_is_none_is_told(
    sourcecheck: Command, folder: Path, written: str, message: str
) -> None:
    (folder / "own.csl").write_text(written, encoding="utf-8")

    ran = sourcecheck("bibliography", "--style", "own.csl", "a.bib")

    assert ran == (2, "", f"own.csl: error: {message}\n")


def test_entities_are_refused_in_any_encoding(sourcecheck: Command, folder: Path) -> None:
    head = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE s [<!ENTITY x "xx">]>'
    (folder / "own.csl").write_bytes(style("&x;", head).encode("utf-16"))

    ran = sourcecheck("bibliography", "--style", "own.csl", "a.bib")

    message = "declares a document type or entities, which no CSL style needs"
    assert ran == (2, "", f"own.csl: error: {message}\n")


def test_a_work_that_a_style_prints_nothing_of_in_any_way_is_named(
    sourcecheck: Command, folder: Path
) -> None:
    layout = '<layout><text variable="DOI"/></layout>'
    body = f"<citation>{layout}</citation><bibliography>{layout}</bibliography>"
    (folder / "own.csl").write_text(style(body), encoding="utf-8")
    (folder / "b.bib").write_text("@book{a, title={T}}\n@book{b, doi={10.1234/x}}\n", "utf-8")

    ran = sourcecheck("bibliography", "--style", "own.csl", "--format", "plain", "b.bib")

    message = "pandoc cannot digest it: the style prints nothing of it, nor of a book"
    assert ran == (
        2,
        "- 10.1234/x\n",
        f"b.bib:1:1: error: a: {message}\n",
    )


def test_a_text_cannot_be_written_into_a_folder_that_is_not_there(sourcecheck: Command) -> None:
    ran = sourcecheck("bibliography", "--output", "gone/works.md", "a.bib")

    assert ran == (2, "", "gone/works.md: error: cannot be written: no such file or directory\n")


def test_an_unknown_locale_is_told(sourcecheck: Command) -> None:
    ran = sourcecheck("bibliography", "--locale", "../etc", "a.bib")

    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith('error: there is no locale "../etc"\n  hint: a language, ')


def test_a_text_that_is_compared_with_bytes_of_no_text_differs(
    sourcecheck: Command, folder: Path
) -> None:
    (folder / "works.md").write_bytes(b"\xff\x00")

    ran = sourcecheck("bibliography", "--check", "works.md", "a.bib")

    assert (ran.code, ran.out) == (1, "works.md: differs from what would be written\n")


def test_a_ledger_without_claims_has_no_notes(sourcecheck: Command, folder: Path) -> None:
    write_project(folder, "", "@book{a, title={T}}\n")
    ledger = "article: {title: A}\nbibliography: references.bib\nclaims: []\n"
    (folder / "claims.yaml").write_text(ledger, encoding="utf-8")

    assert sourcecheck("bibliography", "--notes") == (0, "\n", "")


CLAIM = r"""
- {id: a, section: "<b>S</b>", text: "<script>x</script> \\input{y} [@z] \x02 *b*",
   sources: [{key: a, locator: "<i>1</i> \\write18{y}\x03"}]}
"""


@pytest.mark.parametrize(
    ("arguments", "shown"),
    [
        (
            ("--annotate", "--format", "markdown"),
            (
                "- *T*. 2000.\n\n  - \\<b\\>S\\</b\\>: \\<script\\>x\\</script\\> \\input{y} "
                "\\[@z\\] \\*b\\* (\\<i\\>1\\</i\\> \\write18{y})\n"
            ),
        ),
        (
            ("--notes", "--format", "mediawiki"),
            (
                "== &#60;b&#62;S&#60;/b&#62; ==\n&#60;script&#62;x&#60;/script&#62; "
                '\\input&#123;y&#125; &#91;@z&#93; *b*<ref name="a">{{cite book |title=T '
                "|date=2000}}</ref>{{rp|1=&#60;i&#62;1&#60;/i&#62; \\write18&#123;y&#125;}}\n\n"
            ),
        ),
    ],
)
def test_the_text_of_a_claim_is_shown_as_it_stands(
    sourcecheck: Command, folder: Path, arguments: tuple[str, ...], shown: str
) -> None:
    write_project(folder, CLAIM, "@book{a, title={T}, date={2000}}\n")

    assert sourcecheck("bibliography", *arguments) == (0, shown, "")
