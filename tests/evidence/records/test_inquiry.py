import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from evidence.asking import LOOPBACK
from evidence.records.asking import QUICK, doi
from web import Web, hang

from sourcecheck.evidence.engine.exchange import Exchange
from sourcecheck.evidence.records.catalog import Catalog, Question, Said, Search, number
from sourcecheck.evidence.records.inquiry import Inquiry
from sourcecheck.model.record import Presence, Record

NOON = datetime(2026, 11, 2, 12, 0, tzinfo=UTC)
ONE, TWO = doi("10.1000/1"), doi("10.1000/2")
RECORD = Record(registry="A registry", titles=("T",))


def has_all(_: Exchange, questions: Sequence[Question]) -> Said:
    return dict.fromkeys(questions, (RECORD,))


def has_none(_: Exchange, questions: Sequence[Question]) -> Said:
    return dict.fromkeys(questions, ())


def tells_nothing(_: Exchange, __: Sequence[Question]) -> Said:
    return {}


def fails(_: Exchange, __: Sequence[Question]) -> Said:
    raise ZeroDivisionError("a fault of ours")


def catalog(
    web: Web,
    name: str,
    read: Callable[[Exchange, Sequence[Question]], Said | None],
    *,
    tentative: bool = False,
) -> Catalog:
    def address(questions: Sequence[Question]) -> str:
        return web.url(f"/{name}/{'+'.join(map(number, questions))}")

    return Catalog(
        name=name, address=address, read=read, absence="not here", batch=2, tentative=tentative
    )


def replies(chains: Mapping[Question, Sequence[Catalog]]) -> list[tuple[Question, str, Presence]]:
    inquiry = Inquiry(QUICK, LOOPBACK, lambda: NOON)
    try:
        return [(one, told.registry, told.presence) for one, told, _ in inquiry.replies(chains)]
    finally:
        inquiry.stop()


def test_the_first_that_has_a_record_is_the_last_that_is_asked(web: Web) -> None:
    chain = [catalog(web, "a", has_none), catalog(web, "b", has_all), catalog(web, "c", has_all)]

    assert replies({ONE: chain}) == [(ONE, "a", Presence.ABSENT), (ONE, "b", Presence.FOUND)]


def test_a_title_is_put_to_all(web: Web) -> None:
    search = Search("Cauldron")
    chain = [catalog(web, "a", has_all), catalog(web, "b", has_all)]

    assert replies({search: chain}) == [
        (search, "a", Presence.FOUND),
        (search, "b", Presence.FOUND),
    ]


def test_what_a_tentative_catalog_leaves_out_its_registry_s_next_one_is_asked_for(web: Web) -> None:
    listing = catalog(web, "a", tells_nothing, tentative=True)

    assert replies({ONE: [listing, catalog(web, "a", has_none)]}) == [(ONE, "a", Presence.ABSENT)]
    assert len(web.requests) == 2


def test_a_question_that_a_catalog_says_nothing_of_is_not_known(web: Web) -> None:
    assert replies({ONE: [catalog(web, "a", tells_nothing)]}) == [(ONE, "a", Presence.UNKNOWN)]


def test_questions_are_put_together_as_far_as_a_catalog_takes_them(web: Web) -> None:
    asked = catalog(web, "a", has_all)

    replies({doi(f"10.1000/{n}"): [asked] for n in range(5)})

    assert web.paths == ["/a/10.1000/0+10.1000/1", "/a/10.1000/2+10.1000/3", "/a/10.1000/4"]


def test_a_slow_registry_holds_up_no_other(web: Web) -> None:
    web.script("/slow/10.1000/1", [hang()])
    slow, quick = catalog(web, "slow", lambda _, __: None), catalog(web, "quick", has_all)

    assert [one for one, *_ in replies({ONE: [slow], TWO: [quick]})] == [TWO, ONE]


def test_catalogs_of_one_pool_keep_to_one_pace(web: Web) -> None:
    pool = {"pool": "both", "interval": 0.2}
    first = replace(catalog(web, "a", has_all), **pool)  # type: ignore[arg-type] # two types
    second = replace(catalog(web, "b", has_all), **pool)  # type: ignore[arg-type] # two types

    replies({ONE: [first], TWO: [second]})

    one, two = (request.time for request in web.requests)
    assert two - one > 0.18


def test_a_fault_of_ours_is_not_lost_in_a_thread(web: Web) -> None:
    with pytest.raises(ZeroDivisionError, match="a fault of ours"):
        replies({ONE: [catalog(web, "a", fails)]})


def test_a_registry_that_is_down_is_left_in_peace(web: Web) -> None:
    down = replace(catalog(web, "a", lambda _, __: None), batch=1)

    said = replies({doi(f"10.1000/{n}"): [down] for n in range(12)})

    assert [presence for _, _, presence in said] == [Presence.UNKNOWN] * 12
    assert len(web.requests) == 10


def test_a_stopped_inquiry_asks_no_more(web: Web) -> None:
    inquiry = Inquiry(QUICK, LOOPBACK, lambda: NOON)
    slow = replace(catalog(web, "a", has_all), batch=1, interval=0.3)
    coming = inquiry.replies({ONE: [slow], TWO: [slow]})

    next(coming)
    inquiry.stop()
    time.sleep(0.5)

    assert len(web.requests) <= 2
    assert inquiry.connected


def test_without_questions_nobody_is_asked() -> None:
    assert replies({}) == []
