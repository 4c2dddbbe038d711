from dataclasses import replace

import pytest
from evidence.asking import HASTY, exchange, follow, verdict
from web import Answer, Web, answer, hang, redirect, refusing_url, reset

from sourcecheck.evidence.engine.exchange import Failure
from sourcecheck.evidence.engine.guard import Guard
from sourcecheck.evidence.engine.journey import DeadEnd, Refusal, Trail
from sourcecheck.evidence.engine.robots import read_rules
from sourcecheck.evidence.pages.verdicts import Judgement, judge
from sourcecheck.evidence.settings import HostSettings
from sourcecheck.model.resolution import Verdict

OBEDIENT = replace(HASTY, robots_txt=True)
ALIVE = Judgement(Verdict.ALIVE, "200 OK")
DISALLOWED = Judgement(Verdict.UNCHECKED, "robots.txt of 127.0.0.1 disallows it")
HOST = "https://a.example"
PAGE = f"{HOST}/dir/page?q=1"


def text(body: str) -> Answer:
    return answer(200, body.encode(), content_type="text/plain")


def refusal(body: str | bytes, url: str = PAGE, status: int = 200) -> Refusal | None:
    content = body.encode() if isinstance(body, str) else body
    came = exchange(f"{HOST}/robots.txt", status, body=content)
    return read_rules(HOST, Trail(exchanges=(came,))).refusal(url)


@pytest.mark.parametrize(
    "body",
    [
        "",
        "User-agent: *\nDisallow:\n",
        "User-agent: *\nDisallow: /other\n",
        "User-agent: Googlebot\nDisallow: /\n",
        "User-agent: *\nDisallow: /\n\nUser-agent: sourcecheck\nDisallow: /other\n",
        "User-agent: *\nDisallow: /dir/\nAllow: /dir/page\n",
        "User-agent: *\nDisallow: /dir/page$\n",
        "Disallow: /\n",
        "<!DOCTYPE html><html><body>Disallow: /</body></html>",
    ],
)
def test_what_no_rule_disallows_may_be_asked_for(body: str) -> None:
    assert refusal(body) is None


@pytest.mark.parametrize(
    "body",
    [
        "User-agent: *\nDisallow: /\n",
        "\ufeffUser-agent: *\r\nDisallow: /dir # that one\r\n",
        "user-agent: SourceCheck\ndisallow: /dir/\n\nUser-agent: *\nAllow: /\n",
        "User-agent: a\nUser-agent: sourcecheck\nDisallow: /*?q=\n",
        "User-agent: *\nDisallow: /%64ir/\n",
        "\n".join(["User-agent: *", *(f"Disallow: /{n}" for n in range(9999)), "Disallow: /dir"]),
    ],
)
def test_what_a_rule_disallows_is_not_asked_for(body: str) -> None:
    assert refusal(body) == Refusal(
        reason="robots.txt of a.example disallows it", failure=Failure.ROBOTS
    )


def test_no_more_than_500_kib_of_a_file_are_read() -> None:
    rule = b"User-agent: *\nDisallow: /dir\n"

    assert refusal(b"#" * (500 * 1024 - len(rule) - 1) + b"\n" + rule)
    assert refusal(b"#" * 500 * 1024 + b"\n" + rule) is None


def test_bytes_that_are_no_text_disturb_nothing() -> None:
    assert refusal(b"\xff\xfe\x00 \nUser-agent: *\nDisallow: /dir\n")


@pytest.mark.parametrize("status", [300, 304, 400, 401, 403, 404, 410, 429, 451])
def test_a_file_that_is_not_there_forbids_nothing(status: int) -> None:
    assert refusal("User-agent: *\nDisallow: /\n", status=status) is None


@pytest.mark.parametrize("dead_end", list(DeadEnd))
def test_a_file_that_redirects_lead_away_from_forbids_nothing(dead_end: DeadEnd) -> None:
    trail = Trail(exchanges=(exchange(f"{HOST}/robots.txt", 302),), dead_end=dead_end)

    assert read_rules(HOST, trail).refusal(PAGE) is None


@pytest.mark.parametrize(
    ("body", "delay"),
    [
        ("User-agent: *\nCrawl-delay: 2.5\n", 2.5),
        ("User-agent: *\nCrawl-delay: 9\n\nUser-agent: sourcecheck\nCrawl-delay: 1\n", 1),
        ("User-agent: *\nCrawl-delay: soon\n", 0),
        ("User-agent: Bingbot\nCrawl-delay: 9\n", 0),
        ("", 0),
    ],
)
def test_a_delay_is_read(body: str, delay: float) -> None:
    came = exchange(f"{HOST}/robots.txt", body=body.encode())

    assert read_rules(HOST, Trail(exchanges=(came,))).delay == delay


def test_nobody_is_asked_for_rules_unless_it_is_wanted(web: Web) -> None:
    web.script("/robots.txt", [text("User-agent: *\nDisallow: /\n")])

    assert verdict(web.script("/page", [answer()])) == ALIVE
    assert web.paths == ["/page"]


def test_each_origin_is_asked_once_and_first(web: Web) -> None:
    with Web() as other:
        for each in (web, other):
            each.script("/robots.txt", [text("User-agent: *\nDisallow: /private\n")])
        urls = [
            each.script(path, [answer()])
            for each in (web, other)
            for path in ("/private/1", "/public/1", "/public/2")
        ]

        trails = follow(urls, OBEDIENT)

        assert [judge(trails[url]) for url in urls] == [DISALLOWED, ALIVE, ALIVE] * 2
        for each in (web, other):
            assert each.paths[0] == "/robots.txt"
            assert sorted(each.paths[1:]) == ["/public/1", "/public/2"]


def test_a_redirect_leads_to_no_page_that_is_disallowed(web: Web) -> None:
    with Web("127.0.0.2") as other:
        other.script("/robots.txt", [text("User-agent: sourcecheck\nDisallow: /private\n")])
        target = other.url("/private")
        url = web.script("/page", [redirect(302, target)])

        assert verdict(url, OBEDIENT) == Judgement(
            Verdict.UNCHECKED, f"leads to {target}: robots.txt of 127.0.0.2 disallows it"
        )
        assert web.paths == ["/robots.txt", "/page"]
        assert other.paths == ["/robots.txt"]


def test_rules_may_stand_where_a_redirect_leads(web: Web) -> None:
    with Web("127.0.0.2") as other:
        other.script("/rules", [text("User-agent: *\nDisallow: /page\n")])
        web.script("/robots.txt", [redirect(301, other.url("/rules"))])

        assert verdict(web.url("/page"), OBEDIENT) == DISALLOWED
        assert web.paths == ["/robots.txt"]
        assert other.paths == ["/rules"]


def test_a_server_error_may_pass_for_rules_too(web: Web) -> None:
    web.script("/robots.txt", [answer(500), text("User-agent: *\nDisallow: /page\n")])

    assert verdict(web.url("/page"), OBEDIENT) == DISALLOWED


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (answer(503), "503 Service Unavailable"),
        (reset(), "the server broke off the connection"),
        (hang(), "no answer within 0.3 s"),
    ],
)
def test_rules_that_could_not_be_had_forbid_everything(web: Web, given: Answer, words: str) -> None:
    web.script("/robots.txt", [given])
    url = web.script("/page", [answer()])

    assert verdict(url, replace(OBEDIENT, timeout=0.3)) == Judgement(
        Verdict.UNCHECKED, f"robots.txt of 127.0.0.1 could not be had: {words}"
    )
    assert set(web.paths) == {"/robots.txt"}


def test_rules_that_a_redirect_leads_to_and_nobody_serves_forbid_everything(web: Web) -> None:
    web.script("/robots.txt", [redirect(302, refusing_url())])

    assert verdict(web.url("/page"), OBEDIENT) == Judgement(
        Verdict.UNCHECKED,
        "robots.txt of 127.0.0.1 could not be had: the server refuses the connection",
    )
    assert web.paths == ["/robots.txt"]


@pytest.mark.parametrize(
    "url", ["http://no-such-host.invalid/page", refusing_url()], ids=["unknown", "refused"]
)
def test_where_nobody_serves_anything_that_is_what_is_said_of_a_page(url: str) -> None:
    [trail] = follow([url], OBEDIENT).values()

    assert judge(trail) == verdict(url)
    assert judge(trail).verdict is Verdict.UNREACHABLE
    assert [(one.url, one.connected) for one in trail.exchanges] == [(url, False)]


def test_the_guard_holds_for_rules_too(web: Web) -> None:
    url = web.url("/page")

    assert verdict(url, OBEDIENT, Guard()) == verdict(url, HASTY, Guard())
    assert web.requests == []


def test_a_delay_lengthens_the_interval_of_the_host_up_to_what_a_wait_may_last(web: Web) -> None:
    web.script("/robots.txt", [text("User-agent: *\nCrawl-delay: 3600\n")])
    urls = [web.script(f"/{number}", [answer()]) for number in range(3)]

    follow(urls, replace(OBEDIENT, retry_after=0.3))

    _, first, second, third = (one.time for one in web.requests)
    assert 0.2 < second - first < 2
    assert 0.2 < third - second < 2


def test_rules_are_asked_for_as_the_host_wants_to_be_asked(web: Web) -> None:
    web.script("/robots.txt", [answer(429, retry_after=3600)])
    urls = [web.script(f"/{number}", [answer()]) for number in range(2)]
    own = HostSettings(headers={"X-Key": "1"}, user_agent="our newsroom")

    trails = follow(urls, replace(OBEDIENT, hosts={"127.0.0.1": own}))

    asked = Judgement(Verdict.UNCHECKED, "not asked: 127.0.0.1 asks to be left alone for 3600 s")
    assert [judge(one) for one in trails.values()] == [asked, asked]
    [received] = web.requests
    assert received.path == "/robots.txt"
    assert (received.headers["x-key"], received.headers["user-agent"]) == ("1", "our newsroom")
