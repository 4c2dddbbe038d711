import pytest
from evidence.asking import exchange

from sourcecheck.evidence.engine.exchange import Exchange, Failure
from sourcecheck.evidence.engine.journey import DeadEnd, Trail
from sourcecheck.evidence.pages.verdicts import Judgement, judge
from sourcecheck.model.resolution import Verdict

PAGE = "https://a.example/dir/page"


def judged(*exchanges: Exchange, tries: int = 1, asked: float | None = None) -> Judgement:
    return judge(Trail(exchanges=exchanges, tries=tries, asked=asked))


def led(status: int, *urls: str) -> Judgement:
    """Judge a way of redirects, all with one status, to a page that is there."""
    return judged(*(exchange(url, status) for url in urls[:-1]), exchange(urls[-1]))


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (200, "200 OK"),
        (203, "203 Non-Authoritative Information"),
        (204, "204 No Content"),
        (206, "206 Partial Content"),
        (299, "status 299"),
        (300, "300 Multiple Choices"),
    ],
)
def test_a_success_is_alive(status: int, words: str) -> None:
    assert judged(exchange(PAGE, status)) == Judgement(Verdict.ALIVE, words)


@pytest.mark.parametrize(("status", "words"), [(404, "404 Not Found"), (410, "410 Gone")])
def test_what_the_server_says_is_not_there_is_gone(status: int, words: str) -> None:
    assert judged(exchange(PAGE, status)) == Judgement(Verdict.GONE, words)


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (400, "400 Bad Request"),
        (401, "401 Unauthorized"),
        (402, "402 Payment Required"),
        (403, "403 Forbidden"),
        (405, "405 Method Not Allowed"),
        (406, "406 Not Acceptable"),
        (407, "407 Proxy Authentication Required"),
        (418, "418 I'm a Teapot"),
        (451, "451 Unavailable For Legal Reasons"),
        (499, "status 499"),
        (999, "999 Request Denied"),
    ],
)
def test_a_refusal_of_our_request_proves_nothing(status: int, words: str) -> None:
    assert judged(exchange(PAGE, status)) == Judgement(Verdict.BLOCKED, words)


def test_too_many_requests_to_the_end_is_blocked() -> None:
    assert judged(exchange(PAGE, 429), tries=3) == Judgement(
        Verdict.BLOCKED,
        "429 Too Many Requests, 3 times",
    )


def test_too_long_a_wait_is_told() -> None:
    assert judged(exchange(PAGE, 429), asked=3600) == Judgement(
        Verdict.BLOCKED,
        "429 Too Many Requests, and asks to wait 3600 s",
    )


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (408, "408 Request Timeout"),
        (425, "425 Too Early"),
        (500, "500 Internal Server Error"),
        (503, "503 Service Unavailable"),
        (521, "521 Web Server Is Down"),
    ],
)
def test_a_server_error_to_the_end_is_unreachable(status: int, words: str) -> None:
    assert judged(exchange(PAGE, status), tries=3) == Judgement(
        Verdict.UNREACHABLE, f"{words}, 3 times"
    )


@pytest.mark.parametrize(
    "failure",
    [
        one
        for one in Failure
        if one not in {Failure.GUARD, Failure.MALFORMED, Failure.PATIENCE, Failure.ROBOTS}
    ],
)
def test_a_failure_is_unreachable_in_its_own_words(failure: Failure) -> None:
    failed = exchange(PAGE, None, failure=failure, reason="no answer within 20 s")

    assert judged(failed, tries=2) == Judgement(
        Verdict.UNREACHABLE, "no answer within 20 s, 2 times"
    )


def test_what_the_guard_refused_is_unchecked() -> None:
    refused = exchange(PAGE, None, failure=Failure.GUARD, reason="10.0.0.1 is private")

    assert judged(refused) == Judgement(
        Verdict.UNCHECKED, "10.0.0.1 is private: --allow-private has it asked"
    )


def test_what_cannot_be_asked_for_is_unchecked() -> None:
    refused = exchange(PAGE, None, failure=Failure.MALFORMED, reason="not a URL: bad host")

    assert judged(refused) == Judgement(Verdict.UNCHECKED, "not a URL: bad host")


def test_what_a_host_asked_to_be_spared_is_unchecked() -> None:
    spared = exchange(PAGE, None, failure=Failure.PATIENCE, reason="a.example asks for an hour")

    assert judged(spared) == Judgement(Verdict.UNCHECKED, "not asked: a.example asks for an hour")


def test_an_answer_that_was_not_asked_for_again_says_why() -> None:
    trail = Trail(exchanges=(exchange(PAGE, 429),), asked=30, refusal="a.example asks for an hour")

    assert judge(trail) == Judgement(
        Verdict.BLOCKED, "429 Too Many Requests; a.example asks for an hour"
    )


@pytest.mark.parametrize(
    ("exchange_", "words"),
    [
        (exchange(PAGE, 403), "403 Forbidden, accepted by the settings"),
        (exchange(PAGE, 404), "404 Not Found, accepted by the settings"),
        (exchange(PAGE, 999), "999 Request Denied, accepted by the settings"),
        (
            exchange(PAGE, 503, headers={"cf-mitigated": "challenge"}),
            "503 Service Unavailable, accepted by the settings",
        ),
    ],
)
def test_what_the_settings_accept_is_alive(exchange_: Exchange, words: str) -> None:
    trail = Trail(exchanges=(exchange_,), accepted=True)

    assert judge(trail) == Judgement(Verdict.ALIVE, words)


def test_what_is_accepted_may_still_have_moved() -> None:
    trail = Trail(
        exchanges=(exchange(PAGE, 301), exchange("https://a.example/new", 403)), accepted=True
    )

    assert judge(trail) == Judgement(Verdict.MOVED, "moved permanently to https://a.example/new")


def test_what_robots_txt_forbids_is_unchecked() -> None:
    reason = "robots.txt of a.example disallows it"

    assert judged(exchange(PAGE, None, failure=Failure.ROBOTS, reason=reason)) == Judgement(
        Verdict.UNCHECKED, reason
    )


@pytest.mark.parametrize("status", [301, 308])
def test_a_permanent_redirect_to_another_page_is_moved(status: int) -> None:
    assert led(status, PAGE, "https://a.example/new") == Judgement(
        Verdict.MOVED, "moved permanently to https://a.example/new"
    )


@pytest.mark.parametrize("status", [302, 303, 307])
def test_a_temporary_redirect_is_alive(status: int) -> None:
    assert led(status, PAGE, "https://b.example/session/7") == Judgement(Verdict.ALIVE, "200 OK")


def test_permanent_redirects_count_up_to_the_first_temporary_one() -> None:
    trail = (
        exchange(PAGE, 301),
        exchange("https://a.example/new", 302),
        exchange("https://b.example/copy", 301),
        exchange("https://b.example/session/7"),
    )

    assert judged(*trail) == Judgement(Verdict.MOVED, "moved permanently to https://a.example/new")


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("http://a.example/page", "https://a.example/page"),
        ("http://a.example/page", "https://www.a.example/page/"),
        ("https://www.a.example/page/", "https://a.example/page"),
        ("http://a.example/", "https://a.example/"),
    ],
)
def test_https_www_and_a_slash_are_no_move(first: str, last: str) -> None:
    assert led(301, first, last) == Judgement(Verdict.ALIVE, "200 OK")


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (PAGE, "https://a.example/"),
        ("https://a.example/page", "https://www.a.example/"),
        ("https://a.example/?id=7", "https://a.example/index.html"),
        (PAGE, "https://b.example/"),
        (PAGE, "https://a.example/en/"),
        (PAGE, "https://a.example/de-AT/index.html"),
    ],
)
@pytest.mark.parametrize("status", [301, 302])
def test_a_deep_link_that_lands_on_the_home_page_is_suspect(
    status: int, first: str, last: str
) -> None:
    assert led(status, first, last) == Judgement(Verdict.SUSPECT, f"leads to the home page {last}")


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("https://short.example/x7", "https://b.example/"),
        ("https://a.example/~jones/", "https://jones.example/"),
        ("https://a.example/index.html", "https://a.example/"),
        ("https://a.example/", "https://a.example/fr/"),
        ("https://a.example/page", "https://a.example/hp/"),
    ],
)
def test_a_short_link_may_lead_to_a_home_page(first: str, last: str) -> None:
    assert led(302, first, last) == Judgement(Verdict.ALIVE, "200 OK")


def test_a_page_titled_not_found_is_suspect() -> None:
    page = exchange(PAGE, body=b"<title>Page not found | A museum</title>")

    assert judged(page) == Judgement(
        Verdict.SUSPECT,
        '200 OK, but titled "Page not found | A museum"',
    )


def test_what_a_server_wrote_cannot_steer_a_terminal() -> None:
    body = b"<title>Page not found | \x1b[2J&#27;]0;pwned&#7;" + b"x" * 1000 + b"</title>"

    assert judged(exchange(PAGE, body=body)) == Judgement(
        Verdict.SUSPECT, f'200 OK, but titled "Page not found | [2J]0;pwned{"x" * 92}…"'
    )


def test_where_a_redirect_points_cannot_steer_a_terminal() -> None:
    trail = Trail(
        exchanges=(exchange(PAGE, 302),), dead_end=DeadEnd.NO_URL, target="https://[\x1b[2J"
    )

    assert judge(trail) == Judgement(
        Verdict.UNREACHABLE, f'{PAGE} redirects (302) to "https://[[2J", which is no URL'
    )


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (200, "200 OK"),
        (403, "403 Forbidden"),
        (429, "429 Too Many Requests"),
        (503, "503 Service Unavailable"),
    ],
)
def test_a_challenge_is_blocked_whatever_its_status(status: int, words: str) -> None:
    challenge = exchange(PAGE, status, headers={"cf-mitigated": "challenge"})

    assert judged(challenge) == Judgement(
        Verdict.BLOCKED, f"{words}: Cloudflare asks for proof of being no robot"
    )


def test_a_redirect_to_what_is_gone_is_gone() -> None:
    last = exchange("https://user:secret@b.example/x", 404)

    assert judged(exchange(PAGE, 301), last) == Judgement(
        Verdict.GONE,
        "leads to https://***@b.example/x: 404 Not Found",
    )


def test_where_a_redirect_leads_is_told_in_short_however_long_it_is() -> None:
    last = exchange(f"https://b.example/{'x' * 9000}", 404)

    assert judged(exchange(PAGE, 301), last) == Judgement(
        Verdict.GONE, f"leads to https://b.example/{'x' * 102}…: 404 Not Found"
    )


@pytest.mark.parametrize(
    ("dead_end", "target", "expected"),
    [
        (
            DeadEnd.NOWHERE,
            "",
            Judgement(Verdict.UNREACHABLE, f"{PAGE} redirects (302) without saying where"),
        ),
        (
            DeadEnd.NO_URL,
            "https://[x/",
            Judgement(
                Verdict.UNREACHABLE, f'{PAGE} redirects (302) to "https://[x/", which is no URL'
            ),
        ),
        (
            DeadEnd.CIRCLE,
            PAGE,
            Judgement(
                Verdict.UNREACHABLE,
                f"{PAGE} redirects (302) in a circle, back to {PAGE}; a browser may get through",
            ),
        ),
        (
            DeadEnd.TOO_MANY,
            "https://a.example/11",
            Judgement(Verdict.UNREACHABLE, "too many redirects, the next to https://a.example/11"),
        ),
        (
            DeadEnd.OTHER_SCHEME,
            "ftp://user:secret@a.example/file",
            Judgement(
                Verdict.UNCHECKED,
                f"{PAGE} redirects (302) to ftp://***@a.example/file: only http and https are "
                "asked",
            ),
        ),
    ],
)
def test_a_redirect_that_was_not_followed_says_why(
    dead_end: DeadEnd, target: str, expected: Judgement
) -> None:
    trail = Trail(exchanges=(exchange(PAGE, 302),), dead_end=dead_end, target=target)

    assert judge(trail) == expected


def test_a_way_to_what_is_excluded_is_unchecked() -> None:
    trail = Trail(
        exchanges=(exchange(PAGE, 302),),
        refusal='excluded by "b"',
        dead_end=DeadEnd.EXCLUDED,
        target="https://b.example/?key=1",
    )

    assert judge(trail) == Judgement(
        Verdict.UNCHECKED,
        f'{PAGE} redirects (302) to https://b.example/?key=***: excluded by "b"',
    )
