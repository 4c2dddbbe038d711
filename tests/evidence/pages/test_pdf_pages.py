from dataclasses import replace
from io import BytesIO

import pypdfium2
import pytest
from evidence.asking import exchange

from sourcecheck.evidence.engine.exchange import Exchange
from sourcecheck.evidence.pages.pdf_pages import Pdf, is_pdf
from sourcecheck.evidence.pages.sight import FOUND, missing, unknown

LINEARIZED = (
    b"%PDF-1.5\n%\xe2\xe3\n7 0 obj\n<</Linearized 1/L 54321/O 9/E 900/N 12/T 99>>\nendobj\n"
)


def written(pages: int) -> bytes:
    """Return a PDF file of so many empty pages."""
    file = BytesIO()
    with pypdfium2.PdfDocument.new() as document:
        for _ in range(pages):
            document.new_page(100, 100)
        document.save(file)
    return file.getvalue()


def beginning(body: bytes, **headers: str) -> Exchange:
    return replace(exchange(headers=headers, body=body), whole=False)


def test_a_pdf_file_is_known_by_its_first_bytes() -> None:
    assert is_pdf(exchange(body=written(1)))
    assert not is_pdf(exchange(headers={"content-type": "application/pdf"}, body=b"<html>"))


@pytest.mark.parametrize(
    "fragment", ["page=1", "page=3", "Page=03", "page=2&zoom=100", "zoom=50&page=3"]
)
def test_a_page_of_a_pdf_file_is_found(fragment: str) -> None:
    assert Pdf(exchange(body=written(3))).look(fragment) == FOUND


@pytest.mark.parametrize("number", ["4", "0", "100"])
def test_a_page_after_the_last_one_is_missing(number: str) -> None:
    assert Pdf(exchange(body=written(3))).look(f"page={number}") == missing(
        f"the PDF file has 3 pages, and no page {number}"
    )


@pytest.mark.parametrize("fragment", ["nameddest=notes", "search=prague", "page=iv", "homepage=4"])
def test_other_parts_of_a_pdf_file_are_unknown(fragment: str) -> None:
    assert Pdf(exchange(body=written(3))).look(fragment) == unknown(
        "of a PDF file only pages can be checked"
    )


def test_the_beginning_of_a_linearized_file_tells_its_pages() -> None:
    file = Pdf(beginning(LINEARIZED, **{"content-length": "54321"}))

    assert file.look("page=12") == FOUND
    assert file.look("page=13") == missing("the PDF file has 12 pages, and no page 13")


@pytest.mark.parametrize(
    "answer",
    [
        exchange(body=b"%PDF-1.7\nand then nothing of the kind"),
        beginning(written(3)),
        beginning(LINEARIZED),
        beginning(LINEARIZED, **{"content-length": "60000"}),
        beginning(b"%PDF-1.5\n" + b" " * 1024 + LINEARIZED, **{"content-length": "54321"}),
    ],
    ids=["damaged", "not linearized", "length unknown", "appended to", "said too late"],
)
def test_where_the_number_of_pages_is_not_known_every_page_is_unknown(answer: Exchange) -> None:
    assert Pdf(answer).look("page=99") == unknown("the number of the PDF file's pages is not known")
