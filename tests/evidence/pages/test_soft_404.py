from urllib.parse import quote

import pytest
from evidence.asking import exchange

from sourcecheck.evidence.engine.exchange import Exchange
from sourcecheck.evidence.pages.soft_404 import says_not_found, soft_404

PAGE = "https://a.example/dir/page"
RUSSIAN = f"https://ru.wiki.example/wiki/{quote('Страница_не_найдена')}"


def page(title: str, rest: str = "", url: str = PAGE) -> Exchange:
    return exchange(url, body=f"<html><head><title>{title}</title>{rest}</html>".encode())


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
        "404: This page could not be found.",
        "The page you were looking for doesn't exist (404)",
        "Oops! That page can’t be found. | A blog",
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
        "404 (film) - Wikipedia",
        "404 (album) | Music",
        "Not Found: A Novel",
        "How to design a page not found page",
        "Peugeot 404 - Wikipedia",
        "Error 404 | A history of the web",
    ],
)
def test_a_title_that_speaks_of_such_pages_says_nothing(text: str) -> None:
    assert not says_not_found(text)


def test_a_page_is_not_found_by_its_title() -> None:
    assert soft_404(PAGE, page("Page not found | A museum")) == 'titled "Page not found | A museum"'


@pytest.mark.parametrize(
    "address",
    [
        "https://a.example/404",
        "https://a.example/404.html",
        "https://a.example/error404.aspx",
        "https://a.example/de/error-404/",
        "https://b.example/page-not-found",
        "https://a.example/pageNotFound.jsp?from=x",
        "https://a.example/errors/not_found",
    ],
)
def test_a_page_is_not_found_by_the_address_that_a_redirect_ends_at(address: str) -> None:
    assert soft_404(PAGE, page("A museum", url=address)) == (
        f'at {address}, the address of a "not found" page'
    )


@pytest.mark.parametrize(
    "kept_out",
    [
        '<meta name="robots" content="noindex, nofollow">',
        "<META NAME='ROBOTS' CONTENT='NONE'>",
        '<meta content="noindex" name=robots>',
    ],
)
def test_a_page_is_not_found_by_its_heading_if_search_engines_are_not_to_list_it(
    kept_out: str,
) -> None:
    found = page("A museum", f"{kept_out}<body><h1>\n<b>Page</b> not found!</h1>")

    assert soft_404(PAGE, found) == 'headed "Page not found!"'


def test_a_header_may_keep_a_page_from_search_engines_too() -> None:
    found = exchange(PAGE, headers={"x-robots-tag": "noindex"}, body=b"<h1>Page not found</h1>")

    assert soft_404(PAGE, found) == 'headed "Page not found"'


@pytest.mark.parametrize(
    ("url", "title"),
    [
        ("https://a.example/songs/page-not-found", "Page Not Found - song by X | Lyrics"),
        ("https://en.wiki.example/wiki/Page_Not_Found", "Page Not Found - An encyclopedia"),
        (RUSSIAN, "Страница не найдена — Энциклопедия"),
        ("https://a.example/film?title=404", "404"),
        ("https://a.example/docs/error-404", "Error 404"),
        ("https://a.example/404", "404 (film)"),
    ],
)
def test_what_is_asked_for_by_such_a_name_is_what_was_asked_for(url: str, title: str) -> None:
    assert soft_404(url, page(title, url=url)) == ""


@pytest.mark.parametrize(
    ("url", "title", "rest"),
    [
        (PAGE, "A museum", "<body><h1>Page not found</h1>"),
        (PAGE, "A museum", '<meta name="robots" content="noindex"><body><h1>Rooms</h1>'),
        (PAGE, "A museum", '<meta name="description" content="noindex"><h1>Page not found</h1>'),
        ("https://a.example/article/14045", "Peugeot 404 - A history of cars", ""),
        ("https://a.example/x/room-404", "Room 404 | A hotel", ""),
    ],
)
def test_less_than_that_says_nothing(url: str, title: str, rest: str) -> None:
    assert soft_404(PAGE, page(title, rest, url)) == ""
