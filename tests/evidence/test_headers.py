import pytest

from sourcecheck.evidence.headers import read_header, read_headers


@pytest.mark.parametrize(
    ("written", "header"),
    [
        ("Accept-Language: de", ("Accept-Language", "de")),
        ("accept-language:de,en;q=0.5", ("Accept-Language", "de,en;q=0.5")),
        ("X-Time:  12:30 ", ("X-Time", "12:30")),
        ("Cookie: a=b; c=d", ("Cookie", "a=b; c=d")),
    ],
)
def test_a_header_is_a_name_and_a_value(written: str, header: tuple[str, str]) -> None:
    assert read_header(written) == header


NAME = "a header's name should have letters, digits and hyphens only"


@pytest.mark.parametrize(
    ("written", "complaint"),
    [
        ("hunter2", 'a header is written as "Name: value"'),
        ("", 'a header is written as "Name: value"'),
        (": hunter2", NAME),
        ("Bearer hunter2: x", NAME),
        ("X-Ж: hunter2", NAME),
        ("X-Key:", 'the value of "X-Key" should be a line of ASCII characters'),
        ("X-Key: hunter2 Ж", 'the value of "X-Key" should be a line of ASCII characters'),
        (
            "X-Key: hunter2\r\nHost: b.example",
            'the value of "X-Key" should be a line of ASCII characters',
        ),
        ("X-Key: a\0b", 'the value of "X-Key" should be a line of ASCII characters'),
        ("user-agent: hunter2", '"User-Agent" cannot be set as a header: set "user-agent"'),
        ("host: hunter2", '"Host" cannot be set: it is about the connection'),
        ("Content-Length: 2", '"Content-Length" cannot be set: it is about the connection'),
        ("TE: trailers", '"Te" cannot be set: it is about the connection'),
        ("connection: close", '"Connection" cannot be set: it is about the connection'),
        (
            "Proxy-Authorization: hunter2",
            '"Proxy-Authorization" cannot be set: it is about the connection',
        ),
    ],
)
def test_what_cannot_be_sent_is_refused_without_showing_its_value(
    written: str, complaint: str
) -> None:
    with pytest.raises(ValueError, match=r"^") as caught:
        read_header(written)

    assert str(caught.value) == complaint


def test_a_value_that_is_no_text_is_refused() -> None:
    with pytest.raises(ValueError, match=r'^the value of "X-Key" should be a line of ASCII'):
        read_headers({"X-Key": 7})
