"""What a body was before it was compressed.

libcurl would say that too, but not whether the compressed stream came to its end.
"""

import zlib
from dataclasses import replace
from typing import NamedTuple

import pycurl

from sourcecheck.evidence.engine.exchange import Exchange
from sourcecheck.evidence.engine.failures import explain

CODINGS = "gzip, deflate"
"""What a server may use (RFC 9110 §8.4.1)."""
_INFLATED = {"gzip", "x-gzip", "deflate"}
_GZIP, _ZLIB, _BARE = 31, 15, -15
"""The kinds of streams, as `zlib` knows them."""
_FLUSHED = b"\0\0\xff\xff"
"""So ends what was flushed: a server that never says that it was the last has sent all the same."""


class _Content(NamedTuple):
    """A body, or what could be had of it."""

    body: bytes
    whole: bool = True
    """Whether this is all of it."""
    code: int = pycurl.E_OK
    """libcurl's for what is wrong with it."""
    message: str = ""


def unpacked(exchange: Exchange, limit: int) -> Exchange:
    """Return an exchange with its body decompressed, up to `limit` bytes.

    A body that was read to its end and is none for what it says to be is a failure: it breaks
    off, or is something else. Of one in a coding that was not asked for nothing is read.
    """
    codings = exchange.headers.get("content-encoding")
    if codings is None:
        return exchange
    content = _unpacked(exchange.body, codings, limit)
    failure, reason = exchange.failure, exchange.reason
    if content.code and exchange.whole and not failure:
        failure, reason = explain(content.code, content.message, 0)
    whole = exchange.whole and content.whole
    return replace(exchange, body=content.body, whole=whole, failure=failure, reason=reason)


def _unpacked(body: bytes, codings: str, limit: int) -> _Content:
    content = _Content(body)
    for written in reversed(codings.split(",")):
        coding = written.strip().lower()
        if coding in _INFLATED and content.body:
            content = _inflated(content, coding, limit)
        elif coding not in {*_INFLATED, "identity", ""}:
            return _Content(b"", whole=False)
    return content


def _inflated(packed: _Content, coding: str, limit: int) -> _Content:
    stream = zlib.decompressobj(_kind(packed.body, coding))
    try:
        body = stream.decompress(packed.body, limit)
    except zlib.error as error:
        words = f"its body is no {coding}: {str(error).rpartition(': ')[2]}"
        return _Content(b"", code=pycurl.E_BAD_CONTENT_ENCODING, message=words)
    if len(body) >= limit or not packed.whole:
        return _Content(body, whole=False)
    if stream.eof or packed.body.endswith(_FLUSHED) or _lacks_only_its_sum(stream):
        return packed._replace(body=body)
    return _Content(body, code=pycurl.E_PARTIAL_FILE)


def _kind(packed: bytes, coding: str) -> int:
    """Return what a stream is; by "deflate" some mean it bare, against RFC 9110 §8.4.1.2."""
    if coding != "deflate":
        return _GZIP
    is_wrapped = packed[0] & 15 == 8 and int.from_bytes(packed[:2]) % 31 == 0  # RFC 1950 §2.2
    return _ZLIB if is_wrapped else _BARE


def _lacks_only_its_sum(stream: "zlib._Decompress") -> bool:
    """Return whether all was said but for the check sum, which no browser misses.

    Then it ends whatever follows. Within its last block some bits may happen to end it, too, but
    not these and their opposites.
    """
    return all(_ends(stream.copy(), following) for following in (bytes(8), b"\xff" * 8))


def _ends(stream: "zlib._Decompress", following: bytes) -> bool:
    try:
        stream.decompress(following)
    except zlib.error as error:
        return str(error).endswith(("data check", "length check"))
    return stream.eof
