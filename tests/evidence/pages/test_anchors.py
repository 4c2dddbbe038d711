from dataclasses import replace

import pytest
from evidence.asking import exchange

from sourcecheck.evidence.pages.anchors import Page
from sourcecheck.evidence.pages.sight import FOUND, Sight, missing, unknown

ARTICLE = (
    """<!DOCTYPE html><html><head><title>The army</title><script src="/x.js"></script></head>
<body><h1 id="firstHeading">The army</h1><h2><span id="Прага">Прага</span></h2><a name="old"></a>
<a NAME='fn&#58;1'></a><h2 id=user-content-installation>Installation</h2><!-- <p id="comment"> -->
<script>var shell = '<p id="written">';</script><p name="paragraph">On 5 May 1945 the <b>f</b>irst
division came to <i>the</i><br>help of the Czech partisans.</p><style>.x { color: red }</style>
"""
    + "<p>A long text that scripts did not build.</p>" * 50
)


def look(fragment: str, body: str = ARTICLE, *, whole: bool = True) -> Sight:
    return Page(replace(exchange(body=body.encode()), whole=whole)).look(fragment)


@pytest.mark.parametrize(
    "fragment",
    [
        "",
        "top",
        "TOP",
        "firstHeading",
        "Прага",
        "%D0%9F%D1%80%D0%B0%D0%B3%D0%B0",
        "old",
        "fn:1",
        "fn%3A1",
        "installation",
        ":~:text=5%20May%201945",
        ":~:text=the%20first%20division,czech%20partisans",
        "nowhere:~:text=the%20help%20of",
    ],
)
def test_a_part_of_a_page_is_found(fragment: str) -> None:
    assert look(fragment) == FOUND


@pytest.mark.parametrize(
    ("fragment", "words"),
    [
        ("notes", 'the page has no "#notes"'),
        ("firstheading", 'the page has no "#firstheading"'),
        ("comment", 'the page has no "#comment"'),
        ("written", 'the page has no "#written"'),
        ("paragraph", 'the page has no "#paragraph"'),
        ("%1B[2J", 'the page has no "#[2J"'),
        (":~:text=the%20second%20division", 'the page does not say "the second division"'),
        (":~:text=color%3A%20red", 'the page does not say "color: red"'),
        (
            "old:~:text=5%20May%201945&text=9%20May",
            'the page does not say "9 May"',
        ),
    ],
)
def test_a_part_of_a_page_is_missing(fragment: str, words: str) -> None:
    assert look(fragment) == missing(words)


@pytest.mark.parametrize(
    "fragment", ["/route/7", "!page", "v=onepage&q=prague", "t=30", "L10", "L10-L20", "a/b"]
)
def test_what_speaks_to_scripts_is_unknown(fragment: str) -> None:
    assert look(fragment) == unknown("it speaks to the page's scripts")


@pytest.mark.parametrize("fragment", ["notes", ":~:text=9%20May"])
def test_what_may_stand_further_on_is_unknown(fragment: str) -> None:
    assert look(fragment, whole=False) == unknown("the page is too long to be read to its end")


@pytest.mark.parametrize(
    "body",
    [
        "<body><div id=root></div><script src=/app.js></script></body>",
        '<body><div id="__next"><h1 id="a">A</h1>' + "<p>A long text of its own.</p>" * 100,
        "<body><app-root></app-root>" + "<p>A long text of its own.</p>" * 100,
        "<body><p>Loading</p><script>start()</script></body>",
    ],
)
@pytest.mark.parametrize("fragment", ["notes", ":~:text=9%20May"])
def test_what_scripts_may_build_is_unknown(fragment: str, body: str) -> None:
    assert look(fragment, body) == unknown("scripts build the page")


def test_a_page_of_a_framework_that_has_its_anchors_is_judged() -> None:
    headings = "".join(f"<h2 id=h{number}>A</h2><p>Text.</p>" for number in range(20))

    assert look("notes", f"<body><div id=__next>{headings}</div>") == missing(
        'the page has no "#notes"'
    )


def test_a_short_page_without_scripts_is_judged() -> None:
    assert look("notes", "<p>Short.</p>") == missing('the page has no "#notes"')


def test_the_page_is_read_in_its_own_charset() -> None:
    page = exchange(
        headers={"content-type": "text/html; charset=windows-1251"},
        body="<h2 id='Прага'>Прага освобождена</h2>".encode("windows-1251"),
    )

    assert Page(page).look("Прага") == FOUND
    assert Page(page).look(":~:text=освобождена") == FOUND
