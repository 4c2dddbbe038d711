import pytest

from sourcecheck.evidence.engine.url import (
    UrlError,
    canonical,
    depth,
    fragment,
    host,
    is_home,
    origin,
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
        ("http://[0:0:0:0:0:FFFF:7f00:1]/", "http://[::ffff:7f00:1]/"),
        ("http://[fe80::1%25eth0]/", "http://[fe80::1%25eth0]/"),
        ("https://example.org./a", "https://example.org/a"),
        ("http://localhost.:8080/", "http://localhost:8080/"),
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
        ("http://./a", "not a URL: it names no host"),
        ("http://1.2.3.4.5/", "not a URL: 1.2.3.4.5 is no IPv4 address"),
        ("http://1.2.3.4.0/", "not a URL: 1.2.3.4.0 is no IPv4 address"),
        ("http://256.0.0.1/", "not a URL: 256.0.0.1 is no IPv4 address"),
        ("http://4294967296/", "not a URL: 4294967296 is no IPv4 address"),
        ("http://08.1/", "not a URL: 08.1 is no IPv4 address"),
        ("http://a..1/", "not a URL: a..1 is no IPv4 address"),
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


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "127.0.0.1.",
        "2130706433",
        "0x7f.1",
        "0X7F000001",
        "0x7f.0x0.0x0.0x1",
        "017700000001",
        "0177.0.0.1",
        "127.1",
        "127.0.1",
        "127.0x.1",
        "１２７.0.0.1",
    ],
)
def test_an_ipv4_address_is_one_host_however_it_is_written(host: str) -> None:
    assert canonical(f"http://{host}:8080/") == "http://127.0.0.1:8080/"


@pytest.mark.parametrize("host", ["1and1.example", "7.example", "a.0xg", "1.2.3.4a", "0x7f.a"])
def test_a_name_with_numbers_is_no_address(host: str) -> None:
    assert canonical(f"http://{host}/") == f"http://{host}/"


@pytest.mark.parametrize("url", ["https://example.org/a%20b?c=%C3%A4", "http://[::1]:8080/"])
def test_a_canonical_url_is_its_own_canonical_form(url: str) -> None:
    assert canonical(url) == url


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


def test_the_origin_of_a_url_is_its_scheme_host_and_port() -> None:
    assert origin("https://user:secret@example.org:8080/a?b") == "https://example.org:8080"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://a.example/", ""),
        ("https://a.example/#", ""),
        (" https://a.example/#part ", "part"),
        ("https://a.example/?q#a%20b#c", "a%20b#c"),
    ],
)
def test_the_fragment_of_a_url_is_what_follows_the_first_number_sign(
    url: str, expected: str
) -> None:
    assert fragment(url) == expected


@pytest.mark.parametrize("scheme", ["http", "https"])
@pytest.mark.parametrize("port", ["", ":", ":80", ":443", ":8080", ":080", ":65535", ":65536"])
def test_what_is_known_at_a_glance_to_be_canonical_is_so(scheme: str, port: str) -> None:
    names = ["example.org", "a-b.c", "localhost", "x1.e2", "under_score.org", "a..b", "xn--p1ai"]
    numbers = ["127.0.0.1", "1.2.3", "01.2.3.4", "256.1.1.1", "1.2.3.4.", "a.0x1", "a.1"]
    paths = ["", "/", "//", "/a.b/~c", "/.", "/./a", "/a/..", "/.well-known/x", "/%7e"]
    tails = [*paths, "/?", "/?a=/..", "/?a?b", "/#a"]
    given = [f"://{name}{port}{tail}" for name in (*names, *numbers) for tail in tails]

    at_a_glance = [_canonical_or_why(f"{scheme}{one}") for one in given]

    assert at_a_glance == [_canonical_or_why(f"{scheme.upper()}{one}") for one in given]


def _canonical_or_why(url: str) -> str:
    try:
        return canonical(url)
    except UrlError as error:
        return str(error)


def test_a_canonical_url_is_itself_and_no_copy() -> None:
    url = "https://example.org:8443/a.b/?q=1&r=~x"

    assert canonical(url) is url
