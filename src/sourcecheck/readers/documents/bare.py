"""Finds the URLs and DOIs that stand in running text without any markup."""

import re
from collections import Counter
from collections.abc import Iterator

from sourcecheck.model.identifier import Scheme
from sourcecheck.readers.documents.target import Target

# RFC 3986 allows none of these in a URL; CJK punctuation and typographic quotes end a sentence.
_URL_END = r"\s<>\"`{}|\\^\x00-\x1f\x7f\u200b\u3000-\u303f\uff00-\uff0f\uff1a-\uff20«»“”„"
_URL = rf"(?:[^{_URL_END}\]]|\](?!\())++"
# DOI Handbook, section 2.2. Old suffixes hold a SICI (ANSI/NISO Z39.56) with a part in "<…>",
# which has a colon and so is not taken for markup.
_DOI = rf"10\.\d{{4,9}}(?:\.\d+)*+/(?:[^{_URL_END}]|<[\w.\-()]{{0,40}}:[\w.:\-()]{{0,40}}>)++"
_FOUND = re.compile(
    rf"(?:[hH][tT][tT][pP][sS]?://|(?<![\w./@-]))(?:dx\.|www\.)?doi\.org/++(?P<resolved>{_DOI})"
    rf"|(?P<url>(?<![A-Za-z])(?:[hH][tT][tT][pP][sS]?|ftp)://{_URL}(?P<template>\{{)?)"
    rf"|(?P<www>(?<![\w./@-])www\.[^{_URL_END}.]++\.{_URL}(?P<placeholder>\{{)?)"
    rf"|(?P<doi>(?<![\w./%=-])(?P<label>[dD][oO][iI]\s?[:=]?\s{{0,2}})?+(?P<bare>{_DOI}))"
)
HINT = re.compile(rb"://|www\.|10\.[0-9]{4}|doi\.org/")
"""What stands, in UTF-8, in every URL and DOI that can be found."""
_CLOSING = {")": "(", "]": "["}
_TRAILING = ".,;:!?'*_~…’‘·"
_ENTITY = re.compile(r"&(?:#\d+|#[xX][0-9a-fA-F]+|\w+);\Z")
_MONTHS = re.compile(r"10\.(?:19|20)\d\d/[\d./]*")
"""The tenth month of a year and something after it: "10.2021/11.2021"."""
_LONGEST = 8000
"""No URL is longer (RFC 9110, section 4.1, asks for at least as much); what is, is payload."""


def find_bare(text: str, start: int = 0, end: int | None = None) -> Iterator[Target]:
    """Yield the URLs and DOIs of a text, or of a stretch of it.

    The punctuation after one is not its own, nor is a bracket that closes what was opened before
    it. A URL with a placeholder in it ("https://example.org/{id}") is an example, and no link.
    """
    for found in _FOUND.finditer(text, start, len(text) if end is None else end):
        if found.end() - found.start() > _LONGEST or found["template"] or found["placeholder"]:
            continue
        if found["resolved"] or found["doi"]:
            yield from _doi(found)
        elif written := trimmed(
            found["url"] or found["www"], text[max(0, found.start() - 1) : found.start()]
        ):
            prefix = "http://" if found["www"] else ""
            yield Target(found.start(), prefix + written, Scheme.URL, is_prose=True)


def trimmed(url: str, before: str = "") -> str:
    """Return a URL without the punctuation of its sentence; `before` is what stands before it."""
    if before == "'" and (quote := url.find("'")) > 0:
        url = url[:quote]
    if "]" in url:
        url = _unbracketed(url)
    elif url[-1].isalnum():
        return url
    counts = Counter(character for character in url if character in "()[]")
    end = len(url)
    while end:
        last = url[end - 1]
        if last == ";" and (entity := _ENTITY.search(url, max(0, end - 12), end)):
            end = entity.start()
        elif last in _TRAILING:
            end -= 1
        elif last in _CLOSING and counts[last] > counts[_CLOSING[last]]:
            counts[last] -= 1
            end -= 1
        else:
            break
    return url[:end] if not url[:end].endswith(("//", ":")) else ""


def _doi(found: re.Match[str]) -> Iterator[Target]:
    doi = trimmed(found["resolved"] or found["bare"])
    if found["resolved"]:
        doi = f"https://doi.org/{doi}"
    elif not found["label"] and _MONTHS.fullmatch(doi):
        return
    yield Target(found.start(), doi, Scheme.DOI, is_prose=True)


def _unbracketed(url: str) -> str:
    """Return what comes before a "]" that the URL did not open: "https://a.org](https://…"."""
    depth = 0
    for bracket in re.finditer(r"[\[\]]", url):
        depth += 1 if bracket[0] == "[" else -1
        if depth < 0:
            return url[: bracket.start()]
    return url
