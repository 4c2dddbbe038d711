"""What libcurl's error codes mean (https://curl.se/libcurl/c/libcurl-errors.html)."""

import errno
import re

import pycurl

from sourcecheck.evidence.engine.exchange import Failure

_TOO_LARGE = 100
"""CURLE_TOO_LARGE, for which pycurl has no name."""
_HTTP2_STREAM = 92
"""CURLE_HTTP2_STREAM, likewise."""

_FAILURES = {
    pycurl.E_URL_MALFORMAT: Failure.MALFORMED,
    pycurl.E_COULDNT_RESOLVE_HOST: Failure.DNS,
    pycurl.E_COULDNT_CONNECT: Failure.CONNECT,
    pycurl.E_OPERATION_TIMEDOUT: Failure.TIMEOUT,
    pycurl.E_PARTIAL_FILE: Failure.TRUNCATED,
    pycurl.E_GOT_NOTHING: Failure.RESET,
    pycurl.E_SEND_ERROR: Failure.RESET,
    pycurl.E_RECV_ERROR: Failure.RESET,
    pycurl.E_HTTP2: Failure.RESET,
    _HTTP2_STREAM: Failure.RESET,
    pycurl.E_SSL_CONNECT_ERROR: Failure.TLS,
    pycurl.E_PEER_FAILED_VERIFICATION: Failure.TLS,
    pycurl.E_SSL_ISSUER_ERROR: Failure.TLS,
    pycurl.E_SSL_CIPHER: Failure.TLS,
    _TOO_LARGE: Failure.TOO_LARGE,
}
"""All others are Failure.PROTOCOL."""

_WORDS = {
    Failure.MALFORMED: "not a URL: {message}",
    Failure.DNS: "its host has no address (DNS)",
    Failure.REFUSED: "the server refuses the connection",
    Failure.CONNECT: "no connection to the server: {message}",
    Failure.RESET: "the server broke off the connection",
    Failure.TRUNCATED: "the answer broke off before its end",
    Failure.TOO_LARGE: "the answer's headers have no end",
    Failure.PROTOCOL: "the answer is not proper HTTP: {message}",
    Failure.TLS: "no secure connection to the server: {message}",
    Failure.TIMEOUT: "{message}",
}

_TLS_WORDS = {
    r"certificate has expired": "the server's certificate has expired",
    r"certificate is not yet valid": "the server's certificate is not valid yet",
    r"certificate revoked": "the server's certificate was revoked",
    r"self-signed certificate in certificate chain": (
        "the server's certificate is signed by an authority that is not trusted here"
    ),
    r"self-signed certificate": "the server's certificate is signed by nobody but itself",
    r"unable to get (?:local )?issuer|unable to verify the first certificate": (
        "the server's certificate is signed by an authority that is not trusted here, or the "
        "server does not send the certificates in between"
    ),
    r"no alternative certificate subject name matches target (?:[\w ]+ )?'(.+)'"
    r"|certificate subject name '.+' does not match target hostname '(.+)'": (
        "the server's certificate is for another host than {}"
    ),
    r"(?:key|digest algorithm) too (?:weak|small)|md too weak": (
        "the server's certificate or key is too weak to be trusted"
    ),
    r"unsupported protocol|protocol version|version too low": (
        "the server speaks only versions of TLS that are too old to be safe"
    ),
    r"wrong version number|packet length too long|http request": (
        "the server does not speak TLS at this port: perhaps it is http, not https"
    ),
    r"no shared cipher|handshake failure|no ciphers available": (
        "the server knows no way to encrypt that we know too, or wants a certificate of ours"
    ),
    r"unrecognized name": "the server does not know the host's name",
    r"certificate required": "the server lets in only those who show it a certificate",
    r"unexpected eof": "the server broke off the TLS handshake",
}
"""What OpenSSL's or libcurl's message holds, as a pattern, to what it means."""


def explain(code: int, message: str, system_error: int) -> tuple[Failure, str]:
    """Return what failed, and the same in words.

    `code` and `message` are libcurl's, `system_error` is the errno of its last system call
    that failed.
    """
    failure = _FAILURES.get(code, Failure.PROTOCOL)
    if failure is Failure.CONNECT and system_error == errno.ECONNREFUSED:
        failure = Failure.REFUSED
    elif failure is Failure.TLS and "reset by peer" in message:
        failure = Failure.RESET
    elif failure is Failure.RESET and "alert certificate required" in message:
        failure = Failure.TLS  # by TLS 1.3 the server says so after the handshake
    elif "Too large response headers" in message:
        failure = Failure.TOO_LARGE
    if failure is Failure.TLS:
        return failure, _tls_words(message)
    return failure, _WORDS[failure].format(message=message)


def _tls_words(message: str) -> str:
    for pattern, words in _TLS_WORDS.items():
        if found := re.search(pattern, message, re.IGNORECASE):
            return words.format(*(group for group in found.groups() if group))
    return _WORDS[Failure.TLS].format(message=message)
