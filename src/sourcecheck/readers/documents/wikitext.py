"""Finds the links of wikitext: those that lead out of the wiki."""

import re
from collections.abc import Iterator

from sourcecheck.model.identifier import Scheme
from sourcecheck.readers.documents.bare import find_bare
from sourcecheck.readers.documents.blanking import blank, spans
from sourcecheck.readers.documents.target import Target

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_CODE = re.compile(
    r"<(nowiki|pre|syntaxhighlight|source|math|templatedata|score)\b[^<>]*(?<!/)>"
    r".*?(?:</\1\s*>|\Z)|<code\b[^<>]*>(?:[^\n<]|<(?!/?code\b))*+</code>",
    re.DOTALL | re.IGNORECASE,
)
# https://www.mediawiki.org/wiki/Help:Links: what stands in brackets ends at a blank, a quote,
# a bracket or two apostrophes; templates are cut at "|" and "}}" before links are looked for.
_BRACKETED = re.compile(
    r"(?<!\[)\[(?P<url>(?:(?:https?|ftp):)?//(?:(?!'')[^\s\[\]<>\"|{}])++)(?=[\s\]<\"|]|'')",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"(?:\{\{\s*(?P<template>doi|arxiv|pmid)\s*\|\s*(?:1\s*=\s*|id\s*=\s*)?"
    r"|\|\s*(?P<parameter>doi|arxiv|pmid)\s*=[ \t]*)(?P<value>[^\s|{}\[\]][^|{}\n]*)",
    re.IGNORECASE,
)
_QUOTES = re.compile(r"''")


def find_wikitext(text: str, *, code: bool = False) -> Iterator[Target]:
    """Yield the targets of a wikitext's outward links.

    These are `[url text]`, bare URLs, also as values of templates' parameters, and the DOI, arXiv
    and PubMed numbers of citation templates. Comments are passed over, and code and `nowiki` unless
    `code` is set.
    """
    text = blank(text, spans(text, _COMMENT))
    if not code:
        text = blank(text, spans(text, _CODE))
    taken = []
    for found in _BRACKETED.finditer(text):
        taken.append(found.span())
        yield Target(found.start("url"), found["url"])
    text = blank(text, taken)
    taken = []
    for found in _NUMBER.finditer(text):
        taken.append(found.span())
        name = (found["template"] or found["parameter"]).lower()
        yield Target(found.start("value"), _number(found["value"]), Scheme(name))
    yield from find_bare(blank(text, [*taken, *spans(text, _QUOTES)]))


def _number(value: str) -> str:
    """Return a number without the markup around it."""
    return value.replace("<nowiki>", "").replace("</nowiki>", "").strip()
