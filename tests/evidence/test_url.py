import pytest

from sourcecheck.evidence.url import (
    UrlError,
    canonical,
    depth,
    host,
    is_home,
    mask,
    same_resource,
    same_site,
)

LONE_SURROGATE = (
    "not a URL: 'utf-8' codec can't encode character '\\ud800' in position 1: surrogates not "
    "allowed"
)


@pytest.mark.parametrize(
    ("written", "sent"),
    [
        ("HTTP://EXAMPLE.org", "http://example.org/"),
        ("http://example.org:80/a", "http://example.org/a"),
        ("https://example.org:443/a", "https://example.org/a"),
        ("https://example.org:80/a", "https://example.org:80/a"),
        ("https://example.org:/a", "https://example.org/a"),
        ("https://example.org/a#part", "https://example.org/a"),
        ("https://example.org/a?#part", "https://example.org/a"),
        ("https://example.org?q=1", "https://example.org/?q=1"),
        ("https://example.org/%7Ename/%c3%a4", "https://example.org/~name/%C3%A4"),
        ("https://example.org/a%2Fb", "https://example.org/a%2Fb"),
        ("https://example.org/a/./b/../c", "https://example.org/a/c"),
        ("https://example.org/../../a/..", "https://example.org/"),
        ("https://example.org//a//b/", "https://example.org//a//b/"),
        ("https://example.org/Straße und Weg", "https://example.org/Stra%C3%9Fe%20und%20Weg"),
        (
            'https://example.org/?q=Прага|"x"',
            "https://example.org/?q=%D0%9F%D1%80%D0%B0%D0%B3%D0%B0%7C%22x%22",
        ),
        ("https://example.org/100%/a%20b", "https://example.org/100%/a%20b"),
        ("https://BÜCHER.example/", "https://xn--bcher-kva.example/"),
        ("https://президент.рф/", "https://xn--d1abbgf6aiiy.xn--p1ai/"),
        ("https://under_score.example/", "https://under_score.example/"),
        ("https://user:p%40ss@example.org/", "https://user:p%40ss@example.org/"),
        ("http://[::1]:8080/a", "http://[::1]:8080/a"),
        ("  https://example.org/a\n", "https://example.org/a"),
        ("https://example.org/a\tb", "https://example.org/ab"),
        (
            "https://web.archive.org/web/2012/http://a.example/b?c=d",
            "https://web.archive.org/web/2012/http://a.example/b?c=d",
        ),
    ],
)
def test_equivalent_urls_have_one_form_that_can_be_sent(written: str, sent: str) -> None:
    assert canonical(written) == sent


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("ftp://example.org/a", "only http and https are asked, not ftp"),
        ("mailto:someone@example.org", "only http and https are asked, not mailto"),
        ("www.example.org/a", "only http and https are asked, not a bare address"),
        ("", "only http and https are asked, not a bare address"),
        ("http:///a", "not a URL: it names no host"),
        ("http://user@/a", "not a URL: it names no host"),
        (
            "http://example.org:99999/",
            "not a URL: Port out of range 0-65535",
        ),
        ("http://[::1/", "not a URL: Invalid IPv6 URL"),
        (
            "http://example.org/\ud800",
            LONE_SURROGATE,
        ),
        (
            "http://a..ü.example/",
            "not a URL: a..ü.example cannot be a host's name (Empty Label)",
        ),
    ],
)
def test_what_cannot_be_asked_for_says_why(written: str, reason: str) -> None:
    with pytest.raises(UrlError) as caught:
        canonical(written)

    assert str(caught.value) == reason


@pytest.mark.parametrize("url", ["https://example.org/a%20b?c=%C3%A4", "http://[::1]:8080/"])
def test_a_canonical_url_is_its_own_canonical_form(url: str) -> None:
    assert canonical(url) == url


@pytest.mark.parametrize(
    ("url", "masked"),
    [
        ("https://user:secret@example.org/a", "https://***@example.org/a"),
        ("https://user@example.org/", "https://***@example.org/"),
        ("//user:secret@example.org/a", "//***@example.org/a"),
        ("ftp://user:secret@example.org/a", "ftp://***@example.org/a"),
        ("https://example.org/@name?at=a@b", "https://example.org/@name?at=a@b"),
        ("https://user:a@b@example.org/", "https://***@example.org/"),
    ],
)
def test_a_password_in_a_url_is_masked(url: str, masked: str) -> None:
    assert mask(url) == masked


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("http://a.example/p", "https://a.example/p", True),
        ("http://a.example/p", "http://www.a.example/p/", True),
        ("http://a.example/", "https://www.a.example/", True),
        ("http://a.example/p", "http://a.example/q", False),
        ("http://a.example/p", "http://a.example/p?q=1", False),
        ("http://a.example/p", "http://b.example/p", False),
        ("http://a.example/p", "http://a.example:8080/p", False),
        ("http://a.example/P", "http://a.example/p", False),
    ],
)
def test_https_www_and_the_last_slash_make_no_other_resource(
    one: str, other: str, *, same: bool
) -> None:
    assert same_resource(one, other) is same


def test_one_site_is_one_host_with_or_without_www() -> None:
    assert same_site("http://www.a.example/p", "https://a.example:8080/")
    assert not same_site("http://a.example/", "http://b.a.example/")


@pytest.mark.parametrize(
    ("url", "home", "steps"),
    [
        ("https://a.example/", True, 0),
        ("https://a.example/index.html", True, 1),
        ("https://a.example/Default.aspx", True, 1),
        ("https://a.example/home/", True, 1),
        ("https://a.example/?id=7", False, 1),
        ("https://a.example/homes", False, 1),
        ("https://a.example/x/y/?id=7", False, 3),
    ],
)
def test_the_front_page_of_a_host_is_known_by_its_path(url: str, *, home: bool, steps: int) -> None:
    assert (is_home(url), depth(url)) == (home, steps)


def test_the_host_of_a_url_comes_without_port_and_password() -> None:
    assert host("https://user:secret@example.org:8080/a") == "example.org"
