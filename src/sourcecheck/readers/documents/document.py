"""Picks the reader that a document's format needs."""

import io
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from enum import StrEnum
from pathlib import PurePosixPath
from typing import BinaryIO, TypeAlias

from sourcecheck.errors import Fault, InputError
from sourcecheck.model.document import Document
from sourcecheck.model.suppression import Suppression
from sourcecheck.readers.documents.asciidoc import find_asciidoc
from sourcecheck.readers.documents.bare import find_bare
from sourcecheck.readers.documents.comments import in_html, in_markdown
from sourcecheck.readers.documents.decoding import read_leniently
from sourcecheck.readers.documents.html import find_html
from sourcecheck.readers.documents.latex import find_latex
from sourcecheck.readers.documents.markdown import find_markdown
from sourcecheck.readers.documents.notebook import find_notebook
from sourcecheck.readers.documents.office import find_docx, find_odt
from sourcecheck.readers.documents.restructuredtext import find_restructuredtext
from sourcecheck.readers.documents.target import Lines, Target, collect
from sourcecheck.readers.documents.wikitext import find_wikitext
from sourcecheck.readers.documents.xml import find_xml

Targets: TypeAlias = Iterable[Target]


class Format(StrEnum):
    """A format of documents."""

    ASCIIDOC = "asciidoc"
    DOCX = "docx"
    HTML = "html"
    LATEX = "latex"
    MARKDOWN = "markdown"
    NOTEBOOK = "notebook"
    ODT = "odt"
    PDF = "pdf"
    RESTRUCTUREDTEXT = "restructuredtext"
    TEXT = "text"
    WIKITEXT = "wikitext"
    XML = "xml"


_SUFFIXES: Mapping[Format, str] = {
    Format.ASCIIDOC: ".adoc .asciidoc .asc",
    Format.DOCX: ".docx .docm .dotx",
    Format.HTML: ".html .htm .xhtml .shtml",
    Format.LATEX: ".tex .ltx .bbl .sty .cls",
    Format.MARKDOWN: ".md .markdown .mdown .mkd .mkdn .mdx .qmd .rmd",
    Format.NOTEBOOK: ".ipynb",
    Format.ODT: ".odt .ott .fodt",
    Format.PDF: ".pdf",
    Format.RESTRUCTUREDTEXT: ".rst .rest",
    Format.TEXT: ".txt .text .json .yaml .yml .toml .csv .tsv .cff .org",
    Format.WIKITEXT: ".wiki .wikitext .mediawiki .mw",
    Format.XML: ".xml .svg .rss .atom .opml .docbook .dbk .tei",
}
FORMATS: Mapping[str, Format] = {
    suffix: format_ for format_, suffixes in _SUFFIXES.items() for suffix in suffixes.split()
}
"""The format of a file whose name ends so, in lower case."""
_MEDIA_TYPES: Mapping[str, Format] = {
    "application/pdf": Format.PDF,
    "application/rss+xml": Format.XML,
    "application/atom+xml": Format.XML,
    "application/vnd.oasis.opendocument.text": Format.ODT,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": Format.DOCX,
    "application/x-ipynb+json": Format.NOTEBOOK,
    "application/xhtml+xml": Format.HTML,
    "application/xml": Format.XML,
    "image/svg+xml": Format.XML,
    "text/html": Format.HTML,
    "text/markdown": Format.MARKDOWN,
    "text/x-rst": Format.RESTRUCTUREDTEXT,
    "text/xml": Format.XML,
}
_BEGINNINGS: Mapping[bytes, Format] = {
    b"%PDF-": Format.PDF,
    b"<!DOCTYPE HTML": Format.HTML,
    b"<HTML": Format.HTML,
    b"<?XML": Format.XML,
}
_HEAD = 8192
_CONTROL = bytes(range(7)) + bytes(range(14, 27)) + bytes(range(28, 32))
"""Control characters that no text is full of; tabs, line ends, back-space and escape may be."""

_Find = Callable[[str, str, bool], Targets]
_TEXTUAL: Mapping[Format, _Find] = {
    Format.ASCIIDOC: lambda text, _, code: find_asciidoc(text, code=code),
    Format.HTML: lambda text, _path, _code: find_html(text),
    Format.LATEX: lambda text, _, code: find_latex(text, code=code),
    Format.MARKDOWN: lambda text, _, code: find_markdown(text, code=code),
    Format.NOTEBOOK: lambda text, path, code: find_notebook(text, path, code=code),
    Format.RESTRUCTUREDTEXT: lambda text, _, code: find_restructuredtext(text, code=code),
    Format.TEXT: lambda text, _path, _code: find_bare(text),
    Format.WIKITEXT: lambda text, _, code: find_wikitext(text, code=code),
    Format.XML: lambda text, path, _: find_xml(text, path),
}
_COMMENTED: Mapping[Format, Callable[[str, str], list[Suppression]]] = {
    Format.HTML: in_html,
    Format.MARKDOWN: in_markdown,
}
"""Formats in which comments can allow what is found."""


def read_document(
    file: BinaryIO, path: str, *, code: bool = False, format_: Format | None = None
) -> Document:
    """Return a document with its links, each where its target is written.

    The format is that of the path's suffix, or of the content where the suffix is none that is
    known or the path is a URL, unless `format_` says it. A link of a PDF file has the number of its
    page as line, one of a DOCX or ODT document that of its paragraph, and both column 1. Code is
    passed over unless `code` is set.

    Raises:
        InputError: if the file is no text and of no known format, or is broken.
    """
    content = file.read()
    suffixed = None if "://" in path else format_of(path)  # "https://a.org" is no .org file
    chosen = format_ or suffixed or _sniffed(content, path)
    match chosen:
        case Format.PDF:
            targets = _find_pdf(io.BytesIO(content), path)
        case Format.DOCX:
            targets = find_docx(io.BytesIO(content), path)
        case Format.ODT:
            targets = find_odt(io.BytesIO(content), path)
        case _:
            text = read_leniently(io.BytesIO(content), path)
            document = collect(path, _TEXTUAL[chosen](text, path, code), Lines(text).place)
            if chosen in _COMMENTED and (allowed := _COMMENTED[chosen](text, path)):
                return replace(document, suppressions=tuple(allowed))
            return document
    return collect(path, targets, lambda number: (number, 1))


def format_of(path: str, media_type: str = "") -> Format | None:
    """Return the format that a file's suffix, or a page's media type, stands for."""
    by_type = _MEDIA_TYPES.get(media_type.partition(";")[0].strip().lower())
    return by_type or FORMATS.get(PurePosixPath(path.lower()).suffix)


def _sniffed(content: bytes, path: str) -> Format:
    head = content[:_HEAD]
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:20].upper()
    for beginning, format_ in _BEGINNINGS.items():
        if start.startswith(beginning):
            return format_
    is_utf_16 = head.startswith((b"\xff\xfe", b"\xfe\xff"))
    if not is_utf_16 and (b"\0" in head or _controls(head) * 20 > len(head)):
        raise InputError([Fault(path, 0, 0, "it is no text, nor a document that can be read")])
    return Format.TEXT


def _controls(head: bytes) -> int:
    return len(head) - len(head.translate(None, _CONTROL))


def _find_pdf(file: BinaryIO, path: str) -> Targets:
    try:
        # A large library, which only an extra installs.
        from sourcecheck.readers.documents.pdf import find_pdf  # noqa: PLC0415 - see above
    except ImportError as error:
        hint = 'install it with: pip install "sourcecheck[documents]"'
        fault = Fault(path, 0, 0, "reading PDF needs the library pypdfium2", hint)
        raise InputError([fault]) from error
    return find_pdf(file, path)
