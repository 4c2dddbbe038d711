import pytest

from sourcecheck.evidence.host_name import read_host


@pytest.mark.parametrize(
    ("written", "host"),
    [
        ("example.org", "example.org"),
        ("Example.ORG.", "example.org"),
        ("*.example.org", "*.example.org"),
        ("localhost", "localhost"),
        ("bücher.example", "xn--bcher-kva.example"),
        ("*.Bücher.example", "*.xn--bcher-kva.example"),
        ("127.0.0.1", "127.0.0.1"),
        ("127.1", "127.0.0.1"),
        ("::1", "::1"),
        ("[2001:DB8::1]", "2001:db8::1"),
    ],
)
def test_a_host_is_named_as_in_urls(written: str, host: str) -> None:
    assert read_host(written) == host


@pytest.mark.parametrize(
    "written",
    [
        "",
        ".",
        "*",
        "*.",
        "*example.org",
        "www.*.org",
        "https://example.org",
        "example.org/page",
        "user@example.org",
        "example.org:443",
        "example.org?",
        "exa mple.org",
        "*.127.0.0.1",
        "*.::1",
        "1.2.3.4.5",
        ":::",
        "-ü-.example",
    ],
)
def test_what_is_no_host_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r"^") as caught:
        read_host(written)

    assert str(caught.value) == (
        f'"{written}" is no host: write "example.org", or "*.example.org" for its subdomains'
    )
