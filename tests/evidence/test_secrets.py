from pathlib import Path

import pytest
from evidence.asking import HASTY, LOOPBACK
from web import Answer, Web, answer, redirect

from sourcecheck.evidence.ask import ask
from sourcecheck.evidence.store import Store
from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.model.resolution import Hop, Verdict


@pytest.mark.parametrize(
    "answers",
    [
        {"/page": [answer()]},
        {"/page": [answer(404)]},
        {"/page": [redirect(301, "/new?api_key=hunter2")], "/new": [answer()]},
        {"/page": [redirect(302, "/new?api_key=hunter2")], "/new": [answer(500)]},
        {"/page": [redirect(302, "/?sig=hunter2")], "/": [answer()]},
        {"/page": [redirect(302, "/login?token=hunter2")], "/login": [answer()]},
        {"/page": [redirect(302, "/404?token=hunter2")], "/404": [answer()]},
        {"/page": [redirect(302, "ftp://user:hunter2@a.example/?token=hunter2")]},
        {"/page": [redirect(302, "http://user:hunter2@[a.example/?token=hunter2")]},
        {"/page": [redirect(302, "?token=hunter2&id=7#access_token=hunter2")]},
        {"/page": [answer(headers=[("Set-Cookie", "session=hunter2")])]},
    ],
)
def test_no_secret_comes_to_the_store_or_to_an_output(
    web: Web, tmp_path: Path, answers: dict[str, list[Answer]]
) -> None:
    for path, given in answers.items():
        web.script(path, given)
    url = web.url("/page?id=7&token=hunter2").replace("//", "//user:hunter2@")
    cited = Identifier(Scheme.URL, f"{url}#access_token=hunter2")

    with Store(tmp_path / "evidence.sqlite3") as store:
        resolution = ask([cited], store, HASTY, guard=LOOPBACK).resolutions[cited]

    assert "hunter2" not in resolution.reason + str(resolution.hops)
    stored = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert b"hunter2" not in stored


def test_a_secret_is_sent_where_it_belongs_and_shown_masked(web: Web, tmp_path: Path) -> None:
    web.script("/page", [answer()])
    url = web.url("/page?id=7&token=hunter2")
    cited = Identifier(Scheme.URL, url)

    with Store(tmp_path / "evidence.sqlite3") as store:
        resolution = ask([cited], store, HASTY, guard=LOOPBACK).resolutions[cited]

    assert web.paths == ["/page?id=7&token=hunter2"]
    assert resolution.hops == (Hop(web.url("/page?id=7&token=***"), 200),)


def test_two_secrets_of_one_page_have_two_histories(web: Web, tmp_path: Path) -> None:
    web.script("/page?key=good", [answer()])
    web.script("/page?key=bad", [answer(403)])
    good, bad = (Identifier(Scheme.URL, web.url(f"/page?key={key}")) for key in ("good", "bad"))

    with Store(tmp_path / "evidence.sqlite3") as store:
        ask([good, bad], store, HASTY, guard=LOOPBACK)

        assert [one.verdict for one in store.history(good)] == [Verdict.ALIVE]
        assert [one.verdict for one in store.history(bad)] == [Verdict.BLOCKED]
