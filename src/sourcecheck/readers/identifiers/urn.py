"""Reads a URN, of which national libraries give those that start with "urn:nbn:"."""

import re

from sourcecheck.model.identifier import Identifier, MalformedIdentifier, Scheme
from sourcecheck.readers.identifiers.verbatim import unescape

_RESOLVER = re.compile(r"https?://(?:www\.)?nbn-resolving\.(?:org|de)/", re.IGNORECASE)
# RFC 8141, section 2: a namespace, and a name in it.
_URN = re.compile(r"urn:(?P<space>[a-z0-9][a-z0-9-]{0,30}[a-z0-9]):(?P<name>\S+)", re.IGNORECASE)
# RFC 8458, section 4.1: a country, perhaps with subdivisions, and a string after a hyphen.
_NBN = re.compile(r"[a-z]{2}(?::[a-z0-9]+)*-\S+|[a-z]{2}:\S+", re.IGNORECASE)
# Deutsche Nationalbibliothek, "URN-Strategie" (https://d-nb.info/1045320641/34): what stands for
# each character when the check digit of a "urn:nbn:de:" is made.
_CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-:_./+"
_STANDING = (
    "1 2 3 4 5 6 7 8 9 41 18 14 19 15 16 21 22 23 24 25 42 26 27 13 28 29 31 12 32 33 11 34 35 36 "
    "37 38 39 17 43 47 45 49"
)
_NUMBERS = dict(zip(_CHARACTERS, _STANDING.split(), strict=True))


def parse_urn(written: str, field: str = "urn") -> Identifier | MalformedIdentifier:
    """Return the URN that is written in a field, also as the address of its resolver.

    Its value starts with the namespace, in lower case: "nbn:de:101:1-201102033592".
    """
    found = _URN.fullmatch(_RESOLVER.sub("", unescape(written)))
    if not found:
        reason = 'it should look like "urn:nbn:de:101:1-201102033592"'
        return MalformedIdentifier(Scheme.URN, field, written, reason)
    space, name = found["space"].lower(), found["name"]
    if space == "nbn" and (reason := _fault(name)):
        return MalformedIdentifier(Scheme.URN, field, written, reason)
    return Identifier(Scheme.URN, f"{space}:{name}")


def _fault(name: str) -> str:
    if not _NBN.fullmatch(name):
        return 'after "urn:nbn:" it should name a country, as in "urn:nbn:de:101:1-201102033592"'
    if not name.lower().startswith("de:"):
        return ""
    right = _check_digit(f"urn:nbn:{name[:-1]}")
    return (
        f"the check digit should be {right}, not {name[-1]}" if right not in {"", name[-1]} else ""
    )


def _check_digit(start: str) -> str:
    """Return the digit that ends a "urn:nbn:de:"; empty if it has a character without a number."""
    digits = [int(digit) for one in start.upper() for digit in _NUMBERS.get(one, "0")]
    if 0 in digits:
        return ""
    weighted = sum(place * digit for place, digit in enumerate(digits, start=1))
    return str(weighted // digits[-1] % 10)
