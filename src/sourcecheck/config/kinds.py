"""What values a key of the settings can have, and what becomes of them."""

import re
from collections.abc import Callable, Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any, NamedTuple

from sourcecheck.config.allowed import ALLOWED, is_list_of_tables
from sourcecheck.evidence.codes import read_codes
from sourcecheck.evidence.headers import read_headers
from sourcecheck.evidence.patterns import Patterns, Remap, read_pattern, read_remap
from sourcecheck.evidence.settings import CONTACT, LINE
from sourcecheck.model.finding import Severity

_LONGEST = 86_400
"""Seconds, a day: no request takes longer."""
_JOBS = 10_000
"""No system opens more connections at a time without being set up for it."""
_MOST = 2_147_483_647
"""The highest whole number: libcurl takes no more everywhere (a C int)."""
_CENTURY = 36_500
"""Days: the highest number of them; more would leave the calendar."""


class Kind(NamedTuple):
    """What values a key can have, and what they become; paths are relative to the file.

    What `accepts` cannot tell `convert` may: it raises ValueError, which says what is wrong.
    """

    expected: str
    accepts: Callable[[Any], bool]
    convert: Callable[[Any, Path], Any] = lambda value, _: value


def _whole(least: int, most: int = _MOST) -> Kind:
    expected = f"a whole number from {least} to {most}"
    return Kind(expected, lambda value: type(value) is int and least <= value <= most)


def _written(pattern: str, expected: str) -> Kind:
    return Kind(
        expected, lambda value: isinstance(value, str) and bool(re.fullmatch(pattern, value))
    )


def _is_number(value: object, most: int) -> bool:
    return type(value) in {int, float} and 0 <= value <= most  # type: ignore[operator] # a number


def _is_list(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def _headers(value: object) -> Mapping[str, str]:
    if not isinstance(value, Mapping):
        raise ValueError('names and values are expected: {Accept-Language = "de"}')  # noqa: TRY004 - as all kinds do
    return read_headers(value)


_POSITIVE_SECONDS = Kind(
    f"a number above 0 and up to {_LONGEST}",
    lambda value: _is_number(value, _LONGEST) and value > 0,
)
_HEADERS = Kind("names and values", lambda _: True, lambda value, _: _headers(value))
"""A wrong value is not shown: it may be secret."""
_CODES = Kind(
    'a list of status codes and ranges such as [403, "500..599"]',
    lambda value: isinstance(value, list),
    lambda value, _: read_codes(value),
)
_ADDRESS = _written(r"https?://[!-~]+", "an address such as https://doi.org")
_BY_TYPE: dict[Any, Kind] = {
    bool: Kind("true or false", lambda value: isinstance(value, bool)),
    int: _whole(0),
    float: Kind(f"a number from 0 to {_LONGEST}", lambda value: _is_number(value, _LONGEST)),
    timedelta: Kind(
        f"a number of days from 0 to {_CENTURY}",
        lambda value: _is_number(value, _CENTURY),
        lambda value, _: timedelta(days=value),
    ),
    Severity: Kind(
        '"error", "warning" or "note"',
        lambda value: value in list(Severity),
        lambda value, _: Severity(value),
    ),
    Path: Kind(
        "a path",
        lambda value: isinstance(value, str) and bool(value.strip()) and "\0" not in value,
        lambda value, folder: folder / value,
    ),
    tuple[str, ...]: Kind(
        'a list such as ["SC101", "SC4"]',
        _is_list,
        lambda value, _: tuple(value),
    ),
    Patterns: Kind(
        'a list of regular expressions such as ["^https://example.org/"]',
        _is_list,
        lambda value, _: tuple(map(read_pattern, value)),
    ),
    tuple[Remap, ...]: Kind(
        'a list such as ["^https://example.org/ http://localhost:8000/"]',
        _is_list,
        lambda value, _: tuple(map(read_remap, value)),
    ),
}
_BY_TYPE[Path | None] = _BY_TYPE[Path]
_BY_KEY = {
    "allow": Kind(ALLOWED, is_list_of_tables),
    "timeout": _POSITIVE_SECONDS,
    "connect-timeout": _POSITIVE_SECONDS,
    "jobs": _whole(1, _JOBS),
    "host-jobs": _whole(1, _JOBS),
    "strikes": _whole(1),
    "body-limit": _whole(1),
    "fragment-limit": _whole(1),
    "doi-base-url": _ADDRESS,
    "handle-base-url": _ADDRESS,
    "pubmed-base-url": _ADDRESS,
    "open-library-base-url": _ADDRESS,
    "crossref-base-url": _ADDRESS,
    "datacite-base-url": _ADDRESS,
    "arxiv-base-url": _ADDRESS,
    "openalex-base-url": _ADDRESS,
    "openalex-key": _written(r"[!-~]+", "a key as OpenAlex gives it"),
    "archive-base-url": _written(r"https?://[!-~]+", "an address such as https://web.archive.org"),
    "user-agent": _written(LINE, "a line of ASCII characters"),
    "contact": _written(CONTACT, "a mail address, or a URL such as https://example.org/about"),
    "headers": _HEADERS,
    "accept": _CODES,
    "hosts": Kind(
        'a table for each host, such as [tool.sourcecheck.hosts."example.org"]',
        lambda value: isinstance(value, Mapping),
    ),
}
"""Keys of which less is possible than their types allow."""
HOST_KINDS = {
    "jobs": _whole(1, _JOBS),
    "interval": _BY_TYPE[float],
    "headers": _HEADERS,
    "accept": _CODES,
    "user-agent": _BY_KEY["user-agent"],
}
"""One for each field of HostSettings."""


def kind_of(key: str, type_: object) -> Kind:
    """Return what values a key can have whose field is of this type."""
    return _BY_KEY.get(key) or _BY_TYPE[type_]
