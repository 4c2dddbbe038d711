import pytest
from readers.documents.reading import document, found

from sourcecheck.errors import InputError


def pdf(*pages: tuple[str, tuple[str, ...]], trailer: str = "") -> bytes:
    """Return a PDF file of pages, each with lines of text and the URIs of its annotations."""
    kids = " ".join(f"{10 + 10 * number} 0 R" for number in range(len(pages)))
    parts = [
        "1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj",
        f"2 0 obj <</Type/Pages/Kids[{kids}]/Count {len(pages)}>> endobj",
        "3 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj",
    ]
    for number, (text, uris) in enumerate(pages):
        first = 10 + 10 * number
        shown = "".join(f"({line})' " for line in text.split("\n"))
        stream = f"BT /F1 12 Tf 14 TL 20 700 Td {shown}ET"
        links = "".join(
            "<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(" + uri + ")>>>>"
            for uri in uris
        )
        page = f"{first} 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Annots[{links}]"
        page += f"/Contents {first + 1} 0 R/Resources<</Font<</F1 3 0 R>>>>>> endobj"
        content = f"<</Length {len(stream)}>> stream\n{stream}\nendstream endobj"
        parts += [page, f"{first + 1} 0 obj {content}"]
    end = f"trailer <</Root 1 0 R/Size 90{trailer}>>\n%%EOF"
    return ("%PDF-1.7\n" + "\n".join(parts) + "\n" + end).encode("latin-1")


def test_annotations_and_text_of_a_pdf_stand_at_their_page() -> None:
    pages = (
        ("no link", ()),
        ("see https://a.org/x. and doi:10.1000/182", ("https://b.org/y",)),
    )

    links = found(pdf(*pages), "a.pdf")

    assert links == ["2:1 https://b.org/y", "2:1 https://a.org/x", "2:1 doi:10.1000/182"]


def test_a_url_of_the_text_that_an_annotation_has_is_not_told_twice() -> None:
    links = found(pdf(("https://a.org/long/\npath", ("https://a.org/long/path",))), "a.pdf")

    assert links == ["1:1 https://a.org/long/path"]


def test_a_url_broken_at_a_hyphen_goes_on_in_the_next_line() -> None:
    links = found(pdf(("https://a.org/long_\npath and", ())), "a.pdf")

    assert links == ["1:1 https://a.org/long_path"]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"%PDF-1.7 nothing", "a.pdf: error: it cannot be read as PDF: data format"),
        (b"", "a.pdf: error: it cannot be read as PDF: data format"),
        (
            pdf(
                ("x", ()),
                trailer="/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4"
                f"/O<{'00' * 32}>/U<{'00' * 32}>>>",
            ),
            "a.pdf: error: it is encrypted; save it without its password",
        ),
    ],
    ids=["broken", "empty", "encrypted"],
)
def test_what_cannot_be_read_as_pdf_is_told(content: bytes, message: str) -> None:
    with pytest.raises(InputError) as raised:
        document(content, "a.pdf")

    assert str(raised.value) == message
