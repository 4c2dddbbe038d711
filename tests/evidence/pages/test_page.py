import pytest
from evidence.asking import exchange

from sourcecheck.evidence.pages.page import heading, title


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b"<html><head><title>A page</title></head>", "A page"),
        (b"<TITLE id='x'>\n  Two\n lines </TITLE>", "Two lines"),
        (b"<title>Fish &amp; chips &#8211; x</title>", "Fish & chips \u2013 x"),
        (b"<title></title>", ""),
        (b"<title>never closed", ""),
        (b"no title", ""),
        (b"", ""),
        ("<title>Прага</title>".encode(), "Прага"),
        (b'<meta charset="windows-1251"><title>\xcf\xf0\xe0\xe3\xe0</title>', "Прага"),
        (b'<meta charset="no-such"><title>abc</title>', "abc"),
        (b'<meta charset="idna"><title>abc</title>', "abc"),
        (b'<meta charset="undefined"><title>abc</title>', "abc"),
        (b'<meta charset="Punycode"><title>a-b</title>', "a-b"),
        (b"<title>\xff\xfe</title>", "\ufffd\ufffd"),
    ],
)
def test_the_title_of_a_page_is_read_from_its_beginning(body: bytes, expected: str) -> None:
    assert title(exchange(body=body)) == expected


def test_the_charset_of_the_header_goes_before_that_of_the_page() -> None:
    page = exchange(
        headers={"content-type": "text/html; charset=ISO-8859-1"},
        body=b'<meta charset="utf-8"><title>\xe4</title>',
    )

    assert title(page) == "ä"


def test_what_is_no_html_has_no_title() -> None:
    page = exchange(headers={"content-type": "application/pdf"}, body=b"<title>x</title>")

    assert title(page) == ""


def test_the_first_main_heading_of_a_page_is_read_without_its_markup() -> None:
    page = exchange(body=b"<h2>No</h2><h1 class=x> A <em>fine</em>\n page</h1><h1>No</h1>")

    assert heading(page) == "A fine page"
