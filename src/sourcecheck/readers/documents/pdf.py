"""Finds the links of PDF files."""

import ctypes
import re
from collections.abc import Iterator
from typing import BinaryIO

import pypdfium2
from pypdfium2 import raw

from sourcecheck.errors import Fault, InputError
from sourcecheck.readers.documents.bare import find_bare
from sourcecheck.readers.documents.target import Target

_BROKEN = re.compile(r"(?<=[_?&=%~#-])\r?\n(?=[\w%])")
"""A line's end in the midst of a URL; after "/" or "." the URL may be whole."""
_REASON = re.compile(r"PDFium: (.*?)(?: error)?\.?\)")


def find_pdf(file: BinaryIO, path: str) -> Iterator[Target]:
    """Yield the targets of a PDF file's links, each at the number of its page, from 1.

    These are link annotations, and bare URLs and DOIs of the text that no annotation of the page
    has.

    Raises:
        InputError: if it is no PDF file, or is encrypted.
    """
    try:
        document = pypdfium2.PdfDocument(file.read())
    except pypdfium2.PdfiumError as error:
        raise InputError([Fault(path, 0, 0, _refusal(str(error)))]) from error
    with document:
        for number in range(len(document)):
            try:
                page = document[number]
            except pypdfium2.PdfiumError:  # one damaged page; the others are whole
                continue
            annotated = [*_annotated(document, page)]
            yield from (Target(number + 1, uri) for uri in annotated)
            text = _BROKEN.sub("", page.get_textpage().get_text_bounded())
            for target in find_bare(text):
                if not any(target.written in uri for uri in annotated):
                    yield target._replace(start=number + 1)


def _annotated(document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage) -> Iterator[str]:
    """Yield the URIs of a page's link annotations."""
    position, link = ctypes.c_int(0), raw.FPDF_LINK()
    while raw.FPDFLink_Enumerate(page, position, link):
        action = raw.FPDFLink_GetAction(link)
        length = raw.FPDFAction_GetURIPath(document, action, None, 0) if action else 0
        if length > 1:
            uri = ctypes.create_string_buffer(length)
            raw.FPDFAction_GetURIPath(document, action, uri, length)
            yield uri.value.decode("utf-8", "replace")


def _refusal(error: str) -> str:
    reason = _REASON.search(error)
    if reason and reason[1] == "Incorrect password":
        return "it is encrypted; save it without its password"
    return f"it cannot be read as PDF: {reason[1].lower() if reason else error}"
