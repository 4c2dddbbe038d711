"""What an answer's page says of itself."""

import html
import re

from sourcecheck.evidence.exchange import Exchange

_TITLE = re.compile(rb"<title[^>]*>(.*?)</title", re.IGNORECASE | re.DOTALL)
_CHARSET = re.compile(r"charset=[\"']?([\w-]+)", re.IGNORECASE)
_META_CHARSET = re.compile(rb"<meta[^>]+charset=[\"']?([\w-]+)", re.IGNORECASE)


def title(exchange: Exchange) -> str:
    """Return the title of an HTML page on one line; empty if it has none or is none."""
    if "html" not in exchange.headers.get("content-type", "html").lower():
        return ""
    found = _TITLE.search(exchange.body)
    if not found:
        return ""
    try:
        text = found[1].decode(_charset(exchange), errors="replace")
    except LookupError:  # a charset that nobody knows
        text = found[1].decode(errors="replace")
    return " ".join(html.unescape(text).split())


def _charset(exchange: Exchange) -> str:
    """Return what the header or the page declares, else UTF-8 (HTML Standard §13.2.3)."""
    declared = _CHARSET.search(exchange.headers.get("content-type", ""))
    if declared:
        return declared[1]
    in_page = _META_CHARSET.search(exchange.body[:1024])
    return in_page[1].decode("ascii") if in_page else "utf-8"
