"""What an answer's page says of itself."""

import html
import re
from functools import lru_cache

from sourcecheck.evidence.engine.exchange import Exchange

# What is read of a tag is limited: a pattern that reads on to the end wherever one begins would
# take hours for a page of beginnings.
_TITLE = re.compile(rb"<title[^>]{0,500}>", re.IGNORECASE)
_TITLE_END = re.compile(rb"</title", re.IGNORECASE)
_HEADING = re.compile(rb"<[hH]1[^>]{0,500}>")
_HEADING_END = re.compile(rb"</h1", re.IGNORECASE)
_LONGEST = 2000
"""Bytes of a title or a heading that are read."""
_TAG = re.compile(r"<[^>]*>")
_CHARSET = re.compile(r"charset=[\"']?([\w-]+)", re.IGNORECASE)
_META_CHARSET = re.compile(rb"<meta[^>]{1,500}charset=[\"']?([\w-]+)", re.IGNORECASE)
_NO_CHARSETS = {"idna", "punycode", "undefined"}
"""Codecs that Python counts among them: they fail, or take hours for a page."""
_NO_INDEX = re.compile(
    rb"<meta(?=[^>]{0,200}\bname=[\"']?robots\b)[^>]{0,200}\bcontent=[\"']?[^\"'>]{0,200}"
    rb"\b(?:noindex|none)\b",
    re.IGNORECASE,
)


def is_html(exchange: Exchange) -> bool:
    """Tell whether it is an HTML page; what does not say what it is may be one."""
    return "html" in exchange.headers.get("content-type", "html").lower()


@lru_cache(maxsize=1)  # one page after another is looked at, from several sides
def title(exchange: Exchange) -> str:
    """Return the title of an HTML page on one line; empty if it has none or is none."""
    return _first(_TITLE, _TITLE_END, exchange)


def heading(exchange: Exchange) -> str:
    """Return the first main heading of an HTML page, likewise."""
    return _first(_HEADING, _HEADING_END, exchange)


def is_kept_out_of_indexes(exchange: Exchange) -> bool:
    """Tell whether a page asks search engines not to list it, as error pages do.

    By the header or the element that Google's documentation calls "robots meta tag".
    """
    rule = exchange.headers.get("x-robots-tag", "").lower()
    return "noindex" in rule or _NO_INDEX.search(exchange.beginning) is not None


def text(exchange: Exchange) -> str:
    """Return the body, decoded."""
    return _decoded(exchange, exchange.body)


def _first(start: re.Pattern[bytes], end: re.Pattern[bytes], exchange: Exchange) -> str:
    page = exchange.beginning
    started = start.search(page) if is_html(exchange) else None
    ended = end.search(page, started.end()) if started else None
    if not (started and ended):
        return ""
    held = page[started.end() : ended.start()][:_LONGEST]
    return " ".join(html.unescape(_TAG.sub(" ", _decoded(exchange, held))).split())


def _decoded(exchange: Exchange, part: bytes) -> str:
    try:
        return part.decode(_charset(exchange), errors="replace")
    except LookupError:  # a charset that nobody knows
        return part.decode(errors="replace")


def _charset(exchange: Exchange) -> str:
    """Return what the header or the page declares, else UTF-8 (HTML Standard §13.2.3)."""
    if declared := _CHARSET.search(exchange.headers.get("content-type", "")):
        name = declared[1]
    elif in_page := _META_CHARSET.search(exchange.body[:1024]):
        name = in_page[1].decode("ascii")
    else:
        return "utf-8"
    return "utf-8" if name.lower() in _NO_CHARSETS else name
