import errno

import pytest

from sourcecheck.evidence.exchange import Failure
from sourcecheck.evidence.failures import explain

UNREACHABLE = "Failed to connect to a.example:80 after 9 ms: Could not connect to server"


@pytest.mark.parametrize(
    ("code", "message", "system_error", "expected"),
    [
        (
            7,
            UNREACHABLE,
            errno.ECONNREFUSED,
            (Failure.REFUSED, "the server refuses the connection"),
        ),
        (
            7,
            UNREACHABLE,
            errno.ENETUNREACH,
            (Failure.CONNECT, f"no connection to the server: {UNREACHABLE}"),
        ),
        (
            35,
            "Recv failure: Connection reset by peer",
            errno.ECONNRESET,
            (Failure.RESET, "the server broke off the connection"),
        ),
        (
            60,
            "SSL certificate problem: self-signed certificate",
            0,
            (Failure.TLS, "the server's certificate is signed by nobody but itself"),
        ),
        (
            60,
            "SSL certificate problem: self-signed certificate in certificate chain",
            0,
            (
                Failure.TLS,
                "the server's certificate is signed by an authority that is not trusted here",
            ),
        ),
        (
            92,
            "HTTP/2 stream 1 was reset",
            0,
            (Failure.RESET, "the server broke off the connection"),
        ),
        (
            27,
            "Out of memory",
            0,
            (Failure.PROTOCOL, "the answer is not proper HTTP: Out of memory"),
        ),
    ],
)
def test_libcurls_codes_are_put_into_words(
    code: int, message: str, system_error: int, expected: tuple[Failure, str]
) -> None:
    assert explain(code, message, system_error) == expected
