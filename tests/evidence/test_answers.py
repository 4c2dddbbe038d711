"""What each kind of answer means: the table of a link checker's trade, on a real wire."""

from dataclasses import replace

import pytest
from evidence.asking import HASTY, verdict
from web import Answer, Web, answer, hang, raw, redirect, reset

from sourcecheck.evidence.pages.verdicts import Judgement
from sourcecheck.model.resolution import Verdict

CHALLENGE = b"<html><head><title>Just a moment...</title></head></html>"
TRUNCATED = raw(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc")
PROOF = "Cloudflare asks for proof of being no robot"


@pytest.mark.parametrize(
    ("given", "found", "reason", "asked"),
    [
        (answer(), Verdict.ALIVE, "200 OK", 1),
        (answer(204), Verdict.ALIVE, "204 No Content", 1),
        (answer(200, b""), Verdict.ALIVE, "200 OK", 1),
        (answer(200, b"%PDF-1.7", content_type="application/pdf"), Verdict.ALIVE, "200 OK", 1),
        (redirect(301, "/"), Verdict.SUSPECT, "leads to the home page {}/", 1),
        (redirect(302, "/"), Verdict.SUSPECT, "leads to the home page {}/", 1),
        (
            answer(200, b"<title>Page not found</title>"),
            Verdict.SUSPECT,
            '200 OK, but titled "Page not found"',
            1,
        ),
        (answer(400), Verdict.BLOCKED, "400 Bad Request", 1),
        (answer(401), Verdict.BLOCKED, "401 Unauthorized", 1),
        (answer(402), Verdict.BLOCKED, "402 Payment Required", 1),
        (answer(403), Verdict.BLOCKED, "403 Forbidden", 1),
        (answer(405), Verdict.BLOCKED, "405 Method Not Allowed", 1),
        (answer(407), Verdict.BLOCKED, "407 Proxy Authentication Required", 1),
        (answer(418), Verdict.BLOCKED, "418 I'm a Teapot", 1),
        (answer(429), Verdict.BLOCKED, "429 Too Many Requests, 3 times", 3),
        (answer(451), Verdict.BLOCKED, "451 Unavailable For Legal Reasons", 1),
        (answer(999), Verdict.BLOCKED, "999 Request Denied", 1),
        (answer(200, CHALLENGE), Verdict.BLOCKED, f"200 OK: {PROOF}", 1),
        (answer(403, CHALLENGE), Verdict.BLOCKED, f"403 Forbidden: {PROOF}", 1),
        (answer(503, CHALLENGE), Verdict.BLOCKED, f"503 Service Unavailable: {PROOF}", 1),
        (answer(404), Verdict.GONE, "404 Not Found", 1),
        (answer(410), Verdict.GONE, "410 Gone", 1),
        (answer(500), Verdict.UNREACHABLE, "500 Internal Server Error, 3 times", 3),
        (answer(501), Verdict.UNREACHABLE, "501 Not Implemented", 1),
        (answer(503), Verdict.UNREACHABLE, "503 Service Unavailable, 3 times", 3),
        (
            answer(503, retry_after=3600),
            Verdict.UNREACHABLE,
            "503 Service Unavailable, and asks to wait 3600 s",
            1,
        ),
        (reset(), Verdict.UNREACHABLE, "the server broke off the connection, 3 times", 3),
        (TRUNCATED, Verdict.UNREACHABLE, "the answer broke off before its end, 3 times", 3),
        (
            raw(b"SSH-2.0-OpenSSH_9.6\r\n"),
            Verdict.UNREACHABLE,
            "the answer is not proper HTTP: Received HTTP/0.9 when not allowed",
            1,
        ),
    ],
)
def test_an_answer_means(web: Web, given: Answer, found: Verdict, reason: str, asked: int) -> None:
    web.script("/", [answer()])
    url = web.script("/deep/page", [given])

    assert verdict(url) == Judgement(found, reason.format(web.url("")))
    assert [one.path for one in web.requests if one.path != "/"] == ["/deep/page"] * asked
    assert {one.method for one in web.requests} == {"GET"}


def test_two_time_outs_mean_unreachable(web: Web) -> None:
    url = web.script("/deep/page", [hang()])

    assert verdict(url, replace(HASTY, timeout=0.2)) == Judgement(
        Verdict.UNREACHABLE, "no answer within 0.2 s, 2 times"
    )
    assert web.paths == ["/deep/page"] * 2
