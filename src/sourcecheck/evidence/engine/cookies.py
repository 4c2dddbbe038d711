"""The cookies of one journey: some sites show a page only to who brings back what they gave.

A small part of RFC 6265: a cookie goes back to the origin that set it and to no other, and is
forgotten at the journey's end.
"""

import re
from datetime import datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

from sourcecheck.evidence.engine.exchange import Exchange
from sourcecheck.evidence.engine.url import origin

_BETWEEN = re.compile(r",\s*(?=[^\s;,=]+=)")
"""Between the values of repeated Set-Cookie headers; dates too have a comma, but no "=" next."""
_MOST = 4096
"""Characters of a header that are sent back (RFC 6265 §6.1 has as much for one cookie)."""


class Cookies:
    """What servers set on the way, and what goes back to them."""

    def __init__(self) -> None:
        self._jar: dict[tuple[str, str, str], str] = {}
        """Origin, path and name to value."""

    def keep(self, exchange: Exchange, now: datetime) -> None:
        """Take note of what an answer sets, and of what it takes back."""
        if "set-cookie" not in exchange.headers:
            return
        for written in _BETWEEN.split(exchange.headers["set-cookie"]):
            pair, *attributes = written.split(";")
            name, equals, value = (part.strip() for part in pair.partition("="))
            if not (equals and name and f"{name}={value}".isprintable()):
                continue
            given = {
                key.strip().lower(): setting.strip()
                for key, _, setting in (attribute.partition("=") for attribute in attributes)
            }
            if "secure" in given and not exchange.url.startswith("https:"):
                continue
            key = (origin(exchange.url), _path(given.get("path", ""), exchange.url), name)
            self._jar.pop(key, None)
            if not _is_over(given, now):
                self._jar[key] = value

    def header(self, url: str) -> str:
        """Return the Cookie header for a canonical URL; empty if there is none to send."""
        if not self._jar:
            return ""
        here, path = origin(url), urlsplit(url).path
        pairs = [
            f"{name}={value}"
            for (home, within, name), value in self._jar.items()
            if home == here and _lies_within(path, within)
        ]
        header = "; ".join(pairs)
        return header if len(header) <= _MOST and header.isascii() else ""


def _path(given: str, url: str) -> str:
    """Return the path that a cookie is for; by default the folder of its page (§5.1.4)."""
    return given if given.startswith("/") else urlsplit(url).path.rpartition("/")[0] or "/"


def _lies_within(path: str, folder: str) -> bool:
    return path == folder or path.startswith(f"{folder.removesuffix('/')}/")


def _is_over(given: dict[str, str], now: datetime) -> bool:
    if re.fullmatch(r"-?\d+", given.get("max-age", "")):
        return float(given["max-age"]) <= 0
    try:
        return parsedate_to_datetime(given.get("expires", "")).timestamp() <= now.timestamp()
    except (ValueError, OverflowError):
        return False
