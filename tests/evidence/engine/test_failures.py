import errno

import pytest

from sourcecheck.evidence.engine.exchange import Failure
from sourcecheck.evidence.engine.failures import explain

NO_COMMON_WAY = (
    "the server knows no way to encrypt that we know too, or wants a certificate of ours"
)
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
            60,
            "SSL: no alternative certificate subject name matches target hostname 'a.example'",
            0,
            (Failure.TLS, "the server's certificate is for another host than a.example"),
        ),
        (
            60,
            "SSL certificate OpenSSL verify result: certificate revoked (23)",
            0,
            (Failure.TLS, "the server's certificate was revoked"),
        ),
        (
            60,
            "SSL certificate OpenSSL verify result: EE certificate key too weak (66)",
            0,
            (Failure.TLS, "the server's certificate or key is too weak to be trusted"),
        ),
        (
            35,
            "TLS connect error: error:0A00010B:SSL routines::wrong version number",
            0,
            (
                Failure.TLS,
                "the server does not speak TLS at this port: perhaps it is http, not https",
            ),
        ),
        (
            35,
            "TLS connect error: error:0A000410:SSL routines::ssl/tls alert handshake failure",
            0,
            (
                Failure.TLS,
                NO_COMMON_WAY,
            ),
        ),
        (
            35,
            "TLS connect error: error:0A000458:SSL routines::tlsv1 unrecognized name",
            0,
            (Failure.TLS, "the server does not know the host's name"),
        ),
        (
            35,
            "TLS connect error: something new",
            0,
            (
                Failure.TLS,
                "no secure connection to the server: TLS connect error: something new",
            ),
        ),
        (
            56,
            "OpenSSL SSL_read: SSL routines::tlsv13 alert certificate required, errno 0",
            0,
            (Failure.TLS, "the server lets in only those who show it a certificate"),
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
