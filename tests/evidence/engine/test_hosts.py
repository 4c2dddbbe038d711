import time
from dataclasses import replace

import pytest
from evidence.asking import HASTY, follow, verdict
from web import Web, answer, redirect

from sourcecheck.evidence.pages.verdicts import Judgement, judge
from sourcecheck.evidence.settings import USER_AGENT, HostSettings, NetworkSettings
from sourcecheck.model.resolution import Verdict

ALIVE = Judgement(Verdict.ALIVE, "200 OK")


def for_host(**own: object) -> NetworkSettings:
    """Return hasty settings with some for 127.0.0.1."""
    return replace(HASTY, hosts={"127.0.0.1": HostSettings(**own)})  # type: ignore[arg-type] # fields of its


def sent(web: Web, *names: str) -> list[tuple[str | None, ...]]:
    """Return what came in headers of these names with each request."""
    return [tuple(one.headers.get(name) for name in names) for one in web.requests]


def test_a_host_is_asked_no_more_at_a_time_than_its_settings_allow(web: Web) -> None:
    with Web("127.0.0.2") as other:
        urls = [
            each.script(f"/{number}", [answer(delay=0.05)])
            for each in (web, other)
            for number in range(6)
        ]

        follow(urls, replace(for_host(jobs=1), host_jobs=3))

        assert len({one.connection for one in web.requests}) == 1
        assert len({one.connection for one in other.requests}) == 3


def test_a_host_is_asked_no_more_often_than_its_settings_allow(web: Web) -> None:
    with Web("127.0.0.2") as other:
        urls = [
            each.script(f"/{number}", [answer()]) for each in (web, other) for number in range(4)
        ]

        follow(urls, for_host(interval=0.2))

        assert web.requests[-1].time - web.requests[0].time > 0.5
        assert other.requests[-1].time - other.requests[0].time < 0.5


def test_a_host_is_sent_its_own_headers_and_user_agent_and_no_other_is(web: Web) -> None:
    settings = for_host(headers={"Authorization": "Bearer hunter2"}, user_agent="our newsroom")
    with Web("127.0.0.2") as other:
        urls = [each.script("/page", [answer()]) for each in (other, web, other)]

        follow(urls, replace(settings, jobs=1))  # all over one handle

        names = ("authorization", "user-agent")
        assert sent(web, *names) == [("Bearer hunter2", "our newsroom")]
        assert set(sent(other, *names)) == {(None, USER_AGENT)}


@pytest.mark.parametrize("address", ["127.0.0.1", "127.0.0.2"])
def test_a_redirect_to_another_origin_takes_no_header_along(web: Web, address: str) -> None:
    settings = replace(
        for_host(headers={"Authorization": "Bearer hunter2"}),
        headers={"X-Key": "hunter2", "Accept-Language": "de"},
    )
    with Web(address) as other:
        web.script("/page", [redirect(302, "/next")])
        web.script("/next", [redirect(302, other.url("/page"))])
        other.script("/page", [answer()])

        verdict(web.url("/page"), settings)

        names = ("authorization", "x-key", "accept-language")
        assert sent(web, *names) == [("Bearer hunter2", "hunter2", "de")] * 2
        assert sent(other, *names) == [(None, None, "de")]


def test_the_contact_is_told_to_every_host(web: Web) -> None:
    verdict(web.script("/page", [answer()]), replace(HASTY, user_agent=USER_AGENT, contact="a@b"))

    assert sent(web, "user-agent") == [(f"{USER_AGENT.removesuffix(')')}; +a@b)",)]


@pytest.mark.parametrize("status", [401, 403, 404, 999])
def test_a_status_that_a_host_may_have_is_alive_there_only(web: Web, status: int) -> None:
    with Web("127.0.0.2") as other:
        urls = [each.script("/page", [answer(status)]) for each in (web, other)]

        trails = follow(urls, for_host(accept=frozenset({status})))

        here, there = (judge(trails[url]) for url in urls)
        assert here.verdict is Verdict.ALIVE
        assert here.reason.endswith(", accepted by the settings")
        assert there.verdict in {Verdict.BLOCKED, Verdict.GONE}


@pytest.mark.parametrize(
    ("status", "words"), [(429, "429 Too Many Requests"), (503, "503 Service Unavailable")]
)
def test_an_accepted_refusal_is_not_asked_for_again(web: Web, status: int, words: str) -> None:
    url = web.script("/page", [answer(status), answer()])

    assert verdict(url, replace(HASTY, accept=frozenset({429, 503}))) == Judgement(
        Verdict.ALIVE, f"{words}, accepted by the settings"
    )
    assert web.paths == ["/page"]


def test_what_is_accepted_at_one_host_is_judged_at_another_where_it_leads(web: Web) -> None:
    with Web("127.0.0.2") as other:
        target = other.script("/page", [answer(403)])
        url = web.script("/page", [redirect(302, target)])

        assert verdict(url, for_host(accept=frozenset({403}))) == Judgement(
            Verdict.BLOCKED, f"leads to {target}: 403 Forbidden"
        )


def test_accepting_what_is_a_success_anyway_hides_nothing(web: Web) -> None:
    page = b"<title>Page not found</title>"
    url = web.script("/page", [answer(200, page)])

    everything = replace(HASTY, accept=frozenset(range(100, 600)))

    assert verdict(url, everything) == verdict(url)
    assert verdict(url).verdict is Verdict.SUSPECT


def test_an_accepted_refusal_that_asks_for_peace_gets_it(web: Web) -> None:
    busy = web.script("/busy", [answer(429, retry_after=1)])
    page = web.script("/page", [answer()])

    started = time.monotonic()
    trails = follow([busy, page], replace(HASTY, host_jobs=1, accept=frozenset({429})))

    assert judge(trails[busy]).verdict is Verdict.ALIVE
    assert judge(trails[page]) == ALIVE
    assert time.monotonic() - started > 1
