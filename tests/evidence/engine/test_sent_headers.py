import pytest

from sourcecheck.evidence.engine.sent_headers import headers_to
from sourcecheck.evidence.settings import HostSettings, NetworkSettings

SETTINGS = NetworkSettings(
    headers={"Accept-Language": "de", "X-All": "1"},
    hosts={"a.example": HostSettings(headers={"Accept": "text/html", "Authorization": "Bearer 2"})},
)
NEGOTIATED = {"Accept-Language": "de"}
ALL = {"Accept-Language": "de", "X-All": "1"}
OWN = {"Accept-Language": "de", "Accept": "text/html", "Authorization": "Bearer 2"}
WHOLE = OWN | ALL


@pytest.mark.parametrize(
    ("url", "headers"),
    [
        ("https://a.example/", WHOLE),
        ("http://a.example:8080/", WHOLE),
        ("https://b.example/", ALL),
        ("https://www.a.example/", ALL),
    ],
)
def test_a_link_gets_the_headers_for_all_hosts_and_for_its_own(
    url: str, headers: dict[str, str]
) -> None:
    assert headers_to(url, url, SETTINGS) == headers


@pytest.mark.parametrize(
    ("start", "url", "headers"),
    [
        ("https://a.example/1", "https://a.example/2", WHOLE),
        ("http://a.example/1", "https://a.example/1", WHOLE),
        ("https://b.example/1", "https://b.example/2", ALL),
        ("http://b.example/1", "https://b.example/1", ALL),
        ("https://b.example/1", "https://a.example/2", OWN),
        ("https://b.example/1", "http://a.example/2", NEGOTIATED | {"Accept": "text/html"}),
        ("https://b.example/1", "https://a.example:8443/", NEGOTIATED | {"Accept": "text/html"}),
        ("https://a.example/1", "http://a.example/1", NEGOTIATED | {"Accept": "text/html"}),
        ("https://a.example/1", "https://a.example:8443/", NEGOTIATED | {"Accept": "text/html"}),
        ("https://a.example/1", "https://b.example/2", NEGOTIATED),
        ("https://a.example/1", "https://a.example.b.example/", NEGOTIATED),
        ("https://user:secret@a.example/1", "https://a.example/2", WHOLE),
    ],
)
def test_a_redirect_to_another_origin_takes_no_secret_along(
    start: str, url: str, headers: dict[str, str]
) -> None:
    assert headers_to(url, start, SETTINGS) == headers


def test_without_headers_none_are_sent() -> None:
    assert headers_to("https://b.example/", "https://a.example/", NetworkSettings()) == {}
