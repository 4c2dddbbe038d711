from datetime import UTC, datetime

import pytest
from evidence.asking import exchange, verdict
from web import Web, answer, redirect

from sourcecheck.evidence.engine.cookies import Cookies
from sourcecheck.evidence.pages.verdicts import Judgement
from sourcecheck.model.resolution import Verdict

NOON = datetime(2026, 11, 2, 12, 0, 0, tzinfo=UTC)
PAGE = "https://a.example/dir/page"


def kept(*headers: str, url: str = PAGE) -> Cookies:
    cookies = Cookies()
    for header in headers:
        cookies.keep(exchange(url, 302, headers={"set-cookie": header}), NOON)
    return cookies


@pytest.mark.parametrize(
    ("header", "sent"),
    [
        ("a=1", "a=1"),
        ("a=1; Path=/; HttpOnly; SameSite=Lax", "a=1"),
        ("a=1; Secure", "a=1"),
        ("a=b=c; Path=/", "a=b=c"),
        ('a="x y"', 'a="x y"'),
        ("a=", "a="),
        ("a=1, b=2", "a=1; b=2"),
        (
            "a=1; Expires=Tue, 03 Nov 2026 12:00:00 GMT; Path=/, b=2; Domain=a.example",
            "a=1; b=2",
        ),
        ("a=1; Max-Age=60", "a=1"),
        (f"a=1; Max-Age={'9' * 5000}", "a=1"),
        ("a=1; Expires=soon", "a=1"),
        ("a=1; Max-Age=0", ""),
        ("a=1; Max-Age=-1", ""),
        ("a=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT", ""),
        ("a=1; Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT", "a=1"),
        ("a", ""),
        ("=1", ""),
        ("a=\x01", ""),
        ("a=ä", ""),
        (f"a={'x' * 5000}", ""),
        ("", ""),
    ],
)
def test_a_cookie_goes_back_as_it_came(header: str, sent: str) -> None:
    assert kept(header).header(PAGE) == sent


def test_a_later_cookie_takes_the_place_of_an_earlier_one_or_deletes_it() -> None:
    assert kept("a=1; Path=/, b=2", "a=3; Path=/").header(PAGE) == "b=2; a=3"
    assert kept("a=1; Path=/, b=2", "a=; Path=/; Max-Age=0").header(PAGE) == "b=2"


@pytest.mark.parametrize(
    "elsewhere",
    [
        "http://a.example/dir/page",
        "https://a.example:8443/dir/page",
        "https://www.a.example/dir/page",
        "https://b.example/dir/page",
    ],
)
def test_a_cookie_never_goes_to_another_origin(elsewhere: str) -> None:
    cookies = kept("a=1; Path=/; Domain=a.example")

    assert cookies.header(elsewhere) == ""


def test_a_secure_cookie_is_not_taken_from_plain_http() -> None:
    assert kept("a=1; Secure", url="http://a.example/").header("http://a.example/") == ""


@pytest.mark.parametrize(
    ("path", "url", "sent"),
    [
        ("", "https://a.example/dir/other", "a=1"),
        ("", "https://a.example/dir/sub/other", "a=1"),
        ("", "https://a.example/other", ""),
        ("; Path=/other", "https://a.example/other", "a=1"),
        ("; Path=/other", "https://a.example/other/page", "a=1"),
        ("; Path=/other", "https://a.example/others", ""),
        ("; Path=other", "https://a.example/dir/other", "a=1"),
    ],
)
def test_a_cookie_goes_back_to_its_path_only(path: str, url: str, sent: str) -> None:
    assert kept(f"a=1{path}").header(url) == sent


def test_a_site_that_wants_its_cookie_back_lets_us_in(web: Web) -> None:
    url = web.script(
        "/page",
        [answer(302, b"", location="/page", headers=[("Set-Cookie", "seen=1; Path=/")]), answer()],
    )

    assert verdict(url) == Judgement(Verdict.ALIVE, "200 OK")
    assert [one.headers.get("cookie") for one in web.requests] == [None, "seen=1"]


def test_a_site_that_asks_at_another_address_whether_its_cookie_was_kept_lets_us_in(
    web: Web,
) -> None:
    give = answer(302, b"", location="/check", headers=[("Set-Cookie", "seen=1; Path=/")])
    web.script("/page", [give, answer()])
    web.script("/check", [redirect(302, "/page")])

    assert verdict(web.url("/page")) == Judgement(Verdict.ALIVE, "200 OK")
    assert [(one.path, one.headers.get("cookie")) for one in web.requests] == [
        ("/page", None),
        ("/check", "seen=1"),
        ("/page", "seen=1"),
    ]


def test_a_site_that_always_has_another_cookie_is_a_circle(web: Web) -> None:
    gives = [
        answer(302, b"", location="/page", headers=[("Set-Cookie", f"seen={number}")])
        for number in range(9)
    ]
    url = web.script("/page", gives)

    assert verdict(url) == Judgement(
        Verdict.UNREACHABLE,
        f"{url} redirects (302) in a circle, back to {url}; a browser may get through",
    )
    assert [one.headers.get("cookie") for one in web.requests] == [None, "seen=0"]


def test_no_cookie_goes_to_another_origin_or_to_the_next_url(web: Web) -> None:
    with Web() as other:
        leave = answer(302, b"", location=other.url("/page"), headers=[("Set-Cookie", "a=1")])
        web.script("/page", [leave])
        other.script("/page", [redirect(302, web.url("/next"))])
        web.script("/next", [answer()])
        web.script("/another", [answer()])

        verdict(web.url("/page"))
        verdict(web.url("/another"))

        sent = [(one.path, one.headers.get("cookie")) for one in (*web.requests, *other.requests)]
        assert sent == [("/page", None), ("/next", "a=1"), ("/another", None), ("/page", None)]
