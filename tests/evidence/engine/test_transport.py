import gzip
import socket
import time
import zlib
from collections.abc import Iterator
from dataclasses import replace
from ipaddress import IPv4Network
from pathlib import Path

import pytest
from evidence.asking import HASTY, LOOPBACK
from web import PAGE, After, Answer, Web, answer, hang, raw, redirect, refusing_url, reset

from sourcecheck.evidence.engine.exchange import Exchange, Failure, Request
from sourcecheck.evidence.engine.guard import Guard
from sourcecheck.evidence.engine.transport import Transport
from sourcecheck.evidence.settings import NetworkSettings

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


def fetch(*urls: str, settings: NetworkSettings = HASTY, guard: Guard = LOOPBACK) -> list[Exchange]:
    """Return the exchanges for URLs that are asked one after the other."""
    transport = Transport(settings, guard)
    try:
        return [fetch_one(transport, url) for url in urls]
    finally:
        transport.close()


def fetch_one(transport: Transport, url: str) -> Exchange:
    request = Request(url)
    transport.start(request)
    while not (ended := transport.wait(1)):
        pass
    assert [one.request for one in ended] == [request]
    return ended[0]


def failed(exchange: Exchange) -> tuple[Failure | None, str, bool]:
    return exchange.failure, exchange.reason, exchange.connected


@pytest.fixture
def tempting_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Web]:
    """Offer a proxy and a password, as the environment of a company's machine may."""
    with Web() as proxy:
        for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.url(""))
        monkeypatch.delenv("no_proxy", raising=False)
        netrc = tmp_path / ".netrc"
        netrc.write_text("machine 127.0.0.1 login someone password secret\n")
        netrc.chmod(0o600)
        monkeypatch.setenv("HOME", str(tmp_path))
        monkeypatch.setenv("NETRC", str(netrc))
        yield proxy


def test_an_answer_comes_with_status_headers_and_body(web: Web) -> None:
    url = web.script("/page", [answer(headers=[("X-One", "a"), ("x-ONE", "b")])])

    [got] = fetch(url)

    assert (got.url, got.status, got.body, failed(got)) == (url, 200, PAGE, (None, "", True))
    assert got.headers["content-type"] == "text/html; charset=utf-8"


def test_repeated_headers_are_joined_and_interim_answers_forgotten(web: Web) -> None:
    url = web.script(
        "/page",
        [
            raw(
                b"HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\nHTTP/1.1 204 No Content\r\n"
                b"Via: one\r\nVIA: two\r\nX-Umlaut: \xc3\xa4\r\nX-Latin: \xe4\r\n\r\n"
            )
        ],
    )

    [got] = fetch(url)

    assert got.status == 204
    assert got.headers == {"via": "one, two", "x-umlaut": "ä", "x-latin": "ä"}


def test_a_request_is_an_honest_get(web: Web) -> None:
    fetch(web.script("/a%20b?c=d", [answer()]), settings=replace(HASTY, user_agent="who/1 (+u)"))

    [received] = web.requests
    assert (received.method, received.path) == ("GET", "/a%20b?c=d")
    assert received.headers == {
        "host": f"127.0.0.1:{web.port}",
        "user-agent": "who/1 (+u)",
        "accept": "*/*",
        "accept-encoding": "gzip, deflate",
    }


def test_a_redirect_is_not_followed(web: Web) -> None:
    [got] = fetch(web.script("/old", [redirect(301, "/new")]))

    assert (got.status, got.headers["location"]) == (301, "/new")
    assert web.paths == ["/old"]


def test_requests_to_one_host_share_a_connection(web: Web) -> None:
    fetch(*(web.script(f"/{number}", [answer()]) for number in range(5)))

    assert [received.connection for received in web.requests] == [0, 0, 0, 0, 0]


def test_a_huge_body_is_not_read(web: Web) -> None:
    endless = raw(
        HEAD + b"Content-Length: 10000000000\r\n\r\n", After.FLOOD, flood=bytes(64 * 1024)
    )

    [got] = fetch(web.script("/film", [endless]))

    assert (got.status, failed(got)) == (200, (None, "", True))
    assert HASTY.body_limit <= len(got.body) < 2 * HASTY.body_limit
    assert web.sent < 20_000_000


@pytest.mark.parametrize(
    ("encoding", "bomb"),
    [
        ("gzip", gzip.compress(bytes(8_000_000), mtime=0)),
        ("gzip, gzip", gzip.compress(gzip.compress(bytes(8_000_000), mtime=0), mtime=0)),
        ("deflate", zlib.compress(bytes(8_000_000))),
    ],
)
def test_a_decompression_bomb_does_not_unfold(web: Web, encoding: str, bomb: bytes) -> None:
    url = web.script("/bomb", [answer(body=bomb, headers=[("Content-Encoding", encoding)])])

    [got] = fetch(url)

    assert failed(got) == (None, "", True)
    assert HASTY.body_limit <= len(got.body) < 2 * HASTY.body_limit


def test_a_large_file_that_comes_slowly_is_there(web: Web) -> None:
    slow = raw(HEAD + b"Content-Length: 1000\r\n\r\n<title>x</title>", After.HANG)

    [got] = fetch(web.script("/slow", [slow]), settings=replace(HASTY, timeout=0.2))

    assert (got.status, got.body, failed(got)) == (200, b"<title>x</title>", (None, "", True))


def test_a_server_that_never_answers_times_out(web: Web) -> None:
    [got] = fetch(web.script("/", [hang()]), settings=replace(HASTY, timeout=0.2))

    assert failed(got) == (Failure.TIMEOUT, "no answer within 0.2 s", True)


def test_a_server_that_cannot_be_connected_to_times_out(backlogged: str) -> None:
    [got] = fetch(backlogged, settings=replace(HASTY, connect_timeout=0.2))

    assert failed(got) == (Failure.TIMEOUT, "no connection within 0.2 s", False)


def test_a_server_that_never_says_hello_in_tls_times_out() -> None:
    with socket.create_server(("127.0.0.1", 0)) as mute:
        url = f"https://127.0.0.1:{mute.getsockname()[1]}/"

        [got] = fetch(url, settings=replace(HASTY, connect_timeout=0.2))

    assert (got.failure, got.reason) == (Failure.TIMEOUT, "no connection within 0.2 s")


def test_a_closed_port_refuses() -> None:
    [got] = fetch(refusing_url())

    assert failed(got) == (Failure.REFUSED, "the server refuses the connection", False)


def test_a_name_without_address_fails_in_the_dns() -> None:
    [got] = fetch("http://no-such-host.invalid/")

    assert failed(got) == (Failure.DNS, "its host has no address (DNS)", False)


@pytest.mark.parametrize("given", [reset(), raw(b"")], ids=["reset", "closed"])
def test_a_connection_that_breaks_before_an_answer_is_a_reset(web: Web, given: Answer) -> None:
    [got] = fetch(web.script("/", [given]))

    assert failed(got) == (Failure.RESET, "the server broke off the connection", True)


def test_a_body_shorter_than_promised_is_truncated(web: Web) -> None:
    [got] = fetch(web.script("/", [raw(HEAD + b"Content-Length: 100\r\n\r\nabc")]))

    assert (got.status, got.body) == (200, b"abc")
    assert failed(got) == (Failure.TRUNCATED, "the answer broke off before its end", True)


def test_a_head_that_ends_with_the_connection_is_truncated(web: Web) -> None:
    [got] = fetch(web.script("/", [raw(b"HTTP/1.1 200 OK\r\nContent-Ty")]))

    assert failed(got) == (Failure.TRUNCATED, "the answer broke off before its end", True)


def test_a_head_of_lines_that_end_as_in_unix_is_whole(web: Web) -> None:
    [got] = fetch(web.script("/", [raw(b"HTTP/1.1 200 OK\nX: a\n\nabc")]))

    assert (got.status, got.body, got.failure) == (200, b"abc", None)


def test_headers_without_end_are_too_large(web: Web) -> None:
    flood = b"X-Flood: " + b"x" * 1000 + b"\r\n"

    [got] = fetch(web.script("/", [raw(b"HTTP/1.1 200 OK\r\n", After.FLOOD, flood=flood)]))

    assert failed(got) == (Failure.TOO_LARGE, "the answer's headers have no end", True)
    assert web.sent < 5_000_000


def test_a_header_line_without_end_is_too_large(web: Web) -> None:
    [got] = fetch(web.script("/", [raw(HEAD + b"X: ", After.FLOOD, flood=b"x" * 1000)]))

    assert failed(got) == (Failure.TOO_LARGE, "the answer's headers have no end", True)


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        (b"SSH-2.0-OpenSSH_9.6\r\n", "Received HTTP/0.9 when not allowed"),
        (
            HEAD + b"Content-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc",
            "its body is no gzip: incorrect header check",
        ),
    ],
)
def test_garbage_is_no_proper_http(web: Web, sent: bytes, words: str) -> None:
    [got] = fetch(web.script("/", [raw(sent)]))

    assert failed(got) == (
        Failure.PROTOCOL,
        f"the answer is not proper HTTP: {words}",
        True,
    )


@pytest.mark.parametrize("url", ["http://exa mple.example/", "http://a.example:1x/"])
def test_a_url_that_libcurl_rejects_is_malformed(url: str) -> None:
    [got] = fetch(url)

    assert (got.failure, got.connected) == (Failure.MALFORMED, False)
    assert got.reason.startswith("not a URL: URL rejected: ")


@pytest.mark.parametrize("url", ["file:///etc/hostname", "ftp://127.0.0.1/x", "dict://127.0.0.1/"])
def test_other_schemes_are_not_spoken(url: str) -> None:
    [got] = fetch(url)

    assert (got.failure, got.body, got.connected) == (Failure.PROTOCOL, b"", False)


@pytest.mark.parametrize("host", ["127.0.0.2", "2130706434", "0x7f.2", "0177.0.0.2"])
def test_the_guard_sees_the_very_address_however_it_is_written(host: str) -> None:
    narrow = Guard(allowed=[IPv4Network("127.0.0.1/32")])

    with Web("127.0.0.2") as forbidden:
        [got] = fetch(f"http://{host}:{forbidden.port}/", guard=narrow)

        assert failed(got) == (
            Failure.GUARD,
            "127.0.0.2 is not an address of the public internet",
            False,
        )
        assert forbidden.requests == []


def test_the_guard_sees_every_address_of_a_name(web: Web) -> None:
    [got] = fetch(f"http://localhost:{web.port}/", guard=Guard())

    assert got.failure is Failure.GUARD
    assert web.requests == []


def test_a_failure_leaves_the_next_request_unharmed(web: Web) -> None:
    page = web.script("/page", [answer()])
    broken = web.script("/broken", [raw(HEAD + b"Content-Length: 100\r\n\r\nabc")])

    codes = [(got.status, got.failure) for got in fetch(page, refusing_url(), broken, page)]

    assert codes == [
        (200, None),
        (None, Failure.REFUSED),
        (200, Failure.TRUNCATED),
        (200, None),
    ]


def test_proxies_and_passwords_of_the_environment_are_not_used(
    web: Web, tempting_environment: Web
) -> None:
    fetch(web.script("/page", [answer()]))

    assert tempting_environment.requests == []
    assert "authorization" not in web.requests[0].headers


def test_closing_breaks_off_what_is_under_way(web: Web) -> None:
    transport = Transport(HASTY, LOOPBACK)
    transport.start(Request(web.script("/", [hang()])))
    while not web.requests:
        transport.wait(0.01)

    transport.close()

    assert transport.open == 0
    give_up = time.monotonic() + 1
    while web.busy and time.monotonic() < give_up:
        time.sleep(0.001)
    assert web.busy == 0


def test_of_names_to_be_looked_up_few_are_under_way_at_a_time(web: Web) -> None:
    url = web.script("/page", [answer()])
    transport = Transport(HASTY, LOOPBACK)
    at_first = transport.free

    for _ in range(at_first):
        transport.start(Request(url))

    assert (at_first, transport.free) == (40, 0)
    ended: list[Exchange] = []
    while len(ended) < at_first:
        ended += transport.wait(1)
    assert transport.free == at_first
    transport.close()


def test_a_host_that_is_known_needs_no_looking_up(web: Web) -> None:
    url = web.script("/page", [answer()])
    transport = Transport(HASTY, LOOPBACK)
    fetch_one(transport, url)

    for _ in range(100):
        transport.start(Request(url))

    assert transport.free == 40
    transport.close()
