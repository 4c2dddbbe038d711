from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import parse_qs

import pytest
from evidence.archiving import URL, Clock, json_answer
from evidence.asking import HASTY
from web import Answer, Web, answer, redirect, refusing_url

from sourcecheck.errors import ConfigError
from sourcecheck.evidence.archive.wayback_save import NotSaved, SavePageNow
from sourcecheck.model.archived_copy import ArchivedCopy, read_copy

HUSH = "hush"
JOB = "spn2-dea4b01e"
STATUS = f"/save/status/{JOB}"
ACCEPTED = json_answer({"url": URL, "job_id": JOB})
PENDING = json_answer({"status": "pending", "job_id": JOB})
DONE = json_answer({"status": "success", "timestamp": "20261122123005", "original_url": URL})


def failed(code: str, message: str = "Sorry.") -> Answer:
    return json_answer({"status": "error", "status_ext": f"error:{code}", "message": message})


def save(
    web: Web, answers: Sequence[Answer], states: Sequence[Answer] = (), url: str = URL
) -> ArchivedCopy | NotSaved:
    web.script("/save", answers)
    web.script(STATUS, states)
    return save_at(web.url(""), Clock(), url)


def save_at(base: str, clock: Clock, url: str = URL) -> ArchivedCopy | NotSaved:
    settings = replace(HASTY, retries=0, timeout=0.2)
    saver = SavePageNow(
        settings, access="key", secret=HUSH, base=base, clock=clock, sleep=clock.sleep
    )
    try:
        return saver.save(url)
    finally:
        saver.close()


@pytest.mark.parametrize("pending", [0, 1, 5])
def test_a_page_is_saved_when_its_capture_has_ended(web: Web, pending: int) -> None:
    copy = save(web, [ACCEPTED], [PENDING] * pending + [DONE])

    assert copy == read_copy(web.url(f"/web/20261122123005/{URL}"))
    assert web.paths == ["/save"] + [STATUS] * (pending + 1)


def test_the_page_is_sent_without_its_fragment(web: Web) -> None:
    save(web, [ACCEPTED], [DONE], "https://a.example/b?c=d#top")

    assert [(request.method, parse_qs(request.body.decode())) for request in web.requests] == [
        ("POST", {"url": ["https://a.example/b?c=d"], "skip_first_archive": ["1"]}),
        ("GET", {}),
    ]


def test_the_keys_are_sent_and_json_is_asked_for(web: Web) -> None:
    save(web, [ACCEPTED], [DONE])

    for request in web.requests:
        assert request.headers["authorization"] == "LOW key:hush"
        assert request.headers["accept"] == "application/json"


def test_the_keys_do_not_follow_a_redirect(web: Web) -> None:
    with Web("127.0.0.2") as other:
        found = save(web, [redirect(302, other.url("/save"))])

        assert found == NotSaved("the Wayback Machine answered 302 Found")
        assert other.requests == []


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        (
            "too-many-daily-captures",
            "archive.org saves no page so often in one day: try tomorrow",
        ),
        ("user-session-limit", "your account has too many captures at work: try later"),
        ("not-found", "the site says that there is no such page (404)"),
        ("celery", "Sorry."),
    ],
)
def test_why_a_page_was_not_saved_is_told_in_words(web: Web, code: str, reason: str) -> None:
    assert save(web, [failed(code)]) == NotSaved(reason)
    assert save(web, [ACCEPTED], [PENDING, failed(code)]) == NotSaved(reason)


def test_an_error_code_without_a_state_is_an_error(web: Web) -> None:
    given = json_answer({"status_ext": "error:blocked-url", "url": URL})

    assert save(web, [given]) == NotSaved("archive.org does not save this site")


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        (answer(500), "the Wayback Machine answered 500 Internal Server Error"),
        (answer(429), "the Wayback Machine answered 429 Too Many Requests"),
        (answer(200, b"<html>"), "the Wayback Machine answered 200 OK"),
        (answer(200, b"[]"), "the Wayback Machine answered 200 OK"),
        (json_answer({}), "archive.org gave no usable answer"),
        (json_answer({"job_id": 7}), "archive.org gave no usable answer"),
        (json_answer({"message": "Down\nfor\trepair."}), "Down for repair."),
        (answer(200, delay=2), "the Wayback Machine did not answer in time"),
    ],
)
def test_a_service_in_trouble_saves_nothing(web: Web, given: Answer, reason: str) -> None:
    assert save(web, [given]) == NotSaved(reason)


@pytest.mark.parametrize(
    "given",
    [
        json_answer({"status": "success"}),
        json_answer({"status": "success", "timestamp": "now", "original_url": URL}),
        json_answer({}),
    ],
)
def test_a_capture_without_an_address_is_none(web: Web, given: Answer) -> None:
    assert save(web, [ACCEPTED], [given]) == NotSaved("archive.org gave no usable answer")


def test_a_service_out_of_reach_saves_nothing() -> None:
    assert save_at(refusing_url(), Clock()) == NotSaved(
        "the Wayback Machine could not be connected to"
    )


def test_wrong_keys_are_a_fault_of_the_settings(web: Web) -> None:
    with pytest.raises(ConfigError) as raised:
        save(web, [answer(401, b'{"message": "You need to be logged in."}')])

    assert str(raised.value) == (
        "error: archive.org does not accept the keys\n"
        "  hint: get new ones at https://archive.org/account/s3.php"
    )


def test_a_capture_is_not_waited_for_for_ever(web: Web) -> None:
    web.script("/save", [ACCEPTED])
    web.script(STATUS, [PENDING])
    clock = Clock()

    found = save_at(web.url(""), clock)

    assert found == NotSaved("still at work after 180 s: look again later")
    assert set(clock.slept) == {5}
    assert len(web.requests) == 37


def test_after_a_429_no_further_page_is_sent(web: Web) -> None:
    web.script("/save", [answer(429)])
    clock = Clock()
    saver = SavePageNow(
        HASTY, access="key", secret=HUSH, base=web.url(""), clock=clock, sleep=clock.sleep
    )

    saver.save(URL)

    assert saver.save(URL) == NotSaved("the Wayback Machine asks for a pause (429): not asked")
    assert len(web.requests) == 1
    saver.close()


def test_a_password_is_not_told(web: Web) -> None:
    assert save(web, [ACCEPTED], [DONE], "https://me:secret@a.example/") == NotSaved(
        "it holds a secret: the archive is not told"
    )
    assert web.requests == []
