import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from evidence.asking import HASTY, LOOPBACK
from web import Web, answer, redirect, registered

from sourcecheck.evidence.ask import ask
from sourcecheck.evidence.patterns import Patterns, read_remap
from sourcecheck.evidence.settings import NetworkSettings
from sourcecheck.evidence.store import Store
from sourcecheck.model.evidence import Evidence
from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.model.resolution import Hop, Resolution, Verdict

NOON = datetime(2026, 11, 2, 12, 0, 0, tzinfo=UTC)
DOI = Identifier(Scheme.DOI, "10.1000/182")
ISSN = Identifier(Scheme.ISSN, "0000-0019")

Asked = Callable[..., Evidence]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "evidence.sqlite3") as opened:
        yield opened


@pytest.fixture
def asked(web: Web, store: Store) -> Asked:
    """Return what asks with these patterns of what is included, excluded, and remapped."""

    def asking(*identifiers: Identifier, landing_pages: bool = False, **patterns: str) -> Evidence:
        return ask(
            identifiers,
            store,
            settings(web, **patterns),
            landing_pages=landing_pages,
            guard=LOOPBACK,
            clock=lambda: NOON,
        )

    return asking


def settings(web: Web, include: str = "", exclude: str = "", remap: str = "") -> NetworkSettings:
    return replace(
        HASTY,
        doi_base_url=web.url(""),
        include=compiled(include),
        exclude=compiled(exclude),
        remap=tuple(map(read_remap, remap.splitlines())),
    )


def compiled(patterns: str) -> Patterns:
    return tuple(re.compile(one) for one in patterns.split())


def link(url: str) -> Identifier:
    return Identifier(Scheme.URL, url)


def told(evidence: Evidence) -> list[tuple[str, Verdict, str]]:
    return [
        (str(identifier), one.verdict, one.reason)
        for identifier, one in evidence.resolutions.items()
    ]


def test_what_is_excluded_is_unchecked_and_nobody_is_asked(web: Web, asked: Asked) -> None:
    good, left = link(web.script("/a", [answer()])), link(web.script("/b", [answer()]))

    evidence = asked(left, good, DOI, ISSN, exclude="/b$ ^https://doi.org/10.1000/")

    def unchecked(identifier: Identifier, reason: str) -> Resolution:
        return Resolution(
            identifier=identifier,
            verdict=Verdict.UNCHECKED,
            reason=reason,
            asked=NOON,
            answered=False,
        )

    assert list(evidence.resolutions) == [left, good, DOI]
    assert evidence.resolutions[left] == unchecked(left, 'excluded by "/b$"')
    assert evidence.resolutions[DOI] == unchecked(DOI, 'excluded by "^https://doi.org/10.1000/"')
    assert evidence.so_since(evidence.resolutions[good]) == NOON
    assert evidence.network
    assert web.paths == ["/a"]


def test_only_what_is_included_is_asked_wherever_it_leads(web: Web, asked: Asked) -> None:
    other = link(web.script("/b", [answer()]))
    moved = link(web.script("/a", [redirect(302, "/b")]))

    evidence = asked(moved, other, include="/a$")

    assert told(evidence) == [
        (web.url("/a"), Verdict.ALIVE, "200 OK"),
        (web.url("/b"), Verdict.UNCHECKED, "matches no pattern of what is included"),
    ]
    assert web.paths == ["/a", "/b"]


def test_a_redirect_to_what_is_excluded_is_not_followed(
    web: Web, asked: Asked, store: Store
) -> None:
    web.script("/b", [answer()])
    page = link(web.script("/a", [redirect(301, "/b")]))

    evidence = asked(page, exclude="/b$")

    here = web.url("/a")
    assert evidence.resolutions[page] == Resolution(
        identifier=page,
        verdict=Verdict.UNCHECKED,
        reason=f'{here} redirects (301) to {web.url("/b")}: excluded by "/b$"',
        hops=(Hop(here, 301),),
        asked=NOON,
    )
    assert web.paths == ["/a"]
    assert store.history(page) == ()


def test_a_link_is_excluded_however_it_is_written(web: Web, asked: Asked) -> None:
    evidence = asked(link(web.url("/x/%2e%2e/b")), exclude=re.escape(web.url("/b")))

    [unchecked] = evidence.resolutions.values()
    assert unchecked.verdict is Verdict.UNCHECKED
    assert web.paths == []


def test_a_secret_may_be_what_is_excluded(web: Web, asked: Asked) -> None:
    evidence = asked(link(web.url("/a?token=abc")), exclude="token=abc")

    assert told(evidence) == [
        (web.url("/a?token=***"), Verdict.UNCHECKED, 'excluded by "token=abc"')
    ]


def test_a_number_is_excluded_by_the_way_it_is_told(web: Web, asked: Asked) -> None:
    evidence = asked(Identifier(Scheme.ARXIV, "2301.00001"), exclude="^arxiv:2301")

    assert told(evidence) == [("arxiv:2301.00001", Verdict.UNCHECKED, 'excluded by "^arxiv:2301"')]
    assert web.paths == []


def test_the_landing_page_of_an_excluded_doi_is_not_asked(web: Web, asked: Asked) -> None:
    evidence = asked(DOI, landing_pages=True, exclude="10.1000")

    assert evidence.landing_pages == {}
    assert web.paths == []


def test_another_address_is_asked_in_the_place_of_one_that_matches(
    web: Web, asked: Asked, store: Store
) -> None:
    web.script("/new/page", [answer(404)])
    written = link("https://site.example/page")
    rules = rf"site\.example {web.url('')[7:]}/first" + "\nsite none"

    evidence = asked(
        written, remap=rf"^https://site\.example/(.*) {web.url('')}/new/\1" + f"\n{rules}"
    )

    sent = link(web.url("/new/page"))
    assert evidence == Evidence(
        {
            written: Resolution(
                identifier=written,
                verdict=Verdict.GONE,
                reason=f"404 Not Found (asked as {sent})",
                hops=(Hop(sent.value, 404),),
                asked=NOON,
            )
        }
    )
    assert [one.reason for one in store.history(sent)] == ["404 Not Found"]
    assert store.history(written) == ()


def test_links_that_become_one_are_asked_once(web: Web, asked: Asked) -> None:
    web.script("/a", [answer()])
    links = [link(web.url("/a")), link(web.url("/b")), link(web.url("/c"))]

    evidence = asked(*links, remap="/[bc]$ /a")

    assert [one.identifier for one in evidence.resolutions.values()] == links
    assert [reason for *_, reason in told(evidence)] == [
        "200 OK",
        f"200 OK (asked as {web.url('/a')})",
        f"200 OK (asked as {web.url('/a')})",
    ]
    assert web.paths == ["/a"]


def test_what_is_excluded_is_so_before_and_after_it_is_remapped(web: Web, asked: Asked) -> None:
    before, after = link("https://site.example/a"), link("https://site.example/b")
    remap = rf"site\.example {web.url('')[7:]}"

    evidence = asked(before, after, exclude=r"site.example/a 127\..*/b$", remap=remap)

    assert [reason for *_, reason in told(evidence)] == [
        'excluded by "site.example/a"',
        r'excluded by "127\..*/b$"',
    ]
    assert web.paths == []


def test_a_url_that_is_remapped_to_none_is_unchecked(web: Web, asked: Asked) -> None:
    evidence = asked(link(web.url("/a")), remap="^.* file:///etc/passwd")

    assert told(evidence) == [
        (
            web.url("/a"),
            Verdict.UNCHECKED,
            "only http and https are asked, not file (asked as file:///etc/passwd)",
        )
    ]


def test_a_doi_is_not_remapped(web: Web, asked: Asked) -> None:
    web.script("/api/handles/10.1000/182", [registered()])

    evidence = asked(DOI, remap=". x")

    assert told(evidence) == [("doi:10.1000/182", Verdict.ALIVE, "registered at doi.org")]
