"""What holds for links in any document."""

import contextlib
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sourcecheck.errors import InputError
from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.model.location import Location
from sourcecheck.model.mention import Mention
from sourcecheck.readers.documents.bare import find_bare
from sourcecheck.readers.documents.document import Format, read_document
from sourcecheck.readers.documents.local import LocalLinks

PATHS = {
    Format.ASCIIDOC: "a.adoc",
    Format.DOCX: "a.docx",
    Format.HTML: "a.html",
    Format.LATEX: "a.tex",
    Format.MARKDOWN: "a.md",
    Format.NOTEBOOK: "a.ipynb",
    Format.ODT: "a.odt",
    Format.PDF: "a.pdf",
    Format.RESTRUCTUREDTEXT: "a.rst",
    Format.TEXT: "a.txt",
    Format.WIKITEXT: "a.wiki",
    Format.XML: "a.xml",
}
MARKUP = {
    Format.ASCIIDOC: "[link] -- ---- `+ :: // //// [] {a} << >> xref: image:: link:++ https:// ,",
    Format.HTML: "< > </ <a href= <img src=' \" ' = <!-- --> <script> </script> srcset= & &amp; ,",
    Format.LATEX: "\\url{ \\href{ { } [ ] % \\% \\ \\doi{ \\verb| | \\begin{verbatim} \\url| #1 $",
    Format.MARKDOWN: "[ ] ( ) < > ]( ![ ` ``` \\ * _ [a]: ~~~ | --- <a> </a> <!-- https:// # > -",
    Format.NOTEBOOK: '{"cells": [ { "source": "cell_type": "markdown" \\u \\ud83d \\n " , ] } [a](',
    Format.RESTRUCTUREDTEXT: "` `` `_ `__ <https:// > .. .._ __ : :: :doi:` image:: [ ] |",
    Format.TEXT: "https:// www. 10.1000/ doi: ( ) [ ] < > ' \" . , ; { } ]( doi.org/ &amp; : ://",
    Format.WIKITEXT: "[ ] [[ ]] {{ }} | doi= {{doi| <nowiki> </nowiki> <!-- --> '' https:// // =",
    Format.XML: "<a> </a> <a href=' ' > < & &amp; <!-- --> <![CDATA[ ]]> <?x ?> xmlns='a' https://",
}
EVERY_FORMAT = pytest.mark.parametrize("path", PATHS.values())
EVERY_TEXT = pytest.mark.parametrize("format_", MARKUP)
MAGIC = st.sampled_from([b"", b"PK\x03\x04", b"%PDF-1.7\n", b"\xff\xfe", b"<?xml ", b"<html>"])
WORDS = st.text(st.characters(categories=["L", "Nd"]), min_size=1, max_size=6)
RUNNING = st.lists(WORDS, max_size=8).map(" ".join)
TARGETS = st.text(st.characters(exclude_characters="\0"), max_size=30) | st.text(
    alphabet="ab/.#?%20:[]\\", max_size=30
)
PLANTED = {
    Format.ASCIIDOC: "{before} https://a.org/x[b]\n",
    Format.HTML: '<p>{before} <a class="b" href="https://a.org/x">b</a>\n',
    Format.LATEX: "{before} \\href{{https://a.org/x}}{{b}}\n",
    Format.MARKDOWN: "{before} [*b* `c`](https://a.org/x 'd')\n",
    Format.RESTRUCTUREDTEXT: "{before} `b <https://a.org/x>`__\n",
    Format.TEXT: "{before} (https://a.org/x).\n",
    Format.WIKITEXT: "{before} [https://a.org/x b]\n",
    Format.XML: "<!-- {before} --><a>{before} https://a.org/x</a>",
}


@EVERY_FORMAT
@given(MAGIC, st.binary(max_size=200))
def test_bytes_of_any_kind_raise_no_other_error(path: str, magic: bytes, content: bytes) -> None:
    with contextlib.suppress(InputError):
        read_document(io.BytesIO(magic + content), path)


@EVERY_TEXT
@given(st.data())
def test_a_link_of_any_markup_stands_where_it_says(format_: Format, data: st.DataObject) -> None:
    piece = st.sampled_from(MARKUP[format_].split()) | st.text(max_size=3) | st.just("\n")
    text = "".join(data.draw(st.lists(piece, max_size=30)))

    with contextlib.suppress(InputError):
        read = read_document(
            io.BytesIO(text.encode()), PATHS[format_], code=data.draw(st.booleans())
        )
        lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        places = [link.location for link in read.links]
        for location in places + [link.location for link in read.local_links]:
            assert 1 <= location.line <= len(lines)
            assert 1 <= location.column <= len(lines[location.line - 1]) + 1


@pytest.mark.parametrize("format_", PLANTED)
@given(st.lists(RUNNING, min_size=1, max_size=3))
def test_a_planted_link_is_found_where_it_was_planted(
    format_: Format, paragraphs: list[str]
) -> None:
    text = "".join(f"{paragraph}\n\n" for paragraph in paragraphs) + "z"
    if format_ is Format.XML:
        text = ""
    text += PLANTED[format_].format(before=paragraphs[-1])

    links = read_document(io.BytesIO(text.encode()), PATHS[format_]).links

    start = text.index("https://a.org/x")
    line, column = text.count("\n", 0, start) + 1, start - (text.rfind("\n", 0, start) + 1) + 1
    expected = Location(PATHS[format_], line, column)
    assert links == (Mention(Identifier(Scheme.URL, "https://a.org/x"), expected),)


@given(st.text(alphabet="ab/.:;,()[]<>'\"{}|*_&; \nhttps://10.1000/doi:www.", max_size=60))
def test_targets_in_text_stand_in_order_without_overlap(text: str) -> None:
    starts = [target.start for target in find_bare(text)]

    assert starts == sorted(set(starts))


@given(TARGETS)
def test_a_local_link_of_any_kind_can_be_judged(target: str) -> None:
    page = f"[a](<{target}>)".replace("\n", " ").encode("utf-8", "replace")
    read = read_document(io.BytesIO(page), "nowhere/a.md")

    for broken in LocalLinks(root=Path("nowhere")).broken([read]):
        assert broken.reason
