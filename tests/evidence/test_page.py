import pytest
from evidence.asking import exchange

from sourcecheck.evidence.page import title
from sourcecheck.evidence.soft_404 import says_not_found


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


@pytest.mark.parametrize(
    "text",
    [
        "404",
        "Error 404",
        "Not Found",
        "404 Not Found",
        "Page not found",
        "Page Not Found | The Times",
        "The Times - Page not found.",
        "404: Page Not Found",
        "Page not found \u2013 Example",
        "Seite nicht gefunden · Bundesarchiv",
        "Страница не найдена — Музей",
        "Stránka nenalezena | VÚA",
        "Page non trouvée",
        "Página no encontrada",
    ],
)
def test_a_title_says_that_there_is_no_page(text: str) -> None:
    assert says_not_found(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "A page",
        "HTTP 404 - Wikipedia",
        "404 (album) | Music",
        "Not Found: A Novel",
        "How to design a page not found page",
        "Peugeot 404 - Wikipedia",
        "Error 404 | A history of the web",
    ],
)
def test_a_title_that_speaks_of_such_pages_says_nothing(text: str) -> None:
    assert not says_not_found(text)
